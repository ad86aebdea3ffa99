"""Kinds of document, each mapped to an IATI document category.

Source: IATI 2.03, code list DocumentCategory.
"""

from django.db import models
from django.utils.translation import gettext_lazy as _


class DocumentKind(models.TextChoices):
    MIGRATION_PROFILE = "migration_profile", _("Migration profile")
    SUMMARY = "summary", _("Summary")
    SERVICE_MAP = "service_map", _("Service map")
    POLICY_LINE = "policy_line", _("Policy line")
    SYNTHESIS_REPORT = "synthesis_report", _("Synthesis report")
    GOOD_PRACTICE = "good_practice", _("Good practice")
    AGENDA = "agenda", _("Agenda")
    PREPARATORY_DOCUMENT = "preparatory_document", _("Preparatory document")
    SLIDES = "slides", _("Slides")
    ARTICLE = "article", _("Article")
    REPORT = "report", _("Report")
    AGREEMENT = "agreement", _("Agreement")
    CALL = "call", _("Call for proposals")
    OTHER = "other", _("Other document")


class DocumentCategory(models.TextChoices):
    """IATI document categories that our kinds use."""

    IMPACT = "A01", _("Pre- and post-project impact appraisal")
    OBJECTIVES = "A02", _("Objectives and purpose of the activity")
    BUDGET = "A05", _("Activity budget")
    EVALUATION = "A07", _("Review of project performance and evaluation")
    RESULTS = "A08", _("Results, outcomes and outputs")
    MEMORANDUM = "A09", _("Memorandum of understanding")
    CONTRACT = "A11", _("Contract")
    WEB_PAGE = "A12", _("Activity web page")
    ANNUAL_REPORT = "B01", _("Annual report")
    SECTOR_STRATEGY = "B11", _("Sector strategy")
    THEMATIC_STRATEGY = "B12", _("Thematic strategy")


CATEGORY_OF_KIND = {
    DocumentKind.MIGRATION_PROFILE: DocumentCategory.RESULTS,
    DocumentKind.SUMMARY: DocumentCategory.RESULTS,
    DocumentKind.SERVICE_MAP: DocumentCategory.RESULTS,
    DocumentKind.POLICY_LINE: DocumentCategory.THEMATIC_STRATEGY,
    DocumentKind.SYNTHESIS_REPORT: DocumentCategory.RESULTS,
    DocumentKind.GOOD_PRACTICE: DocumentCategory.RESULTS,
    DocumentKind.AGENDA: DocumentCategory.OBJECTIVES,
    DocumentKind.PREPARATORY_DOCUMENT: DocumentCategory.OBJECTIVES,
    DocumentKind.SLIDES: DocumentCategory.RESULTS,
    DocumentKind.ARTICLE: DocumentCategory.WEB_PAGE,
    DocumentKind.REPORT: DocumentCategory.EVALUATION,
    DocumentKind.AGREEMENT: DocumentCategory.MEMORANDUM,
    DocumentKind.CALL: DocumentCategory.OBJECTIVES,
    DocumentKind.OTHER: DocumentCategory.RESULTS,
}
