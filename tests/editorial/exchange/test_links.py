"""Links that lead elsewhere after a translation comes back are told, each with both addresses."""

import pytest

from editorial.exchange.links import LinkChange, changed_links


def text(**links):
    return "<p>" + " e ".join(f'<a href="{to}">{words}</a>' for words, to in links.items()) + "</p>"


@pytest.mark.parametrize(
    "old, new, changes",
    [
        (text(A="/a", B="/b"), text(B="/b", A="/a"), []),
        (text(A="/a", B="/b"), text(A="/b", B="/a"), [("A", "/a", "/b"), ("B", "/b", "/a")]),
        (text(A="/a"), text(Aa="/a"), []),
        (text(A="/a"), text(Aa="/b?x=1&amp;y=2"), [("Aa", "/a", "/b?x=1&y=2")]),
        (text(A="/a"), "<p>A</p>", [("A", "/a", "")]),
        (text(A="/a"), text(C="/c", A="/a"), [("C", "", "/c")]),
        (None, text(A="/a"), [("A", "", "/a")]),
    ],
    ids=["moved", "swapped", "reworded", "both", "gone", "new", "first"],
)
def test_links_that_lead_elsewhere_are_told(old, new, changes):
    assert changed_links(old, new) == [LinkChange(*change) for change in changes]
