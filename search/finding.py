"""Finding: what answers a question, in the visitor's language first, in a few queries once the snapshot is there."""

from dataclasses import dataclass, field, replace

from django.db.models.expressions import RawSQL
from django.utils import timezone

from editorial.languages import active_language

from . import full_text
from .bitmaps import positions_in
from .freshness import moment as moment_at
from .hits import Hit, hits_at
from .index import served_generation
from .models import IndexRow
from .query import classes, parse, with_endings
from .registry import searchables
from .snapshot import snapshot_at
from .stems import TOKEN_LANGUAGES
from .suggesting import better_words
from .words import MOST_CHARACTERS

HITS_A_PAGE = 20


@dataclass(frozen=True)
class Found:
    """What answers. `counts[facet][value]` is how many hits the value would give beside the other facets' choices.

    `total` is of all pages, `all_total` of what answers before anything is chosen. `suggestion` is the question as it
    may have been meant, where nothing answers. `has_words` is false where the question holds no word; `is_cut` is true
    where it was too long to be read to its end.
    """

    hits: list[Hit] = field(default_factory=list)
    total: int = 0
    all_total: int = 0
    counts: dict = field(default_factory=dict)
    suggestion: str = ""
    has_words: bool = True
    is_cut: bool = False


def find(text, language=None, chosen=None, page=1, on=None, moment=None):
    """What the public may see at `on` (default: now) that answers `text`, as `Found`; `hits` are those of one page.

    `chosen` gives values by the facet. Texts in `language` (default: the active one) come first, then the others; of
    each first what is in titles, then in leads, then anywhere, the newest first. `moment` is that of `on`, if known.
    """
    on, language = on or timezone.now(), language or active_language()
    moment = moment or moment_at(on)
    shown = snapshot_at(on, moment)
    is_cut = len(text) > MOST_CHARACTERS
    terms = parse(text, moment.stamp)
    if not terms:
        return Found(has_words=False, is_cut=is_cut)
    terms = with_endings(terms, shown.generation)
    layers, rows = shown.answer(classes(terms))
    if not any(layers[-1]) and (begun := _last_begun(terms)):
        terms = with_endings(begun, shown.generation)
        layers, rows = shown.answer(classes(terms))
    ranked, seen = _ranked(layers, language)
    if not seen:
        return Found(suggestion=better_words(text, language, shown, on), is_cut=is_cut)
    selection = shown.bitmaps.select({name: values for name, values in (chosen or {}).items() if values}, seen)
    places = _places_on_page(ranked, selection.bitmap, page)
    return Found(
        hits=hits_at(shown, places, rows, terms, language, on),
        total=selection.total,
        all_total=seen.bit_count(),
        counts=selection.counts,
        is_cut=is_cut,
    )


def _last_begun(terms):
    """The terms with the last word as the beginning of one: somebody may be typing still. None where it cannot be."""
    last = terms[-1]
    if last.is_quoted or last.is_beginning or last.forms or len(last.words[-1]) < 3:
        return None
    return [*terms[:-1], replace(last, is_beginning=True)]


def _ranked(layers, language):
    """[(layer of the language, bitmap)], the best first, no object twice; and the bitmap of them all."""
    order = sorted(range(len(TOKEN_LANGUAGES)), key=lambda layer: TOKEN_LANGUAGES[layer] != language)
    ranked, seen = [], 0
    for layer in order:
        for found in layers:
            ranked.append((layer, found[layer] & ~seen))
            seen |= found[layer]
    return ranked, seen


def _places_on_page(ranked, selected, page):
    """(layer, position of the object) of the hits on a page, by its number from 1."""
    skip, places = (page - 1) * HITS_A_PAGE, []
    for layer, bitmap in ranked:
        found = bitmap & selected
        count = found.bit_count()
        if count > skip:
            left = HITS_A_PAGE - len(places)
            places += [(layer, position) for position in positions_in(found, skip, skip + left)]
            if len(places) == HITS_A_PAGE:
                break
        skip = max(0, skip - count)
    return places


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
    found = _matching(queryset, with_endings(terms, generation), generation, on)
    if (begun := _last_begun(terms)) and not _matching(queryset.model.objects, terms, generation, on).exists():
        return _matching(queryset, with_endings(begun, generation), generation, on)
    return found


def _matching(queryset, terms, generation, on):
    *_better, (scope, expression) = classes(terms)
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
    shown, label = snapshot_at(on, moment), searchables[model].label
    terms = parse(text, moment.stamp)
    if not terms:
        return []
    for asked in (terms, _last_begun(terms)):
        layers = shown.answer(classes(with_endings(asked, shown.generation)))[0][-1] if asked else []
        found = 0
        for layer in layers:
            found |= layer
        found &= shown.bitmaps.bits["kind"].get(label, 0)
        if found:
            break
    return shown.keys_in(found)
