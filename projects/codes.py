"""IATI 2.03 code lists that projects use, with the standard's codes and names."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy


class ActivityStatus(models.TextChoices):
    """IATI ActivityStatus."""

    PIPELINE = "1", pgettext_lazy("project status", "Pipeline/identification")
    IMPLEMENTATION = "2", pgettext_lazy("project status", "Implementation")
    FINALISATION = "3", pgettext_lazy("project status", "Finalisation")
    CLOSED = "4", pgettext_lazy("project status", "Closed")
    CANCELLED = "5", pgettext_lazy("project status", "Cancelled")
    SUSPENDED = "6", pgettext_lazy("project status", "Suspended")


class ParticipatingRole(models.TextChoices):
    """IATI OrganisationRole, of a participating organisation."""

    FUNDING = "1", _("Funding")
    ACCOUNTABLE = "2", _("Accountable")
    EXTENDING = "3", _("Extending")
    IMPLEMENTING = "4", _("Implementing")


class RegionVocabulary(models.TextChoices):
    """IATI RegionVocabulary: the OECD's regions, or the reporting organisation's own."""

    OECD_DAC = "1", "OCSE DAC"
    OURS = "99", "nostro"


class SectorVocabulary(models.TextChoices):
    """IATI SectorVocabulary: the OECD's 5-digit purpose codes, or the reporting organisation's own."""

    OECD_DAC = "1", "OCSE DAC a 5 cifre"
    OURS = "99", "nostro"


class Exactness(models.TextChoices):
    """IATI GeographicExactness."""

    EXACT = "1", _("Exact")
    APPROXIMATE = "2", _("Approximate")


class OurRole(models.TextChoices):
    """The body's own role. IATI has no stakeholder: this list is ours and is never mapped silently."""

    LEAD = "lead", _("Lead partner")
    PARTNER = "partner", _("Partner")
    STAKEHOLDER = "stakeholder", _("Stakeholder")
    SUPPORTER = "supporter", _("Supporter")


class PartnershipRole(models.TextChoices):
    LEAD = "lead", _("Lead partner")
    PARTNER = "partner", _("Partner")
    FUNDER = "funder", _("Funder")
    SUPPORTER = "supporter", _("Supporter")
