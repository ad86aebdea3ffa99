"""The form and the list of documents."""

from contextlib import suppress

from django.contrib import admin, messages
from django.core.exceptions import ValidationError
from django.utils.html import format_html_join
from django.utils.text import capfirst

from editorial.admin import PublishableAdmin, in_languages
from editorial.todo import Row, register

from ..extraction import keep_text
from ..intake import twin_of
from ..models import Document
from ..uploads import read_upload
from .cards import told
from .downloads import ShowsDownloads
from .files import DocumentFileInline
from .filters import FileLanguageFilter
from .uploading import Uploading

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


@admin.register(Document)
class DocumentAdmin(Uploading, ShowsDownloads, PublishableAdmin):
    new_label = "Nuovo documento"
    home_position = 3
    change_form_template = "documents/admin/change_form.html"
    change_list_template = "documents/admin/change_list.html"
    content_fieldsets = [
        ("Il documento", [*in_languages("title"), ("kind", "issued"), *in_languages("description")]),
        ("Di che cosa e di chi", [("city", "author"), "licence"]),
    ]
    help_texts = PublishableAdmin.help_texts | {
        "title": "Il titolo che si legge sul documento. Per esempio «Agenda del sesto incontro».",
        "kind": "Che genere di documento è: serve ai filtri e ai dati aperti.",
        "description": "Che cosa contiene e a chi serve, in una o due frasi.",
    }
    tells_apart = ("kind",)
    extra_list_display = ("file_labels", "kind", "city")
    list_filter = ("kind", FileLanguageFilter, "city")
    list_select_related = ("city",)
    search_fields = (*PublishableAdmin.search_fields, "files__title")
    autocomplete_fields = ("city", "author")
    inlines = [DocumentFileInline]

    def get_queryset(self, request):
        return super().get_queryset(request).with_files()

    @admin.display(description="file")
    def file_labels(self, document):
        """The current files, one a line."""
        labels = ((capfirst(file.label),) for file in document.current_files)
        return format_html_join("", "<span class='file-label'>{}</span>", labels) or "senza file"

    def read_files(self, request):
        for file in request.FILES.values():
            with suppress(ValidationError):  # the form says so at its field
                # Now: the rows of a working copy are rolled back, and what is kept with them is lost.
                keep_text(read_upload(file))

    def save_formset(self, request, form, formset, change):
        for file in formset.save(commit=False):
            if file.has_new_file:
                file.uploaded_by = request.user
                if twin := twin_of(file.sha256, beside=form.instance):
                    messages.warning(
                        request, told(twin.document, f"contiene lo stesso file ({twin.label}): servono tutti e due?")
                    )
            file.save()
        for file in formset.deleted_objects:
            file.delete()
