"""The last word may be half typed: what holds words that begin so comes after what holds the word itself."""

from datetime import date

import pytest

from projects.models import Project
from search.finding import matching, matching_keys
from search.models import Word
from tests.factories import make_document, make_event, make_project
from tests.search.asking import find
from tests.search.index_files import add_file

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("indexed")]


def found(text, language="it"):
    return [(hit.object_id, hit.language) for hit in find(text, language).hits]


def test_words_that_begin_so_follow_in_each_language():
    written = {
        "form": make_event(title_it="Alfa", title_en="About the form", starts_on=date(2015, 1, 1)),
        "in a text": make_event(title_it="Beta", venue_it="Sala della formazione", starts_on=date(2020, 1, 1)),
        "in a lead": make_event(title_it="Gamma", theme_it="La formazione", starts_on=date(2019, 1, 1)),
        "in a title": make_event(title_it="La formazione", starts_on=date(2018, 1, 1)),
        "formal": make_event(title_it="Delta", title_en="Formal words", starts_on=date(2021, 1, 1)),
    }
    keys = {name: event.pk for name, event in written.items()}
    assert found("form", "en") == [
        (keys["form"], "en"),
        (keys["formal"], "en"),
        (keys["in a title"], "it"),
        (keys["in a lead"], "it"),
        (keys["in a text"], "it"),
    ]
    assert found("form", "it") == [
        (keys["in a title"], "it"),
        (keys["in a lead"], "it"),
        (keys["in a text"], "it"),
        (keys["form"], "en"),
        (keys["formal"], "en"),
    ]


def test_all_words_but_the_last_are_whole():
    make_project(title_it="Formazione dei migranti")
    assert [find(text).total for text in ("formazione migr", "form migranti", "form*  migr", "“migr”", "mi")] == [
        1,
        0,
        1,
        0,
        0,
    ]


def test_words_that_begin_so_are_marked():
    make_project(title_it="Migrazioni, migranti e altri")
    [hit] = find("migr").hits
    assert hit.title == "<mark>Migrazioni</mark>, <mark>migranti</mark> e altri"


def test_pages_with_the_word_itself_are_named_before_those_with_its_beginning():
    document = make_document(title_it="Profilo")
    add_file(document, "a" * 64, *["La formazione"] * 6, "Il form")
    other = make_document(title_it="Altro")
    add_file(other, "b" * 64, *["La formazione"] * 6)
    pages = {hit.object_id: [page.number for page in hit.pages] for hit in find("form").hits}
    assert pages == {document.pk: [7], other.pk: [1, 2, 3, 4, 5]}


def test_list_has_words_that_begin_so_only_where_nothing_holds_the_word():
    """It has an order of its own, in which what holds the word itself would be lost."""
    form = make_project(title_it="Il form")
    training = make_project(title_it="La formazione")
    higher, altar = make_project(title_it="La scuola alta"), make_project(title_it="La scuola dell’altare")
    answers = {
        "form": {form.pk},
        "formaz": {training.pk},
        "for": {form.pk, training.pk},
        "scuol* alta": {higher.pk},
        "scuol* altar": {altar.pk},
    }
    for text, expected in answers.items():
        assert set(matching_keys(Project, text)) == expected, text
        assert {project.pk for project in matching(Project.objects.published(), text)} == expected, text


@pytest.mark.parametrize("language", ["ar", "und", "pt"])
def test_beginnings_are_known_in_languages_that_the_portal_does_not_speak(language):
    add_file(make_document(title_it="Profilo"), "c" * 64, "السكان المهاجرون", language=language)
    assert [find(text).total for text in ("المهاجرون", "المهاج*", "المهاج")] == [1, 1, 1]
    assert set(Word.objects.filter(word__startswith="الم").values_list("language", flat=True)) == {"und"}
