from django.contrib import admin

from documents.admin import AttachesDocuments
from editorial.admin import PlainStackedInline, PublishableAdmin, in_languages
from editorial.todo import Row, register

from .closing import Closing
from .models import (
    Beneficiary,
    Funding,
    FundingProgramme,
    GeographicArea,
    Goal,
    Instrument,
    Location,
    Partnership,
    Project,
    Sector,
)

register(
    Row(
        Project,
        "oltre-la-fine",
        "oltre la data di fine",
        "Da chiudere, o con la fine da aggiornare",
        lambda projects: projects.overdue(),
        titles=("Progetto oltre la data di fine, ancora aperto", "Progetti oltre la data di fine, ancora aperti"),
    ),
    Row(
        Project,
        "un-anno",
        "senza modifiche da più di un anno",
        "Forse non è più attuale",
        lambda projects: projects.untouched(),
    ),
)


class PartnershipInline(PlainStackedInline):
    model = Partnership
    autocomplete_fields = ("organisation",)
    fields = (("organisation", "role", "participating_role", "position"),)


class FundingInline(PlainStackedInline):
    model = Funding
    autocomplete_fields = ("programme", "funder")
    fields = (("programme", "funder"), ("amount", "currency", "committed_on"))


@admin.register(Project)
class ProjectAdmin(AttachesDocuments, Closing, PublishableAdmin):
    new_label = "Nuovo progetto"
    home_position = 2
    content_fieldsets = [
        ("Il progetto", [("acronym", "title_language"), *in_languages("title", "summary")]),
        ("Dove e di che cosa si occupa", ["areas", "countries", "cities", "locations", "sectors"]),
        (
            "Quando e a che punto è",
            [
                ("activity_status", "information_as_of"),
                ("planned_start", "planned_end"),
                ("actual_start", "actual_end"),
                ("our_role", "follows"),
            ],
        ),
        (
            "Testi",
            in_languages("place_of_intervention", "description", "objectives", "results"),
        ),
        ("Per chi e come", ["beneficiaries", "instruments", "goals"]),
        ("Immagine", ["image", *in_languages("image_alt")]),
        ("Documenti", ["documents", "new_files"]),
        ("Riferimenti", [("official_website", "cup")]),
    ]
    extra_list_display = ("acronym", "activity_status", "information_as_of")
    list_filter = ("activity_status", "areas", "programmes", "our_role")
    date_hierarchy = "updated_at"
    autocomplete_fields = (
        "areas",
        "cities",
        "locations",
        "sectors",
        "beneficiaries",
        "instruments",
        "goals",
        "documents",
        "follows",
    )
    inlines = [PartnershipInline, FundingInline]
    actions = (*PublishableAdmin.actions, "close_selected")

    search_fields = (*PublishableAdmin.search_fields, "acronym", "cup")

    def get_urls(self):
        return [self.address("close", self.close_view), *super().get_urls()]

    def tools(self, request, obj):
        return [*self.closing_tools(request, obj), *super().tools(request, obj)]


@admin.register(FundingProgramme)
class FundingProgrammeAdmin(PublishableAdmin):
    content_fieldsets = [
        ("Il programma", [*in_languages("name"), "funders", "website", "logo"]),
        ("Il bando", [*in_languages("call_title"), "call_year"]),
        ("Dicitura obbligatoria", in_languages("required_statement")),
    ]
    extra_list_display = ("call_year",)
    autocomplete_fields = ("funders",)


@admin.register(GeographicArea)
class GeographicAreaAdmin(PublishableAdmin):
    content_fieldsets = [("L’area", [*in_languages("name"), ("region_vocabulary", "region_code", "position")])]
    extra_list_display = ("region_vocabulary", "region_code", "position")


@admin.register(Sector)
class SectorAdmin(PublishableAdmin):
    content_fieldsets = [("Il settore", [*in_languages("name"), ("vocabulary", "dac_code", "cover")])]
    extra_list_display = ("vocabulary", "dac_code")


@admin.register(Beneficiary)
class BeneficiaryAdmin(PublishableAdmin):
    content_fieldsets = [("La categoria", [*in_languages("name", "description"), "position"])]
    extra_list_display = ("position",)


@admin.register(Instrument)
class InstrumentAdmin(PublishableAdmin):
    content_fieldsets = [("Lo strumento", [*in_languages("name"), "position"])]
    extra_list_display = ("position",)


@admin.register(Goal)
class GoalAdmin(PublishableAdmin):
    content_fieldsets = [("L’obiettivo", ["number", *in_languages("name")])]
    extra_list_display = ("number",)


@admin.register(Location)
class LocationAdmin(PublishableAdmin):
    content_fieldsets = [
        ("Il luogo", [*in_languages("name"), ("country", "exactness"), ("latitude", "longitude")]),
    ]
    extra_list_display = ("country", "exactness")
    list_filter = ("country",)
