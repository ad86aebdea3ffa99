from django.contrib import admin

from documents.admin import AttachesDocuments
from editorial.admin import PublishableAdmin, TranslatedInline, in_languages
from editorial.todo import Row, register

from .models import Event, EventLink

register(
    Row(
        Event,
        "resoconto",
        "senza resoconto a oltre 14 giorni dalla fine",
        "Manca che cosa è successo",
        lambda events: events.ended_without_report(),
    )
)


class EventLinkInline(TranslatedInline):
    model = EventLink
    fields = (*in_languages("title"), ("url", "kind", "language", "position"))


@admin.register(Event)
class EventAdmin(AttachesDocuments, PublishableAdmin):
    new_label = "Nuovo evento"
    home_position = 1
    content_fieldsets = [
        ("L’evento", [*in_languages("title", "theme"), "kind"]),
        ("Quando", [("starts_on", "starts_at"), ("ends_on", "ends_at"), "time_zone"]),
        ("Dove", [("city", "location", "country"), *in_languages("place", "venue"), "online_url"]),
        ("Prima e dopo", in_languages("presentation", "report")),
        ("A che cosa appartiene", ["projects", "networks", "organisers"]),
        ("Materiali", ["documents", "new_files"]),
    ]
    extra_list_display = ("starts_on", "kind", "city")
    list_filter = ("kind", "starts_on", "city", "projects")
    list_select_related = ("city",)
    date_hierarchy = "starts_on"
    autocomplete_fields = ("city", "location", "projects", "networks", "organisers", "documents")
    inlines = [EventLinkInline]
    #: What was said and handed out belongs to the day it was.
    duplicate_leaves = ("starts_on", "starts_at", "ends_on", "ends_at", "report", "online_url", "documents")
    duplicate_words = (
        "Ci sono i testi in tutte le lingue, il luogo, a che cosa appartiene e le pagine collegate; "
        "sono da scrivere le date. Resoconto, documenti e registrazioni restano all’altro evento."
    )

    def duplicate_takes_row(self, row):
        """A page elsewhere may be of use again; a recording or a live stream is of one day."""
        return row.kind == EventLink.Kind.PAGE
