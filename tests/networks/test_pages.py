"""What the pages of cities, networks and organisations have in common."""

import pytest
from django.urls import reverse
from django.utils import translation

from networks.models import Membership, Network
from projects.models import Funding
from tests.bad_input import ODD_SLUGS
from tests.content.visible import visible_text
from tests.factories import (
    HIDDEN_WAYS,
    hidden_ways,
    make_city,
    make_document,
    make_event,
    make_network,
    make_organisation,
    make_programme,
    make_project,
)
from tests.links import linked_slugs, main_links

pytestmark = pytest.mark.django_db

FACTORIES = {
    "networks:city-list": make_city,
    "networks:network-list": make_network,
    "networks:organisation-list": make_organisation,
}
every_kind = pytest.mark.parametrize(("name", "factory"), FACTORIES.items(), ids=FACTORIES)
RELATED_LISTS = {
    "cities": "networks:city-list",
    "networks": "networks:network-list",
    "organisations": "networks:organisation-list",
    "projects": "projects:list",
    "events": "events:list",
    "documents": "documents:list",
}


@pytest.fixture(autouse=True)
def italian():
    with translation.override("it"):
        yield


def read(client, thing, language="it"):
    with translation.override(language):
        return client.get(thing.get_absolute_url())


def words(response):
    return visible_text(response.content.decode())


def city_with(slug, **state):
    """A city to which one object of each kind belongs, with this slug and state."""
    city = make_city(slug="it")
    Membership.objects.create(network=make_network(slug=slug, **state), city=city)
    make_project(slug=slug, cities=[city], **state)
    make_event(slug=slug, city=city, **state)
    make_document(slug=slug, city=city, **state)
    return city


def network_with(slug, **state):
    """A network to which one object of each kind belongs, with this slug and state."""
    network = make_network(slug="it", organisation=make_organisation(slug=f"{slug}-body", **state))
    Membership.objects.create(network=network, city=make_city(slug=slug, **state))
    Membership.objects.create(network=network, organisation=make_organisation(slug=slug, **state))
    make_event(slug=slug, networks=[network], projects=[make_project(slug=slug, **state)], **state)
    shared = make_project(slug=f"{slug}-of-body", partners=[(network.organisation, "partner")], **state)
    make_event(slug=f"{slug}-shared", networks=[network], projects=[shared], **state)
    return network


def organisation_with(slug, **state):
    """An organisation to which one object of each kind belongs, with this slug and state."""
    organisation = make_organisation(slug="it")
    Membership.objects.create(network=make_network(slug=slug, **state), organisation=organisation)
    make_network(slug=f"{slug}-body", organisation=organisation, **state)
    make_project(slug=slug, partners=[(organisation, "lead")], **state)
    Funding.objects.create(project=make_project(slug=f"{slug}-funded", **state), funder=organisation)
    make_programme(slug=slug, related={"funders": [organisation]}, **state)
    make_event(slug=slug, organisers=[organisation], **state)
    make_document(slug=slug, author=organisation, **state)
    return organisation


WITH = {
    "networks:city-list": city_with,
    "networks:network-list": network_with,
    "networks:organisation-list": organisation_with,
}
RELATED = {
    "networks:city-list": {
        "cities": [],
        "networks": ["public"],
        "organisations": [],
        "projects": ["public"],
        "events": ["public"],
        "documents": ["public"],
    },
    "networks:network-list": {
        "cities": ["public"],
        "networks": [],
        "organisations": ["public", "public-body"],
        "projects": ["public-of-body", "public"],
        "events": ["public", "public-shared"],
        "documents": [],
    },
    "networks:organisation-list": {
        "cities": [],
        "networks": ["public", "public-body"],
        "organisations": [],
        "projects": ["public", "public-funded"],
        "events": ["public"],
        "documents": ["public"],
    },
}


def related_slugs(response):
    return {kind: linked_slugs(response, name) for kind, name in RELATED_LISTS.items()}


def programme_links(response):
    return [link["href"] for link in main_links(response) if "?programme=" in link["href"]]


@pytest.mark.parametrize("name", WITH)
def test_page_leads_to_everything_that_belongs_to_it(client, name):
    response = read(client, WITH[name]("public"))
    assert related_slugs(response) == RELATED[name]
    assert programme_links(response) == (
        [f"{reverse('projects:list')}?programme=public"] if name == "networks:organisation-list" else []
    )


@pytest.mark.parametrize("name", WITH)
@pytest.mark.parametrize("way", HIDDEN_WAYS)
def test_page_keeps_quiet_about_what_is_not_public(client, name, way):
    response = read(client, WITH[name]("hidden", **hidden_ways()[way]))
    assert related_slugs(response) == {kind: [] for kind in RELATED_LISTS}
    assert programme_links(response) == []


@every_kind
@pytest.mark.parametrize("way", HIDDEN_WAYS)
def test_what_is_not_public_has_no_page(client, name, factory, way):
    assert read(client, factory(**hidden_ways()[way])).status_code == 404


@every_kind
@pytest.mark.parametrize("slug", ODD_SLUGS)
def test_odd_address_is_refused(client, name, factory, slug):
    factory()
    assert client.get(f"{reverse(name)}{slug}/").status_code == (400 if "%00" in slug else 404)


@every_kind
def test_former_address_leads_to_the_present_one(client, name, factory):
    thing = factory(slug="before")
    old = thing.get_absolute_url()
    thing.slug = "after"
    thing.save()
    response = client.get(old)
    assert (response.status_code, response["Location"]) == (301, thing.get_absolute_url())


@every_kind
def test_missing_translation_shows_the_italian_and_says_which_language_it_is(client, name, factory):
    html = read(client, factory(name_it="Nome", description_it="<p>Testo.</p>"), "fr").content.decode()
    assert html.count('<h1 lang="it">Nome</h1>') == 1
    assert html.count('<div class="prose" lang="it"><p>Testo.</p></div>') == 1
    assert html.count('<meta name="robots" content="noindex">') == 1


@every_kind
def test_own_site_is_linked_without_handing_over_the_window(client, name, factory):
    response = read(client, factory(website="https://example.org/x?a=1&b=2"))
    assert [link for link in main_links(response) if "example.org" in link["href"]] == [
        {"href": "https://example.org/x?a=1&b=2", "rel": "noopener"}
    ]


@every_kind
def test_script_in_a_text_stays_text(client, name, factory):
    thing = factory(name_it="<script>alert(1)</script>", description_it="<p>a</p><script>alert(1)</script>")
    assert read(client, thing).content.decode().count("<script>") == 0


@every_kind
@pytest.mark.parametrize("count", [1, 30])
def test_page_asks_the_same_questions_for_one_and_for_thirty(client, django_assert_num_queries, name, factory, count):
    thing = factory()
    fill = {
        "networks:city-list": fill_city,
        "networks:network-list": fill_network,
        "networks:organisation-list": fill_organisation,
    }
    for _ in range(count):
        fill[name](thing)
    questions = {"networks:city-list": 18, "networks:network-list": 14, "networks:organisation-list": 17}[name]
    with django_assert_num_queries(questions):
        read(client, thing)


def fill_city(city):
    Membership.objects.create(network=make_network(), city=city)
    make_project(cities=[city])
    make_event(city=city, documents=[make_document()])
    make_document(city=city)
    make_city()


def fill_network(network):
    body = make_organisation()
    Network.objects.filter(pk=network.pk).update(organisation=body)
    make_project(partners=[(body, "partner")])
    Membership.objects.create(network=network, city=make_city())
    Membership.objects.create(network=network, organisation=make_organisation())
    make_event(networks=[network], city=make_city(), projects=[make_project()])


def fill_organisation(organisation):
    Membership.objects.create(network=make_network(), organisation=organisation)
    make_network(organisation=organisation)
    make_project(partners=[(organisation, "lead")])
    Funding.objects.create(project=make_project(), funder=organisation)
    make_programme(related={"funders": [organisation]})
    make_event(organisers=[organisation], city=make_city())
    make_document(author=organisation)
