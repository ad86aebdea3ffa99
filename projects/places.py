"""Where projects are, for the map: their partner cities and their other places, in one query."""

from dataclasses import dataclass

from django.db.models import BooleanField, CharField, F, Value
from django.urls import reverse
from django_countries.fields import Country

from editorial.languages import SOURCE_LANGUAGE, active_language, shown_text
from networks.models import PartnerCity
from search.words import folded

from .terms import Location


@dataclass(frozen=True)
class Place:
    """A point of the map, with the page it leads to: that of the city, or for another place that of its project."""

    name: str
    #: That of the name where it is not the page's; else empty.
    name_language: str
    country: Country
    latitude: float
    longitude: float
    is_home: bool
    address: str

    def get_absolute_url(self):
        return self.address


def places_of(projects):
    """The places with coordinates of these projects that the public may see, by name, each once."""
    cities = _rows(PartnerCity, projects, project=Value("", output_field=CharField()), home=F("is_home"))
    others = _rows(Location, projects, project=F("projects__slug"), home=Value(False, output_field=BooleanField()))
    places = {}
    # The union leaves a city once; of the projects of another place the first in the alphabet is kept.
    for slug, project, *columns in sorted(cities.union(others), key=lambda row: row[:2]):
        places.setdefault((slug, bool(project)), _place(slug, project, *columns))
    return sorted(places.values(), key=lambda place: folded(place.name))


def _place(slug, project, home, country, latitude, longitude, own, source):
    page = ("projects:detail", project) if project else ("networks:city-detail", slug)
    address = reverse(page[0], args=[page[1]])
    name, language = shown_text(own, source)
    name_language = "" if language == active_language() else language
    return Place(name, name_language, Country(country), latitude, longitude, bool(home), address)


def _rows(model, projects, **columns):
    return (
        model.objects.published()
        .filter(projects__in=projects.order_by().values("pk"), latitude__isnull=False)
        .order_by()
        .annotate(own=F(f"name_{active_language()}"), source=F(f"name_{SOURCE_LANGUAGE}"), **columns)
        .values_list("slug", "project", "home", "country", "latitude", "longitude", "own", "source")
    )
