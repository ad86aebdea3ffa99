"""Checks a PDF and reads what it says of itself, with pypdf, inside the child process."""

import mmap
import signal
from contextlib import contextmanager, suppress

import pypdf

from documents.inspection.languages import MOST_TO_READ, guess, letters_in
from documents.inspection.pdf_safety import refuse_active, refuse_polyglot
from editorial.inspection.bytes import clean
from editorial.inspection.refusal import Refused

FEWEST_LETTERS = 20
MOST_UNPACKED = 40_000_000


class PageTooHeavy(Exception):
    """A page takes longer than a page may."""


def read(stream, options):
    """Yield pages, title, author, then that all was checked, then language and whether there is a text.

    Options: `pages` (the most there may be), `sampled_pages` (of which the text is read), `page_s` (seconds a page).
    Refused("encrypted") where a password is missing.
    """
    refuse_polyglot(stream)
    pypdf.overwrite_configuration(
        disable_legacy_handling=True,
        jbig2dec_binary=None,
        zlib_maximum_output_length=MOST_UNPACKED,
        lzw_maximum_output_length=MOST_UNPACKED,
        array_based_stream_maximum_output_length=MOST_UNPACKED,
        stream_decoding_work_maximum_length=2 * MOST_UNPACKED,
        image_maximum_buffer_size=1_000_000,
    )
    with mmap.mmap(stream.fileno(), 0, access=mmap.ACCESS_READ) as data:
        reader = pypdf.PdfReader(stream, root_object_recovery_limit=1_000, xref_stream_maximum_entries=500_000)
        if reader.is_encrypted and not reader.decrypt(""):
            raise Refused("encrypted")
        yield from facts(reader, data, options)


def facts(reader, data, options):
    pages = len(reader.pages)
    if not pages:
        raise Refused("damaged")
    if pages > options["pages"]:
        raise Refused("too_many_pages")
    yield {"pages": pages, **said_of_itself(reader)}
    refuse_active(reader, data)
    yield {"checked": True}
    yield text_facts(reader, sample(pages, options["sampled_pages"]), options["page_s"])


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
    """The numbers of the pages to read: the first half of `most` in a row, then evenly to the end."""
    if pages <= most:
        return list(range(pages))
    first = most // 2
    step = (pages - first) / (most - first)
    return [*range(first), *(first + int(number * step) for number in range(most - first))]


def text_facts(reader, numbers, page_s):
    """Language and whether there are more letters than a page number or a stamp has; None where a page failed."""
    texts, has_failed = [], False
    for number in numbers:
        try:
            with no_longer_than(page_s):
                texts.append(reader.pages[number].extract_text()[:MOST_TO_READ])
        except Exception:  # too large, too slow, or one of a dozen errors of pypdf: this page has no text for us
            has_failed = True
    text = clean("\n".join(texts), MOST_TO_READ)
    has_text = letters_in(text) >= FEWEST_LETTERS or (None if has_failed else False)
    return {"has_text": has_text, "language": guess(text), "is_partial": has_failed}


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
