"""The page "Scaricamenti": how often files were downloaded, of all documents or of one, month by month."""

from django.contrib.admin.utils import unquote
from django.core.exceptions import PermissionDenied
from django.http import Http404
from django.template.response import TemplateResponse
from django.urls import path
from django.utils import timezone

from editorial.addresses import address_in_admin
from editorial.admin import Tool
from editorial.admin.roles import may

from ..download_chart import chart_of
from ..download_table import rows_of
from ..models import Document, DownloadCount

MOST_DOCUMENTS = 20


class ShowsDownloads:
    """For the admin of documents."""

    def get_urls(self):
        def address(route, view, name):
            return path(route, self.admin_site.admin_view(view), name=f"documents_document_{name}")

        return [
            address("downloads/", self.downloads_view, "downloads"),
            address("<path:object_id>/downloads/", self.downloads_of_view, "downloads_of"),
            *super().get_urls(),
        ]

    def tools(self, request, obj):
        return [*super().tools(request, obj), Tool("Scaricamenti", address_in_admin(obj, "downloads_of"))]

    def downloads_view(self, request):
        """All documents, those that are downloaded most named one by one."""
        counts = DownloadCount.objects.all()
        most = rows_of(counts.by_file()[:MOST_DOCUMENTS], Document.objects.all())
        return self._downloads_page(request, counts, most=most)

    def downloads_of_view(self, request, object_id):
        document = self.get_object(request, unquote(object_id))
        if document is None:
            raise Http404
        return self._downloads_page(request, document.downloads.all(), original=document)

    def _downloads_page(self, request, counts, **context):
        if not may(request, "view", Document):
            raise PermissionDenied
        context |= {
            **self.admin_site.each_context(request),
            "title": "Scaricamenti",
            "opts": self.opts,
            "chart": chart_of(counts, timezone.localdate()),
        }
        return TemplateResponse(request, "documents/admin/downloads.html", context)
