"""How documents are found, and the pages of their files."""

from django.db.models import OuterRef, Prefetch, Subquery
from django.utils.translation import pgettext_lazy

from documents.labels import UNDETERMINED, in_reading_order, language_of_text, stated_language
from documents.models import Document, DocumentFile, ExtractedText, TextPage
from documents.reading.parts import address_of_page
from networks.models import Organisation, PartnerCity
from projects.models import (
    GeographicArea,
    Project,
)
from search.registry import FileReading, FileText, Searchable

from .words import areas_of, country_facets, here, names, projects_with_areas, visible, year_facets


def _document_relations(document):
    about = [named for named in (document.city, document.author) if named]
    titles = [(file.title, file.language) for file in document.files.all()]
    return [*here(document.get_kind_display()), *names(about), *titles]


def _files_in_short(document):
    """Of one file its label, of several the languages in which they are."""
    files = document.files.all()
    if len(files) == 1:
        return here(files[0].label)
    languages = in_reading_order(file.language for file in files)
    return here(", ".join(map(stated_language, languages)))


def _in_their_language(files):
    """(file, the language of its text) of a queryset, those first of which somebody has said it.

    Of the others their own text tells, where it is long enough.
    """
    guessed = ExtractedText.objects.filter(pk=OuterRef("sha256")).values("language")
    is_stated = [(file, file.language != UNDETERMINED) for file in files.annotate(guessed=Subquery(guessed))]
    for file, _said in sorted(is_stated, key=lambda each: not each[1]):
        yield file, language_of_text(file.language, file.guessed) or file.language


def _files_of(keys):
    found = {}
    for file, language in _in_their_language(DocumentFile.objects.current().filter(document__in=keys)):
        found.setdefault(file.document_id, []).append(FileText(file.sha256, language, file.language))
    return found


def _pages_of(sha256):
    return TextPage.objects.filter(text=sha256).order_by("number").values_list("number", "content")


def _public_files(keys):
    files, found = DocumentFile.objects.public().current().filter(document__in=keys).select_related("document"), {}
    for file, language in _in_their_language(files):
        found.setdefault((file.document_id, file.sha256, language), file)
    return found


def _addresses_of_page(file, number):
    return address_of_page(file, number), f"{file.get_absolute_url()}#page={number}"


def of_documents():
    """Documents."""
    yield Searchable(
        Document,
        kind=pgettext_lazy("kind of page", "Document"),
        names=("title",),
        texts=("description",),
        related=_document_relations,
        prefetch=lambda on: (
            visible("city", PartnerCity, on),
            visible("author", Organisation, on),
            Prefetch("files", DocumentFile.objects.current()),
            projects_with_areas(on),
        ),
        follows={
            PartnerCity: ("city",),
            Organisation: ("author",),
            DocumentFile: ("files",),
            Project: ("projects",),
            GeographicArea: ("projects__areas",),
        },
        words=lambda document: [str(document.issued.first.year)] if document.issued else [],
        dated=lambda document: document.issued and document.issued.first,
        facets=lambda document: [
            *areas_of(document.projects.all()),
            *country_facets([document.city.country] if document.city else []),
            *year_facets([document.issued.first.year] if document.issued else []),
        ],
        line=_files_in_short,
        files=FileReading(of=_files_of, pages=_pages_of, objects=_public_files, addresses=_addresses_of_page),
    )
