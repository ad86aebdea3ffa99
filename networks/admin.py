from django.contrib import admin

from editorial.admin import PlainStackedInline, PublishableAdmin, in_languages

from .models import Membership, Network, Organisation, PartnerCity


@admin.register(Organisation)
class OrganisationAdmin(PublishableAdmin):
    home_position = 8
    content_fieldsets = [
        ("Chi è", [*in_languages("name"), ("acronym", "kind", "is_territorial"), *in_languages("description")]),
        ("Dove", [("country", "municipality"), ("latitude", "longitude")]),
        ("Sito e registri", ["website", "iati_identifier"]),
    ]
    tells_apart = ("acronym", "country")
    extra_list_display = ("acronym", "kind", "country")
    list_filter = ("kind", "is_territorial", "country")
    search_fields = (*PublishableAdmin.search_fields, "acronym", "municipality")


@admin.register(PartnerCity)
class PartnerCityAdmin(PublishableAdmin):
    home_position = 6
    content_fieldsets = [
        ("La città", [*in_languages("name"), ("country", "is_home"), *in_languages("description")]),
        ("Sulla mappa e in rete", [("latitude", "longitude"), "website"]),
    ]
    tells_apart = ("country",)
    extra_list_display = ("country", "is_home")
    list_filter = ("country", "is_home")


class MembershipInline(PlainStackedInline):
    model = Membership
    heading = "Chi ne fa parte"
    add_words = "Aggiungi chi ne fa parte"
    explained = "In ogni riga una città oppure un’organizzazione, non tutte e due."
    autocomplete_fields = ("city", "organisation")
    fields = (("city", "organisation"), ("role", "since", "until"))


@admin.register(Network)
class NetworkAdmin(PublishableAdmin):
    home_position = 7
    content_fieldsets = [
        ("La rete", [*in_languages("name"), ("acronym", "website"), *in_languages("description")]),
        ("Anche come partner", ["organisation"]),
    ]
    extra_list_display = ("acronym",)
    tells_apart = ("acronym",)
    autocomplete_fields = ("organisation",)
    inlines = [MembershipInline]
    search_fields = (*PublishableAdmin.search_fields, "acronym")
