"""Pages of documents, and the stable address at which each file is downloaded."""

import logging

from django.http import Http404
from django.urls import reverse
from django.utils.translation import gettext
from django.views.decorators.http import require_safe

from editorial.views import PublishedDetailView
from search.views import FilteredListView

from .archives import archive_response
from .downloads import file_response
from .facts import facts_of
from .filters import DocumentFilter
from .listing import DocumentListing
from .models import Document
from .profiles import profile_table
from .statistics import count_downloads, is_download

logger = logging.getLogger(__name__)

_MOST_RELATED = 6


class DocumentList(FilteredListView):
    template_name = "documents/document_list.html"
    nav_section = "documents"
    listing_class = DocumentListing

    def get_context_data(self, **kwargs):
        context = super().get_context_data(archive=self.listing.archive, **kwargs)
        # Whoever narrows the list or reads on has passed the table.
        is_entrance = not context["active_filters"] and context["page_obj"].number == 1
        return context | {"profiles": profile_table() if is_entrance else None}


class DocumentDetail(PublishedDetailView):
    template_name = "documents/document_detail.html"
    nav_section = "documents"

    def get_queryset(self):
        return Document.objects.published().with_files().with_city().with_author().with_uses()

    def get_context_data(self, **kwargs):
        crumbs = [(gettext("Documents"), reverse("documents:list"))]
        related = Document.objects.published().beside(self.object).by_kind(first=self.object.kind).with_files()
        return super().get_context_data(
            facts=facts_of(self.object), related=list(related[:_MOST_RELATED]), crumbs=crumbs, **kwargs
        )


class Download(PublishedDetailView):
    """The current file of a document in a language: an address that outlives versions and changed slugs."""

    def get_queryset(self):
        return Document.objects.published()

    def address_of(self, heir):
        return reverse("documents:download", args=[heir.slug, self.kwargs["language"]])

    def render_to_response(self, context):
        file = self.object.files.public().filter(language=self.kwargs["language"]).first()
        if file is None:
            raise Http404
        try:
            return file_response(self.request, file)
        except OSError:
            logger.exception("The file of %s is not in the storage: %s", file.pk, file.file.name)
            raise Http404 from None


@require_safe
def archive(request):
    """The current files of all documents that answer to the filters of the address, as one ZIP."""
    files = DocumentFilter(request.GET, Document.objects.published()).files
    if not files:
        raise Http404
    response = archive_response(request, files)
    if is_download(request, response):
        count_downloads([(file.document_id, file.language) for file in files], in_archive=True)
    return response


document_list = DocumentList.as_view()
document_detail = DocumentDetail.as_view()
download = Download.as_view()
