"""What the library can be narrowed by, and what its files weigh."""

from array import array
from collections import defaultdict

from django.utils.translation import gettext, pgettext

from search.facets import ListFacets
from search.terms import Terms

from .kinds import DocumentKind
from .labels import in_reading_order, language_title
from .models import Document, DocumentFile


class DocumentFacets(ListFacets):
    columns = ("kind", "issued")

    def listed(self):
        return Document.objects.published().order_by("pk")

    def titles(self):
        return [
            ("kind", gettext("Kind")),
            ("language", gettext("Language")),
            ("city", pgettext("filter", "City")),
            ("project", gettext("Project")),
            ("event", gettext("Event")),
            ("year", pgettext("filter", "Year")),
        ]

    def terms(self):
        return {
            "city": _terms("city"),
            "project": _terms("projects", text="title", short="acronym"),
            "event": _terms("events", text="title"),
        }

    def linked(self):
        return {
            "author": (gettext("Author"), _terms("author", short="acronym")),
            "events_in": (pgettext("filter", "Events in"), _terms("city")),
        }

    def having(self, rows):
        having = {name: defaultdict(list) for name in ("kind", "language", "year")}
        for key, kind, issued in rows:
            having["kind"][kind].append(key)
            if issued:
                having["year"][str(issued.year)].append(key)
        for key, language, _size in _current_files():
            having["language"][language].append(key)
        return having

    def labels(self, name, values, asked):
        if name == "language":
            return {code: language_title(code) for code in in_reading_order(values)}
        if name == "year":
            return {year: year for year in sorted(values, key=int, reverse=True)}
        return dict(DocumentKind.choices)

    def sizes(self, at=None):
        """The size in bytes of each document's file by its language, at the positions of the bitmaps; 0 for none.

        One query for the first of a moment (default: now's), and then none.
        """
        return self.kept("sizes", _sizes, at)


def _sizes(bitmaps):
    sizes = {language: array("q", bytes(8 * len(bitmaps.ids))) for language in bitmaps.bits["language"]}
    for key, language, size in _current_files():
        if (position := bitmaps.position(key)) is not None and language in sizes:
            sizes[language][position] = size
    return sizes


def _current_files():
    return DocumentFile.objects.public().current().values_list("document_id", "language", "size")


def _terms(relation, **described):
    # Whose model it is, only the relation knows: projects and events belong to rooms above this one.
    model = Document._meta.get_field(relation).related_model
    return Terms(model.objects.published(), "documents__pk", **described)


document_facets = DocumentFacets()
