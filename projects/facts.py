"""The facts of a project's page, as the component of facts takes them, and who takes part in the project."""

from urllib.parse import urlsplit

from django.urls import reverse
from django.utils.formats import number_format
from django.utils.html import format_html
from django.utils.http import urlencode
from django.utils.translation import gettext, ngettext, pgettext

from editorial.partial_dates import format_partial_date
from editorial.templatetags.editorial import text

from .codes import PartnershipRole


def facts_of(project, terms):
    """Pairs of a term and its values, in the active language; a pair without values is not shown.

    The project is one of `page_parts.project_of_page`; `terms` are those of `described.terms_of`.
    """
    sectors, areas = project.sectors.all(), terms["areas"]
    return [
        (pgettext("project", "Status"), [project.status_label] if project.activity_status else []),
        (ngettext("Sector", "Sectors", len(sectors)), [text(sector, "name") for sector in sectors]),
        (gettext("Place of intervention"), _texts(project, "place_of_intervention")),
        (ngettext("Geographic area", "Geographic areas", len(areas)), [_filtered("area", area) for area in areas]),
        (ngettext("Country", "Countries", len(project.countries)), _countries(project)),
        (gettext("Other places"), [_location(location) for location in terms["locations"]]),
        (gettext("Funding programme"), _programmes(project)),
        (gettext("Amount"), _amounts(project)),
        *_dates(project),
        (gettext("Our role"), [project.get_our_role_display()] if project.our_role else []),
        (gettext("Beneficiaries"), [_link(category) for category in terms["beneficiaries"]]),
        (gettext("Instruments"), [text(instrument, "name") for instrument in terms["instruments"]]),
        (gettext("Official website"), _website(project.official_website)),
        # Translators: the code of an Italian public project
        (gettext("CUP"), [project.cup] if project.cup else []),
    ]


def roles_of(project):
    """Pairs of a role in words and the organisations that have it, each once; the project is that of a page."""
    organisations = {role: [] for role in PartnershipRole}
    for partnership in project.partnerships.all():
        organisations[PartnershipRole(partnership.role)].append(partnership.organisation)
    for funding in project.fundings.all():
        organisations[PartnershipRole.FUNDER].append(funding.public_funder)
    return [
        (role.label, present)
        for role, found in organisations.items()
        if (present := [organisation for organisation in dict.fromkeys(found) if organisation])
    ]


def programmes_with_statement(project):
    """The public programmes of the project that oblige those they pay for to show a text."""
    return [programme for programme in project.public_programmes if text(programme, "required_statement")]


def _link(term):
    return format_html('<a href="{}">{}</a>', term.get_absolute_url(), text(term, "name"))


def _filtered(parameter, term):
    address = f"{reverse('projects:list')}?{urlencode({parameter: term.slug})}"
    return format_html('<a href="{}">{}</a>', address, text(term, "name"))


def _texts(project, field):
    words = text(project, field)
    return [words] if words else []


def _countries(project):
    return [project.country_names] if project.countries else []


def _location(location):
    return format_html("{}, {}", text(location, "name"), location.country.name)


def _programmes(project):
    return [
        format_html("{}<br>{}", name, call) if (call := text(programme, "call_title")) else name
        for programme in project.public_programmes
        for name in [_filtered("programme", programme)]
    ]


def _amounts(project):
    return [
        format_html("{} {}", number_format(funding.amount, 2, use_l10n=True, force_grouping=True), funding.currency)
        for funding in project.fundings.all()
        if funding.amount is not None and (funding.public_programme or funding.public_funder)
    ]


def _dates(project):
    """What is planned stands as planned, also beside what came of it."""
    known = [
        (gettext("Planned start"), project.planned_start),
        (pgettext("of a project", "Start"), project.actual_start),
        (gettext("Planned end"), project.planned_end),
        (pgettext("of a project", "End"), project.actual_end),
    ]
    return [(term, [format_partial_date(date)]) for term, date in known if date]


def _website(address):
    return [format_html('<a href="{}">{}</a>', address, urlsplit(address).hostname)] if address else []
