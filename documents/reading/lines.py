"""Lines of extracted text: which of them repeat on every page, and which belong together."""

import re
from collections import Counter
from dataclasses import dataclass

#: Fewer pages cannot show what repeats.
FEWEST_PAGES = 4
#: Headers and footers stand among the first or last lines of a page.
EDGE = 2
#: "12", "- 12 -", "12 / 40": alone in its line.
_NUMBER_OF_A_PAGE = re.compile(r"[\s\-–—|]*(\d{1,4})(?:\s*/\s*\d{1,4})?[\s\-–—|]*")
_NO_LETTER = re.compile(r"[\W\d_]+")
# A word is tried from its beginning alone: one of 20,000 letters would else take seconds.
_COMPOUND = re.compile(r"(?<!\w)\w++-\w+")
SOFT_HYPHEN = "\N{SOFT HYPHEN}"


@dataclass(frozen=True)
class Running:
    """What repeats on the pages of a file, as `running_lines` finds it."""

    #: The keys of headers and footers.
    keys: frozenset = frozenset()
    #: By how much the number printed on a page is higher than its place in the file; None where pages have no number.
    shift: int | None = None


def key_of(line):
    """A line without digits and spacing, since running titles differ in them; as it is where it has no letter."""
    return _NO_LETTER.sub("", line).casefold() or line.strip()


def running_lines(pages):
    """The Running of {number of a page: its lines}: what stands at the edge of more than half of them."""
    if len(pages) < FEWEST_PAGES:
        return Running()
    keys, shifts = Counter(), Counter()
    for number, lines in pages.items():
        edge = [lines[place] for place in _edges(lines)]
        keys.update({key_of(line) for line in edge})
        shifts.update({_shift(line, number) for line in edge} - {None})
    most = len(pages) / 2
    shift = next((shift for shift, times in shifts.most_common(1) if times > most), None)
    return Running(frozenset(key for key, times in keys.items() if times > most), shift)


def without_running(number, lines, running):
    """The lines of the page with this number, without its headers and footers, and without the number itself.

    A line that is a number and no more may be a year or a sum: it is left out where it counts the pages.
    """
    edges = _edges(lines)
    return [line for place, line in enumerate(lines) if place not in edges or not _runs(line, number, running)]


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


def _shift(line, number):
    found = _NUMBER_OF_A_PAGE.fullmatch(line)
    return int(found[1]) - number if found else None


def _runs(line, number, running):
    return key_of(line) in running.keys or running.shift is not None and _shift(line, number) == running.shift
