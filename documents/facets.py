"""What the library can be narrowed by: each facet with its values and the documents that have them."""

from collections import defaultdict

from django.utils.translation import gettext, pgettext

from search.facets import Terms, narrowing, term_facets
from search.narrowing import Facet

from .kinds import DocumentKind
from .labels import in_reading_order, language_title
from .models import Document


def narrowed(filterset, files):
    """The `Narrowing` of a `DocumentFilter`, its facets in the order of display.

    `files` are the document's key, the language and the size of each current file. Two queries, and those of the
    search where words are asked for.
    """
    rows = list(filterset.queryset.values_list("pk", "kind", "issued"))
    everything = frozenset(pk for pk, *_columns in rows)
    facets = {**_term_facets(everything), **_column_facets(rows), "language": _language_facet(files, everything)}
    return narrowing(filterset, [Facet(name, title, *facets[name]) for name, title in _titles()], everything)


def _titles():
    return [
        ("kind", gettext("Kind")),
        ("language", gettext("Language")),
        ("city", pgettext("filter", "City")),
        ("project", gettext("Project")),
        ("event", gettext("Event")),
        ("year", pgettext("filter", "Year")),
    ]


def _term_facets(everything):
    """(labels, members) by the name of each facet whose values are published objects."""
    terms = {
        "city": _terms("city"),
        "project": _terms("projects", text="title", short="acronym"),
        "event": _terms("events", text="title"),
    }
    return term_facets(terms, everything)


def _terms(relation, **described):
    # Whose model it is, only the relation knows: projects and events belong to rooms above this one.
    model = Document._meta.get_field(relation).related_model
    return Terms(model.objects.published(), "documents__pk", **described)


def _column_facets(rows):
    """(labels, members) by the name of each facet whose values stand in columns of the document."""
    kinds, years = defaultdict(set), defaultdict(set)
    for document, kind, issued in rows:
        kinds[kind].add(document)
        if issued:
            years[str(issued.year)].add(document)
    labels = {year: year for year in sorted(years, key=int, reverse=True)}
    return {"kind": (dict(DocumentKind.choices), kinds), "year": (labels, years)}


def _language_facet(files, everything):
    members = defaultdict(set)
    for document, language, _size in files:
        if document in everything:
            members[language].add(document)
    return {code: language_title(code) for code in in_reading_order(members)}, members
