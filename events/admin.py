from django.contrib import admin

from documents.admin import AttachesDocuments
from editorial.admin import PublishableAdmin, TranslatedInline, in_languages

from .models import Event, EventLink


class EventLinkInline(TranslatedInline):
    model = EventLink
    fields = (*in_languages("title"), ("url", "kind", "language", "position"))


@admin.register(Event)
class EventAdmin(AttachesDocuments, PublishableAdmin):
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
