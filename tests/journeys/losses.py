"""What a page loses when it is narrow, its text large or the keyboard its only guide, as lines for people to read."""

from pathlib import Path

_HERE = Path(__file__).parent
_LOSSES = (_HERE / "losses.js").read_text(encoding="utf-8")
_UNSEEN_FOCUS = (_HERE / "unseen_focus.js").read_text(encoding="utf-8")


def losses(page):
    """What the open page loses; empty if all is there."""
    return page.evaluate(_LOSSES)


def unseen_focus(page):
    """What has the focus and is not to be seen; None if it is."""
    return page.evaluate(_UNSEEN_FOCUS)
