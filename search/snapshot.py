"""What the public may see at a moment, as the rows of the index have it: in order, with facets, ready for bitmaps."""

from array import array
from functools import lru_cache

from django.db.models import F

from . import full_text
from .bitmaps import Bitmaps, from_marks
from .full_text import BODY
from .index import served_generation
from .models import IndexRow
from .query import with_endings
from .registry import searchables
from .stems import TOKEN_LANGUAGES, language_of_tokens

#: Questions and answers of the index that are kept, so that neither paging nor narrowing asks it again.
_MOST_ANSWERS = 32
_SET = b"1"[0]
#: That of the last moment.
_kept = (None, None)


class Snapshot:
    """The visible objects, and which of them and which language each row of the index stands for."""

    def __init__(self, on):
        self.generation = served_generation()
        names = {searchable.label: searchable.name for searchable in searchables.values()}
        self.kinds = sorted(names)
        self._answers = {}
        places, pairs = {}, {"kind": [], "language": []}
        rows = list(self._rows(on))
        for _row, kind, key, _language, _page, facets in rows:
            number = self.number_of(kind, key)
            is_first = number not in places
            if is_first:
                places[number] = len(places)
                pairs["kind"].append((names[kind], number))
            # Of the rows of an object only the language differs.
            for facet, value in _facets_in(facets):
                if is_first or facet == "language":
                    pairs.setdefault(facet, []).append((value, number))
        self.bitmaps = Bitmaps(places, pairs)
        self.size = len(places)
        #: By the number of a row: language and object in one; -1 for rows that nobody may see.
        self._slots = array("q", [-1]) * (max((row for row, *_others in rows), default=0) + 1)
        for row, kind, key, language, _page, _facets in rows:
            layer = TOKEN_LANGUAGES.index(language_of_tokens(language))
            self._slots[row] = layer * self.size + places[self.number_of(kind, key)]
        #: The rows that are pages of files.
        self._pages = {row for row, _kind, _key, _language, page, _facets in rows if page}

    def _rows(self, on):
        rows = IndexRow.objects.filter(generation=self.generation, kind__in=self.kinds).visible(on)
        order = (F("dated").desc(nulls_last=True), "kind", "object_id")
        return rows.order_by(*order).values_list("pk", "kind", "object_id", "language", "page", "facets")

    def number_of(self, kind, key):
        """One number for an object: its kind and its primary key."""
        return key * len(self.kinds) + self.kinds.index(kind)

    def keys_in(self, bitmap):
        """The primary keys of the objects of a bitmap."""
        numbers = self.bitmaps.slice(bitmap, 0, bitmap.bit_count())
        return [number // len(self.kinds) for number in numbers]

    def slot_of(self, row):
        """Language and object of a row of the index in one number; -1 where nobody may see it."""
        return self._slots[row] if row < len(self._slots) else -1

    def answer(self, asked):
        """For each (class, expression): a bitmap of the objects for each language. And the rows of each whole text.

        Before each whole text comes what of it is found in the objects themselves, not in their files alone.
        """
        return self._once(asked, lambda: self._answer(asked))

    def with_endings(self, terms):
        """`search.query.with_endings` of a tuple of terms."""
        return self._once(terms, lambda: with_endings(terms, self.generation))

    def _once(self, key, ask):
        answer = self._answers.get(key)
        if answer is None:
            answer = ask()
            # Of a copy: other threads add to it meanwhile.
            for oldest in list(self._answers)[: max(0, len(self._answers) + 1 - _MOST_ANSWERS)]:
                self._answers.pop(oldest, None)
            self._answers[key] = answer
        return answer

    def _answer(self, asked):
        layers, whole = [], []
        for (scope, _expression), rows in zip(asked, full_text.matching_rows(asked), strict=True):
            if scope == BODY:
                whole.append(array("q", rows))
                if self._pages:
                    layers.append(self._layers([row for row in rows if row not in self._pages]))
            layers.append(self._layers(rows))
        return layers, whole

    def _layers(self, rows):
        marks = bytearray(b"0") * (len(TOKEN_LANGUAGES) * self.size + 1)
        slots, last = self._slots, len(self._slots)
        for row in rows:
            # What nobody may see falls on the spare last place.
            marks[slots[row] if row < last else -1] = _SET
        return [from_marks(marks[n * self.size : (n + 1) * self.size]) for n in range(len(TOKEN_LANGUAGES))]


def snapshot_at(on, moment):
    """The snapshot of the moment that `on` belongs to; made once for each moment in each process."""
    global _kept
    kept_moment, snapshot = _kept
    if kept_moment != moment:
        snapshot = Snapshot(on)
        _kept = moment, snapshot
    return snapshot


@lru_cache(10_000)
def _facets_in(facets):
    """(facet, value) of each "facet:value"; few are different, so they are taken apart once."""
    return [tuple(each.split(":", 1)) for each in facets.split()]
