"""The page of a project: its phases, and what is told of their events."""

import re
from datetime import date

import pytest

from editorial.excerpts import SHOWN
from tests.factories import (
    HIDDEN_WAYS,
    hidden_ways,
    make_city,
    make_document,
    make_event,
    make_location,
    make_project,
)
from tests.projects.pages import address, words

pytestmark = pytest.mark.django_db


def test_phases_mark_the_one_shown(read):
    before = make_project(title_it="Prima")
    shown = make_project(title_it="Seconda", follows=before)
    make_project(title_it="Terza", follows=shown)

    phases = re.findall(r'<a href="[^"]+"( aria-current="page")?><small>[^<]*</small> <b>(\w+)</b>', read(shown))

    assert phases == [("", "Prima"), (' aria-current="page"', "Seconda"), ("", "Terza")]


def test_events_stand_in_their_order_under_their_years(read):
    project = make_project()
    for day in (date(2017, 12, 12), date(2016, 3, 9), date(2016, 11, 28)):
        make_event(title_it=f"Incontro del {day}", starts_on=day, projects=[project])

    html = read(project)

    assert re.findall(r"<h3>(\d{4})</h3>|Incontro del (\S+?)<", html) == [
        ("2016", ""),
        ("", "2016-03-09"),
        ("", "2016-11-28"),
        ("2017", ""),
        ("", "2017-12-12"),
    ]


def test_events_of_the_next_phase_follow_with_its_name(client):
    first = make_project(slug="first")
    second = make_project(slug="second", follows=first)
    third = make_project(slug="third", follows=second)
    shared = make_event(projects=[first, second], starts_on=date(2017, 1, 1))
    own = make_event(projects=[second], starts_on=date(2018, 1, 1))
    later = make_event(projects=[third], starts_on=date(2019, 1, 1))
    make_event(projects=[third], state="draft")

    timelines = [client.get(address(project.slug)).context["timeline"] for project in (first, second, third)]

    assert timelines == [
        [(first, [shared]), (second, [own])],
        [(second, [shared, own]), (third, [later])],
        [(third, [later])],
    ]


def test_each_phase_shows_the_first_of_its_events_and_leads_to_all(client):
    first = make_project(slug="first")
    second = make_project(slug="second", follows=first)
    days = [date(2017, 1, day) for day in range(1, SHOWN + 2)]
    own = [make_event(projects=[first], starts_on=day) for day in days]
    next_ones = [make_event(projects=[second], starts_on=day) for day in reversed(days)]

    response = client.get(address(first.slug))

    assert response.context["timeline"] == [(first, own[:SHOWN]), (second, next_ones[:0:-1])]
    ways = re.findall(r'href="/it/eventi/\?project=(\w+)">', response.content.decode())
    assert ways == ["first", "second"]


@pytest.mark.parametrize("way", HIDDEN_WAYS)
@pytest.mark.parametrize(
    ("hidden", "named"), [({"city"}, ["Luogo"]), ({"location"}, ["Città"]), ({"city", "location"}, ["Altrove"])]
)
def test_event_on_the_page_is_where_the_public_may_see_it(read, way, hidden, named):
    kept_back = {name: hidden_ways()[way] if name in hidden else {} for name in ("city", "location")}
    city, location = (
        make_city(name_it="Città", **kept_back["city"]),
        make_location(name_it="Luogo", **kept_back["location"]),
    )
    project = make_project()
    make_event(projects=[project], city=city, location=location, place_it="Altrove")

    assert re.findall("Città|Luogo|Altrove", words(read(project)).partition("Eventi")[2]) == named


def test_events_say_how_many_public_documents_they_have(read):
    project = make_project()
    documents = [make_document(), make_document(), make_document(state="draft")]
    make_event(projects=[project], documents=documents)

    assert "· 2 documents" in words(read(project, "en"))
