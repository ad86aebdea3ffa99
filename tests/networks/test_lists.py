"""What the lists of cities, networks and organisations have in common."""

import pytest
from django.urls import reverse
from django.utils import translation

from tests.bad_input import IGNORED_QUERIES, MALFORMED_PAGES
from tests.factories import HIDDEN_WAYS, hidden_ways, make_city, make_network, make_organisation
from tests.links import linked_slugs

pytestmark = pytest.mark.django_db

KINDS = {
    "networks:city-list": make_city,
    "networks:network-list": make_network,
    "networks:organisation-list": make_organisation,
}
every_list = pytest.mark.parametrize(("name", "factory"), KINDS.items(), ids=KINDS)


@pytest.fixture(autouse=True)
def italian():
    with translation.override("it"):
        yield


@every_list
@pytest.mark.parametrize("way", HIDDEN_WAYS)
def test_list_leaves_out_and_does_not_count_what_is_not_public(client, name, factory, way):
    factory(slug="public")
    factory(slug="hidden", **hidden_ways()[way])
    response = client.get(reverse(name))
    assert (linked_slugs(response, name), response.context["paginator"].count) == (["public"], 1)


@every_list
@pytest.mark.parametrize(
    ("language", "expected"),
    [("it", ["a", "b", "untranslated"]), ("en", ["b", "a", "untranslated"]), ("fr", ["a", "untranslated", "b"])],
)
def test_list_is_alphabetical_in_the_language_of_the_page(client, name, factory, language, expected):
    factory(slug="untranslated", name_it="Zeta")
    factory(slug="b", name_it="beta", name_en="Alpha", name_fr="Zêta")
    factory(slug="a", name_it="Alfa", name_en="Beta", name_fr="Aube")
    with translation.override(language):
        response = client.get(reverse(name))
        assert linked_slugs(response, name) == expected


@every_list
def test_list_gives_twenty_at_a_time(client, name, factory):
    for number in range(21):
        factory(slug=f"object-{number:02}", name_it=f"Nome {number:02}")
    assert linked_slugs(client.get(reverse(name)), name) == [f"object-{number:02}" for number in range(20)]
    assert linked_slugs(client.get(reverse(name), {"page": 2}), name) == ["object-20"]


@every_list
@pytest.mark.parametrize("page", MALFORMED_PAGES)
def test_malformed_page_is_not_found(client, name, factory, page):
    factory()
    assert client.get(reverse(name), {"page": page}).status_code == 404


@every_list
@pytest.mark.parametrize("query", IGNORED_QUERIES)
def test_unknown_parameters_are_ignored(client, name, factory, query):
    factory(slug="public")
    factory(slug="hidden", state="draft")
    response = client.get(f"{reverse(name)}?{query}")
    assert (response.status_code, linked_slugs(response, name)) == (200, ["public"])


@every_list
def test_list_of_nothing_is_a_page_too(client, name, factory):
    response = client.get(reverse(name))
    assert (response.status_code, linked_slugs(response, name)) == (200, [])
