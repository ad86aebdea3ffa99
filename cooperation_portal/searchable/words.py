"""The words of what an object is related to, and what it can be narrowed by."""

from django.db.models import Prefetch
from django.utils.formats import date_format

from editorial.languages import active_language, text_and_language
from projects.models import (
    GeographicArea,
    Project,
)


def visible(name, model, on):
    """A prefetch of a relation, as far as the public sees its objects at the moment `on`."""
    return Prefetch(name, model.objects.published(on))


def projects_with_areas(on):
    """A prefetch of `projects` with their `areas`, as far as the public sees either at the moment `on`."""
    areas = visible("areas", GeographicArea, on)
    return Prefetch("projects", Project.objects.published(on).prefetch_related(areas))


def here(*words):
    """Words of the active language, or of none: codes, acronyms."""
    return [(str(word), active_language()) for word in words]


def country_names(*countries):
    """Empty ones have none."""
    return here(*(country.name for country in countries if country))


def names(objects):
    """Names and acronyms."""
    for obj in objects:
        yield text_and_language(obj, obj.naming_field)
        yield from here(getattr(obj, "acronym", ""))


def days(*known):
    """Days as a page writes them: "9 marzo 2016". Empty ones have none."""
    return [date_format(day, "j F Y") for day in known if day]


def area_facets(areas):
    """What an object in these areas can be narrowed by."""
    return [("area", area.slug) for area in areas]


def country_facets(countries):
    """What an object in these countries can be narrowed by; empty ones are none."""
    return [("country", country.code) for country in countries if country]


def year_facets(years):
    """What an object of these years, as numbers, can be narrowed by."""
    return [("year", str(year)) for year in years]


def areas_of(projects):
    """What an object of these projects, with their areas, can be narrowed by."""
    return area_facets(area for project in projects for area in project.areas.all())
