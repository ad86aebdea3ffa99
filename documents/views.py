"""Pages of documents, and the stable address at which each file is downloaded."""

import logging

from django.conf import settings
from django.core.paginator import InvalidPage
from django.http import Http404, StreamingHttpResponse
from django.urls import reverse
from django.utils.http import content_disposition_header
from django.utils.translation import gettext, override, pgettext
from django.views.decorators.http import require_safe

from editorial.excerpts import NAMES_SHOWN
from editorial.languages import LANGUAGE_CODES, SOURCE_LANGUAGE
from editorial.templatetags.editorial import text
from editorial.views import PublishedDetailView, PublishedListView
from search.drawn import DrawnRows
from search.page_cache import known_parameters
from search.views import FilteredListView

from .archives import archive_response
from .download_table import csv_lines, rows_of
from .downloads import file_response
from .facts import facts_of
from .filters import DocumentFilter
from .listing import DocumentListing
from .models import Document, DownloadCount
from .profiles import profile_table
from .reading.page import part_of
from .reading.parts import parts_of
from .statistics import count_downloads, is_download

logger = logging.getLogger(__name__)

_MOST_RELATED = 6


class DocumentList(FilteredListView):
    template_name = "documents/document_list.html"
    nav_section = "documents"
    listing_class = DocumentListing
    drawn_rows = DrawnRows("documents/_row.html", "document", lambda document: document.get_kind_display())

    def get_context_data(self, **kwargs):
        context = super().get_context_data(archive=self.listing.archive, **kwargs)
        # Whoever narrows the list or reads on has passed the table.
        is_entrance = not context["active_filters"] and context["page_obj"].number == 1
        # The template asks for the table where it is not drawn yet.
        return context | {"is_entrance": is_entrance, "profile_table": profile_table}


class DocumentDetail(PublishedDetailView):
    template_name = "documents/document_detail.html"
    nav_section = "documents"

    def get_queryset(self):
        documents = Document.objects.published().with_files().with_citable_files()
        return documents.with_city().with_author().with_counts_of_uses()

    def get_context_data(self, **kwargs):
        crumbs = [(gettext("Documents"), reverse("documents:list"))]
        related = Document.objects.published().beside(self.object).by_kind(first=self.object.kind).with_files()
        return super().get_context_data(
            facts=facts_of(self.object),
            related=list(related[:_MOST_RELATED]),
            projects=self.object.projects.published().alphabetical("title").without_long_texts()[:NAMES_SHOWN],
            events=self.object.events.published()[:NAMES_SHOWN],
            download_total=self.object.downloads.total(),
            site=settings.BASE_URL,
            crumbs=crumbs,
            **kwargs,
        )


class FileView(PublishedDetailView):
    """What is made of one file: the current one of a document in a language, or a citable version of it.

    Its address outlives versions and changed slugs.
    """

    def get_queryset(self):
        return Document.objects.published()

    def address_of(self, heir):
        address = reverse(self.request.resolver_match.view_name, kwargs={**self.kwargs, "slug": heir.slug})
        query = self.request.META.get("QUERY_STRING", "")
        return f"{address}?{query}" if query else address

    def get_file(self):
        """Raises Http404 where the public may not have it."""
        files, version = self.object.files.public().in_language(self.kwargs["language"]), self.kwargs.get("version")
        files = files.current() if version is None else files.citable().filter(version_number=version)
        if file := files.first():
            return file
        raise Http404


class Download(FileView):
    def render_to_response(self, context):
        file = self.get_file()
        try:
            response = file_response(self.request, file)
        except OSError:
            logger.exception("The file of %s is not in the storage: %s", file.pk, file.file.name)
            raise Http404 from None
        if is_download(self.request, response):
            count_downloads([(file.document_id, file.language)])
        return response


class ReadingPage(FileView):
    """The text of a PDF as a page: of the current file in a language, or of a version that may be cited.

    The page speaks the visitor's language and the text its own, so that the page exists once and not in translations:
    its canonical address is the one in the language of the text. A current version that may be cited has two addresses,
    of which the one without a number counts.
    """

    template_name = "documents/reading_page.html"
    nav_section = "documents"

    def get_context_data(self, **kwargs):
        file = self.get_file()
        try:
            page = parts_of(file).page(self.request.GET.get("page", 1))
        except InvalidPage:
            raise Http404 from None
        part = part_of(file, page.object_list)
        crumbs = [
            (gettext("Documents"), reverse("documents:list")),
            (text(self.object, "title"), self.object.get_absolute_url()),
        ]
        context = super().get_context_data(file=file, part=part, page_obj=page, crumbs=crumbs, **kwargs)
        return context | {
            "is_indexed": bool(part.pages) and file.is_current,
            "canonical": self._canonical(file, page.number),
            "translations": [],
            "untranslated": False,
            "wholly_untranslated": False,
        }

    def get_file(self):
        file = super().get_file()
        if not file.can_be_read_as_page:
            raise Http404
        return file

    def _canonical(self, file, number):
        with override(file.language if file.language in LANGUAGE_CODES else SOURCE_LANGUAGE):
            address = file.reading_address
        return f"{settings.BASE_URL}{address}{f'?page={number}' if number > 1 else ''}"


class DownloadList(PublishedListView):
    """How often each public document was downloaded, for everybody to see."""

    template_name = "documents/downloads.html"
    nav_section = "documents"
    paginate_by = 50

    def get_queryset(self):
        return DownloadCount.objects.public().by_file()

    def records_of(self, rows):
        return []

    def get_context_data(self, **kwargs):
        context = super().get_context_data(crumbs=[(gettext("Documents"), reverse("documents:list"))], **kwargs)
        rows = rows_of(context["object_list"], Document.objects.published())
        return context | {"rows": rows, "total": DownloadCount.objects.public().total()}


@require_safe
def download_data(request):
    """The same day by day, as a table for programs."""
    name = pgettext("name of a file", "downloads")
    response = StreamingHttpResponse(csv_lines(), content_type="text/csv; charset=utf-8")
    response.headers["Content-Disposition"] = content_disposition_header(True, f"{name}.csv")
    # Open data: any site may show them.
    response.headers["Access-Control-Allow-Origin"] = "*"
    response.headers["Cross-Origin-Resource-Policy"] = "cross-origin"
    return response


@require_safe
def archive(request):
    """The current files of all documents that answer to the filters of the address, as one ZIP."""
    files = DocumentFilter(request.GET).files
    if not files:
        raise Http404
    response = archive_response(request, files)
    if is_download(request, response):
        count_downloads([(file.document_id, file.language) for file in files], in_archive=True)
    return response


download_list = DownloadList.as_view()
document_list = known_parameters("q", "page", several=DocumentFilter.of_values())(DocumentList.as_view())
# Not kept: it says how often the document was downloaded, as the list of downloads does.
document_detail = DocumentDetail.as_view()
download = Download.as_view()
reading_page = known_parameters("page")(ReadingPage.as_view())
