"""Puts together what is read of a file: its pages with their language, and what to be wary of."""

from dataclasses import dataclass

from ..labels import language_of_text
from ..models import ExtractedText, TextState
from .blocks import blocks_of
from .languages import direction_of, language_of
from .lines import compounds, key_of, running_lines, without_running
from .notes import notes_on, reason_without_text
from .parts import anchor

#: Pages before the part, so that what repeats is found in a short last part, too.
_PAGES_BEFORE = 8
#: Characters of a page that tell its language.
_SAMPLE = 2_000


@dataclass(frozen=True)
class ReadPage:
    """A page of a file: its blocks, and the language (empty where unknown) and direction of its text."""

    number: int
    blocks: list
    language: str
    direction: str

    @property
    def anchor(self):
        return anchor(self.number)

    @property
    def is_empty(self):
        return not self.blocks

    @property
    def texts(self):
        """The text of each block and of each item of a list."""
        return [text for block in self.blocks for text in (block.items or (block.text,))]


@dataclass(frozen=True)
class Part:
    """What is read at once of a file: pages, or else the reason why there are none."""

    file: object
    pages: list
    #: Numbers of the pages of this part that were tried and could not be read.
    unreadable: list
    #: How many pages were read so far; None where that is all there is.
    read_pages: int | None
    #: Whether headers, footers or numbers of pages were left out.
    is_without_lines: bool
    reason_without_text: str

    @property
    def notes(self):
        return notes_on(self) if self.pages else []


def part_of(file, numbers):
    """The Part of a DocumentFile that has the pages with these numbers, which are in a row."""
    text = ExtractedText.objects.filter(sha256=file.sha256).first()
    reason = reason_without_text(text.state if text else None)
    if reason or not numbers:
        return Part(file, [], [], None, False, reason)
    stored = dict(
        text.pages.filter(number__range=(numbers[0] - _PAGES_BEFORE, numbers[-1])).values_list("number", "content")
    )
    is_partial = text.state == TextState.PARTIAL
    lines = {number: content.split("\n") for number, content in sorted(stored.items())}
    running, known = running_lines(lines), compounds(stored.values())
    language = language_of_text(file.language, text.language)
    headings = _headings_by_page(text.headings)
    shown = {number: without_running(number, lines[number], running) for number in numbers if number in lines}
    pages = [_page(number, kept, language, headings.get(number, {}), known) for number, kept in shown.items()]
    return Part(
        file,
        pages,
        [] if is_partial else [number for number in numbers if number not in lines],
        text.pages.count() if is_partial else None,
        any(len(kept) < len(lines[number]) for number, kept in shown.items()),
        "" if pages else reason_without_text(None if is_partial else TextState.UNREADABLE),
    )


def _page(number, lines, main_language, headings, known):
    content = "\n".join(lines)[:_SAMPLE]
    language = language_of(content, main_language)
    return ReadPage(number, blocks_of(lines, headings, known), language, direction_of(language, content))


def _headings_by_page(headings):
    """{number of a page: {key of a title: level}}; titles of a letter or two would be found by chance."""
    found = {}
    for level, number, title in headings:
        if len(key_of(title)) > 2:
            found.setdefault(number, {})[key_of(title)] = level
    return found
