"""The tags of a rich text as numbered marks that a translator moves about and cannot break: ‹1›…‹/1›, and ‹2/›.

The numbers are those of the Italian's tags, in its order. A tag of the translation that is there for the same thing
(the same tag, else the next of its name) has the same number, and keeps its own attributes (a link may lead to another
page) as long as it is certain that both are of the same thing: see `_Known`. What the Italian has not comes after.
Attributes are never shown.
"""

import re
from collections import Counter
from dataclasses import dataclass, field
from functools import lru_cache
from html import escape, unescape

from ..richtext import cleaned

#: Blocks that hold items and no text.
LISTS = {"ul", "ol"}
BLOCKS = {"p", "h2", "h3", "h4", "ul", "ol", "li", "blockquote"}
EMPTY = {"br"}
_TAG = re.compile(r'<(/?)([a-z][a-z0-9]*)((?:\s+[a-z-]+="[^"]*")*)\s*/?>')
_MARK = re.compile(r"‹\s*(/?)\s*(\d{1,5})\s*(/?)\s*›")
_AROUND_BLOCKS = re.compile(rf"\s*(</?(?:{'|'.join(sorted(BLOCKS))})(?:\s[^>]*)?>)\s*")
_AFTER_BREAKS = re.compile(r"<br>\s*\n\s*")
_OUTSIDE = "C’è del testo fuori dai segni: ogni capoverso o voce di elenco sta tra un segno come ‹1› e il suo ‹/1›."


class BrokenMarks(Exception):
    """A translation whose marks are not those of its text; the message says which, and what is wrong with it."""


@dataclass
class _Tag:
    name: str
    opening: str
    #: The index of the tag around it, None at the top.
    parent: int | None


@dataclass
class _Parsed:
    """A rich text in pieces: texts as they are read, and ("open" | "close" | "empty", index of a tag)."""

    pieces: list = field(default_factory=list)
    tags: list = field(default_factory=list)
    #: Whether words or inline tags stand in no block.
    has_text_at_the_top: bool = False


def shown_source(source):
    """A rich text with the numbers of its own tags."""
    return shown(source, source)


def shown(text, source):
    """A rich text (the source, an older one or a translation) with marks numbered after those of the source."""
    parsed, tags = _parsed(text), _parsed(source).tags
    numbers = _numbers(parsed.tags, tags)
    out = []
    for kind, value in parsed.pieces:
        if kind == "text":
            out.append(value)
            continue
        is_block = parsed.tags[value].name in BLOCKS
        out.append({"open": "‹{}›", "close": "‹/{}›", "empty": "‹{}/›"}[kind].format(numbers[value]))
        if kind == "empty" or (kind == "close" and is_block):
            out.append("\n")
    return re.sub(r"\n\s*\n+", "\n", "".join(out)).strip()


def restored(text, source, target="", then=None):
    """The rich text that a translator wrote with marks: `text` with the tags of the source and of the `target` so far.

    `then` is the Italian that the target was judged to translate, where it is known. What the target does without may
    stay away, unless the Italian has got it since. Raises BrokenMarks.
    """
    known = _Known(source, target, then, used={int(mark[2]) for mark in _MARK.finditer(text)})
    html = _AFTER_BREAKS.sub("<br>", _AROUND_BLOCKS.sub(r"\1", "".join(known.tagged(text))))
    if cleaned(html) != html:
        raise BrokenMarks("I segni non stanno insieme: rimettili come nell’italiano, uno dentro l’altro.")
    return html


class _Known:
    """The marks that a translation may have, and those that it must have.

    Where a tag stands among those of its name tells which of the Italian's it is of. So the target's own is kept only
    where the Italian has had the same tag in that place since then, and where as many stand in the target as stood in
    the Italian, or the translation has just the marks (`used`) that the target was shown with. Otherwise the Italian's
    own takes its place: a link in the wrong language leads to the right page.
    """

    def __init__(self, source, target, then, used):
        parsed, translated = _parsed(source), _parsed(target)
        numbers = _numbers(translated.tags, parsed.tags)
        in_target = {number: translated.tags[index] for index, number in numbers.items()}
        in_source = dict(enumerate(parsed.tags, 1))
        before = parsed.tags if then is None else _parsed(then).tags
        new = _not_in(in_source, before)
        sure = _sure_names(before, in_target, in_source, used)
        moved = _moved(in_source, before)
        self.tags = in_source | {
            number: tag
            for number, tag in in_target.items()
            if number not in in_source or (tag.name in sure and number not in moved)
        }
        self.needed = [number for number in in_source if number in new or number in in_target or not target]
        self.parents = {number: {None if tag.parent is None else tag.parent + 1} for number, tag in in_source.items()}
        for number, tag in in_target.items():
            parent = None if tag.parent is None else numbers[tag.parent]
            self.parents.setdefault(number, set()).add(parent)
        self.may_have_text_at_the_top = parsed.has_text_at_the_top or translated.has_text_at_the_top

    def tagged(self, text):
        """The parts of the text, its marks turned into tags."""
        around, seen, last = [], set(), 0
        for mark in _MARK.finditer(text):
            yield self._words(text[last : mark.start()], around)
            yield self._tag(mark, around, seen)
            last = mark.end()
        yield self._words(text[last:], around)
        if around:
            raise BrokenMarks(f"Manca il segno ‹/{around[-1]}›, che chiude ‹{around[-1]}›.")
        for number in self.needed:
            if number not in seen:
                raise BrokenMarks(f"Manca il segno {self._shown(number)}.")

    def _words(self, words, around):
        if words.strip() and not self._takes_text(around):
            raise BrokenMarks(_OUTSIDE)
        return escape(words, quote=False).replace("\xa0", "&nbsp;")

    def _takes_text(self, around):
        """Whether words and inline marks may stand where these marks are around."""
        block = next((self.tags[number].name for number in reversed(around) if self.tags[number].name in BLOCKS), None)
        return block not in LISTS if block else self.may_have_text_at_the_top

    def _tag(self, mark, around, seen):
        closes, number, is_empty = mark[1], int(mark[2]), bool(mark[3])
        if number not in self.tags:
            raise BrokenMarks(f"Il segno {mark[0]} nell’italiano non c’è.")
        tag = self.tags[number]
        if closes:
            if number not in seen:
                raise BrokenMarks(f"C’è ‹/{number}› senza ‹{number}› prima.")
            if not around or around[-1] != number:
                raise BrokenMarks(f"Il segno ‹/{number}› è fuori posto o doppio: i segni stanno uno dentro l’altro.")
            around.pop()
            return f"</{tag.name}>"
        if number in seen:
            raise BrokenMarks(f"Il segno ‹{number}› è doppio.")
        seen.add(number)
        if is_empty != (tag.name in EMPTY):
            raise BrokenMarks(f"Il segno {mark[0]} è scritto male: nell’italiano è {self._shown(number)}.")
        is_placed = (
            (around[-1] if around else None) in self.parents[number] if tag.name in BLOCKS else self._takes_text(around)
        )
        if not is_placed:
            raise BrokenMarks(f"Il segno ‹{number}› è fuori posto: va dove sta nell’italiano.")
        if not is_empty:
            around.append(number)
        return tag.opening

    def _shown(self, number):
        return f"‹{number}/›" if self.tags[number].name in EMPTY else f"‹{number}›…‹/{number}›"


# A source is asked for with each of its translations.
@lru_cache(maxsize=64)
def _parsed(html):
    """The pieces and tags of a rich text; not to be changed."""
    found, around, last = _Parsed(), [], 0
    html = cleaned(html or "")
    for tag in _TAG.finditer(html):
        _keep_text(found, html[last : tag.start()], around)
        last = tag.end()
        if tag[1]:
            if around:
                found.pieces.append(("close", around.pop()))
            continue
        if tag[2] not in BLOCKS:
            _note_the_top(found, around)
        found.tags.append(_Tag(tag[2], tag[0], around[-1] if around else None))
        index = len(found.tags) - 1
        found.pieces.append(("empty" if tag[2] in EMPTY else "open", index))
        if tag[2] not in EMPTY:
            around.append(index)
    _keep_text(found, html[last:], around)
    return found


def _keep_text(found, html, around):
    if html:
        found.pieces.append(("text", unescape(html)))
        if html.strip():
            _note_the_top(found, around)


def _note_the_top(found, around):
    """Words or an inline tag stand here."""
    found.has_text_at_the_top |= all(found.tags[index].name not in BLOCKS for index in around)


def _numbers(tags, source_tags):
    """{index of a tag: its number}, given the tags of the source."""
    numbers = {}
    free = dict(enumerate(source_tags, 1))
    for is_match in (lambda tag, other: tag.opening == other.opening, lambda tag, other: tag.name == other.name):
        for index, tag in enumerate(tags):
            if index not in numbers:
                number = next((number for number, other in free.items() if is_match(tag, other)), None)
                if number:
                    numbers[index] = number
                    del free[number]
    number = len(source_tags)
    for index in range(len(tags)):
        if index not in numbers:
            number += 1
            numbers[index] = number
    return numbers


def _not_in(numbered, tags):
    """The numbers of tags for which there is no equal among others."""
    left = [tag.opening for tag in tags]
    new = set()
    for number, tag in numbered.items():
        if tag.opening in left:
            left.remove(tag.opening)
        else:
            new.add(number)
    return new


def _moved(numbered, tags):
    """The numbers of tags in whose place among those of their name there is no equal among others."""
    others = {name: iter(same) for name, same in _by_name(tags).items()}
    moved = set()
    for number, tag in numbered.items():
        other = next(others.get(tag.name, iter(())), None)
        if other is None or other.opening != tag.opening:
            moved.add(number)
    return moved


def _sure_names(before, in_target, in_source, used):
    """The names of tags of which the target has as many as the Italian had, or of which it keeps its own marks."""
    had, has = Counter(tag.name for tag in before), Counter(tag.name for tag in in_target.values())
    marks = {number: tag.name for number, tag in (in_source | in_target).items()}
    return {
        name
        for name in has
        if had[name] == has[name]
        or {number for number in used if marks.get(number) == name}
        == {number for number, tag in in_target.items() if tag.name == name}
    }


def _by_name(tags):
    """{name: its tags, in order}."""
    found = {}
    for tag in tags:
        found.setdefault(tag.name, []).append(tag)
    return found


def without_marks(text):
    """The words of a text with marks."""
    return _MARK.sub("", text)
