"""Pages of documents, and the stable address at which each file is downloaded."""

import logging

from django.http import Http404
from django.urls import reverse
from django.utils.translation import gettext

from editorial.views import PublishedDetailView, PublishedListView

from .downloads import file_response
from .facts import facts_of
from .models import Document

logger = logging.getLogger(__name__)

_MOST_RELATED = 6


class DocumentList(PublishedListView):
    template_name = "documents/document_list.html"
    nav_section = "documents"

    def get_queryset(self):
        return Document.objects.published().by_kind().with_files().with_city()


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


document_list = DocumentList.as_view()
document_detail = DocumentDetail.as_view()
download = Download.as_view()
