"""Each filter of the library: which documents it finds, what it counts, what odd values give, what it must not show."""

import random
from urllib.parse import urlencode

import pytest
from django.http import QueryDict

from documents.filters import DocumentFilter
from documents.listing import DocumentListing
from documents.models import DocumentFile
from tests.conftest import indexed_at_once
from tests.documents.listed import add_rows, address, found, put_among
from tests.factories import HIDDEN_WAYS, hidden_ways, make_city, make_document, make_event, make_project
from tests.listed import active, facets

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("indexed")]
NAMES = ["kind", "language", "city", "project", "event", "year"]
#: What each question finds.
ANSWERS = {
    "": "abc",
    "kind=agenda": "a",
    "kind=agenda&kind=report": "ab",
    "kind=call": "",
    "kind=zzz": "",
    "kind=zzz&kind=agenda": "a",
    "kind=Agenda": "",
    "language=it": "a",
    "language=fr&language=und": "ab",
    "language=en": "",
    "language=zzz&language=und": "b",
    "city=lione": "a",
    "city=lione&city=tunisi": "ab",
    "city=zzz": "",
    "project=ponte": "a",
    "project=ponte&project=rete": "ab",
    "project=zzz": "",
    "event=seminario": "b",
    "event=seminario&event=zzz": "b",
    "year=2017": "a",
    "year=2018": "b",
    "year=2017&year=2018": "ab",
    "year=2019": "",
    "year=0000": "",
    "year=99999": "",
    "year=2017-01": "",
    "year=%D9%A2%D9%A0%D9%A1%D9%A7": "",
    "kind=agenda&year=2018": "",
    "kind=agenda&language=fr&city=lione&project=ponte&event=incontro&year=2017&q=acqua": "a",
    "q=acqua": "a",
    "q=acqua&kind=report": "",
}


@pytest.fixture
def documents(db):
    """Two documents unlike in everything, one without anything, and a draft that has what the first has."""
    city = make_city(slug="lione", name_it="Lione")
    project, event = make_project(slug="ponte", title_it="Ponte"), make_event(slug="incontro", title_it="Incontro")
    shared = {"kind": "agenda", "city": city, "issued": "2017"}
    for slug, state in (("a", "published"), ("draft", "draft")):
        document = make_document(slug=slug, title_it="Acqua", state=state, **shared)
        add_rows(document, "it", "fr")
        put_among(document, project, event)
    other = make_document(slug="b", kind="report", city=make_city(slug="tunisi"), issued="2018-12-31")
    add_rows(other, "und")
    put_among(other, make_project(slug="rete"), make_event(slug="seminario"))
    make_document(slug="c")


def test_filters_take_any_value_of_one_and_all_of_several(ask, documents):
    answers = {query: ask(query) for query in ANSWERS}

    assert {query: "".join(found(answer)) for query, answer in answers.items()} == ANSWERS
    for query, answer in answers.items():
        assert (answer.context["total"], len(active(answer))) == (len(ANSWERS[query]), query.count("=")), query


def test_archive_of_odd_or_many_values_is_not_found(client, documents):
    for value in ("%ff", "a%00b", "%ed%a0%80", "x" * 10_000, "%25' OR 1=1 --", "<script>alert(1)</script>"):
        query = "&".join(f"{name}={value}" for name in (*NAMES, "q"))
        assert client.head(f"{address(name='documents:archive')}?{query}").status_code == 404, query
    query = "&".join(f"{name}=v{number}" for name in NAMES for number in range(150))
    assert client.get(f"{address(name='documents:archive')}?{query}").status_code == 404


def test_options_are_those_that_documents_have_each_with_its_count(ask, documents):
    response = ask()
    assert facets(response) == {
        "kind": {"agenda": 1, "report": 1, "other": 1},
        "language": {"it": 1, "fr": 1, "und": 1},
        "city": {"lione": 1, "tunisi": 1},
        "project": {"ponte": 1, "rete": 1},
        "event": {"incontro": 1, "seminario": 1},
        "year": {"2018": 1, "2017": 1},
    }
    assert list(facets(response)) == NAMES


def test_counts_follow_the_other_filters_and_not_their_own(ask, documents):
    counted = facets(ask("kind=agenda&city=tunisi"))
    assert counted["kind"] == {"agenda": 0, "report": 1, "other": 0}
    assert counted["city"] == {"lione": 1, "tunisi": 0}
    assert counted["language"] == {"it": 0, "fr": 0, "und": 0}


@pytest.mark.parametrize(
    ("language", "labels"),
    [
        ("it", ["Italiano", "Inglese", "Francese", "Arabo", "Spagnolo", "Non indicata"]),
        ("en", ["Italian", "English", "French", "Arabic", "Spanish", "Not stated"]),
        ("fr", ["Italien", "Anglais", "Français", "Arabe", "Espagnol", "Non indiquée"]),
    ],
)
def test_languages_of_the_portal_come_first_and_an_unknown_one_last(ask, language, labels):
    add_rows(make_document(), "und", "es", "ar", "fr", "en", "it")
    make_document()
    [facet] = ask(language=language).context["facets"]
    assert [option.label for option in facet.options] == labels


def test_former_version_counts_in_no_language(ask, documents):
    DocumentFile.objects.filter(language="fr").update(is_current=False, is_citable=True)
    assert "fr" not in facets(ask())["language"]
    assert found(ask("language=fr")) == []


def test_project_is_called_by_its_acronym_and_other_names_say_their_language(ask):
    document = make_document()
    put_among(document, make_project(acronym="PONTE", title_it="Un ponte"), make_project(title_it="Altro ponte"))
    make_document()
    [facet] = ask(language="en").context["facets"]
    assert [option.label for option in facet.options] == ['<span lang="it">Altro ponte</span>', "PONTE"]


def test_active_filters_lead_to_the_address_without_them(ask, documents):
    assert active(ask("kind=agenda&kind=zzz&language=und&q=acqua&page=1&colour=red")) == [
        ("Tipo", "Agenda", "?q=acqua&kind=zzz&language=und"),
        ("Tipo", "zzz", "?q=acqua&kind=agenda&language=und"),
        ("Lingua", "Non indicata", "?q=acqua&kind=agenda&kind=zzz"),
        ("Parole", "acqua", "?kind=agenda&kind=zzz&language=und"),
    ]


@pytest.mark.parametrize("way", HIDDEN_WAYS)
def test_hidden_document_is_in_no_list_count_or_facet(ask, documents, way):
    hidden = make_document(kind="call", issued="1999", city=make_city(slug="oslo"), **hidden_ways()[way])
    add_rows(hidden, "no")
    put_among(hidden, make_project(slug="nord"), make_event(slug="gelo"))
    shown = facets(ask())
    assert [shown[name].keys() & {"call", "no", "oslo", "nord", "gelo", "1999"} for name in NAMES] == [set()] * 6
    for query in ("kind=call", "language=no", "city=oslo", "project=nord", "event=gelo", "year=1999"):
        assert found(ask(query)) == []


@pytest.mark.parametrize("way", HIDDEN_WAYS)
def test_hidden_city_project_or_event_is_neither_option_nor_filter(ask, way):
    hidden = hidden_ways()[way]
    document = make_document(city=make_city(slug="oslo", name_it="Segreta", **hidden))
    project = make_project(slug="nord", title_it="Segreto", acronym="SEGRETO", **hidden)
    put_among(document, project, make_event(slug="gelo", title_it="Segreto", **hidden))
    make_document()
    response = ask()
    assert facets(response) == {}
    assert "segret" not in response.text.casefold()
    for query in ("city=oslo", "project=nord", "event=gelo"):
        response = ask(query)
        assert (found(response), [label for _facet, label, _url in active(response)]) == ([], [query.partition("=")[2]])


def test_pages_keep_the_filters(client):
    with indexed_at_once():
        for _each in range(21):
            make_document(kind="agenda")
    make_document()
    response = client.get(f"{address()}?kind=agenda&page=2")
    assert (len(response.context["page_obj"]), response.context["paginator"].count) == (1, 21)
    assert 'href="?kind=agenda&amp;page=1"' in response.text


def test_nothing_found_is_said(ask, documents):
    text = ask("kind=call").text
    assert 'class="note"' in text
    assert "doc-groups" not in text


def test_every_count_is_what_its_option_gives_on_forty_documents():
    """The facets count in sets and the database filters: each is held to the other."""
    chance = random.Random("forty")
    cities, projects = [make_city() for _each in range(5)], [make_project() for _each in range(5)]
    events = [make_event() for _each in range(5)]
    with indexed_at_once():
        for _each in range(40):
            document = make_document(
                kind=chance.choice(["agenda", "report", "slides"]),
                city=chance.choice([None, *cities]),
                issued=chance.choice([None, "2015", "2016-12", "2016-12-31", "2017-01-01"]),
                state=chance.choice(["published"] * 5 + ["draft"]),
            )
            add_rows(document, *chance.sample(["it", "en", "und"], chance.randint(0, 3)))
            put_among(document, *chance.sample(projects + events, chance.randint(0, 3)))

    for asked in ({}, {"kind": ["agenda", "slides"], "language": ["it"]}, {"year": ["2016"], "city": [cities[0].slug]}):
        listing = listing_of(asked)
        counts = [(facet.name, option.value, option.count) for facet in listing.facets for option in facet.options]
        assert len(counts) > 20
        assert counts == [(name, value, counted({**asked, name: [value]})) for name, value, _count in counts]
        assert listing.total == counted(asked)


def listing_of(asked):
    return DocumentListing(QueryDict(urlencode(asked, doseq=True)))


def counted(asked):
    return DocumentFilter(QueryDict(urlencode(asked, doseq=True))).qs.count()
