"""Checks a PDF and reads what it says of itself and on its pages, with pypdf, inside the child process."""

import mmap
import time
from contextlib import suppress

from documents.inspection.languages import FEWEST_LETTERS_OF_A_TEXT, MOST_TO_READ, guess, letters_in
from documents.inspection.pdf_opening import opened
from documents.inspection.pdf_safety import refuse_active, refuse_polyglot
from documents.inspection.pdf_text import every_page, headings, page_text, texts
from editorial.inspection.bytes import clean
from editorial.inspection.refusal import Refused


def read(stream, options):
    """Yield pages, title, author, that all was checked, the text of a sample of pages, what that says, then the rest.

    Where the sample holds no text, what all pages say comes last.

    Options: `pages` (the most there may be), `sampled_pages` (which are read whatever they take), and those of
    `documents.inspection.pdf_text.texts` for the others. Refused("encrypted") where a password is missing.
    """
    begun = time.monotonic()
    refuse_polyglot(stream)
    with mmap.mmap(stream.fileno(), 0, access=mmap.ACCESS_READ) as data:
        yield from facts(opened(stream), data, options, begun)


def facts(reader, data, options, begun):
    pages = len(reader.pages)
    if not pages:
        raise Refused("damaged")
    if pages > options["pages"]:
        raise Refused("too_many_pages")
    yield {"pages": pages, **said_of_itself(reader)}
    refuse_active(reader, data)
    yield {"checked": True}
    found = {}
    for number in sample(pages, options["sampled_pages"]):
        found[number] = page_text(reader, number, options)
        yield {"texts": {number: found[number]}}
    said = text_facts(found.values())
    yield said
    yield {"headings": headings(reader)}
    sampled = set(found)
    for read in texts(reader, (number for number in every_page(reader) if number not in sampled), options, begun):
        yield read
        found |= read["texts"]
    # A report may begin with fifty scanned pages.
    if not said["has_text"] and len(found) > len(sampled):
        yield text_facts(found.values())


def said_of_itself(reader):
    """Title and author, of the document's information or else of its XMP packet; empty where neither says."""
    try:
        information = reader.metadata or {}
        found = {"title": information.get("/Title"), "author": information.get("/Author")}
    except Exception:  # broken information costs what it says, not the document
        found = {"title": None, "author": None}
    if not all(found.values()):
        with suppress(Exception):
            packet = reader.xmp_metadata
            found["author"] = found["author"] or ", ".join(packet.dc_creator or [])
            found["title"] = found["title"] or next(iter((packet.dc_title or {}).values()), "")
    return {name: clean(value or "", 300) for name, value in found.items()}


def sample(pages, most):
    """The numbers of the pages to read, from 1: the first half of `most` in a row, then evenly to the end."""
    if pages <= most:
        return list(range(1, pages + 1))
    first = most // 2
    step = (pages - first) / (most - first)
    return [*range(1, first + 1), *(1 + first + int(number * step) for number in range(most - first))]


def text_facts(found):
    """Language and whether there are more letters than a page number or a stamp has; None where a page failed."""
    has_failed = None in found
    text = clean("\n".join(text[:MOST_TO_READ] for text in found if text), MOST_TO_READ)
    has_text = letters_in(text) >= FEWEST_LETTERS_OF_A_TEXT or (None if has_failed else False)
    return {"has_text": has_text, "language": guess(text), "is_partial": has_failed}
