"""Partner cities: the home city is marked and not counted; numbers count what the public sees."""

import pytest
from django.urls import reverse
from django.utils import translation

from networks.models import PartnerCity
from tests.content.visible import visible_text
from tests.factories import HIDDEN_WAYS, hidden_ways, make_city, make_document, make_event, make_project
from tests.links import linked_slugs, main_links

pytestmark = pytest.mark.django_db


def read(client, language="en", **query):
    with translation.override(language):
        return client.get(reverse("networks:city-list"), query)


def words(response):
    return visible_text(response.content.decode())


def test_home_city_is_listed_and_marked_but_not_counted_among_partners(client):
    make_city(name_it="Casa", country="IT", is_home=True)
    make_city(name_it="Lione", country="FR")
    response = read(client)
    assert response.context["partner_count"] == 1
    assert words(response).count("Casa Italy · our city") == 1
    assert words(response).count("our city") == 1


@pytest.mark.parametrize("way", HIDDEN_WAYS)
def test_hidden_city_is_not_counted_among_partners(client, way):
    make_city()
    make_city(**hidden_ways()[way])
    assert read(client).context["partner_count"] == 1


@pytest.mark.parametrize(
    ("language", "expected"), [("it", "Lione Francia"), ("en", "Lyon France"), ("fr", "Lyon France")]
)
def test_country_is_named_in_the_language_of_the_page(client, language, expected):
    make_city(name_it="Lione", name_en="Lyon", name_fr="Lyon", country="FR")
    assert words(read(client, language)).count(expected) == 1


@pytest.mark.parametrize("way", HIDDEN_WAYS)
def test_counts_are_of_what_the_public_sees(way):
    city = make_city()
    for state in ({}, {}, hidden_ways()[way]):
        make_project(cities=[city], **state)
    for state in ({}, {}, {}, hidden_ways()[way]):
        make_event(city=city, **state)
    found = PartnerCity.objects.with_counts().get(pk=city.pk)
    assert (found.project_count, found.event_count) == (2, 3)


def test_list_shows_the_counts_of_each_city(client):
    city = make_city(name_it="Lione", country="FR")
    make_project(cities=[city])
    make_event(city=city)
    make_event(city=city)
    make_event(city=city, state="draft")
    make_city(name_it="Vienna", country="AT")
    assert words(read(client)).count("Lione France · 1 project · 2 events Vienna Austria") == 1


def test_page_counts_what_it_shows(client):
    city = make_city(name_it="Lione")
    make_project(cities=[city])
    for _ in range(2):
        make_event(city=city)
        make_document(city=city)
    make_document(city=city, state="draft")
    with translation.override("en"):
        found = words(client.get(city.get_absolute_url()))
    assert found.count("1 project 2 events 2 documents") == 1


def test_page_shows_documents_under_their_kinds_in_the_order_of_the_kinds(client):
    city = make_city()
    for slug, kind in [("z", "summary"), ("b", "migration_profile"), ("a", "migration_profile"), ("c", "agenda")]:
        make_document(slug=slug, title_it=slug, kind=kind, city=city)
    with translation.override("it"):
        response = client.get(city.get_absolute_url())
        assert linked_slugs(response, "documents:list") == ["a", "b", "z", "c"]
    assert response.content.decode().count('<section aria-labelledby="kind-') == 3


def test_page_shows_the_documents_of_its_events_after_its_own_each_once(client):
    city = make_city()
    own, agenda = make_document(slug="own", city=city), make_document(slug="agenda")
    for documents in ([own, agenda], [agenda, make_document(slug="hidden", state="draft")]):
        make_event(city=city, documents=documents)
    make_event(city=city, documents=[make_document(slug="of-hidden-event")], state="draft")
    with translation.override("it"):
        response = client.get(city.get_absolute_url())
        assert linked_slugs(response, "documents:list") == ["own", "agenda"]
    assert response.context["document_count"] == 2


def test_page_shows_the_other_public_cities(client):
    city = make_city(slug="it")
    make_city(slug="other", name_it="Altra")
    make_city(slug="hidden", state="draft")
    with translation.override("it"):
        response = client.get(city.get_absolute_url())
        assert linked_slugs(response, "networks:city-list") == ["other"]


@pytest.mark.parametrize(("countries", "is_linked"), [(["FR", "LB"], True), (["LB"], False)])
def test_city_leads_to_the_projects_of_its_country_where_there_are_any(client, countries, is_linked):
    city = make_city(country="FR")
    make_project(cities=[city], countries=countries)
    response = client.get(city.get_absolute_url())
    address = f"{reverse('projects:list')}?country=FR"
    assert (address in [link["href"] for link in main_links(response)]) is is_linked


def test_city_of_hidden_projects_does_not_lead_to_those_of_its_country(client):
    city = make_city(country="FR")
    make_project(cities=[city], countries=["FR"], state="draft")
    assert "?country=" not in client.get(city.get_absolute_url()).content.decode()


@pytest.mark.parametrize("count", [1, 30])
def test_list_asks_the_same_few_questions_for_one_and_for_thirty(client, django_assert_num_queries, count):
    for _ in range(count):
        city = make_city()
        make_project(cities=[city])
        make_event(city=city)
    with django_assert_num_queries(7):
        read(client)
