"""How projects and the pages of their beneficiaries are found."""

from django.db.models import Prefetch
from django.utils.translation import pgettext_lazy

from editorial.languages import text_and_language
from editorial.querysets import visible_q
from editorial.richtext import plain
from networks.models import Organisation, PartnerCity
from projects.models import (
    Beneficiary,
    Funding,
    FundingProgramme,
    GeographicArea,
    Goal,
    Instrument,
    Location,
    Partnership,
    Project,
    Sector,
)
from projects.years import DATES, years_of
from search.registry import Searchable

from .words import area_facets, country_facets, country_names, here, names, visible, year_facets


def _statement(programme):
    text, written_in = text_and_language(programme, "required_statement")
    return plain(text), written_in


def _project_title(project, language):
    title, written_in = text_and_language(project, "title", language)
    if project.acronym:
        return f"{project.acronym} – {title}", project.title_language or written_in
    return title, project.title_language or written_in


def _project_countries(project):
    places = [*project.cities.all(), *project.locations.all()]
    return [*project.countries, *(place.country for place in places)]


def _project_relations(project):
    return [
        *here(project.get_activity_status_display()),
        *country_names(*_project_countries(project)),
        *names([*project.cities.all(), *project.locations.all()]),
        *names(project.areas.all()),
        *names(project.sectors.all()),
        *names(project.beneficiaries.all()),
        *names(project.instruments.all()),
        *names(project.goals.all()),
        *names(partnership.organisation for partnership in project.partnerships.all()),
        *names(project.programmes.all()),
        *(text_and_language(programme, "call_title") for programme in project.programmes.all()),
        *(_statement(programme) for programme in project.programmes.all()),
        *names(funding.funder for funding in project.fundings.all()),
    ]


def _project_dates(project):
    return [date and date.first for date in (getattr(project, name) for name in DATES)]


def _project_years(project):
    return years_of(*(date and date.year for date in _project_dates(project)))


def of_projects():
    """Projects, and the groups of people for whom they are."""
    terms = {
        GeographicArea: "areas",
        Sector: "sectors",
        Beneficiary: "beneficiaries",
        Instrument: "instruments",
        Goal: "goals",
        PartnerCity: "cities",
        Location: "locations",
        FundingProgramme: "programmes",
    }
    yield Searchable(
        Project,
        kind=pgettext_lazy("kind of page", "Project"),
        names=("acronym", "title"),
        leads=("summary",),
        texts=("description", "objectives", "place_of_intervention", "results", "cup"),
        title=_project_title,
        related=_project_relations,
        prefetch=lambda on: (
            *(visible(name, model, on) for model, name in terms.items()),
            Prefetch(
                "partnerships",
                Partnership.objects.filter(visible_q("organisation__", on)).select_related("organisation"),
            ),
            Prefetch("fundings", Funding.objects.filter(visible_q("funder__", on)).select_related("funder")),
        ),
        # An organisation is named as a partner or as a funder.
        follows={
            **{model: (name,) for model, name in terms.items()},
            Organisation: ("partnerships__organisation", "fundings__funder"),
            Partnership: ("partnerships",),
            Funding: ("fundings",),
        },
        words=lambda project: map(str, _project_years(project)),
        dated=lambda project: next((date for date in _project_dates(project) if date), None),
        line=lambda project: here(project.period, project.status_label),
        facets=lambda project: [
            *area_facets(project.areas.all()),
            *country_facets(_project_countries(project)),
            *year_facets(_project_years(project)),
        ],
    )
    yield Searchable(
        Beneficiary, kind=pgettext_lazy("kind of page", "Beneficiaries"), names=("name",), texts=("description",)
    )
