"""How many options of a facet stand open, and how many unfold."""

import pytest

from projects.narrowing import Choice, Option


def choice(number, *selected):
    return Choice("area", "Area", [Option(str(each), str(each), 1, each in selected) for each in range(number)])


@pytest.mark.parametrize(("number", "first", "more"), [(1, 1, 0), (6, 6, 0), (7, 7, 0), (8, 6, 2), (20, 6, 14)])
def test_more_than_seven_options_unfold_after_the_sixth(number, first, more):
    shown = choice(number)

    assert (len(shown.first_options), len(shown.more_options)) == (first, more)
    assert shown.first_options + shown.more_options == shown.options


@pytest.mark.parametrize(("selected", "is_unfolded"), [((), False), ((5,), False), ((6,), True), ((0, 7), True)])
def test_selected_option_is_never_folded_away(selected, is_unfolded):
    assert (choice(8, *selected).is_unfolded, choice(8, *selected).selected_count) == (is_unfolded, len(selected))
