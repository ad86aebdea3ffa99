"""Projects, who takes part in them and who pays for them."""

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import F, Q
from django.urls import reverse
from django_countries.fields import CountryField

from documents.models import Document
from editorial.choices import in_code_list, language_code
from editorial.images import PublicImageField
from editorial.models import Publishable
from editorial.partial_dates import PartialDateField
from editorial.periods import PeriodInOrder
from editorial.richtext import RichTextField
from networks.models import Organisation, PartnerCity

from .codes import ActivityStatus, OurRole
from .participation import Funding, Partnership
from .presentation import ProjectPresentation
from .querysets import ProjectQuerySet
from .terms import Beneficiary, FundingProgramme, GeographicArea, Goal, Instrument, Location, Sector
from .validators import validate_cup

__all__ = [
    "Beneficiary",
    "Funding",
    "FundingProgramme",
    "GeographicArea",
    "Goal",
    "Instrument",
    "Location",
    "Partnership",
    "Project",
    "Sector",
]


class Project(ProjectPresentation, Publishable):
    """A cooperation project, in the terms of an IATI activity."""

    title = models.CharField(
        "titolo",
        max_length=250,
        help_text="Il titolo ufficiale per esteso, senza la sigla. Nell’elenco è ciò che si legge per primo.",
    )
    title_language = models.CharField(
        "lingua del titolo",
        max_length=2,
        blank=True,
        help_text="Solo se il titolo resta in una sola lingua in tutte le versioni, per esempio «en».",
    )
    acronym = models.CharField(
        "sigla",
        max_length=50,
        blank=True,
        help_text="Come lo si chiama in breve. Per esempio «MC2CM».",
    )
    cup = models.CharField(
        "CUP",
        max_length=15,
        blank=True,
        validators=[validate_cup],
        help_text="Il Codice Unico di Progetto, 15 caratteri, se ne ha uno.",
    )
    information_as_of = PartialDateField(
        "informazioni aggiornate al",
        help_text="Si legge sulla pagina: a quando risale ciò che sappiamo.",
    )
    summary = models.TextField(
        "sintesi", blank=True, help_text="Una o due frasi per chi scorre l’elenco: chi fa che cosa, e dove."
    )
    description = RichTextField(
        "descrizione",
        blank=True,
        help_text="Da che cosa nasce, che cosa fa, con chi.",
    )
    objectives = RichTextField(
        "obiettivi",
        blank=True,
        help_text="Che cosa vuole cambiare: un punto per ogni obiettivo.",
    )
    place_of_intervention = models.CharField(
        "luogo di intervento",
        max_length=250,
        blank=True,
        help_text="Il luogo a parole, quando è più preciso del Paese. Per esempio «Wadi Khaled, nel nord del Libano».",
    )
    results = RichTextField(
        "risultati",
        blank=True,
        help_text="Che cosa è cambiato davvero, con i numeri che si conoscono. Si scrive quando ci sono.",
    )
    activity_status = models.CharField(
        "stato di avanzamento",
        max_length=1,
        choices=ActivityStatus.choices,
        blank=True,
        help_text="A che punto è oggi. Vuoto se non si sa.",
    )
    areas = models.ManyToManyField(
        GeographicArea,
        blank=True,
        related_name="projects",
        verbose_name="aree geografiche",
        help_text="Le aree dell’elenco dei progetti. Per esempio «Africa».",
    )
    countries = CountryField(
        "Paesi",
        multiple=True,
        blank=True,
        help_text="Tutti i Paesi in cui si svolge.",
    )
    cities = models.ManyToManyField(
        PartnerCity,
        blank=True,
        related_name="projects",
        verbose_name="città",
        help_text="Le città partner che ci lavorano: il progetto compare anche sulle loro pagine.",
    )
    locations = models.ManyToManyField(
        Location,
        blank=True,
        related_name="projects",
        verbose_name="altri luoghi",
        help_text="Luoghi che non sono città partner, per metterli sulla mappa.",
    )
    sectors = models.ManyToManyField(
        Sector,
        blank=True,
        related_name="projects",
        verbose_name="settori",
        help_text="Di che cosa si occupa, secondo le categorie internazionali. Per esempio «Acqua».",
    )
    programmes = models.ManyToManyField(
        FundingProgramme, through="Funding", related_name="projects", verbose_name="programmi di finanziamento"
    )
    organisations = models.ManyToManyField(
        Organisation, through="Partnership", related_name="projects", verbose_name="organizzazioni"
    )
    beneficiaries = models.ManyToManyField(
        Beneficiary,
        blank=True,
        related_name="projects",
        verbose_name="beneficiari",
        help_text="A chi si rivolge.",
    )
    instruments = models.ManyToManyField(
        Instrument,
        blank=True,
        related_name="projects",
        verbose_name="strumenti",
        help_text="Con che mezzi si realizza.",
    )
    goals = models.ManyToManyField(
        Goal,
        blank=True,
        related_name="projects",
        verbose_name="obiettivi (Agenda 2030)",
        help_text="Solo gli obiettivi che il progetto dichiara: scrivi il numero o una parola del titolo.",
    )
    planned_start = PartialDateField(
        "inizio previsto",
        help_text="Quando si prevede che cominci.",
    )
    actual_start = PartialDateField(
        "inizio effettivo",
        help_text="Quando è cominciato davvero.",
    )
    planned_end = PartialDateField(
        "fine prevista",
        help_text="Quando si prevede che finisca.",
    )
    actual_end = PartialDateField(
        "fine effettiva",
        help_text="Quando è finito davvero.",
    )
    our_role = models.CharField(
        "il nostro ruolo",
        max_length=20,
        choices=OurRole.choices,
        blank=True,
        help_text="Che parte ha il nostro ente. Vuoto se non è dichiarato.",
    )
    follows = models.ForeignKey(
        "self",
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="followed_by",
        verbose_name="fase precedente",
        help_text="Il progetto che questo continua.",
    )
    official_website = models.URLField(
        "sito ufficiale",
        max_length=500,
        blank=True,
        help_text="L’indirizzo completo del sito del progetto, che comincia con «https://».",
    )
    image = PublicImageField(
        "immagine",
        upload_to="projects/",
        blank=True,
        help_text="Una fotografia JPEG, PNG o WebP. Senza, la pagina mostra il disegno del settore.",
    )
    image_alt = models.CharField(
        "testo alternativo", max_length=250, blank=True, help_text="Che cosa si vede, per chi non vede l’immagine."
    )
    documents = models.ManyToManyField(
        Document,
        blank=True,
        related_name="projects",
        verbose_name="documenti",
        help_text="Schede, rapporti, materiali. Quelli che ci sono già si trovano con una parola del titolo.",
    )

    texts_of_the_page = ("title", "summary", "description", "objectives", "results")
    inline_rows = ("partnerships", "fundings")

    objects = ProjectQuerySet.as_manager()

    class Meta(Publishable.Meta):
        verbose_name = "progetto"
        verbose_name_plural = "progetti"
        ordering = ["slug"]
        constraints = [
            *Publishable.Meta.constraints,
            in_code_list("activity_status", ActivityStatus),
            in_code_list("our_role", OurRole),
            language_code("title_language"),
            PeriodInOrder(start="planned_start", end="planned_end"),
            PeriodInOrder(start="actual_start", end="actual_end"),
            models.CheckConstraint(
                condition=Q(follows=None) | ~Q(follows=F("id")),
                name="projects_project_does_not_follow_itself",
                violation_error_message="Un progetto non può seguire sé stesso.",
            ),
        ]

    def get_absolute_url(self):
        return reverse("projects:detail", args=[self.slug])

    def clean(self):
        super().clean()
        if self.image and not self.image_alt_it:
            raise ValidationError({"image_alt_it": "Descrivi l’immagine per chi non la vede."})
        # A form leaves the key out of the constraint that says the same, and so would not ask it.
        if self.pk and self.follows_id == self.pk:
            raise ValidationError({"follows": "Un progetto non può seguire sé stesso."})
