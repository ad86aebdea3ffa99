"""The list of events: what is to come first, then the archive by year, the latest first."""

import re
from datetime import date, time, timedelta

import pytest
from django.urls import reverse
from django.utils import timezone, translation

from events.models import Event
from tests.bad_input import IGNORED_QUERIES, MALFORMED_PAGES
from tests.conftest import indexed_at_once
from tests.content.visible import visible_text
from tests.factories import HIDDEN_WAYS, hidden_ways, make_city, make_event, make_location
from tests.links import linked_slugs

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("indexed")]
#: What a list that knows words takes for some.
ASKING_WORDS = ("q=%FF%FE", "q=" + "x" * 10_000)


@pytest.fixture(autouse=True)
def italian():
    with translation.override("it"):
        yield


def read(client, language="it", **query):
    with translation.override(language):
        return client.get(reverse("events:list"), query)


def listed(response):
    return linked_slugs(response, "events:list")


def words(response):
    return visible_text(response.content.decode())


def test_as_calendar_puts_the_next_first_then_the_latest_past():
    for slug, starts_on, ends_on in [
        ("old", date(2016, 3, 9), date(2016, 3, 10)),
        ("later", date(2017, 7, 20), None),
        ("over", date(2017, 7, 10), None),
        ("running", date(2017, 7, 10), date(2017, 7, 11)),
        ("today", date(2017, 7, 11), None),
    ]:
        make_event(slug=slug, starts_on=starts_on, ends_on=ends_on)
    found = Event.objects.as_calendar(on=date(2017, 7, 11))
    assert [(event.slug, event.past_year) for event in found] == [
        ("running", None),
        ("today", None),
        ("later", None),
        ("over", 2017),
        ("old", 2016),
    ]


def test_upcoming_and_past_share_the_events_between_them():
    for slug, starts_on, ends_on in [
        ("old", date(2016, 3, 9), None),
        ("over", date(2017, 7, 9), date(2017, 7, 10)),
        ("running", date(2017, 7, 10), date(2017, 7, 11)),
        ("later", date(2017, 8, 1), None),
    ]:
        make_event(slug=slug, starts_on=starts_on, ends_on=ends_on)
    on = date(2017, 7, 11)
    assert [event.slug for event in Event.objects.upcoming(on)] == ["running", "later"]
    assert [event.slug for event in Event.objects.past(on)] == ["over", "old"]


def test_list_shows_what_is_to_come_then_the_past_under_its_years(client):
    make_event(slug="future", starts_on=date(2999, 1, 1))
    make_event(slug="a-2016", starts_on=date(2016, 3, 9))
    make_event(slug="b-2017", starts_on=date(2017, 11, 10))
    make_event(slug="c-2017", starts_on=date(2017, 7, 11))
    response = read(client)
    assert listed(response) == ["future", "b-2017", "c-2017", "a-2016"]
    headings = re.findall(r'<h2 id="year-\d">([^<]+)</h2>', response.content.decode())
    assert headings[1:] == ["2017", "2016"]


@pytest.mark.parametrize(
    ("language", "expected"),
    [
        ("it", "9–10 marzo 2016 {kind} · Sala Rossa, Lione, Francia Primo incontro"),
        ("en", "9–10 March 2016 {kind} · Red Hall, Lyon, France First meeting"),
        ("fr", "9–10 mars 2016 {kind} · Salle rouge, Lyon, France Première rencontre"),
    ],
)
def test_row_says_when_with_the_year_where_and_what(client, language, expected):
    make_event(
        title_it="Primo incontro",
        title_en="First meeting",
        title_fr="Première rencontre",
        venue_it="Sala Rossa",
        venue_en="Red Hall",
        venue_fr="Salle rouge",
        starts_on=date(2016, 3, 9),
        ends_on=date(2016, 3, 10),
        city=make_city(name_it="Lione", name_en="Lyon", name_fr="Lyon"),
    )
    with translation.override(language):
        kind = Event.objects.get().get_kind_display()
    assert words(read(client, language)).count(expected.format(kind=kind)) == 1


@pytest.mark.parametrize(
    ("place", "expected"),
    [
        (lambda: {"location": make_location(name_it="Cartagine", country="TN")}, "· Cartagine, Tunisia Evento"),
        (lambda: {"place_it": "Porto di Barcellona", "country": "ES"}, "· Porto di Barcellona, Spagna Evento"),
        (lambda: {"country": "LB"}, "· Libano Evento"),
        (lambda: {"venue_it": "Sala Rossa"}, "· Sala Rossa Evento"),
        (lambda: {"city": make_city(name_it="Segreta", state="draft")}, "2017 {kind} Evento"),
        (lambda: {"location": make_location(name_it="Segreta", state="draft")}, "2017 {kind} Evento"),
        (dict, "2017 {kind} Evento"),
    ],
)
def test_row_names_the_place_as_far_as_it_is_known_and_public(client, place, expected):
    event = make_event(title_it="Evento", **place())
    assert words(read(client)).count(expected.format(kind=event.get_kind_display())) == 1


def test_row_shows_hours_only_where_they_are_known(client):
    make_event(slug="with", starts_on=date(2017, 7, 12), starts_at=time(9, 30))
    make_event(slug="without", starts_on=date(2017, 7, 11))
    found = words(read(client))
    assert (found.count("09:30"), found.count("00:00")) == (1, 0)


@pytest.mark.parametrize("way", HIDDEN_WAYS)
def test_list_leaves_out_and_does_not_count_what_is_not_public(client, way):
    make_event(slug="public")
    make_event(slug="hidden", **hidden_ways()[way])
    response = read(client)
    assert (listed(response), response.context["paginator"].count) == (["public"], 1)


def test_list_gives_twenty_at_a_time(client):
    with indexed_at_once():
        for number in range(21):
            make_event(slug=f"event-{number:02}", starts_on=date(2016, 1, 1) + timedelta(days=number))
    assert listed(read(client)) == [f"event-{number:02}" for number in range(20, 0, -1)]
    assert listed(read(client, page=2)) == ["event-00"]


@pytest.mark.parametrize("page", MALFORMED_PAGES)
def test_malformed_page_is_not_found(client, page):
    make_event()
    assert read(client, page=page).status_code == 404


@pytest.mark.parametrize("query", [query for query in IGNORED_QUERIES if query not in ASKING_WORDS])
def test_unknown_parameters_are_ignored(client, query):
    make_event(slug="public")
    make_event(slug="hidden", state="draft")
    response = client.get(f"{reverse('events:list')}?{query}")
    assert (response.status_code, listed(response)) == (200, ["public"])


def test_list_without_events_says_so(client):
    assert listed(read(client)) == []


@pytest.mark.parametrize("count", [1, 30])
def test_list_asks_the_same_few_questions_for_one_and_for_thirty(client, django_assert_num_queries, count):
    today = timezone.localdate()
    with indexed_at_once():
        for number in range(count):
            make_event(city=make_city(), location=make_location(), starts_on=today + timedelta(days=15 - number))
    # The first of a moment reads the facets (names, and what has them) and draws the rows and the page's frame.
    with django_assert_num_queries(10):
        read(client)
    with django_assert_num_queries(1):
        read(client)
    with django_assert_num_queries(1):
        read(client, kind="meeting", year="2017")
