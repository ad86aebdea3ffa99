from django.contrib import admin
from django.contrib.admin.utils import flatten

from editorial.admin import PublishableAdmin, RecordAdmin, TodoFilter, in_languages, short_day, thumbnail
from editorial.admin.roles import may
from editorial.todo import Row, register

from .highlighting import Highlighting
from .models import GlossaryTerm, Highlight, News, Page, PortalIdentity

register(
    Row(
        Page,
        "un-anno",
        "senza modifiche da più di un anno",
        "Forse non è più attuale",
        lambda pages: pages.untouched(),
    ),
    Row(
        Highlight,
        "in-scadenza",
        "in scadenza entro 14 giorni",
        "Poi non si vede più: si può prolungare",
        lambda highlights: highlights.expiring(),
        titles=("Cosa in evidenza che scade entro 14 giorni", "Cose in evidenza che scadono entro 14 giorni"),
    ),
)


@admin.register(Page)
class PageAdmin(PublishableAdmin):
    home_position = 5
    content_fieldsets = [
        ("La pagina", [*in_languages("title", "lead", "body"), "information_as_of"]),
        ("Dove compare", [("menu_order", "footer_order"), "key"], "collapse"),
    ]
    help_texts = PublishableAdmin.help_texts | {"body": "Il testo della pagina, con titoli brevi per chi lo scorre."}
    extra_list_display = ("key", "menu_order", "footer_order")


@admin.register(News)
class NewsAdmin(PublishableAdmin):
    home_position = 4
    content_fieldsets = [
        ("La notizia", [*in_languages("title"), "date", *in_languages("lead", "body")]),
        ("Immagine", ["image", *in_languages("image_alt")]),
        ("Di che cosa parla", [("event", "project")]),
    ]
    help_texts = PublishableAdmin.help_texts | {"body": "Il resto della notizia, per chi vuole sapere di più."}
    first_columns = ("picture", "__str__")
    extra_list_display = ("day",)
    date_hierarchy = "date"
    autocomplete_fields = ("event", "project")
    tells_apart = ("date",)

    @admin.display(description="data", ordering="date")
    def day(self, news):
        return short_day(news.date)

    @admin.display(description="immagine")
    def picture(self, news):
        return thumbnail(news.image)


@admin.register(GlossaryTerm)
class GlossaryTermAdmin(PublishableAdmin):
    home_position = 9
    content_fieldsets = [("La voce", ["acronym", *in_languages("term", "definition")])]
    help_texts = PublishableAdmin.help_texts | {
        "acronym": "Se ne ha una, scritta come si usa. Per esempio «IATI». Nelle pagine del sito, dove compare, porta "
        "al glossario.",
        "term": "La parola o l’espressione per esteso, per esempio «Cooperazione decentrata»; se c’è una sigla, prima "
        "la sigla e poi, dopo una virgola, che cosa vuol dire: «UNDP, Programma delle Nazioni Unite per lo sviluppo».",
        "definition": "Che cosa vuol dire, per chi non è del mestiere. Se resta vuota, la voce non sta nella pagina "
        "del glossario: serve solo alla ricerca, e il termine può elencare più parole con le virgole: «acqua, acque, "
        "risorse idriche».",
    }
    extra_list_display = ("acronym", "place")
    tells_apart = ("acronym",)
    search_fields = (*PublishableAdmin.search_fields, "acronym")

    @admin.display(description="dove serve")
    def place(self, term):
        return "glossario e ricerca" if term.is_explained else "solo ricerca"


@admin.register(Highlight)
class HighlightAdmin(Highlighting, RecordAdmin):
    list_display = ("position", "target", "until", "modified")
    list_display_links = ("position", "target")
    list_filter = (TodoFilter, "expires_on")
    list_select_related = Highlight.TARGETS
    autocomplete_fields = Highlight.TARGETS
    fieldsets = [
        ("Che cosa mettere in evidenza: una cosa sola", {"fields": Highlight.TARGETS}),
        ("Come e fino a quando", {"fields": [("position", "expires_on"), *in_languages("text")]}),
        ("Per la redazione", {"fields": ["internal_note", ("created", "updated")]}),
    ]

    def has_change_permission(self, request, obj=None):
        """Its texts are public at once: who only translates reads them."""
        return super().has_change_permission(request, obj) and not self.only_translates(request)

    def may_translate(self, request):
        return may(request, "publish", Highlight)

    def get_readonly_fields(self, request, obj=None):
        """Whoever edits puts in evidence what is public already; only who publishes writes a text for it."""
        texts = () if self.may_translate(request) else flatten(in_languages("text"))
        return (*super().get_readonly_fields(request, obj), *texts)

    @admin.display(description="in evidenza")
    def target(self, highlight):
        return highlight.target

    @admin.display(description="fino al", ordering="expires_on")
    def until(self, highlight):
        return short_day(highlight.expires_on)


@admin.register(PortalIdentity)
class PortalIdentityAdmin(RecordAdmin):
    list_display = ("site_name", "body", "modified")
    autocomplete_fields = ("reporting_organisation",)
    fieldsets = [
        ("Chi siamo", {"fields": [*in_languages("site_name", "body", "office", "tagline", "intro"), "emblem"]}),
        (
            "Recapiti",
            {
                "fields": [
                    *in_languages("seat"),
                    "street_address",
                    ("telephone", "mailbox", "certified_mailbox"),
                    ("tax_code", "ipa_code", "iati_identifier"),
                ]
            },
        ),
        (
            "Indirizzi dovuti per legge, licenza",
            {
                "fields": [
                    "accessibility_declaration_url",
                    "privacy_notice_url",
                    "data_protection_contact",
                    ("licence_name", "licence_url"),
                    "source_code_url",
                ]
            },
        ),
        ("Obiettivi di sviluppo sostenibile", {"fields": in_languages("goals_intro")}),
        (
            "Territorio e mappa",
            {
                "fields": [
                    "reporting_organisation",
                    ("map_west", "map_south", "map_east", "map_north"),
                ]
            },
        ),
        ("Per la redazione", {"fields": ["internal_note", ("created", "updated")]}),
    ]

    def has_add_permission(self, request):
        return super().has_add_permission(request) and not PortalIdentity.objects.exists()

    def has_delete_permission(self, request, obj=None):
        return False
