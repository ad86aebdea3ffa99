"""What describes a project, beside what its card shows: areas, places, beneficiaries and so on, in one query."""

from django.conf import settings
from django.db.models import BigAutoField, CharField, F, IntegerField, Value

from editorial.prepared import NOW, Asked, PreparedQuery
from editorial.read_objects import known

from .terms import Beneficiary, GeographicArea, Goal, Instrument, Location

_PROJECT = Asked("project", BigAutoField())
_NAMES = [f"name_{language}" for language, _language_name in settings.LANGUAGES]
_TERMS = {
    "areas": GeographicArea,
    "locations": Location,
    "beneficiaries": Beneficiary,
    "instruments": Instrument,
    "goals": Goal,
}
#: The column that holds the order of a kind of term, where it has one.
_PLACES = {"areas": F("position"), "beneficiaries": F("position"), "instruments": F("position"), "goals": F("number")}


def terms_of(project, now):
    """What the public may see of the project's areas, locations, beneficiaries, instruments and goals, by these names.

    The objects hold what a page shows of them: slug, names, a location's country, a goal's number.
    """
    terms = {name: [] for name in _TERMS}
    found = _all_terms(project=project.pk, now=now)
    for name, place, slug, country, *names in sorted(found, key=lambda row: row[:3]):
        more = {"locations": {"country": country}, "goals": {"number": place}}.get(name, {})
        terms[name].append(known(_TERMS[name], slug=slug, **dict(zip(_NAMES, names, strict=True)), **more))
    return terms


@PreparedQuery
def _all_terms():
    first, *others = (_rows(name) for name in _TERMS)
    return first.union(*others, all=True)


def _rows(name):
    country = F("country") if name == "locations" else Value("", output_field=CharField())
    place = _PLACES.get(name, Value(0, output_field=IntegerField()))
    return (
        _TERMS[name]
        .objects.published(NOW)
        .filter(projects=_PROJECT)
        .order_by()
        .annotate(term=Value(name, output_field=CharField()), place=place, in_country=country)
        .values_list("term", "place", "slug", "in_country", *_NAMES)
    )
