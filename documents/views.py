"""Pages of documents, and the stable address at which each file is downloaded."""

import logging

from django.conf import settings
from django.core.paginator import InvalidPage
from django.http import Http404
from django.urls import reverse
from django.utils.translation import gettext, override

from editorial.languages import LANGUAGE_CODES, SOURCE_LANGUAGE
from editorial.templatetags.editorial import text
from editorial.views import PublishedDetailView, PublishedListView

from .downloads import file_response
from .facts import facts_of
from .models import Document
from .reading.page import part_of
from .reading.parts import parts_of

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


class ReadingPage(PublishedDetailView):
    """The text of a PDF as a page: of the current file in a language, or of a version that may be cited.

    The page speaks the visitor's language and the text its own, so that the page exists once and not in translations:
    its canonical address is the one in the language of the text.
    """

    template_name = "documents/reading_page.html"
    nav_section = "documents"

    def get_queryset(self):
        return Document.objects.published()

    def address_of(self, heir):
        return reverse(self.request.resolver_match.view_name, kwargs=self.kwargs | {"slug": heir.slug})

    def get_context_data(self, **kwargs):
        file = self._file()
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

    def _file(self):
        files = self.object.files.public().filter(language=self.kwargs["language"])
        version = self.kwargs.get("version")
        file = (files.current() if version is None else files.filter(version_number=version)).first()
        if file is None or not file.can_be_read_as_page:
            raise Http404
        # Else every address of the file would ask for its document anew.
        file.document = self.object
        return file

    def _canonical(self, file, number):
        with override(file.language if file.language in LANGUAGE_CODES else SOURCE_LANGUAGE):
            address = reverse(self.request.resolver_match.view_name, kwargs=self.kwargs)
        return f"{settings.BASE_URL}{address}{f'?page={number}' if number > 1 else ''}"


document_list = DocumentList.as_view()
document_detail = DocumentDetail.as_view()
download = Download.as_view()
reading_page = ReadingPage.as_view()
