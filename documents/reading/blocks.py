"""The lines of a page as paragraphs, lists and headings.

Headings come from the file's own bookmarks alone: guessed from short or capital lines they are wrong too often.
"""

import re
from dataclasses import dataclass

from .lines import SOFT_HYPHEN, joined, key_of

#: The level of the heading above them in HTML, which is that of the file's page, and the lowest that there is.
_ABOVE, _LOWEST = 2, 6
_LONGEST_HEADING = 250
_SIGNS = "•‣▪▫●◦·*■□➢✓–—-"
_ITEM = re.compile(rf"\s*(?:[{re.escape(_SIGNS)}]|\(?\d{{1,2}}[.)]|\(?[a-z]\))\s+")
_SIGN = re.compile(rf"\s*[{re.escape(_SIGNS)}]\s+")
_SENTENCE_END = re.compile(r"[.!?:;؟。…»”\")\]]\s*\d{0,3}$")
#: A line that ends well before the column ends a paragraph: after a sentence, or far before.
_SHORT, _VERY_SHORT = 0.85, 0.45
_USUAL_COLUMN = 80
_FONT_OF_SYMBOLS = re.compile("[\ue000-\uf8ff]")
UNKNOWN = "\N{REPLACEMENT CHARACTER}"


@dataclass(frozen=True)
class Block:
    """A paragraph, a heading (with its level in HTML) or a list (with its items)."""

    text: str = ""
    level: int = 0
    items: tuple = ()


def blocks_of(lines, headings, known):
    """The blocks of a page's lines.

    `headings` are the levels of the bookmarks that point at the page, by `key_of` their title; `known` the compounds
    of the text.
    """
    blocks, items, above = [], [], _ABOVE
    for paragraph in paragraphs(lines, known, headings):
        if _SIGN.match(paragraph):
            items.append(_SIGN.sub("", paragraph, count=1))
            continue
        blocks += _list_of(items)
        items = []
        level = headings.get(key_of(paragraph)) if len(paragraph) < _LONGEST_HEADING else None
        if level:
            # Never two levels deeper than the one before, as a page may begin deep inside a chapter.
            above = level = min(level + _ABOVE, above + 1, _LOWEST)
        blocks.append(Block(paragraph, level or 0))
    return blocks + _list_of(items)


def paragraphs(lines, known, headings=()):
    """Lines as paragraphs: a blank line, an item of a list, a heading, or a short line after a sentence begins one."""
    full, found, current, last = _column(lines), [], "", ""
    for line in [*lines, ""]:
        line = " ".join(line.split())
        is_apart = not line or _ITEM.match(line) or key_of(line) in headings or key_of(last) in headings
        if current and (is_apart or _ends(last, line, full)):
            found.append(current)
            current = ""
        current = joined(current, line, known) if current and line else line or current
        last = line
    return [_FONT_OF_SYMBOLS.sub(UNKNOWN, paragraph.replace(SOFT_HYPHEN, "")) for paragraph in found]


def _ends(last, line, full):
    if _SENTENCE_END.search(last) and len(last) < _SHORT * full:
        return True
    return len(last) < _VERY_SHORT * full and line[:1].isupper()


def _column(lines):
    """About how many characters a full line of the page has."""
    lengths = sorted(len(line) for line in lines if len(line) > 20)
    return lengths[int(len(lengths) * 0.8)] if lengths else _USUAL_COLUMN


def _list_of(items):
    return [Block(items=tuple(items))] if items else []
