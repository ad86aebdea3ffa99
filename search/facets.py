"""Facets read from the database: their values, and the keys of the listed rows that have them."""

from collections import defaultdict
from dataclasses import dataclass
from typing import Any

from django.db.models import CharField, F, IntegerField, QuerySet, TextField, Value
from django.db.models.functions import Coalesce, NullIf

from editorial.languages import SOURCE_LANGUAGE, active_language, shown_text
from editorial.templatetags.editorial import marked

from .narrowing import Narrowing
from .words import folded


def narrowing(filterset, facets, everything):
    """The `Narrowing` by these facets of a `ListFilter`, of whose queryset `everything` holds the keys.

    No queries but those of the search, where words are asked for.
    """
    found = everything
    if filterset.asked["q"]:
        found = frozenset(filterset.with_words.values_list("pk", flat=True))
    return Narrowing(facets, filterset.asked, everything, found)


@dataclass(frozen=True)
class Terms:
    """The values of a facet that are objects of their own.

    `objects` are those that the public may see, `rows` is the path from one to the keys of what is listed. A value is
    called by the translated field `text`, or by `short`, a field that knows no language, where an object has that.
    `value` is what an address says for it, as a text; by default its slug. Those of a lower `place` come first.
    """

    objects: QuerySet
    rows: str
    text: str = "name"
    short: str | None = None
    value: Any = F("slug")
    place: str | None = None


def term_facets(terms, everything):
    """(labels, members) by the name of each facet, of `Terms` by the same names, in one query.

    Labels stand in the order of display; of the members only those in `everything` count.
    """
    facets = {name: ({}, defaultdict(set)) for name in terms}
    first, *others = (_rows_of(name, each) for name, each in terms.items())
    for name, _place, value, own, source, row in sorted(first.union(*others, all=True), key=_by_place_and_label):
        labels, members = facets[name]
        labels[value] = marked(*shown_text(own, source))
        if row in everything:
            members[value].add(row)
    return facets


def _rows_of(name, terms):
    """Rows: facet, place, value, name in the active and in the source language, the key of a listed row or None."""
    return (
        terms.objects.order_by()
        .annotate(
            term_facet=Value(name, output_field=CharField()),
            term_place=F(terms.place) if terms.place else Value(0, output_field=IntegerField()),
            term_value=terms.value,
            term_own=_own_name(terms),
            term_source=F(f"{terms.text}_{SOURCE_LANGUAGE}"),
        )
        .values_list("term_facet", "term_place", "term_value", "term_own", "term_source", terms.rows)
    )


def _own_name(terms):
    translated = F(f"{terms.text}_{active_language()}")
    if not terms.short:
        return translated
    text = TextField()
    return Coalesce(NullIf(F(terms.short), Value(""), output_field=text), translated, output_field=text)


def _by_place_and_label(row):
    _facet, place, value, own, source, _row = row
    return place, folded(own or source or ""), value
