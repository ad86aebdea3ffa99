from django.contrib import admin

from editorial.admin import PlainStackedInline, PublishableAdmin, in_languages

from .models import Membership, Network, Organisation, PartnerCity


@admin.register(Organisation)
class OrganisationAdmin(PublishableAdmin):
    home_position = 8
    content_fieldsets = [
        ("Chi è", [*in_languages("name"), ("acronym", "kind", "is_territorial"), *in_languages("description")]),
        ("Dove", [("country", "municipality"), ("latitude", "longitude")]),
        ("In rete", [("website", "iati_identifier")]),
    ]
    extra_list_display = ("acronym", "kind", "country")
    list_filter = ("kind", "is_territorial", "country")

    search_fields = (*PublishableAdmin.search_fields, "acronym")


@admin.register(PartnerCity)
class PartnerCityAdmin(PublishableAdmin):
    home_position = 6
    content_fieldsets = [
        ("La città", [*in_languages("name"), ("country", "is_home"), *in_languages("description")]),
        ("Sulla mappa e in rete", [("latitude", "longitude"), "website"]),
    ]
    extra_list_display = ("country", "is_home")
    list_filter = ("country", "is_home")


class MembershipInline(PlainStackedInline):
    model = Membership
    autocomplete_fields = ("city", "organisation")
    fields = (("city", "organisation"), ("role", "since", "until"))


@admin.register(Network)
class NetworkAdmin(PublishableAdmin):
    home_position = 7
    content_fieldsets = [
        ("La rete", [*in_languages("name"), ("acronym", "website", "organisation"), *in_languages("description")]),
    ]
    extra_list_display = ("acronym",)
    autocomplete_fields = ("organisation",)
    inlines = [MembershipInline]

    search_fields = (*PublishableAdmin.search_fields, "acronym")
