from django.contrib import admin

from documents.admin import AttachesDocuments
from editorial.admin import PlainStackedInline, PublishableAdmin, in_languages, thumbnail
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
    heading = "Partner"
    add_words = "Aggiungi un partner"
    explained = "Chi lo realizza, ognuno con il suo ruolo. Sulla pagina stanno nell’ordine delle posizioni: prima lo 0."
    autocomplete_fields = ("organisation",)
    fields = (("organisation", "role", "participating_role", "position"),)


class FundingInline(PlainStackedInline):
    model = Funding
    heading = "Chi lo finanzia"
    add_words = "Aggiungi un finanziamento"
    explained = "Il programma, l’ente che paga, o tutti e due; l’importo solo se si conosce."
    autocomplete_fields = ("programme", "funder")
    fields = (("programme", "funder"), ("amount", "currency", "committed_on"))


@admin.register(Project)
class ProjectAdmin(AttachesDocuments, Closing, PublishableAdmin):
    new_label = "Nuovo progetto"
    home_position = 2
    content_fieldsets = [
        ("Che cosa", [*in_languages("title"), ("acronym", "title_language"), *in_languages("summary")]),
        (
            "Quando e a che punto è",
            [
                ("activity_status", "information_as_of"),
                ("planned_start", "planned_end"),
                ("actual_start", "actual_end"),
            ],
        ),
        ("Dove", ["areas", "countries", "cities", *in_languages("place_of_intervention"), "locations"]),
        ("Testi", in_languages("description", "objectives", "results")),
        ("Di che cosa si occupa, per chi e come", ["sectors", "beneficiaries", "instruments", "goals"]),
        ("Immagine", ["image", *in_languages("image_alt")]),
        ("Materiali", ["documents", "new_files", "official_website"]),
        ("Il nostro ruolo e i codici", [("our_role", "cup"), "follows"]),
    ]
    first_columns = ("picture", "__str__")
    extra_list_display = ("acronym", "activity_status")
    list_filter = ("activity_status", "areas", "programmes", "our_role", "updated_at")
    tells_apart = ("acronym",)
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
    search_fields = (*PublishableAdmin.search_fields, "acronym", "cup", "programmes__name_it", "cities__name_it")

    @admin.display(description="immagine")
    def picture(self, project):
        return thumbnail(project.image)

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
    tells_apart = ("call_year",)
    search_fields = (*PublishableAdmin.search_fields, "call_year")
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
    tells_apart = ("number",)
    extra_list_display = ("number",)


@admin.register(Location)
class LocationAdmin(PublishableAdmin):
    content_fieldsets = [
        ("Il luogo", [*in_languages("name"), ("country", "exactness"), ("latitude", "longitude")]),
    ]
    extra_list_display = ("country", "exactness")
    tells_apart = ("country",)
    list_filter = ("country",)
