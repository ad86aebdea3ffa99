"""When an event is, in words; no hour is ever made up."""

from datetime import date, time

import pytest
from django.utils import translation

from events.models import Event, EventKind, EventLink

ONE_DAY = {"starts_on": date(2017, 11, 10)}
TWO_DAYS = {"starts_on": date(2016, 3, 9), "ends_on": date(2016, 3, 10)}
TWO_MONTHS = {"starts_on": date(2017, 11, 30), "ends_on": date(2017, 12, 2)}
TWO_YEARS = {"starts_on": date(2017, 12, 30), "ends_on": date(2018, 1, 2)}
FIRST_OF_MONTH = {"starts_on": date(2018, 3, 1)}
FROM_THE_FIRST = {"starts_on": date(2018, 3, 1), "ends_on": date(2018, 3, 2)}
MORNING = {"starts_at": time(9, 30), "ends_at": time(12, 0)}


@pytest.mark.parametrize(
    ("fields", "italian", "english", "french"),
    [
        (ONE_DAY, "10 novembre 2017", "10 November 2017", "10 novembre 2017"),
        (ONE_DAY | {"ends_on": date(2017, 11, 10)}, "10 novembre 2017", "10 November 2017", "10 novembre 2017"),
        (TWO_DAYS, "9–10 marzo 2016", "9–10 March 2016", "9–10 mars 2016"),
        (
            TWO_MONTHS,
            "30 novembre – 2 dicembre 2017",
            "30 November – 2 December 2017",
            "30 novembre – 2 décembre 2017",
        ),
        (
            TWO_YEARS,
            "30 dicembre 2017 – 2 gennaio 2018",
            "30 December 2017 – 2 January 2018",
            "30 décembre 2017 – 2 janvier 2018",
        ),
        (FIRST_OF_MONTH, "1 marzo 2018", "1 March 2018", "1er mars 2018"),
        (FROM_THE_FIRST, "1–2 marzo 2018", "1–2 March 2018", "1er–2 mars 2018"),
        (
            ONE_DAY | {"starts_at": time(9, 30)},
            "10 novembre 2017, 09:30",
            "10 November 2017, 9:30 a.m.",
            "10 novembre 2017, 09:30",
        ),
        (
            ONE_DAY | MORNING,
            "10 novembre 2017, 09:30–12:00",
            "10 November 2017, 9:30 a.m.–noon",
            "10 novembre 2017, 09:30–12:00",
        ),
        (
            ONE_DAY | {"starts_at": time(0, 0)},
            "10 novembre 2017, 00:00",
            "10 November 2017, midnight",
            "10 novembre 2017, 00:00",
        ),
    ],
)
def test_when_is_said_as_people_say_it(fields, italian, english, french):
    event = Event(**fields)
    found = []
    for language in ("it", "en", "fr"):
        with translation.override(language):
            found.append(event.when)
    assert found == [italian, english, french]


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        (ONE_DAY, ("10", "novembre 2017")),
        (TWO_DAYS, ("9–10", "marzo 2016")),
        (TWO_MONTHS, ("", "")),
        (ONE_DAY | MORNING, ("10", "novembre 2017")),
    ],
)
def test_days_of_one_month_stand_apart_from_it(fields, expected):
    event = Event(**fields)
    with translation.override("it"):
        assert (event.when_days, event.when_month) == expected


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ({}, ("", "", "")),
        (
            {"starts_at": time(9, 30)},
            ("Ora dell’Europa orientale", "Eastern European Time", "heure d’Europe de l’Est"),
        ),
    ],
)
def test_time_zone_is_named_only_beside_an_hour(fields, expected):
    event = Event(**ONE_DAY, time_zone="Asia/Beirut", **fields)
    found = []
    for language in ("it", "en", "fr"):
        with translation.override(language):
            found.append(event.time_zone_name)
    assert tuple(found) == expected


def test_end_alone_is_not_taken_for_the_start():
    with translation.override("en"):
        assert Event(**ONE_DAY, ends_at=time(18, 0)).hours == "until 6 p.m."


@pytest.mark.parametrize(
    ("on", "expected"),
    [(date(2016, 3, 8), False), (date(2016, 3, 9), False), (date(2016, 3, 10), False), (date(2016, 3, 11), True)],
)
def test_event_is_past_once_its_last_day_is_over(on, expected):
    assert Event(**TWO_DAYS).is_past(on) is expected


@pytest.mark.parametrize(
    ("presentation", "report", "before", "during", "after"),
    [
        ("<p>P</p>", "<p>R</p>", "presentation", "presentation", "report"),
        ("<p>P</p>", "", "presentation", "presentation", "presentation"),
        ("", "<p>R</p>", "", "", "report"),
        ("", "", "", "", ""),
    ],
)
def test_account_fits_the_date(presentation, report, before, during, after):
    event = Event(**TWO_DAYS, presentation_it=presentation, report_it=report)
    days = (date(2016, 3, 8), date(2016, 3, 10), date(2016, 3, 11))
    assert [event.account(on) for on in days] == [before, during, after]


@pytest.mark.parametrize(
    ("url", "expected"),
    [
        ("https://www.example.org/video?id=1", "example.org"),
        ("https://video.example.org:8443/x", "video.example.org"),
        ("http://EXAMPLE.org", "example.org"),
    ],
)
def test_link_names_the_host_that_it_leads_to(url, expected):
    assert EventLink(url=url).domain == expected


@pytest.mark.parametrize(("code", "expected"), [("es", "spagnolo"), ("und", ""), ("", "")])
def test_link_names_its_language_where_it_is_known(code, expected):
    with translation.override("it"):
        assert EventLink(language=code).language_name == expected


def test_kinds_are_those_of_the_domain():
    assert EventKind.values == ["meeting", "conference", "seminar", "workshop", "assembly", "training"]
