"""What facets leave and count, on made-up rows; how many options of one stand open, and how many unfold."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from search.bitmaps import Bitmaps
from search.narrowing import MOST_OPTIONS, Choice, Facet, Narrowing, Option

values = st.sampled_from("abcd")
rows = st.lists(st.fixed_dictionaries({name: st.sets(values) for name in "xyz"}), max_size=12)
asked_values = st.fixed_dictionaries({name: st.lists(st.sampled_from("abcdef"), max_size=2) for name in "xyz"})


@settings(max_examples=150, derandomize=True, database=None, deadline=None)
@given(rows=rows, asked=asked_values, missed=st.sets(st.integers(0, 11)))
def test_narrowing_counts_what_is_left(rows, asked, missed):
    labels = dict.fromkeys("abcde", "label")
    members = {
        name: {value: {key for key, row in enumerate(rows) if value in row[name]} for value in "abcd"} for name in "xyz"
    }
    everything = frozenset(range(len(rows)))
    found = everything - missed
    bitmaps = Bitmaps(everything, members)

    def left(asked):
        return {
            key for key in found if all(not asked[name] or rows[key][name].intersection(asked[name]) for name in "xyz")
        }

    narrowing = Narrowing([Facet(name, name, labels) for name in "xyz"], asked, bitmaps, bitmaps.bitmap(found))

    assert bitmaps.slice(narrowing.selection.bitmap, 0, 20) == sorted(left(asked))
    shown = {choice.name: choice for choice in narrowing.choices}
    assert {choice.name: {option.value: option.count for option in choice.options} for choice in shown.values()} == {
        name: {
            value: len(left(asked | {name: [value]}))
            for value in "abcde"
            if members[name].get(value) or value in asked[name]
        }
        for name in "xyz"
        if asked[name] or any(0 < len(keys) < len(everything) for keys in members[name].values())
    }
    assert {name: choice.selected_count for name, choice in shown.items()} == {
        name: len(set(asked[name]) & set(labels)) for name in shown
    }


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


@pytest.mark.parametrize(
    ("number", "asked", "offered"),
    [
        (MOST_OPTIONS, [], MOST_OPTIONS),
        (MOST_OPTIONS + 1, [], None),
        (MOST_OPTIONS + 1, ["7"], 1),
        (MOST_OPTIONS + 1, ["zzz"], None),
    ],
)
def test_facet_with_more_options_than_anybody_reads_shows_what_is_asked_alone(number, asked, offered):
    values = [str(each) for each in range(number)]
    bitmaps = Bitmaps(range(number), {"x": {value: [int(value)] for value in values}})
    narrowing = Narrowing([Facet("x", "X", {value: value for value in values})], {"x": asked}, bitmaps)

    assert [len(choice.options) for choice in narrowing.choices] == ([offered] if offered else [])
    assert [value for _facet, _label, value in narrowing.active] == asked
    assert narrowing.selection.total == (number if not asked else asked.count("7"))
