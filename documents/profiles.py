"""The migration profiles at a glance: which city has one in which language."""

from collections import defaultdict
from dataclasses import dataclass

from django.db.models import Q

from editorial.languages import LANGUAGE_CODES, text_and_language
from editorial.querysets import visible_q
from networks.models import PartnerCity
from search.words import folded

from .kinds import DocumentKind
from .labels import in_reading_order, language_name, language_title
from .models import Document, DocumentFile


@dataclass(frozen=True)
class Cell:
    """The profiles of a city in a language, of which `language` is the name; empty where none is stated."""

    language: str
    files: list[DocumentFile]


@dataclass(frozen=True)
class CityRow:
    city: PartnerCity
    cells: list[Cell]


@dataclass(frozen=True)
class ProfileTable:
    """Rows of cells under the titles of their languages."""

    languages: list[str]
    rows: list[CityRow]


def profile_table():
    """The current files of the migration profiles, by city in the alphabet and by language; None where there is none.

    The portal's own languages always have a column, another one where a profile is in it. Two queries.
    """
    profiles = Document.objects.published().of_kinds([DocumentKind.MIGRATION_PROFILE])
    files = defaultdict(list)
    current = DocumentFile.objects.public().current().filter(visible_q("document__city__"), document__in=profiles)
    for file in current.select_related("document").order_by("document__slug"):
        files[file.document.city_id, file.language].append(file)
    if not files:
        return None
    codes = in_reading_order({*LANGUAGE_CODES, *(language for _city, language in files)})
    rows = [
        CityRow(city, [Cell(language_name(code), files.get((city.pk, code), [])) for code in codes])
        for city in sorted(_cities(profiles), key=lambda city: folded(text_and_language(city, "name")[0]))
    ]
    return ProfileTable([language_title(code) for code in codes], rows)


def _cities(profiles):
    """The cities that have a profile, and those that take part in a project with profiles among its documents.

    Of these it is worth saying that a profile is not here; of all other partners nobody expects one.
    """
    projects = Document._meta.get_field("projects").related_model.objects.published()
    concerned = Q(documents__in=profiles) | Q(projects__in=projects.filter(documents__in=profiles))
    return PartnerCity.objects.published().filter(pk__in=PartnerCity.objects.filter(concerned).values("pk"))
