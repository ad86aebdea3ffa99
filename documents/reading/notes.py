"""What readers of an extracted text are told first, in the language of the page."""

import re

from django.utils.formats import number_format
from django.utils.translation import gettext, ngettext

from ..models import TextState
from .blocks import UNKNOWN

_MOST_NAMED = 20
#: More unknown characters than this share make a text hard to read.
_MANY_UNKNOWN = 0.02
_LEFT_TO_RIGHT = re.compile("[A-Za-z0-9]")


def reason_without_text(state):
    """Why there is nothing to read, by the state of the text (None: nothing is known of it); empty where there is."""
    reasons = {
        TextState.NO_TEXT: gettext(
            "This document is a scan: it holds pictures of its pages, and no text. It can only be downloaded."
        ),
        TextState.LOCKED: gettext(
            "This file is protected by a password, so its text cannot be shown here. It can only be downloaded."
        ),
        TextState.UNREADABLE: gettext("The text of this file cannot be read. It can only be downloaded."),
        None: gettext("The text of this file has not been read yet. Try again tomorrow, or download the file."),
    }
    return reasons.get(state, "")


def notes_on(part):
    """The sentences on what may be wrong in a `documents.reading.page.Part`."""
    notes = [
        gettext(
            "This text was extracted from the PDF automatically: columns, tables and notes may be out of place, and "
            "pictures are missing. What counts is the original document."
        )
    ]
    if part.read_pages is not None:
        counts = {"read": number_format(part.read_pages), "all": number_format(part.file.pages)}
        notes.append(gettext("So far %(read)s of %(all)s pages have been read; the others follow overnight.") % counts)
    notes += _named(
        [page.number for page in part.pages if page.is_empty],
        lambda count: ngettext("Page %(pages)s holds no text.", "Pages %(pages)s hold no text.", count),
    )
    notes += _named(
        part.unreadable,
        lambda count: ngettext("Page %(pages)s could not be read.", "Pages %(pages)s could not be read.", count),
    )
    if _unknown_share(part.pages) > _MANY_UNKNOWN:
        notes.append(gettext("Many characters of this PDF cannot be recognised: parts of the text may be unreadable."))
    if any(page.direction == "rtl" and _LEFT_TO_RIGHT.search(text) for page in part.pages for text in page.texts):
        notes.append(gettext("In lines of Arabic, numbers and words in Latin letters may stand in the wrong place."))
    if part.is_without_lines:
        notes.append(gettext("Headers, footers and page numbers that repeat on every page were left out."))
    return notes


def _named(numbers, sentence):
    """The sentence on these pages, in a list; an empty one where there are none."""
    if not numbers:
        return []
    shown = ", ".join(map(str, numbers[:_MOST_NAMED])) + ("…" if len(numbers) > _MOST_NAMED else "")
    return [sentence(len(numbers)) % {"pages": shown}]


def _unknown_share(pages):
    texts = [text for page in pages for text in page.texts]
    return sum(text.count(UNKNOWN) for text in texts) / max(1, sum(map(len, texts)))
