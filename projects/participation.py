"""Who takes part in a project, and who pays for it."""

import uuid

from django.core.validators import MinValueValidator
from django.db import models
from django.db.models import Q

from editorial.choices import in_code_list
from editorial.partial_dates import PartialDateField
from networks.models import Organisation

from .codes import ParticipatingRole, PartnershipRole
from .querysets import FundingQuerySet, PartnershipQuerySet
from .terms import FundingProgramme


class Partnership(models.Model):
    """An organisation in a project, with its role."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    project = models.ForeignKey(
        "Project", on_delete=models.CASCADE, related_name="partnerships", verbose_name="progetto"
    )
    organisation = models.ForeignKey(
        Organisation,
        on_delete=models.PROTECT,
        related_name="partnerships",
        verbose_name="organizzazione",
        help_text="Scrivi le prime lettere del nome o la sigla, e scegli.",
    )
    role = models.CharField(
        "ruolo",
        max_length=20,
        choices=PartnershipRole.choices,
        help_text="Che parte ha nel progetto.",
    )
    participating_role = models.CharField(
        "ruolo IATI",
        max_length=1,
        choices=ParticipatingRole.choices,
        blank=True,
        help_text="Solo se dichiarato: il ruolo nel registro IATI non si deduce da quello di qui.",
    )
    position = models.PositiveSmallIntegerField(
        "posizione",
        default=0,
        help_text="L’ordine sulla pagina: prima lo 0, poi l’1, poi il 2.",
    )

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
    project = models.ForeignKey("Project", on_delete=models.CASCADE, related_name="fundings", verbose_name="progetto")
    programme = models.ForeignKey(
        FundingProgramme,
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="fundings",
        verbose_name="programma",
        help_text="Il programma o il bando che paga. Per esempio «Interreg MED».",
    )
    funder = models.ForeignKey(
        Organisation,
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="fundings",
        verbose_name="finanziatore",
        help_text="L’ente che paga, quando non c’è un programma o oltre al programma.",
    )
    amount = models.DecimalField(
        "importo",
        max_digits=14,
        decimal_places=2,
        null=True,
        blank=True,
        validators=[MinValueValidator(0)],
        help_text="Solo cifre e virgola: «1250,50». Vuoto se non si conosce.",
    )
    currency = models.CharField("valuta", max_length=3, blank=True, help_text="Codice ISO 4217, per esempio «EUR».")
    committed_on = PartialDateField(
        "data dell’impegno",
        help_text="Quando la somma è stata assegnata.",
    )

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
