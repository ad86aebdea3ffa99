"""What the rows of the index say: each object in each language that it is written in, and the pages of its files."""

import hashlib
from dataclasses import dataclass, field, replace
from datetime import datetime
from functools import cached_property

from django.utils import timezone, translation

from editorial.languages import LANGUAGE_CODES

from .freshness import scheduled
from .full_text import LEAD, TITLE
from .registry import SHOWN, Piece
from .stems import BREAK, language_of_tokens, tokens
from .words import composed, written_words

#: What is kept of a row beside its text.
COLUMNS = ("visible_from", "visible_until", "facets", "dated", "slug", "lines")


@dataclass(frozen=True)
class Text:
    """One row before its words are stemmed. `key` tells it from the others of its object."""

    language: str
    pieces: tuple[Piece, ...]
    title: str = ""
    title_language: str = ""
    sha256: str = ""
    page: int = 0
    part: int = 0
    visible_from: datetime | None = None
    visible_until: datetime | None = None
    facets: str = ""
    dated: object = None
    slug: str = ""
    #: What stands under a hit, for visitors of each language: [text, its language] of each part.
    lines: dict = field(default_factory=dict)

    @property
    def key(self):
        return self.language, self.sha256, self.page, self.part

    @property
    def digest(self):
        """A short text that is another where its title or anything below it is another."""
        said = (self.title, self.title_language, self.pieces)
        return hashlib.blake2b(repr(said).encode(), digest_size=16).hexdigest()

    @property
    def columns(self):
        """The values of `COLUMNS`."""
        return {name: getattr(self, name) for name in COLUMNS}

    @property
    def shown(self):
        """[language, text] of each piece that is not a name: what snippets are cut from."""
        return [[piece.language, composed(piece.text)] for piece in self.pieces if piece.in_snippets]

    @cached_property
    def _words(self):
        """Each piece with its words: (folded, as it is written)."""
        return [(piece, list(written_words(composed(piece.text)))) for piece in self.pieces if piece.scope != SHOWN]

    def tokens(self, scope):
        """The tokens of a class of its text, with a break after each piece; of the title before the first, too."""
        found = [BREAK] if scope == TITLE else []
        for piece, words in self._words:
            if piece.scope == scope:
                found += [*tokens([word for word, _written in words], piece.language), BREAK]
        return found

    def vocabulary(self):
        """{(language of its token, folded word): the word as it is written} of three letters and more."""
        return {
            (language_of_tokens(piece.language), word): written.lower()[:120]
            for piece, words in self._words
            for word, written in dict(words).items()
            if len(word) > 2 and not word.isdigit()
        }


def texts_of(searchable, keys, on=None):
    """The `Text`s of the objects of these primary keys from the moment `on` (default: now), by the key of the object.

    They are of the object in each language, for each time, and of the pages of its files.
    """
    found = _own_texts(searchable, keys, on or timezone.now())
    if searchable.files and found:
        for key, files in searchable.files.of(found).items():
            own = found[key]
            # The same bytes may hang on an object twice.
            once = {(file.sha256, file.language): file for file in reversed(files)}
            found[key] = [*own, *(page for file in once.values() for page in _pages_of(searchable, own, file))]
    return found


def _own_texts(searchable, keys, on):
    objects = list(searchable.objects(keys, on))
    turns = _turns_of(searchable, objects, on)
    said = {obj.pk: [] for obj in objects}
    for start, here in _at_each_turn(searchable, objects, turns):
        for obj in here:
            end = next((turn for turn in turns[obj.pk] if start is None or turn > start), None)
            said[obj.pk].append(_texts_from(searchable, obj, start or on, start, end))
    joined = {key: _numbered(_joined(times)) for key, times in said.items()}
    return {key: texts for key, texts in joined.items() if texts}


def _turns_of(searchable, objects, on):
    """The times after `on` at which the text of each object becomes another, by its primary key, in order."""
    turns = {obj.pk: {turn for turn in searchable.turns(obj) if turn > on} for obj in objects}
    times = {}
    for model, key, time in scheduled(searchable.follows, on):
        times.setdefault(model, {}).setdefault(key, []).append(time)
    for model, times_of_named in times.items():
        for owner, named in searchable.named_in(turns, model, times_of_named):
            turns[owner].update(times_of_named[named])
    return {key: sorted(found) for key, found in turns.items()}


def _at_each_turn(searchable, objects, turns):
    """(None, the objects) as they are, then (turn, those of them whose text it changes) as they will be, in order."""
    yield None, objects
    for turn in sorted(set().union(*turns.values())):
        yield turn, searchable.objects([key for key, own in turns.items() if turn in own], turn)


def _joined(times):
    """The texts of one object, given those for each time between its turns; those joined that say the same."""
    found, open_texts = [], {}
    for texts in times:
        texts = {text.language: text for text in texts}
        for language in {**open_texts, **texts}:
            before, text = open_texts.get(language), texts.get(language)
            if before and text and _said(before) == _said(text):
                open_texts[language] = replace(before, visible_until=text.visible_until)
                continue
            if before:
                found.append(open_texts.pop(language))
            if text:
                open_texts[language] = text
    return [*found, *open_texts.values()]


def _said(text):
    return text.digest, text.facets, text.lines


def _numbered(texts):
    parts, found = {}, []
    for text in sorted(texts, key=lambda text: (text.visible_from is not None, text.visible_from)):
        part = parts[text.language] = parts.get(text.language, -1) + 1
        found.append(replace(text, part=part))
    return found


def _texts_from(searchable, obj, on, start, end):
    """The object as it reads at the moment `on`, which holds from `start` until `end`; nothing where it is hidden."""
    start = max((time for time in (start, obj.publish_from) if time), default=None)
    end = min((time for time in (end, obj.publish_until) if time), default=None)
    if (start and end and start >= end) or not searchable.has_page(obj):
        return []
    facets = " ".join(dict.fromkeys(f"{name}:{value}" for name, value in searchable.facets(obj)))
    found, told, lines = [], searchable.languages_of(obj, on), _lines_of(searchable, obj)
    for language in LANGUAGE_CODES:
        with translation.override(language):
            title, title_language = searchable.title_of(obj, language)
            pieces = list(searchable.pieces_of(obj, language, on))
            if language in told:
                # What people call it: "eventi Beirut 2017".
                words = (str(searchable.kind), *searchable.words(obj))
                pieces += [Piece(word, language, LEAD, in_snippets=False) for word in words]
            else:
                pieces = [piece if piece.language == language else piece.only_shown() for piece in pieces]
            if all(piece.scope == SHOWN for piece in pieces):
                continue
            text = Text(
                language=language,
                pieces=tuple(pieces),
                title=composed(title),
                title_language=title_language,
                visible_from=start,
                visible_until=end,
                facets=_with_language(facets, language) if language in told else facets,
                dated=searchable.dated(obj),
                slug=obj.slug,
                lines=lines,
            )
        found.append(text)
    return found


def _lines_of(searchable, obj):
    lines = {}
    for language in LANGUAGE_CODES:
        with translation.override(language):
            lines[language] = [[text, written_in] for text, written_in in searchable.line(obj) if text]
    return lines


def _with_language(facets, language):
    """The language stands last: a snapshot looks for it there."""
    return f"{facets} language:{language}".strip()


def _pages_of(searchable, obj_texts, file):
    """The `Text` of each page of a `FileText` that has words; it is seen when the texts of its object are."""
    windows = {(text.visible_from, text.visible_until) for text in obj_texts}
    start = None if any(start is None for start, _end in windows) else min(start for start, _end in windows)
    end = None if any(end is None for _start, end in windows) else max(end for _start, end in windows)
    first = obj_texts[0]
    for number, content in searchable.files.pages(file.sha256):
        if content.strip():
            yield Text(
                language=file.language,
                pieces=(Piece(content, file.language),),
                sha256=file.sha256,
                page=number,
                visible_from=start,
                visible_until=end,
                facets=_with_language("", file.stated),
                dated=first.dated,
                slug=first.slug,
            )
