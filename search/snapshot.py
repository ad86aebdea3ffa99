"""What the public may see at a moment, as the rows of the index have it: in order, with facets, ready for bitmaps."""

from array import array
from collections import defaultdict
from functools import cache
from itertools import repeat

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
#: Rows that are read together.
_PART = 2_000
#: How the last facet of a row begins, where it has one for its language.
_LANGUAGE = "language:"
#: That of the last moment.
_kept = (None, None)


class Snapshot:
    """The visible objects, and which of them and which language each row of the index stands for."""

    def __init__(self, on):
        self.generation = served_generation()
        self._names = {searchable.label: searchable.name for searchable in searchables.values()}
        self._number_of_kind = {kind: number for number, kind in enumerate(sorted(self._names))}
        self._answers = {}
        #: By the number of a row: language and object in one; -1 for rows that nobody may see.
        self._slots = array("q")
        #: The numbers of the rows, those of an object beside each other, and where those of each position begin.
        self._numbers, self._first = array("q"), array("q")
        #: The rows that are pages of files.
        self._pages = set()
        places, marked = {}, defaultdict(list)
        # Read in parts: all rows at once are as much memory as all that is kept of them.
        for row, kind, key, language, page, facets in self._rows(on).iterator(_PART):
            # One number for an object: its primary key and its kind.
            number = key * len(self._number_of_kind) + self._number_of_kind[kind]
            if (position := places.get(number)) is None:
                position = places[number] = len(places)
                self._first.append(len(self._numbers))
                marks = [f"kind:{self._names[kind]}", *facets.split()]
            else:
                # Of the rows of an object only the language differs.
                _others, name, value = facets.rpartition(_LANGUAGE)
                marks = [name + value] if name else ()
            for mark in marks:
                marked[mark].append(position)
            self._numbers.append(row)
            if row >= len(self._slots):
                self._slots.extend(repeat(-1, row + 1 - len(self._slots)))
            self._slots[row] = self._slot(_layer(language), position)
            if page:
                self._pages.add(row)
        self._size = len(places)
        self._first.append(len(self._numbers))
        self.bitmaps = Bitmaps.at(places, _by_facet(marked))

    def _rows(self, on):
        rows = IndexRow.objects.filter(generation=self.generation, kind__in=self._names).visible(on)
        # Of an object its own rows before the pages of its files.
        order = (F("dated").desc(nulls_last=True), "kind", "object_id", "page", "pk")
        return rows.order_by(*order).values_list("pk", "kind", "object_id", "language", "page", "facets")

    def keys_in(self, bitmap):
        """The primary keys of the objects of a bitmap."""
        numbers = self.bitmaps.slice(bitmap, 0, bitmap.bit_count())
        return [number // len(self._number_of_kind) for number in numbers]

    def rows_at(self, layer, position):
        """The rows of the object at a position of the bitmaps in the language of a layer: its own, then its pages."""
        slot = self._slot(layer, position)
        own = self._numbers[self._first[position] : self._first[position + 1]]
        return [row for row in own if self._slots[row] == slot]

    @staticmethod
    def _slot(layer, position):
        return position * len(TOKEN_LANGUAGES) + layer

    def has(self, row):
        """Whether the public may see what a row of the index stands for."""
        return row < len(self._slots) and self._slots[row] >= 0

    def answer(self, asked):
        """For each (class, expression): a bitmap of the objects for each language. And the rows of each whole text.

        These are sorted. Before each whole text comes what of it is found in the objects themselves, not in their files
        alone.
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
                whole.append(array("q", sorted(rows)))
                if self._pages:
                    layers.append(self._layers([row for row in rows if row not in self._pages]))
            layers.append(self._layers(rows))
        return layers, whole

    def _layers(self, rows):
        number = len(TOKEN_LANGUAGES)
        marks = bytearray(b"0") * (number * self._size + 1)
        slots, last = self._slots, len(self._slots)
        for row in rows:
            # What nobody may see falls on the spare last place.
            marks[slots[row] if row < last else -1] = _SET
        return [from_marks(marks[layer:-1:number]) for layer in range(number)]


@cache
def _layer(language):
    """The layer of texts in this language: there are as many as languages of tokens."""
    return TOKEN_LANGUAGES.index(language_of_tokens(language))


def snapshot_at(on, moment):
    """The snapshot of the moment that `on` belongs to; made once for each moment in each process."""
    global _kept
    kept_moment, snapshot = _kept
    if kept_moment != moment:
        snapshot = Snapshot(on)
        _kept = moment, snapshot
    return snapshot


def _by_facet(marked):
    """{facet: {value: places}} of {"facet:value": places}."""
    facets = {"kind": {}, "language": {}}
    for mark, places in marked.items():
        facet, value = mark.split(":", 1)
        facets.setdefault(facet, {})[value] = places
    return facets
