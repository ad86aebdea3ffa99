"""Pages of objects with much that belongs to them: the first of it, how much there is, and the way to all of it."""

import re
from datetime import date, timedelta
from itertools import count

import pytest
from django.urls import reverse
from django.utils import translation

from editorial.excerpts import NAMES_SHOWN, SHOWN
from networks.models import Organisation
from projects.models import Funding
from tests.content.visible import visible_text
from tests.factories import (
    hidden_ways,
    make_beneficiary,
    make_city,
    make_document,
    make_event,
    make_network,
    make_organisation,
    make_project,
)
from tests.links import linked_slugs, main_links
from tests.listed import active

pytestmark = pytest.mark.django_db

_day = count(1)


def event(**fields):
    return make_event(starts_on=date(2010, 1, 1) + timedelta(days=next(_day)), **fields)


def network_with_body():
    return make_network(organisation=make_organisation())


#: Of each long list of a page: its owner, one thing in it, the list of all such things, its filter, how many are shown.
LISTS = {
    "projects of a city": (make_city, lambda it, **how: make_project(cities=[it], **how), "projects", "city", SHOWN),
    "events of a city": (make_city, lambda it, **how: event(city=it, **how), "events", "city", SHOWN),
    "documents of a city": (make_city, lambda it, **how: make_document(city=it, **how), "documents", "city", SHOWN),
    "documents of the events of a city": (
        make_city,
        lambda it, **how: event(city=it, documents=[make_document(**how)]).documents.get(),
        "documents",
        "events_in",
        SHOWN,
    ),
    "projects of beneficiaries": (
        make_beneficiary,
        lambda it, **how: make_project(beneficiaries=[it], **how),
        "projects",
        "beneficiary",
        SHOWN,
    ),
    "projects of an organisation": (
        make_organisation,
        lambda it, **how: make_project(partners=[(it, "partner")], **how),
        "projects",
        "organisation",
        NAMES_SHOWN,
    ),
    "projects that an organisation pays for": (
        make_organisation,
        lambda it, **how: Funding.objects.create(project=make_project(**how), funder=it).project,
        "projects",
        "organisation",
        NAMES_SHOWN,
    ),
    "events of an organisation": (
        make_organisation,
        lambda it, **how: event(organisers=[it], **how),
        "events",
        "organisation",
        SHOWN,
    ),
    "documents of an organisation": (
        make_organisation,
        lambda it, **how: make_document(author=it, **how),
        "documents",
        "author",
        SHOWN,
    ),
    "events of a network": (make_network, lambda it, **how: event(networks=[it], **how), "events", "network", SHOWN),
    "projects of a network": (
        network_with_body,
        lambda it, **how: make_project(partners=[(it.organisation, "partner")], **how),
        "projects",
        "network",
        NAMES_SHOWN,
    ),
    "projects of the events of a network": (
        make_network,
        lambda it, **how: event(networks=[it], projects=[make_project(**how)]).projects.get(),
        "projects",
        "network",
        NAMES_SHOWN,
    ),
    "events of a project": (make_project, lambda it, **how: event(projects=[it], **how), "events", "project", SHOWN),
    "documents of a project": (make_project, lambda it, **how: among(it, **how), "documents", "project", SHOWN),
    "projects of an event": (
        event,
        lambda it, **how: of(make_project(**how), it),
        "projects",
        "event",
        NAMES_SHOWN,
    ),
    "documents of an event": (event, lambda it, **how: among(it, **how), "documents", "event", SHOWN),
    "projects of a document": (
        make_document,
        lambda it, **how: make_project(documents=[it], **how),
        "projects",
        "document",
        NAMES_SHOWN,
    ),
    "events of a document": (
        make_document,
        lambda it, **how: event(documents=[it], **how),
        "events",
        "document",
        NAMES_SHOWN,
    ),
}
every_list = pytest.mark.parametrize("name", LISTS)
#: The queries of each page, right after a change.
QUERIES = {
    "projects of a city": 16,
    "events of a city": 13,
    "documents of a city": 14,
    "documents of the events of a city": 14,
    "projects of beneficiaries": 9,
    "projects of an organisation": 14,
    "projects that an organisation pays for": 14,
    "events of an organisation": 13,
    "documents of an organisation": 14,
    "events of a network": 9,
    "projects of a network": 12,
    "projects of the events of a network": 9,
    "events of a project": 13,
    "documents of a project": 14,
    "projects of an event": 12,
    "documents of an event": 13,
    "projects of a document": 9,
    "events of a document": 9,
}


def among(owner, **how):
    document = make_document(**how)
    owner.documents.add(document)
    return document


def of(project, its_event):
    its_event.projects.add(project)
    return project


def filled(name, number):
    """The owner of the list, with so many things in it and one more for each way of being hidden."""
    make_owner, make_one = LISTS[name][:2]
    owner = make_owner()
    for hidden in hidden_ways().values():
        make_one(owner, **hidden)
    for _each in range(number):
        make_one(owner)
    return owner


def read(client, owner, language="it"):
    with translation.override(language):
        return client.get(owner.get_absolute_url())


def ways_to_all(response, kind):
    """The addresses of a page at which all of a list is."""
    base = reverse(f"{kind}:list")
    return [link["href"] for link in main_links(response) if link["href"].startswith(f"{base}?")]


@every_list
def test_long_list_shows_the_first_and_leads_to_all_with_as_many_questions(client, django_assert_num_queries, name):
    """A page is whole with as many as it shows; with more it leads to all of them and to nothing else."""
    _owner, make_one, kind, parameter, shown = LISTS[name]
    owner = filled(name, shown)
    response = read(client, owner)
    assert len(linked_slugs(response, f"{kind}:list")) == shown
    assert ways_to_all(response, kind) == []

    make_one(owner)
    with django_assert_num_queries(QUERIES[name]):
        read(client, owner)
    for _each in range(30 - shown - 1):
        make_one(owner)
    with django_assert_num_queries(QUERIES[name]):
        response = read(client, owner)
    way = f"{reverse(f'{kind}:list')}?{parameter}={owner.slug}"
    assert len(linked_slugs(response, f"{kind}:list")) == shown
    assert ways_to_all(response, kind) == [way]

    found = client.get(way)
    assert found.context["total"] == 30
    assert [len(found.context["page_obj"]), len(client.get(f"{way}&page=2").context["page_obj"])] == [20, 10]
    assert [url for _facet, _label, url in active(found)] == ["?"]
    # The form keeps it when something else is chosen.
    assert f'name="{parameter}" value="{owner.slug}" checked' in found.content.decode()


#: What the page of a city says of 30 things of each kind: its tally, and the links to all of them.
SAID_OF_A_CITY = {
    "it": (
        "30 progetti 30 eventi 60 documenti",
        [
            "Tutti i documenti (30)",
            "Tutti i documenti degli eventi (30)",
            "Tutti gli eventi (30)",
            "Tutti i progetti (30)",
        ],
    ),
    "en": (
        "30 projects 30 events 60 documents",
        ["All 30 documents", "All 30 documents of the events", "All 30 events", "All 30 projects"],
    ),
    "fr": (
        "30 projets 30 événements 60 documents",
        ["Les 30 documents", "Les 30 documents des événements", "Les 30 événements", "Les 30 projets"],
    ),
}


def test_page_of_a_city_counts_all_and_says_so_in_its_language(client):
    """In Italian the number stands last: before it an article would have to change, as in "gli 80"."""
    city = make_city()
    make_owned = [LISTS[f"{kind} of a city"][1] for kind in ("projects", "documents")]
    for hidden in ({},) * 30 + tuple(hidden_ways().values()):
        for make_one in make_owned:
            make_one(city, **hidden)
        event(city=city, documents=[make_document(**hidden)], **hidden)
    for language, (tally, ways) in SAID_OF_A_CITY.items():
        html = read(client, city, language).content.decode()
        assert tally in visible_text(html)
        assert [visible_text(way) for way in re.findall(r'<p class="all-of">.*?</p>', html)] == ways


def test_first_of_a_city_are_those_that_come_first(client):
    city = make_city()
    for year in range(2000, 2030):
        make_project(slug=f"p{year}", cities=[city], actual_start=str(year))
        documents = [make_document(slug=f"d{year}")]
        make_event(slug=f"e{year}", city=city, starts_on=date(year, 1, 1), documents=documents)
        make_event(slug=f"z{year}", city=city, starts_on=date(year, 1, 1), documents=documents)
        make_document(slug=f"own{year}", title_it=f"Titolo {year}", city=city)
    response = read(client, city)
    years = range(2029, 2017, -1)
    assert linked_slugs(response, "projects:list") == [f"p{year}" for year in years]
    assert linked_slugs(response, "events:list") == [f"{kind}{year}" for year in range(2029, 2023, -1) for kind in "ez"]
    own = [f"own{year}" for year in range(2000, 2012)]
    assert linked_slugs(response, "documents:list") == [*own, *(f"d{year}" for year in years)]


def test_each_role_of_an_organisation_has_its_own_first(client):
    """The one that leads few projects and shares in many is named as the leader of these few."""
    body = make_organisation()
    led = [make_project(title_it=f"Z{number}", partners=[(body, "lead")]) for number in range(2)]
    for number in range(NAMES_SHOWN + 6):
        project = make_project(title_it=f"A{number}", partners=[(body, "partner"), (body, "funder")])
        Funding.objects.create(project=project, funder=body)
        Funding.objects.create(project=project, funder=body)
    roles = [projects for _role, projects in Organisation.objects.with_projects().get(pk=body.pk).projects_by_role]
    assert roles[0] == led
    assert [len(set(projects)) for projects in roles] == [len(led), NAMES_SHOWN, NAMES_SHOWN]
    way = f"{reverse('projects:list')}?organisation={body.slug}"
    assert ways_to_all(read(client, body), "projects") == [way]
    assert client.get(way).context["total"] == NAMES_SHOWN + 8


def test_funder_of_few_projects_is_named_with_each_once(client):
    body = make_organisation()
    several = make_project(slug="several")
    for _each in range(NAMES_SHOWN + 5):
        Funding.objects.create(project=several, funder=body)
    Funding.objects.create(project=make_project(slug="single"), funder=body)
    response = read(client, body)
    assert sorted(linked_slugs(response, "projects:list")) == ["several", "single"]
    assert ways_to_all(response, "projects") == []


def test_events_of_the_next_phase_have_a_way_to_all_of_them_too(client):
    first = make_project(slug="first")
    second = make_project(slug="second", follows=first)
    for _each in range(SHOWN + 1):
        event(projects=[first, second])
    base = reverse("events:list")
    response = read(client, first)
    assert len(linked_slugs(response, "events:list")) == SHOWN
    assert ways_to_all(response, "events") == [f"{base}?project=first", f"{base}?project=second"]


@pytest.mark.parametrize(("number", "ways"), [(NAMES_SHOWN, 0), (NAMES_SHOWN + 1, 1)])
def test_page_of_a_city_names_the_first_of_the_others(client, number, ways):
    cities = [make_city(slug=f"c{each:02}", name_it=f"Città {each:02}") for each in range(number)]
    response = read(client, make_city(name_it="Questa"))
    assert linked_slugs(response, "networks:city-list") == [city.slug for city in cities[:NAMES_SHOWN]]
    # One is in the crumbs.
    addresses = [link["href"] for link in main_links(response)]
    assert addresses.count(reverse("networks:city-list")) == 1 + ways
