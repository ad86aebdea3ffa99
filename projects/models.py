"""Projects, who takes part in them and who pays for them."""

import uuid

from django.core.exceptions import ValidationError
from django.core.validators import MinValueValidator
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

from .codes import ActivityStatus, OurRole, ParticipatingRole, PartnershipRole
from .presentation import ProjectPresentation
from .querysets import FundingQuerySet, PartnershipQuerySet, ProjectQuerySet
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

    title = models.CharField("titolo", max_length=250)
    title_language = models.CharField(
        "lingua del titolo",
        max_length=2,
        blank=True,
        help_text="Solo se il titolo resta in una sola lingua in tutte le versioni, per esempio «en».",
    )
    acronym = models.CharField("sigla", max_length=50, blank=True)
    cup = models.CharField("CUP", max_length=15, blank=True, validators=[validate_cup])
    information_as_of = PartialDateField(
        "informazioni aggiornate al", help_text="Si legge sulla pagina: a quando risale ciò che sappiamo."
    )
    summary = models.TextField("sintesi", blank=True, help_text="Una o due frasi, al massimo 160 caratteri.")
    description = RichTextField("descrizione", blank=True)
    objectives = RichTextField("obiettivi", blank=True)
    place_of_intervention = models.CharField("luogo di intervento", max_length=250, blank=True)
    results = RichTextField("risultati", blank=True)
    activity_status = models.CharField("stato di avanzamento", max_length=1, choices=ActivityStatus.choices, blank=True)
    areas = models.ManyToManyField(GeographicArea, blank=True, related_name="projects", verbose_name="aree geografiche")
    countries = CountryField("Paesi", multiple=True, blank=True)
    cities = models.ManyToManyField(PartnerCity, blank=True, related_name="projects", verbose_name="città")
    locations = models.ManyToManyField(Location, blank=True, related_name="projects", verbose_name="altri luoghi")
    sectors = models.ManyToManyField(Sector, blank=True, related_name="projects", verbose_name="settori")
    programmes = models.ManyToManyField(
        FundingProgramme, through="Funding", related_name="projects", verbose_name="programmi di finanziamento"
    )
    organisations = models.ManyToManyField(
        Organisation, through="Partnership", related_name="projects", verbose_name="organizzazioni"
    )
    beneficiaries = models.ManyToManyField(Beneficiary, blank=True, related_name="projects", verbose_name="beneficiari")
    instruments = models.ManyToManyField(Instrument, blank=True, related_name="projects", verbose_name="strumenti")
    goals = models.ManyToManyField(Goal, blank=True, related_name="projects", verbose_name="obiettivi (Agenda 2030)")
    planned_start = PartialDateField("inizio previsto")
    actual_start = PartialDateField("inizio effettivo")
    planned_end = PartialDateField("fine prevista")
    actual_end = PartialDateField("fine effettiva")
    our_role = models.CharField("il nostro ruolo", max_length=20, choices=OurRole.choices, blank=True)
    follows = models.ForeignKey(
        "self",
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="followed_by",
        verbose_name="fase precedente",
    )
    official_website = models.URLField("sito ufficiale", max_length=500, blank=True)
    image = PublicImageField("immagine", upload_to="projects/", blank=True)
    image_alt = models.CharField(
        "testo alternativo", max_length=250, blank=True, help_text="Che cosa si vede, per chi non vede l’immagine."
    )
    documents = models.ManyToManyField(Document, blank=True, related_name="projects", verbose_name="documenti")

    texts_of_the_page = ("title", "summary", "description")
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


class Partnership(models.Model):
    """An organisation in a project, with its role."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    project = models.ForeignKey(Project, on_delete=models.CASCADE, related_name="partnerships", verbose_name="progetto")
    organisation = models.ForeignKey(
        Organisation, on_delete=models.PROTECT, related_name="partnerships", verbose_name="organizzazione"
    )
    role = models.CharField("ruolo", max_length=20, choices=PartnershipRole.choices)
    participating_role = models.CharField(
        "ruolo IATI",
        max_length=1,
        choices=ParticipatingRole.choices,
        blank=True,
        help_text="Solo se dichiarato: il ruolo nel registro IATI non si deduce da quello di qui.",
    )
    position = models.PositiveSmallIntegerField("posizione", default=0)

    objects = PartnershipQuerySet.as_manager()

    class Meta:
        verbose_name = "partecipazione"
        verbose_name_plural = "partecipazioni"
        ordering = ["project", "position", "organisation__slug"]
        constraints = [
            models.UniqueConstraint(
                fields=["project", "organisation", "role"],
                name="projects_partnership_role_once",
                violation_error_message="Questa organizzazione ha già questo ruolo nel progetto.",
            ),
            in_code_list("role", PartnershipRole, is_required=True),
            in_code_list("participating_role", ParticipatingRole),
        ]

    def __str__(self):
        return f"{self.organisation} · {self.get_role_display()}"


class Funding(models.Model):
    """Money for a project: by a programme, a funder, or both; the amount may be unknown."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    project = models.ForeignKey(Project, on_delete=models.CASCADE, related_name="fundings", verbose_name="progetto")
    programme = models.ForeignKey(
        FundingProgramme,
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="fundings",
        verbose_name="programma",
    )
    funder = models.ForeignKey(
        Organisation,
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="fundings",
        verbose_name="finanziatore",
    )
    amount = models.DecimalField(
        "importo",
        max_digits=14,
        decimal_places=2,
        null=True,
        blank=True,
        validators=[MinValueValidator(0)],
        help_text="Vuoto se non si conosce.",
    )
    currency = models.CharField("valuta", max_length=3, blank=True, help_text="Codice ISO 4217, per esempio «EUR».")
    committed_on = PartialDateField("data dell’impegno")

    objects = FundingQuerySet.as_manager()

    class Meta:
        verbose_name = "finanziamento"
        verbose_name_plural = "finanziamenti"
        ordering = ["project", "programme__slug", "funder__slug"]
        constraints = [
            models.CheckConstraint(
                condition=Q(amount__gte=0),
                name="projects_funding_amount_not_negative",
                violation_error_message="L’importo non può essere negativo.",
            ),
            models.CheckConstraint(
                condition=Q(amount=None) | Q(currency__regex=r"^[A-Z]{3}$"),
                name="projects_funding_amount_has_currency",
                violation_error_message="Indica la valuta dell’importo, per esempio «EUR».",
            ),
            models.CheckConstraint(
                condition=Q(programme__isnull=False) | Q(funder__isnull=False),
                name="projects_funding_by_somebody",
                violation_error_message="Indica il programma, il finanziatore, o entrambi.",
            ),
        ]

    def __str__(self):
        return " · ".join(str(part) for part in (self.programme, self.funder) if part)

    @property
    def public_programme(self):
        """The programme, where the public may see it; for rows of `with_public_sources`."""
        return self.programme if self.is_programme_public else None

    @property
    def public_funder(self):
        """The funder, where the public may see it; for rows of `with_public_sources`."""
        return self.funder if self.is_funder_public else None
