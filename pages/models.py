"""Standing pages, news, the highlights of the home page, the glossary, and who the portal is."""

from django.db import models
from django.db.models import Q
from django.urls import reverse
from django.utils import timezone
from django.utils.text import Truncator

from documents.models import Document
from editorial.images import PublicImageField
from editorial.languages import text_and_language
from editorial.models import Publishable, Record
from editorial.partial_dates import PartialDateField, format_information_date
from editorial.richtext import RichTextField, first_list, plain
from events.models import Event
from projects.models import Project

from .identity import PortalIdentity
from .querysets import GlossaryTermQuerySet, HighlightQuerySet, NewsQuerySet
from .term_names import term_names

__all__ = ["GlossaryTerm", "Highlight", "News", "Page", "PortalIdentity"]


class Page(Publishable):
    """A standing page: about, contacts, legal notes…"""

    key = models.SlugField(
        "chiave",
        max_length=50,
        unique=True,
        null=True,
        blank=True,
        help_text="Per le pagine che il portale cerca da sé: non cambiarla, se c’è.",
    )
    title = models.CharField(
        "titolo",
        max_length=200,
        help_text="Breve: è anche la voce del menu. Per esempio «Contatti».",
    )
    lead = models.TextField(
        "introduzione",
        blank=True,
        help_text="Una o due frasi che dicono che cosa si trova nella pagina.",
    )
    body = RichTextField("testo", blank=True)
    information_as_of = PartialDateField(
        "informazioni aggiornate al",
        help_text="A quando risale ciò che la pagina dice.",
    )
    menu_order = models.PositiveSmallIntegerField(
        "posizione nel menu",
        null=True,
        blank=True,
        help_text="Un numero la mette nel menu in alto, nell’ordine: prima l’1, poi il 2. Vuoto: non ci sta.",
    )
    footer_order = models.PositiveSmallIntegerField(
        "posizione in fondo alla pagina",
        null=True,
        blank=True,
        help_text="Un numero la mette in fondo a ogni pagina, nell’ordine. Vuoto: non ci sta.",
    )

    texts_of_the_page = ("title", "lead", "body")

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

    title = models.CharField(
        "titolo",
        max_length=200,
        help_text="Che cosa è successo, in una frase. Per esempio «Aperto il bando per i progetti 2027».",
    )
    lead = models.TextField(
        "introduzione",
        blank=True,
        help_text="Una o due frasi per chi legge solo l’elenco.",
    )
    body = RichTextField("testo", blank=True)
    date = models.DateField(
        "data",
        default=timezone.localdate,
        help_text="Il giorno della notizia: «22/03/2027».",
    )
    image = PublicImageField(
        "immagine",
        upload_to="news/",
        blank=True,
        help_text="Una fotografia JPEG, PNG o WebP. Si può farne a meno.",
    )
    image_alt = models.CharField(
        "testo alternativo",
        max_length=250,
        blank=True,
        help_text="Che cosa si vede, per chi non vede l’immagine.",
    )
    event = models.ForeignKey(
        Event,
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="news",
        verbose_name="evento",
        help_text="L’evento di cui parla: ognuno dei due porta all’altro.",
    )
    project = models.ForeignKey(
        Project,
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="news",
        verbose_name="progetto",
        help_text="Il progetto di cui parla: ognuno dei due porta all’altro.",
    )

    texts_of_the_page = ("title", "lead", "body")

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
    #: How many the home page has room for.
    SHOWN_AT_ONCE = 3
    #: Characters of a summary that is not written for the home page.
    LONGEST_SUMMARY = 200

    position = models.PositiveSmallIntegerField(
        "posizione",
        default=1,
        help_text="L’ordine nella pagina iniziale: l’1 sta per primo, e più in grande.",
    )
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
    expires_on = models.DateField(
        "fino al giorno",
        null=True,
        blank=True,
        help_text="L’ultimo giorno in cui si vede: «31/03/2027». Vuoto: finché non lo togli.",
    )

    objects = HighlightQuerySet.as_manager()

    class Meta(Record.Meta):
        # It has no state, so its own text stands on the home page at once: only who publishes writes it.
        default_permissions = (*Record.Meta.default_permissions, "publish")
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

    acronym = models.CharField(
        "sigla",
        max_length=50,
        blank=True,
        help_text="Se ne ha una. Per esempio «IATI».",
    )
    term = models.CharField(
        "termine",
        max_length=250,
        help_text="La parola o l’espressione per esteso. Per esempio «Cooperazione decentrata».",
    )
    definition = RichTextField(
        "definizione",
        blank=True,
        help_text="Che cosa vuol dire, per chi non è del mestiere.",
    )

    naming_field = "term"
    texts_of_the_page = ("term", "definition")

    objects = GlossaryTermQuerySet.as_manager()

    class Meta(Publishable.Meta):
        verbose_name = "voce di glossario"
        verbose_name_plural = "glossario"
        ordering = ["slug"]
        constraints = [*Publishable.Meta.constraints]

    def get_absolute_url(self):
        """Its place on the page that all terms share."""
        return f"{reverse('pages:glossary')}#{self.place}"

    @staticmethod
    def place_at(slug):
        """The id of the place of a slug on that page; no other part of the page has one that begins so."""
        return f"term-{slug}"

    @property
    def place(self):
        return self.place_at(self.slug)

    @property
    def is_explained(self):
        """True when it has a definition, in Italian at least; else it only helps the search."""
        return bool(self.definition_it)

    @property
    def headword(self):
        """What it is looked up by, in the language that its term is shown in: "ATO3", "Lead partner"."""
        return self._names.leading or text_and_language(self, "term")[0]

    @property
    def expansion(self):
        """What the headword stands for, where that is an abbreviation with its meaning after it; else empty."""
        return self._names.expansion if self._names.leading else ""

    @property
    def _names(self):
        return term_names(text_and_language(self, "term")[0], self.acronym)
