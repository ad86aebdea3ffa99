"""What the list of events can be narrowed by."""

from collections import defaultdict

from django.utils.translation import gettext, pgettext

from documents.models import Document
from networks.models import Network, Organisation, PartnerCity
from projects.facets import country_labels
from projects.models import Project
from search.facets import ListFacets
from search.terms import Terms

from .models import Event, EventKind


class EventFacets(ListFacets):
    columns = ("kind", "starts_on", "public_country")

    def listed(self):
        return Event.objects.published().with_public_country().as_calendar()

    def titles(self):
        return [
            ("kind", gettext("Kind")),
            ("year", pgettext("filter", "Year")),
            ("country", pgettext("filter", "Country")),
            ("city", pgettext("filter", "City")),
            ("project", gettext("Project")),
            ("network", gettext("Network")),
        ]

    def terms(self):
        return {
            "city": _terms(PartnerCity),
            "project": _terms(Project, text="title", short="acronym"),
            "network": _terms(Network, short="acronym"),
        }

    def linked(self):
        return {
            "organisation": (gettext("Organised by"), Terms(Organisation.objects.published(), short="acronym")),
            "document": (gettext("Document"), Terms(Document.objects.published(), text="title")),
        }

    def having(self, rows):
        having = {name: defaultdict(list) for name in ("kind", "year", "country")}
        for key, kind, day, country in rows:
            having["kind"][kind].append(key)
            if day:
                having["year"][str(day.year)].append(key)
            if country:
                having["country"][country].append(key)
        return having

    def labels(self, name, values, asked):
        if name == "country":
            return country_labels({*values, *asked})
        if name == "year":
            return {year: year for year in sorted(values, key=int, reverse=True)}
        return dict(EventKind.choices)


def _terms(model, **described):
    return Terms(model.objects.published(), "events__pk", **described)


event_facets = EventFacets()
