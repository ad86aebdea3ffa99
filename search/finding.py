"""Finding: what answers a question, in the visitor's language first, in a few queries once the snapshot is there."""

from functools import cached_property, reduce
from operator import or_

from django.db.models.expressions import RawSQL
from django.utils import timezone

from . import full_text
from .bitmaps import positions_in
from .freshness import moment as moment_at
from .hits import hits_at
from .index import served_generation
from .models import IndexRow
from .query import classes, holding, last_begun, parse, with_endings
from .registry import searchables
from .snapshot import snapshot_at
from .stems import TOKEN_LANGUAGES
from .suggesting import better_words


class Answer:
    """What the public may see at a moment that answers `text`, for somebody who reads `language`.

    Texts in that language come first, then the others; of each first what is in titles, then in leads, then anywhere in
    the text, then in files alone, then where words only begin as the last one does; of these the newest first. `found`
    is the bitmap of all of it, over `bitmaps`, which hold the facets as well. `has_words` is false where there is
    nothing to look for.
    """

    def __init__(self, text, language, on=None, moment=None):
        self._text, self._language, self._on = text, language, on or timezone.now()
        moment = moment or moment_at(self._on)
        self._snapshot = snapshot_at(self._on, moment)
        self.bitmaps = self._snapshot.bitmaps
        self._terms, layers, self._rows = parse(text, moment.stamp), [], ()
        self.has_words = bool(self._terms)
        if self.has_words:
            self._terms, asked = _asked(self._terms, self._snapshot)
            layers, self._rows = self._snapshot.answer(asked)
        self._ranked, self.found = _ranked(layers, language)

    def hits(self, selected, start, stop):
        """The `Hit`s number `start` to `stop`, without this and counted from 0, of those of a bitmap."""
        places = []
        for layer, bitmap in self._ranked:
            found = bitmap & selected
            count = found.bit_count()
            if start < count:
                places += [(layer, position) for position in positions_in(found, start, stop)]
            start, stop = max(0, start - count), stop - count
            if stop <= 0:
                break
        return hits_at(self._snapshot, places, self._rows, self._terms, self._language, self._on)

    @cached_property
    def suggestion(self):
        """The text as it may have been meant, where nothing answers; empty where nothing comes near it."""
        if self.found or not self.has_words:
            return ""
        return better_words(self._text, self._language, self._snapshot, self._on)


def _asked(terms, snapshot):
    """The terms as they are to be marked, and (class of text, expression) from the best hits to all.

    Somebody may be typing still: what holds words that only begin as the last one does comes after all that holds it.
    """
    begun = last_begun(terms)
    asked = snapshot.with_endings(tuple(begun or terms))
    exact = [*asked[:-1], terms[-1]] if begun else asked
    if exact[-1].expression == asked[-1].expression:
        return exact, classes(exact)
    return asked, (*classes(exact), *holding(asked))


def _ranked(layers, language):
    """[(layer of the language, bitmap)], the best first, no object twice; and the bitmap of them all."""
    order = sorted(range(len(TOKEN_LANGUAGES)), key=lambda layer: TOKEN_LANGUAGES[layer] != language)
    ranked, seen = [], 0
    for layer in order:
        for found in layers:
            ranked.append((layer, found[layer] & ~seen))
            seen |= found[layer]
    return ranked, seen


def matching(queryset, text, on=None):
    """The rows of a searchable model's queryset that answer `text` at `on` (default: now), in the queryset's order.

    An empty text restricts nothing; a text without any word (punctuation) matches nothing.
    """
    if not text.strip():
        return queryset
    on = on or timezone.now()
    moment = moment_at(on)
    terms = parse(text, moment.stamp)
    if not terms:
        return queryset.none()
    generation = served_generation()
    asked = with_endings(terms, generation)
    # Not both at once: such a list has its own order, and nobody would find in it what holds the word itself.
    if (begun := last_begun(terms)) and not _matching(queryset.model.objects, asked, generation, on).exists():
        asked = with_endings(begun, generation)
    return _matching(queryset, asked, generation, on)


def _matching(queryset, terms, generation, on):
    *_better, (scope, expression) = holding(terms)
    condition, parameters = full_text.condition(scope, expression)
    numbers = RawSQL(f"SELECT rowid FROM search_words WHERE {condition}", parameters)  # noqa: S611  no text of a visitor's
    label = searchables[queryset.model].label
    rows = IndexRow.objects.filter(generation=generation, kind=label, pk__in=numbers).visible(on)
    return queryset.filter(pk__in=rows.values("object_id"))


def matching_keys(model, text, on=None, moment=None):
    """The primary keys of what the public may see of a searchable model at `on` and answers `text`, in no order.

    The same as `matching` of everything that is published, from what is kept of the moment.
    """
    on = on or timezone.now()
    moment = moment or moment_at(on)
    snapshot = snapshot_at(on, moment)
    of_model = snapshot.bitmaps.bits["kind"].get(searchables[model].name, 0)
    terms = parse(text, moment.stamp)
    for tried in filter(None, (terms, last_begun(terms))):
        *_better, everything = holding(snapshot.with_endings(tuple(tried)))
        layers, _rows = snapshot.answer((everything,))
        if found := reduce(or_, layers[-1], 0) & of_model:
            return snapshot.keys_in(found)
    return []
