"""The filters on the first content: each area and programme gives the projects that the office's own table gives it."""

import pytest
from django.urls import reverse
from django.utils import translation

pytestmark = [pytest.mark.django_db, pytest.mark.slow]

EXPECTED = {
    "area=africa": {"smart", "100-plastica", "profile"},
    "area=medio-oriente": {"shwm"},
    "area=trasversale": set(),
    "area=area-mediterranea": {"bleutourmed-c3", "mc2cm", "mc2cm-seconda-fase"},
    "programme=bando-aics": {"smart", "100-plastica"},
    "programme=undp": {"shwm"},
    "programme=ato3": {"shwm"},
    "programme=interreg-med": {"bleutourmed-c3"},
    "programme=commissione-europea-dg-near": {"mc2cm"},
    "programme=unione-europea": {"mc2cm-seconda-fase"},
    "programme=piemonte-africa-sub-sahariana": {"profile"},
    "status=1": {"mc2cm-seconda-fase", "profile"},
    "status=2": {"smart", "100-plastica", "shwm", "bleutourmed-c3"},
    "status=4": {"mc2cm"},
    "area=africa&programme=bando-aics&status=2": {"smart", "100-plastica"},
    "area=africa&area=medio-oriente": {"smart", "100-plastica", "profile", "shwm"},
}
EVERYTHING = ["profile", "smart", "100-plastica", "bleutourmed-c3", "mc2cm-seconda-fase", "shwm", "mc2cm"]


def projects(client, language, query=""):
    with translation.override(language):
        address = reverse("projects:list")
    response = client.get(f"{address}?{query}")
    assert response.status_code == 200
    slugs = [project.slug for project in response.context["projects"]]
    assert len(set(slugs)) == len(slugs)
    return slugs


@pytest.mark.parametrize("language", ["it", "en", "fr"])
def test_filter_gives_the_projects_of_the_office(client, portal_content, language):
    assert {query: set(projects(client, language, query)) for query in EXPECTED} == EXPECTED


@pytest.mark.parametrize("language", ["it", "en", "fr"])
def test_list_is_in_the_same_order_in_every_language(client, portal_content, language):
    assert projects(client, language) == EVERYTHING
