from django.contrib import admin

from documents.admin import AttachesDocuments
from editorial.admin import PublishableAdmin, TranslatedInline, in_languages, short_day
from editorial.todo import Row, register

from .forms import EventForm
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
    heading = "Video e collegamenti"
    add_words = "Aggiungi un collegamento"
    explained = (
        "Una registrazione, la diretta, la pagina di chi organizza. Sulla pagina stanno nell’ordine delle posizioni."
    )
    fields = (*in_languages("title"), ("url", "kind", "language", "position"))


@admin.register(Event)
class EventAdmin(AttachesDocuments, PublishableAdmin):
    new_label = "Nuovo evento"
    home_position = 1
    content_fieldsets = [
        ("Che cosa", [*in_languages("title", "theme"), "kind"]),
        ("Quando", ["is_one_day", ("starts_on", "starts_at"), ("ends_on", "ends_at")]),
        ("Dove", ["city", *in_languages("venue"), "online_url"]),
        (
            "Dove, se la città non è in elenco",
            [("location", "country", "time_zone"), *in_languages("place")],
            "collapse",
        ),
        ("Testi: prima e dopo", in_languages("presentation", "report")),
        ("Materiali", ["documents", "new_files"]),
        ("A che cosa appartiene", ["projects", "networks", "organisers"]),
    ]
    form = EventForm
    extra_list_display = ("first_day", "kind", "city")
    list_filter = ("kind", "starts_on", "city", "projects")
    list_select_related = ("city",)
    tells_apart = ("starts_on",)
    search_fields = (*PublishableAdmin.search_fields, "city__name_it", "projects__title_it", "projects__acronym")
    date_hierarchy = "starts_on"
    autocomplete_fields = ("city", "location", "projects", "networks", "organisers", "documents")
    inlines = [EventLinkInline]
    #: What was said and handed out belongs to the day it was.
    duplicate_leaves = ("starts_on", "starts_at", "ends_on", "ends_at", "report", "online_url", "documents")
    duplicate_words = (
        "Ci sono i testi in tutte le lingue, il luogo, a che cosa appartiene e le pagine collegate; "
        "sono da scrivere le date. Resoconto, documenti e registrazioni restano all’altro evento."
    )

    def duplicate_takes_row(self, model, fields):
        """A page elsewhere may be of use again; a recording or a live stream is of one day."""
        return fields["kind"] == EventLink.Kind.PAGE

    @admin.display(description="primo giorno", ordering="starts_on")
    def first_day(self, event):
        return short_day(event.starts_on)

    @admin.display(description="dura un giorno solo", boolean=True)
    def is_one_day(self, event):
        """The tick of the form, for who may only look at it."""
        return event.ends_on is None
