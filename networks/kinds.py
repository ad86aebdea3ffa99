"""Kinds of organisation, finer than IATI's organisation types, each mapped to one of them.

Source: IATI 2.03, code list OrganisationType.
"""

from django.db import models
from django.utils.translation import gettext_lazy as _


class OrganisationType(models.TextChoices):
    """IATI organisation types."""

    GOVERNMENT = "10", _("Government")
    LOCAL_GOVERNMENT = "11", _("Local government")
    OTHER_PUBLIC = "15", _("Other public sector")
    INTERNATIONAL_NGO = "21", _("International NGO")
    NATIONAL_NGO = "22", _("National NGO")
    REGIONAL_NGO = "23", _("Regional NGO")
    PARTNER_COUNTRY_NGO = "24", _("Partner country based NGO")
    PUBLIC_PRIVATE_PARTNERSHIP = "30", _("Public-private partnership")
    MULTILATERAL = "40", _("Multilateral")
    FOUNDATION = "60", _("Foundation")
    PRIVATE_SECTOR = "70", _("Private sector")
    PRIVATE_SECTOR_PROVIDER = "71", _("Private sector in provider country")
    PRIVATE_SECTOR_RECIPIENT = "72", _("Private sector in aid recipient country")
    PRIVATE_SECTOR_THIRD = "73", _("Private sector in third country")
    ACADEMIC = "80", _("Academic, training and research")
    OTHER = "90", _("Other")


class OrganisationKind(models.TextChoices):
    MUNICIPALITY = "municipality", _("Municipality")
    METROPOLITAN_CITY = "metropolitan_city", _("Metropolitan city")
    REGION = "region", _("Region")
    ASSOCIATION_OF_MUNICIPALITIES = "association_of_municipalities", _("Association of municipalities")
    NETWORK_OF_LOCAL_AUTHORITIES = "network_of_local_authorities", _("Network of local authorities")
    NATIONAL_GOVERNMENT = "national_government", _("National government")
    NATIONAL_AGENCY = "national_agency", _("National agency")
    EUROPEAN_INSTITUTION = "european_institution", _("European institution")
    MULTILATERAL = "multilateral", _("Multilateral organisation")
    PUBLIC_AUTHORITY = "public_authority", _("Public authority")
    PUBLIC_UTILITY = "public_utility", _("Public utility")
    OTHER_PUBLIC = "other_public", _("Other public body")
    ASSOCIATION = "association", _("Association")
    INTERNATIONAL_NGO = "international_ngo", _("International non-governmental organisation")
    REGIONAL_NGO = "regional_ngo", _("Regional non-governmental organisation")
    PARTNER_COUNTRY_NGO = "partner_country_ngo", _("Non-governmental organisation of a partner country")
    PARISH = "parish", _("Parish")
    FOUNDATION = "foundation", _("Foundation")
    UNIVERSITY = "university", _("University")
    RESEARCH_CENTRE = "research_centre", _("Research centre")
    SCHOOL = "school", _("School")
    COMPANY = "company", _("Company")
    PUBLIC_PRIVATE_PARTNERSHIP = "public_private_partnership", _("Public-private partnership")
    OTHER = "other", _("Other")


IATI_TYPE_OF_KIND = {
    OrganisationKind.MUNICIPALITY: OrganisationType.LOCAL_GOVERNMENT,
    OrganisationKind.METROPOLITAN_CITY: OrganisationType.LOCAL_GOVERNMENT,
    OrganisationKind.REGION: OrganisationType.LOCAL_GOVERNMENT,
    OrganisationKind.ASSOCIATION_OF_MUNICIPALITIES: OrganisationType.OTHER_PUBLIC,
    OrganisationKind.NETWORK_OF_LOCAL_AUTHORITIES: OrganisationType.OTHER,
    OrganisationKind.NATIONAL_GOVERNMENT: OrganisationType.GOVERNMENT,
    OrganisationKind.NATIONAL_AGENCY: OrganisationType.GOVERNMENT,
    OrganisationKind.EUROPEAN_INSTITUTION: OrganisationType.OTHER_PUBLIC,
    OrganisationKind.MULTILATERAL: OrganisationType.MULTILATERAL,
    OrganisationKind.PUBLIC_AUTHORITY: OrganisationType.OTHER_PUBLIC,
    OrganisationKind.PUBLIC_UTILITY: OrganisationType.OTHER_PUBLIC,
    OrganisationKind.OTHER_PUBLIC: OrganisationType.OTHER_PUBLIC,
    OrganisationKind.ASSOCIATION: OrganisationType.NATIONAL_NGO,
    OrganisationKind.INTERNATIONAL_NGO: OrganisationType.INTERNATIONAL_NGO,
    OrganisationKind.REGIONAL_NGO: OrganisationType.REGIONAL_NGO,
    OrganisationKind.PARTNER_COUNTRY_NGO: OrganisationType.PARTNER_COUNTRY_NGO,
    OrganisationKind.PARISH: OrganisationType.OTHER,
    OrganisationKind.FOUNDATION: OrganisationType.FOUNDATION,
    OrganisationKind.UNIVERSITY: OrganisationType.ACADEMIC,
    OrganisationKind.RESEARCH_CENTRE: OrganisationType.ACADEMIC,
    OrganisationKind.SCHOOL: OrganisationType.ACADEMIC,
    OrganisationKind.COMPANY: OrganisationType.PRIVATE_SECTOR,
    OrganisationKind.PUBLIC_PRIVATE_PARTNERSHIP: OrganisationType.PUBLIC_PRIVATE_PARTNERSHIP,
    OrganisationKind.OTHER: OrganisationType.OTHER,
}
