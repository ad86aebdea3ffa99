import re
from datetime import date, timedelta

import pytest
from django.urls import reverse
from django.utils import translation

from tests.conftest import indexed_at_once
from tests.cooperation_portal.reading import Reader, links, page_language
from tests.factories import HIDDEN_WAYS, hidden_ways, make_event, make_news, make_project

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("indexed")]
LANGUAGES = ["it", "en", "fr"]


def ask(client, code="it", **query):
    with translation.override(code):
        return client.get(reverse("search"), query)


def titles(response):
    """The titles of the hits, without what is marked in them."""
    return [re.sub("</?mark>", "", hit.title) for hit in response.context["hits"]]


@pytest.mark.parametrize(("code", "word"), [("it", "acqua"), ("en", "water"), ("fr", "eau")])
def test_search_shows_hits_in_the_page_s_language(client, code, word):
    project = make_project(title_it="L’acqua di tutti", title_en="Water for all", title_fr="L’eau de tous")
    make_project(title_it="Aria")
    response = ask(client, code, q=word)
    assert (response.status_code, page_language(response)) == (200, code)
    assert titles(response) == [getattr(project, f"title_{code}")]
    with translation.override(code):
        assert project.get_absolute_url() in links(response)


@pytest.mark.parametrize("way", HIDDEN_WAYS)
def test_search_shows_nothing_hidden(client, way):
    sought = make_event(title_it="Acqua pubblica")
    make_event(title_it="Acqua segreta", **hidden_ways()[way])
    make_project(title_it="Acqua segreta", **hidden_ways()[way])
    response = ask(client, q="acqua")
    assert titles(response) == [sought.title]
    assert "segreta" not in response.text


@pytest.mark.parametrize("number", [1, 2])
def test_search_says_how_many_hits(client, number):
    for _number in range(number):
        make_project(title_en="Water", title_it="Acqua")
    assert ask(client, "en", q="water").context["paginator"].count == number


def test_search_marks_and_escapes(client):
    make_project(title_it="Alfa", summary_it="<script>alert(1)</script> acqua & aria")
    text = ask(client, q="acqua").text
    assert "&lt;script&gt;alert(1)&lt;/script&gt; <mark>acqua</mark> &amp; aria" in text
    assert Reader(text).forbidden == []


@pytest.mark.parametrize("words", ['"><script>alert(1)</script>', "'onfocus=alert(1) autofocus='", "{{ 7|add:7 }}"])
def test_search_escapes_what_was_asked(client, words):
    response = ask(client, q=words)
    reader = Reader(response.text)
    assert reader.forbidden == []
    assert [attributes["value"] for tag, attributes in reader.elements if attributes.get("id") == "search-words"] == [
        words
    ]


@pytest.mark.parametrize(
    ("query", "shown"),
    [
        ({}, ""),
        ({"q": ""}, ""),
        ({"q": "   "}, ""),
        ({"q": "?!"}, "?!"),
        ({"q": "niente"}, "niente"),
        ({"q": "a" * 10_000}, "a" * 200),
        ({"q": "ac\x00qua"}, "acqua"),
        ({"q": ["aria", "acqua"]}, "acqua"),
        ({"unknown": "x", "q": "acqua"}, "acqua"),
        ({"q": "\u202eacqua"}, "\u202eacqua"),
    ],
)
def test_search_bears_any_question(client, query, shown):
    project = make_project(title_it="Acqua")
    response = ask(client, **query)
    assert response.status_code == 200
    assert response.context["words"] == shown
    found = [hit.object_id for hit in response.context.get("hits") or []]
    assert found == ([project.pk] if shown.endswith("acqua") else [])


def test_search_bears_invalid_utf_8(client):
    assert client.get(f"{reverse('search')}?q=%FF%FEacqua&%C3=%28").status_code == 200


@pytest.mark.parametrize("page", ["0", "-1", "x", "1.5", "2", "9" * 5000, "%00"])
def test_search_of_a_malformed_or_missing_page_is_404(client, page):
    make_project(title_it="Acqua")
    assert ask(client, q="acqua", page=page).status_code == 404


def test_search_is_paginated_and_keeps_the_question(client):
    with indexed_at_once():
        for number in range(21):
            make_news(title_it=f"Acqua {number:02}", date=date(2020, 1, 31) - timedelta(days=number))
    assert titles(ask(client, q="acqua")) == [f"Acqua {number:02}" for number in range(20)]
    second = ask(client, q="acqua", page=2)
    assert titles(second) == ["Acqua 20"]
    assert "?q=acqua&page=1" in links(second)


def test_search_is_not_for_search_engines(client):
    elements = Reader(ask(client, q="acqua").text).elements
    assert [attributes["content"] for tag, attributes in elements if attributes.get("name") == "robots"] == ["noindex"]


def test_search_asks_the_database_as_often_for_one_hit_as_for_thirty(client, django_assert_num_queries):
    make_project(title_it="Acqua")
    with django_assert_num_queries(11):
        ask(client, q="acqua")
    with indexed_at_once():
        for _number in range(29):
            make_project(title_it="Acqua")
    with django_assert_num_queries(11):
        ask(client, q="acqua")
    with django_assert_num_queries(1):
        ask(client)
