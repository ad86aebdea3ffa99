"""What changed between two texts, word by word."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editorial.word_diff import word_diff

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
    ],
)
def test_words_that_changed_are_told(old, new, runs):
    assert word_diff(old, new) == runs


@given(TEXTS, TEXTS)
def test_both_texts_can_be_read_from_the_difference(old, new):
    runs = word_diff(old, new)
    assert "".join(text for kind, text in runs if kind != "added") == old
    assert "".join(text for kind, text in runs if kind != "removed") == new
