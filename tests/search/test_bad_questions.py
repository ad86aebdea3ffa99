"""What nobody means to ask: always an answer, the same on both databases, with a bounded number of queries."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils.http import urlencode

from tests.factories import make_document, make_event, make_project
from tests.search.asking import find

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("indexed")]

#: How many of the three things below answer each question.
TOTALS = {
    # Operators and quotes alone.
    "": 0,
    "*": 0,
    '"': 0,
    '"""': 0,
    "“": 0,
    "«»„“”": 0,
    "'": 0,
    "’’": 0,
    "-": 0,
    "()[]{}<>": 0,
    "&|!<->():*'\\": 0,
    ";--": 0,
    "%_": 0,
    # Quotes that do not close, or that another one closes.
    '"acqua': 3,
    'acqua"': 3,
    '"acqua”': 3,
    "«acqua": 3,
    "„acqua“": 3,
    "'acqua": 3,
    "acqua''": 3,
    '"acqua" "': 3,
    # Syntax of FTS5: its words are words.
    "NEAR(acqua pubblica, 5)": 0,
    "NEAR(": 0,
    "AND OR NOT": 0,
    "acqua AND pubblica": 3,
    "acqua OR aria": 0,
    "acqua NOT pubblica": 0,
    "title:acqua": 0,
    "title : acqua": 0,
    "{title lead} : acqua": 0,
    "{acqua pubblica}:": 3,
    "^acqua": 3,
    "-acqua": 3,
    "+acqua + pubblica": 3,
    "acqua*": 3,
    "*acqua": 3,
    "acq*": 3,
    "a*": 0,
    # Syntax of text vectors.
    "acqua & pubblica": 3,
    "acqua | aria": 0,
    "!acqua": 3,
    "acqua <-> pubblica": 3,
    "acqua <2> pubblica": 0,
    "acqua:*": 3,
    "acqua:A": 3,
    "'acqua':1": 0,
    "acqua\\": 3,
    "\\'acqua": 3,
    "it:acqua": 0,
    "~": 0,
    "·": 0,
    "· acqua ·": 3,
    # Characters that are none, or that nobody sees.
    "acqua\x00": 3,
    "\x00": 0,
    "\ud800": 0,
    "acqua \udfff": 3,
    "\u202eacqua\u202c": 3,
    "\u200facqua\u200e": 3,
    "\ufeffacqua": 3,
    "💧": 0,
    "acqua💧pubblica": 3,
    "\u0301\u0300\u0327": 0,
    "acqua\u0301": 3,
    "a\u0301" * 100: 0,
    "acqua\tpubblica\r\n": 3,
    "ＡＣＱＵＡ": 3,
    # Too much of everything.
    "a" * 10_000: 0,
    "acqua " * 2_000: 3,
    '"acqua" ' * 2_000: 3,
    "acqua* " * 2_000: 3,
    "(" * 10_000: 0,
    "' OR 1=1 --": 0,
}
LISTS = ("search", "projects:list", "documents:list", "events:list")
ODD_VALUES = ("a:b c", "area:", ":", " ", "x" * 5_000, "\x00", "a\x00b", "\u202e", "💧", "'", '"', "%", "-1", "9" * 400)
FACETS = {
    "search": ("kind", "language", "area", "country", "year"),
    "projects:list": ("area", "country", "year", "status"),
    "documents:list": ("language", "kind", "year"),
    "events:list": ("country", "year", "kind"),
}


@pytest.fixture
def three_kinds(db):
    for make in (make_project, make_document, make_event):
        make(title_it="Acqua pubblica")


def test_any_question_has_the_same_answer_everywhere(three_kinds):
    assert {text: find(text).total for text in TOTALS} == TOTALS


@pytest.mark.parametrize("name", LISTS)
def test_any_question_is_borne_by_every_list(client, three_kinds, name):
    # A list asks the same index: a third of the questions will do.
    questions = list(TOTALS)[:: 1 if name == "search" else 3]
    given = {text: total(client, name, [("q", text)]) for text in questions if is_sendable(text)}
    share = 3 if name == "search" else 1
    # Nothing but blanks asks for nothing: a list is whole.
    blank = {"", "\x00"} if name != "search" else set()
    expected = {text: share if text in blank else found * share // 3 for text, found in TOTALS.items()}
    assert given == {text: expected[text] for text in given}


def is_sendable(text):
    """Half a surrogate cannot be written in an address."""
    return not any("\ud800" <= letter <= "\udfff" for letter in text)


def total(client, name, pairs):
    response = client.get(f"{reverse(name)}?{urlencode(pairs)}")
    assert response.status_code == 200
    return response.context["total"]


@pytest.mark.parametrize("name", LISTS)
def test_odd_values_of_facets_match_nothing(client, three_kinds, name):
    given = {
        (facet, value): total(client, name, [("q", "acqua"), (facet, value)])
        for facet in FACETS[name]
        for value in ODD_VALUES
    }
    whole = 3 if name == "search" else 1
    # What is empty once it is cleaned asks for nothing.
    assert given == {(facet, value): whole if value in {" ", "\x00"} else 0 for facet, value in given}


@pytest.mark.parametrize("name", LISTS)
def test_many_values_take_as_many_queries_as_two(client, three_kinds, name):
    counts = []
    for number in (2, 990):
        facets = FACETS[name]
        pairs = [
            ("q", "acqua"),
            *((facet, f"v{value}") for facet in facets for value in range(number // len(facets) + 1)),
        ]
        total(client, name, pairs)
        with CaptureQueriesContext(connection) as queries:
            total(client, name, pairs)
        counts.append(len(queries))
    assert counts[0] == counts[1]
    # Django reads no more parameters than these.
    assert client.get(f"{reverse(name)}?{urlencode([('q', 'acqua')] * 1_001)}").status_code == 400


def test_number_of_queries_does_not_hang_on_the_question(three_kinds):
    find("acqua")
    counts = {}
    for text in TOTALS:
        with CaptureQueriesContext(connection) as queries:
            find(text)
        counts[len(queries)] = text
    assert max(counts) == 6


@pytest.mark.parametrize("name", LISTS)
def test_page_far_beyond_the_last_is_404(client, three_kinds, name):
    assert client.get(f"{reverse(name)}?q=acqua&page={10**9}").status_code == 404
