"""What the list of projects can be narrowed by."""

from collections import defaultdict

from django.db.models import CharField
from django.db.models.functions import Cast
from django.utils.html import format_html
from django.utils.translation import gettext, pgettext
from django_countries import countries

from documents.models import Document
from networks.models import Network, Organisation, PartnerCity
from search.facets import ListFacets
from search.terms import Terms
from search.words import folded

from .codes import ActivityStatus, OurRole
from .models import Project
from .terms import Beneficiary, FundingProgramme, GeographicArea, Goal, Sector
from .years import DATES, years_of


class ProjectFacets(ListFacets):
    # The dates as texts, which begin with the year: to make days of 100,000 would take longer than all the rest.
    columns = ("activity_status", "our_role", "countries", *(Cast(name, CharField()) for name in DATES))

    def listed(self):
        return Project.objects.published().in_display_order()

    def titles(self):
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

    def terms(self):
        return {
            "area": _terms(GeographicArea, place="position"),
            "programme": _terms(FundingProgramme),
            "beneficiary": _terms(Beneficiary, place="position"),
            "sector": _terms(Sector),
            "city": _terms(PartnerCity),
            "goal": _terms(Goal, place="number", value=Cast("number", CharField()), worded=_numbered),
        }

    def linked(self):
        # Only the relation knows the model: events belong to a room above this one.
        events = Project._meta.get_field("events").related_model.objects.published()
        return {
            "organisation": (gettext("Organisation"), Terms(Organisation.objects.published(), short="acronym")),
            "network": (gettext("Network"), Terms(Network.objects.published(), short="acronym")),
            "event": (gettext("Event"), Terms(events, text="title")),
            "document": (gettext("Document"), Terms(Document.objects.published(), text="title")),
        }

    def having(self, rows):
        having = {name: defaultdict(list) for name in ("status", "role", "country", "year")}
        for key, status, role, in_countries, *dates in rows:
            having["status"][status].append(key)
            having["role"][role].append(key)
            for code in in_countries.split(",") if in_countries else ():
                having["country"][code].append(key)
            for year in years_of(*(int(date[:4]) if date else None for date in dates)):
                having["year"][str(year)].append(key)
        return having

    def labels(self, name, values, asked):
        if name == "country":
            return country_labels({*values, *asked})
        if name == "year":
            return {year: year for year in sorted(values, key=int, reverse=True)}
        return dict((ActivityStatus if name == "status" else OurRole).choices)


def _terms(model, **described):
    return Terms(model.objects.published(), "projects__pk", **described)


def _numbered(number, name):
    return format_html("{}. {}", number, name)


def country_labels(codes):
    """The names of countries in the active language by their codes, in the order of the names; others are left out."""
    names = {code: str(countries.name(code)) for code in codes if code in countries.countries}
    return dict(sorted(names.items(), key=lambda pair: folded(pair[1])))


project_facets = ProjectFacets()
