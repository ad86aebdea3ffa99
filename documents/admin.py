from contextlib import suppress

from django.contrib import admin
from django.core.exceptions import ValidationError
from django.utils.html import format_html_join

from editorial.admin import PlainStackedInline, PublishableAdmin, in_languages
from editorial.todo import Row, register

from .models import Document, DocumentFile
from .uploads import read_upload

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
        "warnings",
        ("label", "version_number", "sha256", "has_text", "uploaded_at"),
    )
    readonly_fields = ("is_current", "label", "warnings", "version_number", "sha256", "has_text", "uploaded_at")

    @admin.display(description="etichetta")
    def label(self, file):
        return file.label if file.size else "si calcola dal file"

    @admin.display(description="da sapere", empty_value="niente da segnalare")
    def warnings(self, file):
        return format_html_join("", "<p>{}</p>", ((sentence,) for sentence in file.doubt_sentences)) or None


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

    def changeform_view(self, request, *args, **kwargs):
        """Files are read before the transaction begins: while a large one is, others must be able to save."""
        for file in request.FILES.values():
            with suppress(ValidationError):  # the form says so at its field
                read_upload(file)
        return super().changeform_view(request, *args, **kwargs)

    def save_formset(self, request, form, formset, change):
        for file in formset.save(commit=False):
            if file.has_new_file:
                file.uploaded_by = request.user
            file.save()
        for file in formset.deleted_objects:
            file.delete()
