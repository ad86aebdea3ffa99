"""Facets whose values are objects of their own, such as areas: their names, and which listed rows have them."""

from collections import defaultdict
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, NamedTuple

from django.db.models import Aggregate, CharField, F, IntegerField, QuerySet, TextField, Value

from editorial.languages import LANGUAGE_CODES, SOURCE_LANGUAGE, active_language, shown_text
from editorial.templatetags.editorial import marked

from .words import folded


@dataclass(frozen=True)
class Terms:
    """The values of a facet that are objects of their own.

    `objects` are those that the public may see, `rows` is the path from one to the keys of what is listed. A value is
    called by the translated field `text`, or by `short`, a field that knows no language, where an object has that;
    `worded` makes its label of value and name. `value` is what an address says for it, as a text; by default its slug.
    Those of a lower `place` come first. Terms of `ListFacets.linked` need no `rows`.
    """

    objects: QuerySet
    rows: str = ""
    text: str = "name"
    short: str | None = None
    value: Any = F("slug")
    place: str | None = None
    worded: Callable[[str, str], str] = lambda value, name: name


class TermValue(NamedTuple):
    """A value and what it is called: `names` by language, and `short`, empty where it has no such name."""

    value: str
    place: int
    short: str
    names: dict[str, str]


def values_of(terms, only=None):
    """{facet: {key of the object: `TermValue`}} of `Terms` by the names of their facets, in one query.

    Those that any row has; of `only`, texts by the names of facets, those whether a row has them or not.
    """
    values = {name: {} for name in terms}
    numbered = list(terms)
    for number, key, place, value, short, *names in _union(
        _values(number, each, None if only is None else only[name]) for number, (name, each) in enumerate(terms.items())
    ):
        named = dict(zip(LANGUAGE_CODES, names, strict=True))
        values[numbered[number]][key] = TermValue(value, place, short or "", named)
    return values


def _values(number, terms, only):
    columns = {
        "term_facet": Value(number, output_field=IntegerField()),
        "term_place": F(terms.place) if terms.place else Value(0, output_field=IntegerField()),
        "term_value": terms.value,
        "term_short": F(terms.short) if terms.short else Value("", output_field=CharField()),
        **{f"term_{code}": F(f"{terms.text}_{code}") for code in LANGUAGE_CODES},
    }
    objects = _plain(terms.objects).annotate(**columns)
    if only is None:
        objects = objects.filter(**{f"{terms.rows}__isnull": False}).distinct()
    else:
        objects = objects.filter(term_value__in=only)
    names = [f"term_{code}" for code in LANGUAGE_CODES]
    return objects.values_list("term_facet", "pk", "term_place", "term_value", "term_short", *names)


class _Keys(Aggregate):
    """All keys of a group with commas between them: one text for each value, not a row for each of 100,000 uses."""

    output_field = TextField()

    def as_sqlite(self, compiler, connection, **extra):
        return self.as_sql(compiler, connection, function="group_concat", **extra)

    def as_postgresql(self, compiler, connection, **extra):
        return self.as_sql(compiler, connection, template="string_agg((%(expressions)s)::text, ',')", **extra)


def having_terms(terms, values):
    """{facet: {value: keys of the rows that have it}}, in one query, of the `values_of` the terms."""
    having = {name: {} for name in terms}
    if not terms:
        return having
    queries = (
        _plain(each.objects)
        .filter(**{f"{each.rows}__isnull": False})
        .annotate(term_facet=Value(name, output_field=CharField()))
        .values("term_facet", "pk")
        .annotate(term_rows=_Keys(each.rows))
        .values_list("term_facet", "pk", "term_rows")
        for name, each in terms.items()
    )
    for name, key, rows in _union(queries):
        # What somebody gave a row between the two queries is in the next snapshot.
        if known := values[name].get(key):
            having[name][known.value] = map(int, rows.split(","))
    return having


def having_words(words):
    """{facet: {value: keys of the rows that have it}}, in one query, of {facet: {value: these rows as a queryset}}."""
    having = {name: defaultdict(list) for name in words}
    queries = (
        _plain(rows)
        .annotate(term_facet=Value(name, output_field=CharField()), term_value=Value(value, output_field=CharField()))
        .values_list("term_facet", "term_value", "pk")
        for name, values in words.items()
        for value, rows in values.items()
    )
    for name, value, row in _union(queries):
        having[name][value].append(row)
    return having


def _plain(objects):
    """Without modeltranslation, which mixes the columns that a union needs in their order, and takes half of the time.

    Every column is named with its language here.
    """
    return objects.order_by().rewrite(False)


def _union(querysets):
    first, *others = querysets
    return first.union(*others, all=True).iterator(chunk_size=5_000) if others else first


def labels_of(terms, values):
    """{value: label} of these `TermValue`s in the active language and in the order of display."""
    language = active_language()
    named = [
        (each.place, each.short or each.names[language] or each.names[SOURCE_LANGUAGE] or "", each) for each in values
    ]
    named.sort(key=lambda row: (row[0], folded(row[1]), row[2].value))
    return {each.value: _label(terms, each, language) for _place, _name, each in named}


def _label(terms, each, language):
    own = each.short or each.names[language]
    return terms.worded(each.value, marked(*shown_text(own, each.names[SOURCE_LANGUAGE], language)))
