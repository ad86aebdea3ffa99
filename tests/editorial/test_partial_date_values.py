"""A date known to a year, a month or a day: what is read, what is refused, how it is written and compared."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editorial.partial_dates import PartialDate


@pytest.mark.parametrize(
    ("text", "first", "last", "precision"),
    [
        ("2018", date(2018, 1, 1), date(2018, 12, 31), "year"),
        ("2018-03", date(2018, 3, 1), date(2018, 3, 31), "month"),
        ("2018-02", date(2018, 2, 1), date(2018, 2, 28), "month"),
        ("2016-02", date(2016, 2, 1), date(2016, 2, 29), "month"),
        ("2018-12", date(2018, 12, 1), date(2018, 12, 31), "month"),
        ("2018-03-12", date(2018, 3, 12), date(2018, 3, 12), "day"),
        ("2018-01-01", date(2018, 1, 1), date(2018, 1, 1), "day"),
        (" 2018 ", date(2018, 1, 1), date(2018, 12, 31), "year"),
    ],
)
def test_text_becomes_the_first_and_the_last_possible_day(text, first, last, precision):
    known = PartialDate.parse(text)
    assert (known.first, known.last, known.precision) == (first, last, precision)
    assert str(known) == text.strip()


@pytest.mark.parametrize(
    "text",
    [
        "",
        "18",
        "02018",
        "0000",
        "2018-0",
        "2018-00",
        "2018-13",
        "2018-3",
        "2018-02-30",
        "2018-00-10",
        "2018-03-00",
        "2018-3-12",
        "2018-03-12T10:00",
        "2018/03",
        "marzo 2018",
        "-2018",
        "２０１８x",
        "2018\x00",
    ],
)
def test_text_that_is_no_date_is_refused(text):
    with pytest.raises(ValueError):
        PartialDate.parse(text)


def test_dates_sort_by_their_first_possible_day():
    words = ["2019", "2018-03-12", "2018", "2018-03", "2017-12-31"]
    assert [str(known) for known in sorted(map(PartialDate.parse, words))] == [
        "2017-12-31",
        "2018",
        "2018-03",
        "2018-03-12",
        "2019",
    ]


@given(st.dates(min_value=date(1000, 1, 1)))
def test_written_day_is_read_back(day):
    known = PartialDate.day(day)
    assert PartialDate.parse(str(known)) == known
    assert (known.first, known.last, known.precision) == (day, day, "day")


@given(st.integers(1000, 9999), st.none() | st.integers(1, 12))
def test_written_month_or_year_is_read_back(year, month):
    text = f"{year}" if month is None else f"{year}-{month:02}"
    known = PartialDate.parse(text)
    assert str(known) == text
    assert PartialDate.parse(str(known)) == known
    assert known.first <= known.last


@given(st.text(max_size=12))
def test_any_text_is_read_or_refused_and_never_fails_otherwise(text):
    try:
        known = PartialDate.parse(text)
    except ValueError:
        return
    assert PartialDate.parse(str(known)) == known
