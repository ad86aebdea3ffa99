"""What a list of projects can be narrowed by: each facet with its values and the projects that have them."""

from collections import defaultdict

from django.db.models import CharField
from django.db.models.functions import Cast
from django.utils.html import format_html
from django.utils.translation import gettext, pgettext
from django_countries import countries

from networks.models import PartnerCity
from search.facets import Terms, narrowing, term_facets
from search.narrowing import Facet
from search.words import folded

from .codes import ActivityStatus, OurRole
from .terms import Beneficiary, FundingProgramme, GeographicArea, Goal, Sector
from .years import years_of

_DATES = ("actual_start", "planned_start", "actual_end", "planned_end", "information_as_of")


def narrowed(filterset):
    """The `Narrowing` of a `ProjectFilter`, its facets in the order of display.

    Two queries, and those of the search where words are asked for.
    """
    rows = list(filterset.queryset.values_list("pk", "activity_status", "our_role", "countries", *_DATES))
    everything = frozenset(pk for pk, *_columns in rows)
    facets = {**_term_facets(everything), **_column_facets(rows, filterset.asked)}
    return narrowing(filterset, [Facet(name, title, *facets[name]) for name, title in _titles()], everything)


def _titles():
    return [
        ("area", gettext("Geographic area")),
        ("programme", gettext("Funding programme")),
        ("status", pgettext("project", "Status")),
        ("country", pgettext("filter", "Country")),
        ("city", pgettext("filter", "City")),
        ("sector", gettext("Sector")),
        ("beneficiary", gettext("Beneficiaries")),
        ("goal", gettext("Goal of the 2030 Agenda")),
        ("role", gettext("Our role")),
        ("year", pgettext("filter", "Year")),
    ]


def _term_facets(everything):
    """(labels, members) by the name of each facet whose values are published terms."""
    terms = {
        "area": _terms(GeographicArea, place="position"),
        "programme": _terms(FundingProgramme),
        "beneficiary": _terms(Beneficiary, place="position"),
        "sector": _terms(Sector),
        "city": _terms(PartnerCity),
        "goal": _terms(Goal, place="number", value=Cast("number", CharField())),
    }
    facets = term_facets(terms, everything)
    goals, members = facets["goal"]
    numbered = {number: format_html("{}. {}", number, name) for number, name in goals.items()}
    return {**facets, "goal": (numbered, members)}


def _terms(model, **described):
    return Terms(model.objects.published(), "projects__pk", **described)


def _column_facets(rows, asked):
    """(labels, members) by the name of each facet whose values stand in columns of the project."""
    members = {name: defaultdict(set) for name in ("status", "role", "country", "year")}
    for project, status, role, in_countries, *dates in rows:
        members["status"][status].add(project)
        members["role"][role].add(project)
        for code in filter(None, (in_countries or "").split(",")):
            members["country"][code].add(project)
        for year in years_of(*dates):
            members["year"][str(year)].add(project)
    labels = {
        "status": dict(ActivityStatus.choices),
        "role": dict(OurRole.choices),
        "country": _country_labels({*members["country"], *asked["country"]}),
        "year": {year: year for year in sorted(members["year"], key=int, reverse=True)},
    }
    return {name: (labels[name], members[name]) for name in members}


def _country_labels(codes):
    names = {code: str(countries.name(code)) for code in codes if code in countries.countries}
    return dict(sorted(names.items(), key=lambda pair: folded(pair[1])))
