"""What people call a page counts as its lead: its kind, its day, and the city of an event."""

from datetime import date

import pytest

from tests.factories import HIDDEN_WAYS, hidden_ways, make_city, make_event, make_location, make_news, make_project
from tests.search.asking import find

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("indexed")]


def found(text):
    return [(hit.model.__name__, hit.object_id) for hit in find(text).hits]


def event(title, year, **fields):
    return "Event", make_event(title_it=title, starts_on=date(year, 5, 4), **fields).pk


@pytest.mark.parametrize("text", ["torino", "eventi torino", "seminari a Torino"])
def test_event_in_a_city_is_before_newer_ones_that_name_it(text):
    named = event("Alfa", 2020, kind="seminar", venue_it="Sala Torino")
    held = event("Beta", 2015, kind="seminar", city=make_city(name_it="Torino"))
    at_a_location = event("Gamma", 2014, kind="seminar", location=make_location(name_it="Torino"))
    at_a_place = event("Delta", 2013, kind="seminar", place_it="Torino")
    assert [hit for hit in found(text) if hit[0] == "Event"] == [held, at_a_location, at_a_place, named]


def test_country_of_an_event_is_no_lead():
    make_event(title_it="Alfa", starts_on=date(2020, 5, 4), city=make_city(name_it="Beirut", country="LB"))
    project = make_project(title_it="Beta", summary_it="Acqua per il Libano")
    assert found("libano")[0] == ("Project", project.pk)


def test_kind_and_day_are_leads():
    newer = event("Alfa", 2020, presentation_it="<p>Una notizia del 2017</p>")
    news = make_news(title_it="Beta", date=date(2017, 7, 13))
    for text in ("notizia 2017", "notizie luglio 2017", "2017"):
        assert found(text)[0] == ("News", news.pk), text
    assert newer in found("notizia 2017")


@pytest.mark.parametrize("way", HIDDEN_WAYS)
def test_hidden_city_of_an_event_is_no_word_of_it(way):
    event("Alfa", 2020, city=make_city(name_it="Segreta", **hidden_ways()[way]))
    assert found("segreta") == []
