"""What a list of projects can be narrowed by: each facet with its values and the projects that have them."""

from collections import defaultdict

from django.db.models import CharField, F, IntegerField, Value
from django.db.models.functions import Cast
from django.utils.html import format_html
from django.utils.translation import gettext, pgettext
from django_countries import countries

from editorial.languages import SOURCE_LANGUAGE, active_language, shown_text
from editorial.templatetags.editorial import marked
from networks.models import PartnerCity
from search.words import folded

from .codes import ActivityStatus, OurRole
from .narrowing import Facet, Narrowing
from .terms import Beneficiary, FundingProgramme, GeographicArea, Goal, Sector
from .years import years_of

#: The models of the facets whose values are terms, and the column that holds the order of each, where it has one.
_TERMS = {
    "area": (GeographicArea, "position"),
    "programme": (FundingProgramme, None),
    "beneficiary": (Beneficiary, "position"),
    "sector": (Sector, None),
    "city": (PartnerCity, None),
    "goal": (Goal, "number"),
}
_DATES = ("actual_start", "planned_start", "actual_end", "planned_end", "information_as_of")


def narrowed(filterset):
    """The `Narrowing` of a `ProjectFilter`, its facets in the order of display.

    Two queries, and those of the search where words are asked for.
    """
    rows = list(filterset.queryset.values_list("pk", "activity_status", "our_role", "countries", *_DATES))
    everything = frozenset(pk for pk, *_columns in rows)
    found = everything
    if filterset.asked["q"]:
        found = frozenset(filterset.with_words.values_list("pk", flat=True))
    facets = {**_term_facets(everything), **_column_facets(rows, filterset.asked)}
    return Narrowing([_titled(facets, *named) for named in _titles()], filterset.asked, everything, found)


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


def _titled(facets, name, title):
    labels, members = facets[name]
    return Facet(name, title, labels, members)


def _term_facets(everything):
    """(labels, members) by the name of each facet whose values are published terms."""
    facets = {name: ({}, defaultdict(set)) for name in _TERMS}
    first, *others = (_term_rows(name, model, place) for name, (model, place) in _TERMS.items())
    for name, _place, value, own, source, project in sorted(first.union(*others, all=True), key=_by_place_and_label):
        labels, members = facets[name]
        label = marked(*shown_text(own, source))
        labels[value] = format_html("{}. {}", value, label) if name == "goal" else label
        if project in everything:
            members[value].add(project)
    return facets


def _term_rows(name, model, place):
    """Rows: facet, place, value, name in the active and in the source language, the key of a project or None."""
    return (
        model.objects.published()
        .order_by()
        .annotate(
            facet=Value(name, output_field=CharField()),
            place=F(place) if place else Value(0, output_field=IntegerField()),
            value=Cast("number", CharField()) if name == "goal" else F("slug"),
            own=F(f"name_{active_language()}"),
            source=F(f"name_{SOURCE_LANGUAGE}"),
        )
        .values_list("facet", "place", "value", "own", "source", "projects__pk")
    )


def _by_place_and_label(row):
    _facet, place, value, own, source, _project = row
    return place, folded(own or source or ""), value


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
