"""Lines of extracted text: which of them repeat on every page, and which belong together."""

import re
from collections import Counter

#: Fewer pages cannot show what repeats.
FEWEST_PAGES = 4
#: Headers and footers stand among the first or last lines of a page.
EDGE = 2
_NUMBER_OF_A_PAGE = re.compile(r"[\s\-–—|]*\d{1,4}[\s\-–—|]*")
_NO_LETTER = re.compile(r"[\W\d_]+")
# A word is tried from its beginning alone: one of 20,000 letters would else take seconds.
_COMPOUND = re.compile(r"(?<!\w)\w++-\w+")
SOFT_HYPHEN = "\N{SOFT HYPHEN}"


def key_of(line):
    """A line without digits and spacing: running titles and numbers of pages are the same on every page."""
    return _NO_LETTER.sub("", line).casefold() or re.sub(r"\d+", "#", line.strip())


def running_lines(pages):
    """The keys of headers and footers: of lines at the edge of more than half of the pages, given as lists of lines."""
    if len(pages) < FEWEST_PAGES:
        return frozenset()
    seen = Counter()
    for lines in pages:
        seen.update({key_of(lines[place]) for place in _edges(lines)})
    return frozenset(key for key, times in seen.items() if times > len(pages) / 2)


def without_running(lines, running):
    """The lines of a page without its headers and footers, and without its number."""
    edges = _edges(lines)
    return [line for place, line in enumerate(lines) if place not in edges or not _runs(line, running)]


def compounds(texts):
    """The words with a hyphen that texts hold, in small letters."""
    return {found.casefold() for text in texts for found in _COMPOUND.findall(text)}


def joined(before, after, known):
    """Two lines as one.

    A hyphen at the end goes («coope-/razione»), unless the word is `known` as a compound («socio-/educativo») from
    elsewhere in the text, or what follows begins no second half of a word («Aix-/Marseille», «2014-/2020»).
    """
    if before.endswith(SOFT_HYPHEN):
        return before[:-1] + after
    if before.endswith("-") and before[-2:-1].isalpha() and after[:1].islower():
        first, second = re.search(r"[\w-]+$", before.rpartition(" ")[2])[0], re.match(r"\w+", after)[0]
        return before + after if (first + second).casefold() in known else before[:-1] + after
    return f"{before} {after}"


def _edges(lines):
    filled = [place for place, line in enumerate(lines) if line.strip()]
    return {*filled[:EDGE], *filled[-EDGE:]}


def _runs(line, running):
    return key_of(line) in running or bool(_NUMBER_OF_A_PAGE.fullmatch(line))
