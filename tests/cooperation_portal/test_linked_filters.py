"""Filters that pages link to and that the forms of the lists do not offer: what they find, and what they say."""

import pytest
from django.urls import reverse
from django.utils import translation

from events.facets import event_facets
from projects.facets import project_facets
from projects.models import Funding
from search.freshness import moment
from tests.documents.files import add_file
from tests.factories import (
    HIDDEN_WAYS,
    hidden_ways,
    make_city,
    make_document,
    make_event,
    make_network,
    make_organisation,
    make_project,
)
from tests.listed import active, facets

pytestmark = pytest.mark.django_db

FILTERS = {
    "projects organisation": lambda **how: make_project(partners=[(make_organisation(**how), "lead")]),
    "projects network": lambda **how: make_event(networks=[make_network(**how)], projects=[make_project()]),
    "projects event": lambda **how: make_event(projects=[make_project()], **how),
    "projects document": lambda **how: make_project(documents=[make_document(**how)]),
    "events organisation": lambda **how: make_event(organisers=[make_organisation(**how)]),
    "events document": lambda **how: make_event(documents=[make_document(**how)]),
    "documents author": lambda **how: make_document(author=make_organisation(**how)),
    "documents events_in": lambda **how: make_event(city=make_city(**how), documents=[make_document()]),
}
#: All such filters of each list.
WORST = {
    kind: [name.split()[1] for name in FILTERS if name.startswith(kind)] for kind in ("projects", "events", "documents")
}
every_filter = pytest.mark.parametrize(("kind", "name"), [each.split() for each in FILTERS])


@pytest.fixture
def ask(client):
    """The answer of a list to a question."""

    def answer(kind, question, language="it"):
        with translation.override(language):
            return client.get(f"{reverse(f'{kind}:list')}?{question}")

    return answer


def found(response):
    return sorted(each.slug for each in response.context["page_obj"])


@every_filter
def test_by_what_is_hidden_nothing_is_found_and_nothing_is_named(ask, kind, name):
    named = "title_it" if name in ("event", "document") else "name_it"
    # In the order of an address: by the parameters and their values.
    slugs = sorted(way.replace(" ", "-") for way in hidden_ways())
    for slug, hidden in zip(slugs, hidden_ways().values(), strict=True):
        FILTERS[f"{kind} {name}"](slug=slug, **{named: "Nome nascosto"}, **hidden)
    response = ask(kind, "&".join(f"{name}={slug}" for slug in slugs))
    assert (found(response), [label for _facet, label, _url in active(response)]) == ([], slugs)
    assert "Nome nascosto" not in response.text


@pytest.mark.parametrize("way", HIDDEN_WAYS)
def test_hidden_event_ties_nothing_to_what_is_public(ask, client, way):
    network, city = make_network(slug="x"), make_city(slug="x")
    ends = {"projects": [make_project()], "documents": [make_document()]}
    make_event(networks=[network], city=city, **ends, **hidden_ways()[way])
    assert (found(ask("projects", "network=x")), found(ask("documents", "events_in=x"))) == ([], [])
    with translation.override("it"):
        page = client.get(network.get_absolute_url()).context
    assert (page["projects"], page["project_count"]) == ([], 0)


def test_worst_question_is_answered(ask):
    make_project(), make_event(), make_document()
    for kind, names in WORST.items():
        question = "&".join(f"{name}=v{number}" for name in names for number in range(10))
        assert (found(ask(kind, question)), len(active(ask(kind, question)))) == ([], 10 * len(names))


@every_filter
def test_filter_is_offered_by_no_form_that_was_not_asked_for_it(ask, kind, name):
    for _each in range(2):
        FILTERS[f"{kind} {name}"]()
    assert name not in facets(ask(kind, ""))


@pytest.mark.parametrize(
    ("language", "said"),
    [("it", ("Organizzazione", "Ente")), ("en", ("Organisation", "Body")), ("fr", ("Organisation", "Organisme"))],
)
def test_active_filter_says_what_it_is_in_the_language_of_the_page(ask, language, said):
    make_project(partners=[(make_organisation(slug="x", name_it="Ente", name_en="Body", name_fr="Organisme"), "lead")])
    assert active(ask("projects", "organisation=x&sort=title", language)) == [(*said, "?sort=title")]


def test_organisation_has_the_projects_of_each_of_its_roles_each_once(ask):
    one, other = make_organisation(slug="one"), make_organisation(slug="other")
    make_project(slug="a", partners=[(one, "lead"), (one, "funder"), (other, "partner")])
    Funding.objects.create(project=make_project(slug="b"), funder=one)
    make_project(slug="c", partners=[(other, "partner")])
    answers = {question: found(ask("projects", question)) for question in ("organisation=one", "organisation=other")}
    assert answers == {"organisation=one": ["a", "b"], "organisation=other": ["a", "c"]}


def test_any_of_the_values_of_one_and_all_of_several_filters(ask):
    one, other = make_organisation(slug="one"), make_organisation(slug="other")
    city = make_city(slug="lione")
    make_project(slug="a", partners=[(one, "lead")], cities=[city])
    make_project(slug="b", partners=[(other, "lead")], cities=[city])
    make_project(slug="c", partners=[(one, "lead")])
    make_project(slug="d", cities=[city])
    response = ask("projects", "organisation=one&organisation=other&organisation=none&city=lione")
    assert found(response) == ["a", "b"]
    assert facets(response)["organisation"] == {"one": 1, "other": 1}
    assert facets(ask("projects", "organisation=one"))["city"] == {"lione": 1}
    assert len(active(response)) == 4


def test_document_about_a_city_is_none_from_its_events(ask):
    here, there = make_city(slug="here"), make_city(slug="there")
    documents = [
        make_document(slug="about", city=here),
        make_document(slug="else", city=there),
        make_document(slug="x"),
    ]
    for city in (here, there):
        make_event(city=city, documents=documents)
    answers = [found(ask("documents", question)) for question in ("events_in=here", "events_in=there")]
    assert answers == [["else", "x"], ["about", "x"]]
    assert found(ask("documents", "events_in=here&events_in=there")) == ["about", "else", "x"]


def test_map_and_archive_follow_the_filters(ask):
    body = make_organisation(slug="body")
    make_project(cities=[make_city(latitude=45.0, longitude=7.0)], partners=[(body, "lead")])
    make_project(cities=[make_city(latitude=46.0, longitude=8.0)])
    assert len(ask("projects", "view=map&organisation=body").context["places"]) == 1
    add_file(make_document(author=body))
    add_file(make_document())
    archive = ask("documents", "author=body").context["archive"]
    assert (archive["count"], archive["url"].endswith("?author=body")) == (1, True)


@every_filter
def test_of_a_hundred_odd_values_ten_are_read_and_find_nothing(ask, kind, name):
    FILTERS[f"{kind} {name}"]()
    question = "&".join(f"{name}={value}" for value in ("%ff", "a%00b", "%25' OR 1=1 --", *range(97)))
    response = ask(kind, question)
    assert (response.status_code, found(response), len(active(response))) == (200, [], 10)


@pytest.mark.parametrize("number", [13, 60])
def test_filter_asks_two_more_questions_for_any_number(ask, django_assert_num_queries, number):
    body = make_organisation(slug="body")
    for _each in range(number):
        make_project(partners=[(body, "lead")])
        make_event(organisers=[body])
    for kind in ("projects", "events"):
        ask(kind, "")
        # The stamp, the names and what has them; and what is drawn of the found ones for the first time.
        ask(kind, "organisation=body")
        with django_assert_num_queries(3):
            ask(kind, "organisation=body")


def test_lists_keep_nothing_of_it(ask):
    """What thousands of organisations have would fill the memory of each process."""
    make_project(partners=[(make_organisation(slug="x"), "lead")])
    make_event(organisers=[make_organisation(slug="y")])
    asked = (("projects", "organisation=x"), ("events", "organisation=y"))
    assert [len(found(ask(*each))) for each in asked] == [1, 1]
    for kept in (project_facets, event_facets):
        assert "organisation" not in kept._snapshot(moment())[0].bits
