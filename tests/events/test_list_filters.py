"""Each filter of the list of events: which it finds, what it counts, what odd values give, what it must not show."""

import random
from datetime import date
from urllib.parse import urlencode

import pytest
from django.http import QueryDict

from events.filters import EventFilter
from events.listing import EventListing
from tests.conftest import indexed_at_once
from tests.events.listed import found
from tests.factories import (
    HIDDEN_WAYS,
    hidden_ways,
    make_city,
    make_event,
    make_location,
    make_network,
    make_project,
)
from tests.listed import active, facets

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("indexed")]
NAMES = ["kind", "year", "country", "city", "project", "network"]
#: What each question finds.
ANSWERS = {
    "": "abc",
    "kind=seminar": "a",
    "kind=seminar&kind=training": "ab",
    "kind=assembly": "",
    "kind=zzz&kind=seminar": "a",
    "kind=Seminar": "",
    "year=2017": "a",
    "year=2018": "b",
    "year=2017&year=2018": "ab",
    "year=2019": "c",
    "year=0000": "",
    "year=2017-01": "",
    "year=%D9%A2%D9%A0%D9%A1%D9%A7": "",
    "country=FR": "a",
    "country=TN": "b",
    "country=FR&country=TN": "ab",
    "country=fr": "",
    "country=zz": "",
    "city=lione": "a",
    "city=lione&city=zzz": "a",
    "city=zzz": "",
    "project=ponte": "a",
    "project=ponte&project=rete": "ab",
    "network=arco": "a",
    "network=arco&network=zzz": "a",
    "network=zzz": "",
    "kind=seminar&year=2018": "",
    "kind=seminar&year=2017&country=FR&city=lione&project=ponte&network=arco&q=acqua": "a",
    "q=acqua": "a",
    "q=acqua&kind=training": "",
}


@pytest.fixture
def events(db):
    """Two events unlike in everything, one with its day alone, and a draft that has what the first has."""
    shared = {
        "title_it": "Acqua",
        "kind": "seminar",
        "starts_on": date(2017, 12, 31),
        "ends_on": date(2018, 1, 2),
        "city": make_city(slug="lione", country="FR"),
        "projects": [make_project(slug="ponte")],
        "networks": [make_network(slug="arco")],
    }
    make_event(slug="a", **shared)
    make_event(slug="draft", state="draft", **shared)
    make_event(
        slug="b",
        kind="training",
        starts_on=date(2018, 1, 1),
        location=make_location(country="TN"),
        projects=[make_project(slug="rete")],
    )
    make_event(slug="c", kind="meeting", starts_on=date(2019, 5, 1))


def test_filters_take_any_value_of_one_and_all_of_several(ask, events):
    answers = {query: ask(query) for query in ANSWERS}

    assert {query: "".join(found(answer)) for query, answer in answers.items()} == ANSWERS
    for query, answer in answers.items():
        assert (answer.context["total"], len(active(answer))) == (len(ANSWERS[query]), query.count("=")), query


def test_options_are_those_that_events_have_each_with_its_count(ask, events):
    response = ask()
    assert facets(response) == {
        "kind": {"meeting": 1, "seminar": 1, "training": 1},
        "year": {"2019": 1, "2018": 1, "2017": 1},
        "country": {"FR": 1, "TN": 1},
        "city": {"lione": 1},
        "project": {"ponte": 1, "rete": 1},
        "network": {"arco": 1},
    }
    assert list(facets(response)) == NAMES


def test_country_is_the_one_that_the_row_shows(ask):
    """That of the city, else of the location, else its own; of places that the public may not see, none."""
    hidden = {"state": "draft"}
    make_event(slug="city", city=make_city(country="FR"), location=make_location(country="TN"), country="LB")
    make_event(slug="location", location=make_location(country="TN"), country="LB")
    make_event(slug="own", country="LB")
    make_event(slug="hidden", city=make_city(country="ET", **hidden), location=make_location(country="ES", **hidden))
    make_event(slug="instead", city=make_city(country="ET", **hidden), location=make_location(country="TN"))

    assert facets(ask())["country"] == {"FR": 1, "LB": 1, "TN": 2}
    assert [found(ask(f"country={code}")) for code in ("FR", "TN", "LB", "ET", "ES")] == [
        ["city"],
        ["instead", "location"],
        ["own"],
        [],
        [],
    ]


@pytest.mark.parametrize(
    ("language", "labels"),
    [("it", ["Francia", "Tunisia"]), ("en", ["France", "Tunisia"]), ("fr", ["France", "Tunisie"])],
)
def test_labels_are_in_the_language_of_the_page(ask, events, language, labels):
    shown = {facet.name: facet for facet in ask(language=language).context["facets"]}
    assert [option.label for option in shown["country"].options] == labels


def test_active_filters_lead_to_the_address_without_them(ask, events):
    assert active(ask("kind=seminar&kind=zzz&city=lione&q=acqua&page=1&colour=red"))[:2] == [
        ("Tipo", "Seminario", "?q=acqua&kind=zzz&city=lione"),
        ("Tipo", "zzz", "?q=acqua&kind=seminar&city=lione"),
    ]


@pytest.mark.parametrize("way", HIDDEN_WAYS)
def test_hidden_event_city_project_or_network_is_neither_counted_nor_named(ask, events, way):
    hidden = hidden_ways()[way]
    make_event(kind="assembly", starts_on=date(1999, 1, 1), city=make_city(slug="oslo", country="NO"), **hidden)
    make_event(
        slug="d",
        city=make_city(slug="bergen", name_it="Segreta", country="SE", **hidden),
        projects=[make_project(slug="nord", title_it="Segreto", acronym="SEGRETO", **hidden)],
        networks=[make_network(slug="gelo", name_it="Segreta", **hidden)],
    )
    response = ask()
    options = {value for shown in facets(response).values() for value in shown}
    assert options & {"assembly", "1999", "NO", "oslo", "bergen", "SE", "nord", "gelo"} == set()
    assert "segret" not in response.text.casefold()
    for query in ("kind=assembly", "country=NO", "country=SE", "city=bergen", "project=nord", "network=gelo"):
        assert found(ask(query)) == [], query


def test_found_events_stay_in_the_calendar(ask, events):
    make_event(slug="next", kind="seminar", starts_on=date(2999, 1, 1))
    response = ask("kind=seminar&kind=training")
    assert [event.slug for event in response.context["page_obj"]] == ["next", "b", "a"]
    assert [row.group for row in response.context["drawn"]] == [None, 2018, 2017]


def test_nothing_found_is_said(ask, events):
    text = ask("kind=assembly").text
    assert 'class="note"' in text
    assert "year-group" not in text


def test_every_count_is_what_its_option_gives_on_forty_events():
    """The facets count in bitmaps and the database filters: each is held to the other."""
    chance = random.Random("forty")
    cities = [make_city(country=code, state=state) for code in ("FR", "TN") for state in ("published", "draft")]
    locations = [make_location(country=code) for code in ("LB", "TN")]
    projects, networks = [make_project() for _each in range(4)], [make_network() for _each in range(3)]
    with indexed_at_once():
        for _each in range(40):
            make_event(
                kind=chance.choice(["seminar", "meeting", "training"]),
                starts_on=date(chance.randint(2015, 2018), 12, 31),
                city=chance.choice([None, *cities]),
                location=chance.choice([None, *locations]),
                country=chance.choice(["", "ES", "FR"]),
                projects=chance.sample(projects, chance.randint(0, 2)),
                networks=chance.sample(networks, chance.randint(0, 2)),
                state=chance.choice(["published"] * 5 + ["draft"]),
            )

    for asked in ({}, {"kind": ["seminar", "meeting"], "country": ["FR", "TN"]}, {"year": ["2016", "2017"]}):
        listing = EventListing(QueryDict(urlencode(asked, doseq=True)))
        counts = [(facet.name, option.value, option.count) for facet in listing.facets for option in facet.options]
        assert len(counts) > 15
        assert counts == [(name, value, counted({**asked, name: [value]})) for name, value, _count in counts]
        assert listing.total == counted(asked)


def counted(asked):
    return EventFilter(QueryDict(urlencode(asked, doseq=True))).qs.count()
