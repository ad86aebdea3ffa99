from django.contrib import admin

from editorial.admin import PlainStackedInline, PublishableAdmin, in_languages

from .models import Document, DocumentFile


class DocumentFileInline(PlainStackedInline):
    """Files of a document; what is computed from them is shown, never typed."""

    model = DocumentFile
    heading = "I file, uno per lingua"
    add_words = "Aggiungi un file"
    help_texts = {
        "file": "Un PDF o un altro file da scaricare: nome, dimensione e pagine si leggono dal file.",
        "language": "La lingua in cui è scritto.",
    }
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
    content_fieldsets = [
        ("Il documento", [*in_languages("title"), ("kind", "issued"), *in_languages("description")]),
        ("Di che cosa e di chi", [("city", "author")]),
    ]
    help_texts = PublishableAdmin.help_texts | {
        "title": "Il titolo che si legge sul documento. Per esempio «Agenda del sesto incontro».",
        "kind": "Che genere di documento è: serve ai filtri e ai dati aperti.",
        "description": "Che cosa contiene e a chi serve, in una o due frasi.",
    }
    extra_list_display = ("kind", "city")
    list_select_related = ("city",)
    tells_apart = ("kind",)
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
