"""Hits as they are shown: the title, where it leads, a snippet, and the pages of files that hold what was asked for."""

from bisect import bisect_left
from collections import defaultdict
from dataclasses import dataclass, replace
from functools import cache, partial
from typing import Any

from django.utils.functional import Promise
from django.utils.safestring import SafeString

from editorial.languages import LANGUAGE_CODES
from editorial.read_objects import known

from .models import IndexRow
from .registry import searchables
from .snippets import Marker

#: Pages of files that are named in one hit.
_MOST_PAGES = 5


@dataclass(frozen=True)
class PageHit:
    """A page of a file that holds what was asked for. `snippet` is empty but for the first page of a hit.

    `address` is where it can be read, `file_address` opens the file at it.
    """

    sha256: str
    number: int
    language: str
    snippet: SafeString
    file: Any = None
    address: str = ""
    file_address: str = ""


@dataclass(frozen=True)
class Hit:
    """An object that was found. `language` is that of its text in which the words were found."""

    object_id: int
    kind: str | Promise
    address: str
    title: SafeString
    title_language: str
    language: str
    snippet: SafeString
    snippet_language: str
    #: (text, its language) of each part of the line below: the days and the place of an event.
    line: tuple[tuple[str, str], ...] = ()
    pages: tuple[PageHit, ...] = ()
    model: Any = None


def hits_at(snapshot, places, rows, terms, language, on):
    """The `Hit` of each (layer, position of the object) among all the rows that were found, in the same order.

    `rows` are sorted lists of rows, the best first: what a hit shows is of the first that has any of it. `language` is
    the visitor's. One query; one more where the words are in another language or in a file, and what the files
    themselves take.
    """
    found = _rows_at(places, rows, snapshot, on)
    # That of a language is made when it is asked for.
    marker_of = cache(partial(Marker, terms))
    # The page that a hit leads to is in the visitor's language, whatever the words were found in.
    elsewhere = [rows[0] for rows in found.values() if rows[0].page or rows[0].language != language]
    titles, models = _titles(elsewhere, language, on), {each.label: model for model, each in searchables.items()}
    hits = [_hit(found[place], models, marker_of, titles, language) for place in places if place in found]
    return _with_files(hits)


def _rows_at(places, rows, snapshot, on):
    """The visible rows of each place: that of the object itself first, then the first pages of its files."""
    wanted = {number: place for place in places for number in _first_rows(snapshot.rows_at(*place), rows)}
    at_places = defaultdict(list)
    for row in IndexRow.objects.filter(pk__in=wanted).visible(on).order_by("page", "pk"):
        at_places[wanted[row.pk]].append(row)
    return at_places


def _first_rows(own, rows):
    """Those of an object's own rows that the best list has which has any of them, as many as a hit may show."""
    found = ([number for number in own if _holds(equally_good, number)] for equally_good in rows)
    return next(filter(None, found), [])[: _MOST_PAGES + 1]


def _holds(ordered, number):
    place = bisect_left(ordered, number)
    return place < len(ordered) and ordered[place] == number


def _titles(rows, language, on):
    """The row of the object itself for rows of pages, in the visitor's language if there is one, by model and key."""
    if not rows:
        return {}
    kinds, keys = {row.kind for row in rows}, {row.object_id for row in rows}
    own = IndexRow.objects.filter(generation=rows[0].generation_id, page=0, kind__in=kinds, object_id__in=keys)
    found = own.visible(on)
    order = [language, *LANGUAGE_CODES]
    best = {}
    for row in sorted(found.defer("texts"), key=lambda row: order.index(row.language)):
        best.setdefault((row.kind, row.object_id), row)
    return best


def _hit(rows, models, marker_of, titles, language):
    first, pages = rows[0], [row for row in rows if row.page][:_MOST_PAGES]
    named = titles.get((first.kind, first.object_id), first)
    model = models[first.kind]
    snippet, snippet_language = ("", "") if first.page else _snippet(first.texts, marker_of)
    return Hit(
        object_id=first.object_id,
        kind=searchables[model].kind,
        address=known(model, slug=first.slug).get_absolute_url(),
        title=marker_of(named.title_language).marked(named.title),
        title_language=named.title_language,
        language=first.language,
        snippet=snippet,
        snippet_language=snippet_language,
        line=tuple(map(tuple, named.lines.get(language, ()))),
        pages=tuple(_page(row, marker_of, is_first=place == 0) for place, row in enumerate(pages)),
        model=model,
    )


def _snippet(texts, marker_of):
    """(snippet, its language) of the first text that holds all that was asked for, else of that which holds most."""
    if not texts:
        return "", ""
    most, best = -1, None
    for language, text in texts:
        found = marker_of(language).found_in(text)
        if marker_of(language).holds_all(found):
            best = language, text, found
            break
        if (told := len({token for *_at, token in found})) > most:
            most, best = told, (language, text, found)
    language, text, found = best
    return marker_of(language).snippet(text, found), language


def _page(row, marker_of, is_first):
    # Of the first page alone: snippets are dear.
    snippet = marker_of(row.language).snippet(row.texts[0][1]) if is_first else SafeString("")
    return PageHit(row.sha256, row.page, row.language, snippet)


def _with_files(hits):
    """The hits, with the file of each page that was found."""
    keys = defaultdict(set)
    for hit in hits:
        if hit.pages:
            keys[hit.model].add(hit.object_id)
    files = {model: searchables[model].files.objects(found) for model, found in keys.items()}
    return [replace(hit, pages=tuple(_in_files(hit, files[hit.model]))) if hit.pages else hit for hit in hits]


def _in_files(hit, files):
    for page in hit.pages:
        # One that ceased to be public a moment ago is left out.
        if file := files.get((hit.object_id, page.sha256, page.language)):
            address, file_address = searchables[hit.model].files.addresses(file, page.number)
            yield replace(page, file=file, address=address, file_address=file_address)
