"""The pages about one object ask the database as often for many inline rows, saves and users as for few."""

import pytest
from django.contrib.admin.helpers import ACTION_CHECKBOX_NAME
from django.db import connection
from django.test.utils import CaptureQueriesContext

from events.models import EventLink
from tests.factories import make_city, make_event, make_organisation, make_project
from tests.staff import address

pytestmark = pytest.mark.django_db


def queries(ask):
    with CaptureQueriesContext(connection) as asked:
        assert ask().status_code == 200
    return len(asked)


@pytest.mark.parametrize("page", ["review", "preview"])
def test_pages_of_an_event_ask_as_often_for_many_links(anna, page):
    event = make_event()
    counts = []
    for number in (1, 9):
        EventLink.objects.bulk_create(
            EventLink(event=event, title_it=f"Video {number}", url="https://example.org/") for _ in range(number)
        )
        counts.append(queries(lambda: anna.get(address(event, page))))
    assert counts[0] == counts[1]


def test_history_asks_as_often_for_many_saves(anna):
    event, cities = make_event(), [make_city(), make_city()]
    counts = []
    for saves in (2, 4):
        for number in range(saves):
            anna.save(event, city=str(cities[number % 2].pk), projects=[str(make_project().pk)])
        counts.append(queries(lambda: anna.get(address(event, "history"))))
    assert counts[0] == counts[1]


def test_page_before_the_trash_asks_as_often_for_many_users_and_many_objects(rita):
    organisation = make_organisation()
    counts = []
    for number in (1, 6):
        for _ in range(number):
            make_project(partners=[(organisation, "lead")])
        counts.append(queries(lambda: rita.get(address(organisation, "delete"))))
    assert counts[0] == counts[1]
    counts = []
    for number in (2, 8):
        cities = [make_city() for _ in range(number)]
        for city in cities:
            make_event(city=city)
        chosen = {"action": "delete_selected", ACTION_CHECKBOX_NAME: [city.pk for city in cities]}
        counts.append(queries(lambda chosen=chosen: rita.post("/admin/networks/partnercity/", chosen)))
    assert counts[0] == counts[1]


def test_publishing_changed_links_takes_time_in_proportion_to_them(rita):
    counts = []
    for number in (2, 4, 8):
        event = make_event()
        EventLink.objects.bulk_create(
            EventLink(event=event, title_it=f"Video {place}", url="https://example.org/") for place in range(number)
        )
        values = rita.form(event)
        rita.save(event, values | {f"links-{place}-title_it": [f"Altro {place}"] for place in range(number)})
        with CaptureQueriesContext(connection) as asked:
            assert rita.press(event, "publish").status_code == 302
        counts.append(len(asked))
    assert (counts[2] - counts[1]) == 2 * (counts[1] - counts[0])
