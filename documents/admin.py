from django.contrib import admin

from editorial.admin import PlainStackedInline, PublishableAdmin, in_languages
from editorial.todo import Row, register

from .models import Document, DocumentFile

register(
    Row(
        Document,
        "senza-file",
        "senza file",
        "Il pubblico non può scaricare niente",
        lambda documents: documents.without_files(),
    ),
    Row(
        Document,
        "senza-testo",
        "con un PDF senza testo",
        "Scansioni: nessuno le trova o le ascolta",
        lambda documents: documents.with_scanned_files(),
    ),
    Row(
        Document,
        "senza-lingua",
        "con un file di cui manca la lingua",
        "Chi scarica non sa in che lingua è",
        lambda documents: documents.with_files_in_no_language(),
    ),
)


class DocumentFileInline(PlainStackedInline):
    """Files of a document; what is computed from them is shown, never typed."""

    model = DocumentFile
    fields = (
        ("file", "language", "title"),
        ("is_citable", "is_current"),
        ("label", "version_number", "sha256", "has_text", "uploaded_at"),
    )
    readonly_fields = ("is_current", "label", "version_number", "sha256", "has_text", "uploaded_at")

    @admin.display(description="etichetta")
    def label(self, file):
        return file.label if file.size else "si calcola dal file"


@admin.register(Document)
class DocumentAdmin(PublishableAdmin):
    new_label = "Nuovo documento"
    home_position = 3
    content_fieldsets = [
        ("Il documento", [*in_languages("title"), ("kind", "issued"), *in_languages("description")]),
        ("Di che cosa e di chi", [("city", "author")]),
    ]
    extra_list_display = ("kind", "city")
    list_filter = ("kind", "files__language")
    autocomplete_fields = ("city", "author")
    inlines = [DocumentFileInline]

    def save_formset(self, request, form, formset, change):
        for file in formset.save(commit=False):
            if file.has_new_file:
                file.uploaded_by = request.user
            file.save()
        for file in formset.deleted_objects:
            file.delete()
