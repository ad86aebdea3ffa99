"""Addresses of documents and of their files."""

from django.urls import path, register_converter
from django.urls.converters import StringConverter
from django.utils.translation import pgettext_lazy

from . import views


class LanguageCodeConverter(StringConverter):
    """A language as a file has it: two letters (ISO 639-1), or "und" where it is unknown."""

    regex = "[a-z]{2,3}"


register_converter(LanguageCodeConverter, "language_code")

app_name = "documents"
urlpatterns = [
    path(pgettext_lazy("address", "documents/"), views.document_list, name="list"),
    path(pgettext_lazy("address", "documents/all.zip"), views.archive, name="archive"),
    path(pgettext_lazy("address", "documents-downloaded/"), views.download_list, name="downloads"),
    path(pgettext_lazy("address", "documents-downloaded.csv"), views.download_data, name="download-data"),
    path(pgettext_lazy("address", "documents/<slug:slug>/"), views.document_detail, name="detail"),
    path(pgettext_lazy("address", "documents/<slug:slug>/<language_code:language>/"), views.download, name="download"),
    path(
        pgettext_lazy("address", "documents/<slug:slug>/<language_code:language>/v<int:version>/"),
        views.download,
        name="version",
    ),
    path(
        pgettext_lazy("address", "documents/<slug:slug>/<language_code:language>/read/"),
        views.reading_page,
        name="read",
    ),
    path(
        pgettext_lazy("address", "documents/<slug:slug>/<language_code:language>/v<int:version>/read/"),
        views.reading_page,
        name="read-version",
    ),
]
