"""What changed between two texts, word by word."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editorial.word_diff import around_changes, word_diff

TEXTS = st.text("ab \n", max_size=30)


@pytest.mark.parametrize(
    ("old", "new", "runs"),
    [
        ("", "", []),
        ("", "Nuovo", [("added", "Nuovo")]),
        ("Vecchio", "", [("removed", "Vecchio")]),
        ("uno due tre", "uno due tre", [("same", "uno due tre")]),
        ("uno due tre", "uno tre", [("same", "uno "), ("removed", "due "), ("same", "tre")]),
        ("uno due", "uno tre", [("same", "uno "), ("removed", "due"), ("added", "tre")]),
        ("Sì, a Lione.", "Sì, a Lione!", [("same", "Sì, a Lione"), ("removed", "."), ("added", "!")]),
        ("l’ente", "l’Ente", [("same", "l’"), ("removed", "ente"), ("added", "Ente")]),
    ],
)
def test_words_that_changed_are_told(old, new, runs):
    assert word_diff(old, new) == runs


@given(TEXTS, TEXTS)
def test_both_texts_can_be_read_from_the_difference(old, new):
    runs = word_diff(old, new)
    assert "".join(text for kind, text in runs if kind != "added") == old
    assert "".join(text for kind, text in runs if kind != "removed") == new


def test_long_stretches_without_a_change_are_cut_down():
    many = " ".join(f"p{number}" for number in range(100))
    runs = [("same", f"{many} "), ("added", many), ("same", f" {many} "), ("removed", "x"), ("same", f" {many}")]
    near, far = " ".join(f"p{number}" for number in range(92, 100)), " ".join(f"p{number}" for number in range(8))
    assert around_changes(runs) == [
        ("same", f"… {near} "),
        ("added", many),
        ("same", f" {far} … {near} "),
        ("removed", "x"),
        ("same", f" {far} …"),
    ]


def test_short_stretches_stay_whole():
    runs = word_diff("uno due tre", "uno due quattro")
    assert around_changes(runs) == runs
