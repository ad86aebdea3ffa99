"""Dates and periods as people read them, in three languages."""

from datetime import date

import pytest
from django.utils import translation

from editorial.partial_dates import (
    PartialDate,
    format_day_range,
    format_information_date,
    format_partial_date,
    format_period,
)

read = PartialDate.parse


def said(function, *arguments):
    """What a function says in Italian, English and French."""
    words = []
    for language in ("it", "en", "fr"):
        with translation.override(language):
            words.append(function(*arguments))
    return tuple(words)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2015", ("2015", "2015", "2015")),
        ("2021-03", ("marzo 2021", "March 2021", "mars 2021")),
        ("2018-08", ("agosto 2018", "August 2018", "août 2018")),
        ("2017-11-10", ("10 novembre 2017", "10 November 2017", "10 novembre 2017")),
        ("2018-05-01", ("1 maggio 2018", "1 May 2018", "1er mai 2018")),
        ("2018-05-11", ("11 maggio 2018", "11 May 2018", "11 mai 2018")),
        ("2018-02-21", ("21 febbraio 2018", "21 February 2018", "21 février 2018")),
    ],
)
def test_date_is_said_as_it_is_known(text, expected):
    assert said(format_partial_date, read(text)) == expected


@pytest.mark.parametrize(
    ("first", "last", "expected"),
    [
        (date(2017, 11, 10), None, ("10 novembre 2017", "10 November 2017", "10 novembre 2017")),
        (date(2017, 11, 10), date(2017, 11, 10), ("10 novembre 2017", "10 November 2017", "10 novembre 2017")),
        (date(2017, 12, 12), date(2017, 12, 13), ("12–13 dicembre 2017", "12–13 December 2017", "12–13 décembre 2017")),
        (date(2018, 5, 1), date(2018, 5, 3), ("1–3 maggio 2018", "1–3 May 2018", "1er–3 mai 2018")),
        (
            date(2017, 11, 30),
            date(2017, 12, 2),
            ("30 novembre – 2 dicembre 2017", "30 November – 2 December 2017", "30 novembre – 2 décembre 2017"),
        ),
        (
            date(2017, 12, 31),
            date(2018, 1, 1),
            (
                "31 dicembre 2017 – 1 gennaio 2018",
                "31 December 2017 – 1 January 2018",
                "31 décembre 2017 – 1er janvier 2018",
            ),
        ),
        (
            date(2017, 5, 2),
            date(2018, 5, 2),
            ("2 maggio 2017 – 2 maggio 2018", "2 May 2017 – 2 May 2018", "2 mai 2017 – 2 mai 2018"),
        ),
    ],
)
def test_days_of_an_event_are_said_once(first, last, expected):
    assert said(format_day_range, first, last) == expected


@pytest.mark.parametrize(
    ("start", "end", "expected"),
    [
        (None, None, ("", "", "")),
        ("2015", "2018", ("2015–2018", "2015–2018", "2015–2018")),
        ("2018", "2018", ("2018", "2018", "2018")),
        ("2018", "2021-03", ("2018 – marzo 2021", "2018 – March 2021", "2018 – mars 2021")),
        ("2016-03", "2016-05", ("marzo 2016 – maggio 2016", "March 2016 – May 2016", "mars 2016 – mai 2016")),
        ("2016-03", "2018", ("marzo 2016 – 2018", "March 2016 – 2018", "mars 2016 – 2018")),
        ("2017-12-12", "2017-12-13", ("12–13 dicembre 2017", "12–13 December 2017", "12–13 décembre 2017")),
        ("2018", None, ("inizio: 2018", "start: 2018", "début : 2018")),
        (None, "2021-03", ("fine: marzo 2021", "end: March 2021", "fin : mars 2021")),
    ],
)
def test_period_is_said_as_its_ends_are_known(start, end, expected):
    ends = [read(text) if text else None for text in (start, end)]
    words = said(format_period, *ends)
    assert tuple(one.replace("\xa0", " ").replace("\u202f", " ") for one in words) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2018", "Informazioni aggiornate al 2018"),
        ("2021-11", "Informazioni aggiornate a novembre 2021"),
    ],
)
def test_age_of_the_information_is_a_sentence_of_its_own(text, expected):
    assert said(format_information_date, read(text))[0] == expected
    assert said(format_information_date, None) == ("", "", "")
