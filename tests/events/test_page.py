"""The page of an event."""

from datetime import date, time

import pytest
from django.urls import reverse
from django.utils import translation

from events.models import Event, EventLink
from tests.bad_input import ODD_SLUGS
from tests.content.visible import visible_text
from tests.factories import (
    HIDDEN_WAYS,
    hidden_ways,
    make_city,
    make_document,
    make_event,
    make_location,
    make_network,
    make_news,
    make_organisation,
    make_project,
)
from tests.links import linked_slugs, main_links

pytestmark = pytest.mark.django_db

FUTURE = date(2999, 1, 1)
SHOWN = ("first", "shown", "last")
RELATED_LISTS = {
    "cities": "networks:city-list",
    "organisers": "networks:organisation-list",
    "projects": "projects:list",
    "networks": "networks:network-list",
    "documents": "documents:list",
    "news": "pages:news-list",
}


@pytest.fixture(autouse=True)
def italian():
    with translation.override("it"):
        yield


def read(client, event, language="it"):
    with translation.override(language):
        return client.get(event.get_absolute_url())


def words(response):
    return visible_text(response.content.decode())


def with_one_of_each(slug, **state):
    """An event at which one object of each kind stands, with this slug and state."""
    event = make_event(
        slug=slug,
        city=make_city(slug=slug, name_it=f"Città {slug}", **state),
        projects=[make_project(slug=slug, **state)],
        networks=[make_network(slug=slug, **state)],
        organisers=[make_organisation(slug=slug, **state)],
        documents=[make_document(slug=slug, **state)],
    )
    make_news(slug=slug, event=event, **state)
    return event


def related_slugs(response):
    return {kind: linked_slugs(response, name) for kind, name in RELATED_LISTS.items()}


def test_page_leads_to_everything_that_belongs_to_the_event(client):
    response = read(client, with_one_of_each("public"))
    assert related_slugs(response) == {kind: ["public"] for kind in RELATED_LISTS}


@pytest.mark.parametrize("way", HIDDEN_WAYS)
def test_page_keeps_quiet_about_what_is_not_public(client, way):
    hidden = hidden_ways()[way]
    event = with_one_of_each("hidden", **hidden)
    response = read(client, event)
    assert related_slugs(response) == {kind: [] for kind in RELATED_LISTS}
    assert words(response).count("Città hidden") == 0


@pytest.mark.parametrize("way", HIDDEN_WAYS)
def test_event_that_is_not_public_has_no_page(client, way):
    assert read(client, make_event(**hidden_ways()[way])).status_code == 404


@pytest.mark.parametrize("slug", ODD_SLUGS)
def test_odd_address_is_refused(client, slug):
    make_event()
    status = client.get(f"{reverse('events:list')}{slug}/").status_code
    assert status == (400 if "%00" in slug else 404)


def test_former_address_leads_to_the_present_one(client):
    event = make_event(slug="before")
    event.slug = "after"
    event.save()
    response = client.get(reverse("events:detail", args=["before"]))
    assert (response.status_code, response["Location"]) == (301, event.get_absolute_url())


def test_report_takes_the_place_of_the_presentation_once_the_event_is_over(client):
    texts = {"presentation_it": "<p>Si invita.</p>", "report_it": "<p>Si racconta.</p>"}
    past = words(read(client, make_event(**texts)))
    future = words(read(client, make_event(starts_on=FUTURE, **texts)))
    assert (past.count("Si invita."), past.count("Si racconta.")) == (0, 1)
    assert (future.count("Si invita."), future.count("Si racconta.")) == (1, 0)


def test_past_event_without_a_report_says_so_beside_its_presentation(client):
    with translation.override("en"):
        event = make_event(presentation_it="<p>Si invita.</p>", presentation_en="<p>You are invited.</p>")
    found = words(read(client, event, "en"))
    line = "The date of this event has passed; no report on it is available. How it was announced You are invited."
    assert found.count(line) == 1


def test_event_to_come_is_not_said_to_be_over(client):
    found = words(read(client, make_event(starts_on=FUTURE, presentation_it="<p>Si invita.</p>"), "en"))
    assert (found.count("no report"), found.count("This event is over")) == (0, 0)


def test_address_to_follow_it_online_is_shown_until_it_is_over(client):
    url = "https://live.example.org/room"
    found = [
        [link.get("rel") for link in main_links(read(client, event)) if link["href"] == url]
        for event in (make_event(online_url=url), make_event(online_url=url, starts_on=FUTURE))
    ]
    assert found == [[], ["noopener"]]


def test_links_say_their_language_and_where_they_lead_in_their_order(client):
    event = make_event()
    for position, (language, kind) in enumerate([("es", "video"), ("und", "page"), ("", "stream")]):
        EventLink.objects.create(
            event=event,
            title_it=f"Collegamento {position}",
            url=f"https://www.example.org/{position}",
            language=language,
            kind=kind,
            position=3 - position,
        )
    response = read(client, event)
    links = [link for link in main_links(response) if link["href"].startswith("https://www.example.org/")]
    assert links == [
        {"href": "https://www.example.org/2", "rel": "noopener"},
        {"href": "https://www.example.org/1", "rel": "noopener"},
        {"href": "https://www.example.org/0", "rel": "noopener", "hreflang": "es"},
    ]
    kind = EventLink.objects.get(kind="video").get_kind_display()
    assert words(response).count(f"Collegamento 0 spagnolo {kind} · example.org") == 1
    assert words(response).count("example.org") == 3


def test_time_zone_stands_beside_a_time_and_nowhere_else(client):
    place = {"city": make_city(name_it="Beirut", country="LB"), "time_zone": "Asia/Beirut"}
    timed = words(read(client, make_event(starts_at=time(9, 30), ends_at=time(12), **place)))
    untimed = words(read(client, make_event(**place)))
    assert timed.count("11 luglio 2017, 09:30–12:00 (Ora dell’Europa orientale)") == 1
    assert (untimed.count("Ora dell’Europa"), untimed.count("00:00")) == (0, 0)


@pytest.mark.parametrize(
    ("language", "expected"),
    [
        ("it", "Lione, Francia"),
        ("en", "Lyon, France"),
        ("fr", "Lyon, France"),
    ],
)
def test_page_says_where_it_is_held(client, language, expected):
    event = make_event(city=make_city(name_it="Lione", name_en="Lyon", name_fr="Lyon", country="FR"))
    assert words(read(client, event, language)).count(expected) == 2


def test_place_outside_the_cities_is_named_without_a_page_of_its_own(client):
    response = read(client, make_event(location=make_location(name_it="Cartagine", country="TN")))
    assert words(response).count("Cartagine, Tunisia") == 2
    assert linked_slugs(response, "networks:city-list") == []


def test_page_leads_to_the_events_of_its_projects_just_before_and_after(client):
    mine, other = make_project(), make_project()
    for slug, day, projects in (
        ("first", date(2016, 1, 1), [mine]),
        ("before", date(2017, 7, 11), [mine, other]),
        ("shown", date(2017, 7, 11), [mine]),
        ("hidden", date(2017, 7, 12), [mine]),
        ("elsewhere", date(2017, 7, 12), [other]),
        ("then", date(2017, 8, 1), [mine]),
        ("last", date(2018, 1, 1), [mine]),
    ):
        make_event(slug=slug, starts_on=day, projects=projects, state="draft" if slug == "hidden" else "published")
    near = {
        slug: [event.slug for event in read(client, Event.objects.get(slug=slug)).context["near"]] for slug in SHOWN
    }
    assert near == {"first": ["before"], "shown": ["before", "then"], "last": ["then"]}


def test_event_of_no_project_has_none_before_and_after(client):
    make_event()
    assert list(read(client, make_event()).context["near"]) == []


def test_missing_translation_shows_the_italian_and_says_which_language_it_is(client):
    event = make_event(title_it="Incontro", theme_it="Dialogo", presentation_it="<p>Si invita.</p>")
    html = read(client, event, "fr").content.decode()
    assert html.count('<h1 lang="it">Incontro</h1>') == 1
    assert html.count('<span lang="it">Dialogo</span>') == 1
    assert html.count('<div class="prose" lang="it"><p>Si invita.</p></div>') == 1
    assert html.count('<meta name="robots" content="noindex">') == 1


def test_translated_page_carries_no_notice(client):
    event = make_event(title_it="Incontro", title_fr="Rencontre")
    html = read(client, event, "fr").content.decode()
    assert (html.count("<h1>Rencontre</h1>"), html.count('content="noindex"')) == (1, 0)


def test_script_in_a_text_stays_text(client):
    event = make_event(
        title_it="<script>alert(1)</script>",
        theme_it='"><img src=x onerror=alert(1)>',
        presentation_it="<p>a<script>alert(1)</script></p>",
        venue_it="<b>Sala",
    )
    html = read(client, event).content.decode()
    assert (html.count("<script>"), html.count("<img src=x"), html.count("<b>Sala")) == (0, 0, 0)


@pytest.mark.parametrize("count", [1, 30])
def test_page_asks_the_same_questions_for_one_and_for_thirty(client, django_assert_num_queries, count):
    projects = [make_project() for _ in range(count)]
    for day in (1, 20):
        make_event(starts_on=date(2017, 7, day), city=make_city(), location=make_location(), projects=projects)
    event = make_event(
        city=make_city(),
        location=make_location(),
        projects=projects,
        networks=[make_network() for _ in range(count)],
        organisers=[make_organisation() for _ in range(count)],
        documents=[make_document() for _ in range(count)],
    )
    for _ in range(count):
        make_news(event=event)
        EventLink.objects.create(event=event, title_it="Video", url="https://example.org/")
    with django_assert_num_queries(17):
        read(client, event)
