"""Filters of the list of documents: which languages their current files are in."""

from django.contrib import admin
from django.db.models import Exists, OuterRef

from ..labels import UNDETERMINED, language_name
from ..models import DocumentFile


def _current(**wanted):
    """Whether a document has a current file like this."""
    return Exists(DocumentFile.objects.current().filter(document=OuterRef("pk"), **wanted))


class FileLanguageFilter(admin.SimpleListFilter):
    """Only languages that there are files in."""

    title = "lingua dei file"
    parameter_name = "lingua"

    def lookups(self, request, model_admin):
        codes = DocumentFile.objects.current().order_by().values_list("language", flat=True).distinct()
        named = [(code, language_name(code) if code != UNDETERMINED else "non indicata") for code in codes]
        return sorted(named, key=lambda pair: pair[1])

    def queryset(self, request, queryset):
        return queryset.filter(_current(language=self.value())) if self.value() else queryset
