"""Standing pages, news, the highlights of the home page, the glossary, and who the portal is."""

from django.db import models
from django.db.models import Q
from django.urls import reverse
from django.utils import timezone
from django.utils.text import Truncator

from documents.models import Document
from editorial.images import PublicImageField, smallest_image_url
from editorial.languages import text_and_language
from editorial.models import Publishable, Record
from editorial.partial_dates import PartialDateField, format_information_date
from editorial.richtext import RichTextField, first_list, plain
from events.models import Event
from networks.models import Organisation
from projects.models import Project

from .querysets import HighlightQuerySet, NewsQuerySet, PageQuerySet


class Page(Publishable):
    """A standing page: about, contacts, legal notes…"""

    key = models.SlugField(
        "chiave",
        max_length=50,
        unique=True,
        null=True,
        blank=True,
        help_text="Per le pagine che il portale cerca da sé.",
    )
    title = models.CharField("titolo", max_length=200)
    lead = models.TextField("introduzione", blank=True)
    body = RichTextField("testo", blank=True)
    information_as_of = PartialDateField("informazioni aggiornate al")
    menu_order = models.PositiveSmallIntegerField("posizione nel menu", null=True, blank=True)
    footer_order = models.PositiveSmallIntegerField("posizione in fondo alla pagina", null=True, blank=True)

    texts_of_the_page = ("title", "body")

    objects = PageQuerySet.as_manager()

    class Meta(Publishable.Meta):
        verbose_name = "pagina"
        verbose_name_plural = "pagine"
        ordering = ["slug"]
        constraints = [*Publishable.Meta.constraints]

    def get_absolute_url(self):
        return reverse("pages:detail", args=[self.slug])

    @property
    def information_label(self):
        """ "Information as of 2018", in the active language; empty where the date is not known."""
        return format_information_date(self.information_as_of)

    @property
    def first_list(self):
        """The items of the first list in its text: of the page about the office, its lines of activity."""
        return first_list(text_and_language(self, "body")[0])


class News(Publishable):
    """A dated piece of news."""

    title = models.CharField("titolo", max_length=200)
    lead = models.TextField("introduzione", blank=True)
    body = RichTextField("testo", blank=True)
    date = models.DateField("data", default=timezone.localdate)
    image = PublicImageField("immagine", upload_to="news/", blank=True)
    image_alt = models.CharField("testo alternativo", max_length=250, blank=True)
    event = models.ForeignKey(
        Event, null=True, blank=True, on_delete=models.PROTECT, related_name="news", verbose_name="evento"
    )
    project = models.ForeignKey(
        Project, null=True, blank=True, on_delete=models.PROTECT, related_name="news", verbose_name="progetto"
    )

    texts_of_the_page = ("title", "body")

    objects = NewsQuerySet.as_manager()

    class Meta(Publishable.Meta):
        verbose_name = "notizia"
        verbose_name_plural = "notizie"
        ordering = ["-date", "slug"]
        constraints = [*Publishable.Meta.constraints]

    def get_absolute_url(self):
        return reverse("pages:news-detail", args=[self.slug])


def _exactly_one(names):
    condition = Q()
    for chosen in names:
        condition |= Q(**{f"{name}__isnull": name != chosen for name in names})
    return condition


class Highlight(Record):
    """Something that stands out on the home page, with an expiry."""

    TARGETS = ("project", "event", "document", "news", "page")
    #: The target's text that stands in for a missing text of its own.
    SUMMARIES = {
        "project": "summary",
        "event": "theme",
        "document": "description",
        "news": "lead",
        "page": "lead",
    }
    #: Characters of a summary that is not written for the home page.
    LONGEST_SUMMARY = 200

    position = models.PositiveSmallIntegerField("posizione", default=1)
    project = models.ForeignKey(
        Project, null=True, blank=True, on_delete=models.CASCADE, related_name="highlights", verbose_name="progetto"
    )
    event = models.ForeignKey(
        Event, null=True, blank=True, on_delete=models.CASCADE, related_name="highlights", verbose_name="evento"
    )
    document = models.ForeignKey(
        Document, null=True, blank=True, on_delete=models.CASCADE, related_name="highlights", verbose_name="documento"
    )
    news = models.ForeignKey(
        News, null=True, blank=True, on_delete=models.CASCADE, related_name="highlights", verbose_name="notizia"
    )
    page = models.ForeignKey(
        Page, null=True, blank=True, on_delete=models.CASCADE, related_name="highlights", verbose_name="pagina"
    )
    text = models.TextField(
        "testo", blank=True, help_text="Se resta vuoto, vale la sintesi di ciò che si mette in evidenza."
    )
    expires_on = models.DateField("fino al giorno", null=True, blank=True)

    objects = HighlightQuerySet.as_manager()

    class Meta(Record.Meta):
        verbose_name = "in evidenza"
        verbose_name_plural = "in evidenza"
        ordering = ["position", "pk"]
        constraints = [
            models.CheckConstraint(
                condition=_exactly_one(["project", "event", "document", "news", "page"]),
                name="pages_highlight_exactly_one_target",
                violation_error_message="Scegli una cosa sola da mettere in evidenza.",
            )
        ]

    def __str__(self):
        return f"{self.position}. {self.target}"

    @property
    def target_name(self):
        """The field of the one thing that is highlighted: "project"."""
        return next((name for name in self.TARGETS if getattr(self, f"{name}_id")), "")

    @property
    def target(self):
        """The one thing that is highlighted."""
        return getattr(self, self.target_name) if self.target_name else None

    @property
    def summary(self):
        """Its own text, else the beginning of what summarises the target, and the language that it is in."""
        text, language = text_and_language(self, "text")
        if not text and self.target:
            text, language = text_and_language(self.target, self.SUMMARIES[self.target_name])
            text = Truncator(plain(text)).chars(self.LONGEST_SUMMARY)
        return text, language

    @property
    def drawing(self):
        """The kind of drawing of the cover, which also gives the colour: the project's, else points."""
        return self.project.cover_drawing if self.project_id else "points"

    @property
    def cover(self):
        """The drawn cover, as a path below the static files: the project's, else one of the four of points."""
        return self.project.cover if self.project_id else f"build/img/covers/points-{self.pk % 4 + 1}.svg"


class GlossaryTerm(Publishable):
    """A word of the field, explained."""

    acronym = models.CharField("sigla", max_length=50, blank=True)
    term = models.CharField("termine", max_length=250)
    definition = RichTextField("definizione", blank=True)

    naming_field = "term"
    texts_of_the_page = ("term", "definition")

    class Meta(Publishable.Meta):
        verbose_name = "voce di glossario"
        verbose_name_plural = "glossario"
        ordering = ["slug"]
        constraints = [*Publishable.Meta.constraints]


class PortalIdentity(Record):
    """Who the portal is: one row, edited by the staff, so that another administration needs no other code."""

    site_name = models.CharField("nome del portale", max_length=120)
    body = models.CharField("ente", max_length=200)
    office = models.CharField("ufficio", max_length=250, blank=True)
    tagline = models.CharField("motto", max_length=200, blank=True)
    intro = models.TextField("presentazione della pagina iniziale", blank=True)
    seat = models.CharField("sede", max_length=200, blank=True)
    goals_intro = models.TextField("presentazione degli obiettivi", blank=True)
    street_address = models.CharField("indirizzo postale", max_length=250, blank=True)
    telephone = models.CharField("telefono", max_length=50, blank=True)
    mailbox = models.EmailField("casella di posta", blank=True, help_text="Dell’ufficio, mai di una persona.")
    certified_mailbox = models.EmailField("PEC", blank=True)
    tax_code = models.CharField("codice fiscale", max_length=20, blank=True)
    ipa_code = models.CharField("codice IPA", max_length=20, blank=True)
    iati_identifier = models.CharField("identificativo IATI", max_length=100, blank=True)
    reporting_organisation = models.ForeignKey(
        Organisation,
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
        verbose_name="l’ente come organizzazione",
    )
    map_west = models.FloatField("mappa: ovest", default=-20, help_text="Gradi di longitudine.")
    map_south = models.FloatField("mappa: sud", default=0, help_text="Gradi di latitudine.")
    map_east = models.FloatField("mappa: est", default=45)
    map_north = models.FloatField("mappa: nord", default=55)
    accessibility_declaration_url = models.URLField("dichiarazione di accessibilità", max_length=500, blank=True)
    privacy_notice_url = models.URLField("informativa sulla privacy", max_length=500, blank=True)
    data_protection_contact = models.EmailField("contatto per la protezione dei dati", blank=True)
    licence_name = models.CharField("licenza dei testi e dei dati", max_length=100, blank=True)
    licence_url = models.URLField("indirizzo della licenza", max_length=500, blank=True)
    source_code_url = models.URLField("indirizzo del codice sorgente", max_length=500, blank=True)
    emblem = PublicImageField("emblema", upload_to="identity/", blank=True)

    is_only_for_publishers = True

    class Meta(Record.Meta):
        verbose_name = "identità del portale"
        verbose_name_plural = "identità del portale"
        constraints = [
            models.CheckConstraint(condition=Q(id=1), name="pages_one_identity"),
            models.CheckConstraint(
                condition=Q(map_west__lt=models.F("map_east"), map_south__lt=models.F("map_north")),
                name="pages_identity_map_frame",
                violation_error_message="La cornice della mappa è capovolta.",
            ),
        ]

    def __str__(self):
        return self.site_name

    @property
    def emblem_url(self):
        """The address of the emblem; empty where the office has given none."""
        return smallest_image_url(self, "emblem")

    def save(self, *args, **kwargs):
        self.pk = 1
        super().save(*args, **kwargs)
