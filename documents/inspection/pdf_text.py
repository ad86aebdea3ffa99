"""Reads the text of a PDF page by page and its bookmarks, with pypdf, inside the child process."""

import re
import signal
import time
from contextlib import contextmanager

from documents.inspection.pdf_opening import opened
from editorial.inspection.bytes import clean

MOST_HEADINGS = 400
# Seconds for the bookmarks: they may be written so that they lead in a circle.
HEADINGS_S = 3
#: What has no glyph: controls beyond ASCII, signs of direction (the page has its own), no characters at all.
_UNSEEN = re.compile("[\x80-\x84\x86-\x9f\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufdd0-\ufdef\ufeff]")
_LINE_ENDS = re.compile("\r\n?|[\x85\u2028\u2029]")
# Fonts of symbols have no Unicode of their own; these are what office programs make lists with.
_SYMBOLS = str.maketrans({"\uf0b7": "•", "\uf0a7": "▪", "\uf0d8": "➢", "\uf0fc": "✓", "\uf02d": "–", "\uf0a8": "▫"})


class PageTooHeavy(Exception):
    """A page takes longer than a page may."""


def read(stream, options):
    """Yield how many pages there are, the bookmarks, and the text of each page that is not among those that are `done`.

    For a PDF that was checked when it was sent. Options: `done` (numbers of pages, the first being 1), and those of
    `texts`.
    """
    reader, begun = opened(stream), time.monotonic()
    yield {"pages": len(reader.pages)}
    yield {"headings": headings(reader)}
    done = set(options["done"])
    yield from texts(reader, (number for number in every_page(reader) if number not in done), options, begun)


def every_page(reader):
    return range(1, len(reader.pages) + 1)


def texts(reader, numbers, options, begun):
    """Yield {"texts": {number: text or None}} of pages in this order, and stop by itself while there is still time.

    Options: `page_s` (seconds a page), `rest_s` (seconds in all), `page_letters`, `letters` (of one page and in all).
    It stops, too, when half of what the process may take, of time since `begun` or of the processor, is gone.
    """
    end = min(time.monotonic() + options["rest_s"], begun + options["wall_s"] / 2)
    letters = 0
    for number in numbers:
        if time.monotonic() > end or time.process_time() > options["cpu_s"] / 2 or letters > options["letters"]:
            return
        text = page_text(reader, number, options)
        letters += len(text or "")
        yield {"texts": {number: text}}
        # Else pypdf keeps every object of every page to the end.
        reader.resolved_objects.clear()


def page_text(reader, number, options):
    """The text of a page in the order in which it is written; None where that takes too long or cannot be read."""
    try:
        with no_longer_than(options["page_s"]):
            return storable(reader.pages[number - 1].extract_text(), options["page_letters"])
    except Exception:  # too large, too slow, or one of a dozen errors of pypdf: this page has no text for us
        return None


def storable(text, limit):
    """A text as it is kept: what cannot be seen is taken out, and lines end in one way."""
    return clean(_UNSEEN.sub("", _LINE_ENDS.sub("\n", text)).translate(_SYMBOLS), limit)


def headings(reader):
    """The bookmarks as [level, number of the page, title]: the only headings of a PDF that can be trusted."""
    found = []

    def walk(items, level):
        for item in items:
            if len(found) >= MOST_HEADINGS:
                return
            if isinstance(item, list):
                walk(item, level + 1)
                continue
            number, title = reader.get_destination_page_number(item), storable(item.title or "", 300)
            if number is not None and number >= 0 and title:
                found.append([level, number + 1, title])

    try:
        with no_longer_than(HEADINGS_S):
            walk(reader.outline, 1)
    except Exception:  # broken bookmarks cost the headings, not the document
        return []
    return found


@contextmanager
def no_longer_than(seconds):
    """Raises PageTooHeavy inside: one page that is a huge drawing must not cost the others."""

    def stop(*_):
        raise PageTooHeavy

    signal.signal(signal.SIGALRM, stop)
    signal.setitimer(signal.ITIMER_REAL, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
