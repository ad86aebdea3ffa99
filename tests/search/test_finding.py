from datetime import date, timedelta

import pytest
from django.utils import timezone

from events.models import Event
from networks.models import Network
from projects.models import Project
from search.finding import matching
from search.index import served_generation
from tests.conftest import indexed_at_once
from tests.factories import (
    HIDDEN_WAYS,
    hidden_ways,
    make_area,
    make_beneficiary,
    make_city,
    make_document,
    make_event,
    make_goal,
    make_instrument,
    make_location,
    make_network,
    make_news,
    make_organisation,
    make_page,
    make_programme,
    make_project,
)
from tests.search.asking import find

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("indexed")]

MAKERS = [
    make_project,
    make_event,
    make_city,
    make_network,
    make_organisation,
    make_beneficiary,
    make_document,
    make_news,
    make_page,
]


def found(text, language=None):
    """The objects on the first page."""
    return [hit.model.objects.get(pk=hit.object_id) for hit in find(text, language).hits]


@pytest.mark.parametrize("make", MAKERS)
def test_find_gives_every_kind_of_page(make):
    field = "name_it" if make in {make_city, make_network, make_organisation, make_beneficiary} else "title_it"
    sought = make(**{field: "Acquedotto"})
    for fields in hidden_ways().values():
        make(**{field: "Acquedotto"}, **fields)
    assert found("acquedotto") == [sought]


@pytest.mark.parametrize(
    "text",
    [
        "citta",
        "città",
        "CITTÀ",
        "citta\u0300",
        "cit",
        "citta sorelle",
        "sorelle, città!",
        "dell’acqua",
        "acqua",
        "smart",
        "S.M.A.R.T.",
        "wadi khaled",
    ],
)
def test_find_puts_case_accents_and_punctuation_aside(text):
    project = make_project(
        title_it="Città sorelle",
        acronym="S.M.A.R.T.",
        description_it="<p>L’<strong>acqua</strong> di Wadi&nbsp;Khaled</p>",
    )
    make_project(title_it="Altro")
    assert found(text) == [project]


@pytest.mark.parametrize(
    "text", ["", "  ", "%", "_", "?!", "\x00", "città sconosciuta", "orelle", "strong", "nbsp", "a" * 10_000, "\u202e"]
)
def test_find_gives_nothing_for_what_is_not_there(text):
    make_project(title_it="Città sorelle", description_it="<p>L’<strong>acqua</strong> di Wadi&nbsp;Khaled</p>")
    assert find(text).hits == []


def test_find_puts_the_language_first_then_titles_then_leads_then_what_is_newest():
    texts = {
        "other language": make_project(title_it="Beta", title_en="Acqua"),
        "in a text": make_project(title_it="Alfa", description_it="<p>Un’acqua</p>"),
        "in a lead": make_project(title_it="Gamma", summary_it="L’acqua"),
        "in an old title": make_event(title_it="Zeta e acqua", starts_on=date(2016, 1, 1)),
        "in a new title": make_event(title_it="Eta: acqua", starts_on=date(2017, 1, 1)),
        "the title itself": make_event(title_it="Acqua", starts_on=date(2015, 1, 1)),
    }
    assert found("acqua", "it") == list(reversed(texts.values()))


def test_find_puts_what_stands_together_in_a_title_first():
    apart = make_event(title_it="Acqua per la città", starts_on=date(2020, 1, 1))
    together = make_event(title_it="La città acqua", starts_on=date(2019, 1, 1))
    assert found("città acqua", "it") == [together, apart]
    assert found("“città acqua”", "it") == [together]


def test_find_reads_the_reader_s_language_then_the_others():
    project = make_project(
        title_it="Acqua", title_en="Water", title_fr="Eau", summary_it="La sorgente", summary_en="The spring"
    )
    untranslated = make_project(title_it="Acqua e sorgente", actual_start=date(2020, 1, 1))
    [hit] = find("spring water", "en").hits
    assert (hit.object_id, hit.title, hit.language, hit.snippet) == (
        project.pk,
        "<mark>Water</mark>",
        "en",
        "The <mark>spring</mark>",
    )
    hits = find("sorgente", "fr").hits
    assert [(hit.object_id, hit.title, hit.title_language, hit.language, hit.snippet_language) for hit in hits] == [
        # Its page in French shows the Italian summary; the other has nothing in French.
        (project.pk, "Eau", "fr", "fr", "it"),
        (untranslated.pk, "Acqua e <mark>sorgente</mark>", "it", "it", ""),
    ]
    [hit] = find("spring", "it").hits
    assert (hit.title, hit.language, hit.snippet_language) == ("Acqua", "en", "en")


@pytest.mark.parametrize(
    ("summary", "asked", "snippet"),
    [
        ("Prima l’acqua", "acqua", "Prima l’<mark>acqua</mark>"),
        ("Prima l’acqua", "acqua salute", "Poi <mark>acqua</mark> e <mark>salute</mark>"),
        ("Prima l’acqua", "acqua salute città", "Poi <mark>acqua</mark> e <mark>salute</mark>"),
        ("Acqua, acquedotto e acquai", "salute acqu", "Poi <mark>acqua</mark> e <mark>salute</mark>"),
    ],
)
def test_snippet_is_of_the_first_text_with_all_that_is_asked_else_of_that_with_most(summary, asked, snippet):
    make_project(title_it="La città", summary_it=summary, description_it="<p>Poi acqua e salute</p>")
    [hit] = find(asked, "it").hits
    assert hit.snippet == snippet


def test_find_needs_all_words_in_one_language():
    make_project(title_it="Acqua", title_en="Water", title_fr="Eau", summary_it="La sorgente", summary_en="The spring")
    assert find("sorgente spring", "it").total == 0


@pytest.mark.parametrize(
    ("asked", "language", "written"),
    [
        ("migrazione", "it", {"title_it": "Le migrazioni"}),
        ("collectivité", "fr", {"title_it": "Enti", "title_fr": "Les collectivités"}),
        ("meetings", "en", {"title_it": "Incontri", "title_en": "A meeting"}),
        ("città dell’acqua", "it", {"title_it": "Acqua e città"}),
        ("migra*", "it", {"title_it": "Integrazione dei migranti"}),
        ("migran", "it", {"title_it": "Integrazione dei migranti"}),
    ],
)
def test_find_knows_other_forms_of_a_word_and_its_beginning(asked, language, written):
    project = make_project(**written)
    make_project(title_it="Altro", title_en="Other", title_fr="Autre")
    assert found(asked, language) == [project]


def test_find_asks_for_words_without_meaning_only_where_there_is_nothing_else():
    project = make_project(title_it="Il progetto per i giovani")
    assert found("progetto con giovani") == [project]
    assert found("per i") == [project]
    assert found("“progetto con giovani”") == []


def test_find_reads_what_a_project_is_related_to():
    project = make_project(
        title_it="Alfa",
        countries=["LB"],
        activity_status="4",
        areas=[make_area(name_it="Medio Oriente")],
        cities=[make_city(name_it="Lione", name_en="Lyon", country="FR")],
        locations=[make_location(name_it="Wadi Khaled", country="LB")],
        programmes=[make_programme(name_it="Interreg")],
        partners=[(make_organisation(name_it="Organizzazione delle acque", acronym="OdA"), "partner")],
    )
    for text in ("libano", "medio oriente", "lione francia", "khaled", "interreg", "organizzazione acque", "oda"):
        assert [obj for obj in found(text, "it") if isinstance(obj, Project)] == [project], text
    assert found("lebanon lyon", "en") == [project]


@pytest.mark.parametrize("way", HIDDEN_WAYS)
def test_find_reads_nothing_of_hidden_relations(way):
    hidden = hidden_ways()[way]
    city = make_city(name_it="Segreta", country="JO", **hidden)
    body = make_organisation(name_it="Segreta", **hidden)
    location = make_location(name_it="Segreta", country="JO", **hidden)
    project = make_project(title_it="Segreta", **hidden)
    programme = make_programme(name_it="Segreta", **hidden)
    area = make_area(name_it="Segreta", **hidden)
    make_project(
        areas=[area], cities=[city], locations=[location], programmes=[programme], partners=[(body, "partner")]
    )
    make_event(city=city, projects=[project], organisers=[body])
    make_event(location=location)
    make_document(city=city, author=body)
    network = make_network()
    network.memberships.create(city=city)
    network.memberships.create(organisation=body)
    assert find("segreta").total == 0
    assert find("giordania").total == 0


@pytest.mark.parametrize("way", [None, *HIDDEN_WAYS])
def test_find_reads_what_the_project_s_page_says_of_its_terms(way):
    fields = hidden_ways()[way] if way else {}
    project = make_project(
        beneficiaries=[make_beneficiary(name_it="Scuole segrete", **fields)],
        instruments=[make_instrument(name_it="Strumento segreto", **fields)],
        goals=[make_goal(name_it="Obiettivo segreto", **fields)],
        programmes=[make_programme(call_title_it="Bando", required_statement_it="<p>Dicitura</p>", **fields)],
    )
    for text in ("scuole segrete", "strumento segreto", "obiettivo segreto", "bando", "dicitura"):
        assert [hit for hit in found(text) if hit == project] == ([] if way else [project])


def test_find_reads_the_links_of_an_event():
    event = make_event(title_it="Seminario")
    event.links.create(title_it="Registrazione", url="https://example.org/")
    assert found("registrazione") == [event]


def test_find_reads_the_account_that_the_event_s_page_shows():
    coming = timezone.localdate() + timedelta(days=30)
    make_event(title_it="Futuro", starts_on=coming, presentation_it="<p>Invito</p>", report_it="<p>Resoconto</p>")
    over = make_event(
        title_it="Passato", starts_on=date(2017, 7, 11), presentation_it="<p>Invito</p>", report_it="<p>Resoconto</p>"
    )
    assert found("resoconto") == [over]
    assert [event.title for event in found("invito")] == ["Futuro"]


def test_find_asks_the_database_as_often_for_one_row_as_for_thirty(django_assert_num_queries):
    make_rows(1)
    ask_for_counts(django_assert_num_queries, 9)
    with indexed_at_once():
        make_rows(29)
    ask_for_counts(django_assert_num_queries, 9 * 30)


def ask_for_counts(django_assert_num_queries, total):
    # The stamp, the next scheduled time, the generation, its visible rows, the synonyms; the words that begin so, the
    # matches; the hits.
    with django_assert_num_queries(8):
        assert find("acqua").total == total
    with django_assert_num_queries(2):
        assert find("acqua").total == total


def make_rows(count):
    for _number in range(count):
        city = make_city(name_it="Acqua")
        body = make_organisation(name_it="Acqua")
        location = make_location()
        project = make_project(
            title_it="Acqua",
            areas=[make_area()],
            cities=[city],
            locations=[location],
            beneficiaries=[make_beneficiary()],
            instruments=[make_instrument()],
            programmes=[make_programme()],
            partners=[(body, "partner")],
        )
        project.fundings.create(funder=body)
        network = make_network(name_it="Acqua")
        network.memberships.create(city=city)
        network.memberships.create(organisation=body)
        make_event(
            title_it="Acqua", city=city, location=location, projects=[project], networks=[network], organisers=[body]
        )
        make_document(title_it="Acqua", city=city, author=body)
        make_beneficiary(name_it="Acqua")
        make_news(title_it="Acqua")
        make_page(title_it="Acqua")


def test_matching_restricts_a_queryset_to_rows_with_all_words():
    sought = make_project(title_it="Città e acqua", slug="a")
    make_project(title_it="Città", slug="b")
    make_project(title_it="Città e acqua", slug="c", state="draft")
    projects = Project.objects.published()
    assert list(matching(projects, "acqua citta")) == [sought]
    assert list(matching(projects.filter(slug="b"), "acqua")) == []
    assert [project.slug for project in matching(projects.order_by("-slug"), "citta")] == ["b", "a"]


@pytest.mark.parametrize("text", ["", "   "])
def test_matching_with_no_text_restricts_nothing(text):
    project = make_project()
    assert list(matching(Project.objects.published(), text)) == [project]


@pytest.mark.parametrize("text", ["?!", "%", "\u202e", "\x00"])
def test_matching_with_a_text_without_words_matches_nothing(text):
    make_project()
    assert list(matching(Project.objects.published(), text)) == []


@pytest.mark.parametrize("model", [Event, Network])
def test_matching_knows_every_searchable_model(model):
    make = {Event: make_event, Network: make_network}[model]
    field = f"{model.naming_field}_it"
    sought = make(**{field: "Acqua"})
    make(**{field: "Aria"})
    assert list(matching(model.objects.published(), "acqua")) == [sought]


def test_before_there_is_an_index_nothing_is_found_and_nothing_breaks():
    assert served_generation() is None
    answer = find("acqua")
    assert (answer.total, answer.hits, answer.suggestion) == (0, [], "")
    assert answer.counts == {"kind": {}, "language": {}}
