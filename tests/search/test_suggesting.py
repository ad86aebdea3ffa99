"""Did you mean: only where nothing is found, and only words that the public can read somewhere."""

from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from editorial.saving import change_columns, settle
from search.models import Word
from tests.factories import HIDDEN_WAYS, hidden_ways, make_document, make_page, make_project
from tests.search.asking import find
from tests.search.index_files import add_file

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("indexed")]


def suggestion(text, language="it", on=None):
    return find(text, language, on=on).suggestion


@pytest.mark.parametrize(
    ("language", "asked", "meant"),
    [
        ("it", "plastca", "plastica"),
        ("it", "plastcia", "plastica"),
        ("it", "Plastiica", "plastica"),
        ("it", "pllastiica", "plastica"),
        ("it", "univresita", "università"),
        ("it", "accqua", "acqua"),
        ("en", "platsic", "plastic"),
        ("en", "univeristy", "university"),
        ("fr", "plasitque", "plastique"),
        ("fr", "ecoel", "école"),
        ("fr", "universite’s", ""),
    ],
)
def test_slips_of_the_pen_are_mended_in_the_visitor_s_language(language, asked, meant):
    make_project(
        title_it="Plastica e acqua",
        title_en="Plastic and water",
        title_fr="Plastique et eau",
        summary_it="L’università e la scuola",
        summary_en="The university and the school",
        summary_fr="L’université et l’école",
    )
    assert suggestion(asked, language) == meant


@pytest.mark.parametrize(
    ("asked", "meant"),
    [
        ("accqua pubblca", "acqua pubblica"),
        ("acqua pubblca", "acqua pubblica"),
        # What is not near anything stays, so does a word that is known.
        ("zzzzzzz pubblca", "zzzzzzz pubblica"),
        ("“accqua pubblica”", "acqua pubblica"),
        # Only the first four words are looked at.
        ("zzzz1a zzzz2a zzzz3a zzzz4a pubblca", ""),
    ],
)
def test_every_word_is_mended_by_itself(asked, meant):
    make_project(title_it="Acqua pubblica")
    assert suggestion(asked) == meant


@pytest.mark.parametrize("asked", ["ria", "ari", "aia", "a", "20117", "?!", ""])
def test_short_words_and_numbers_stay_as_they_are(asked):
    make_project(title_it="Aria del 2017")
    assert suggestion(asked) == ""


def test_nothing_is_asked_back_where_something_is_found():
    make_project(title_it="Acqua")
    make_project(title_it="Acquaa")
    assert suggestion("acquaa") == ""


def test_nothing_is_asked_back_where_nothing_comes_near():
    make_project(title_it="Acqua")
    assert suggestion("elettrodotto") == ""


@pytest.mark.parametrize("way", HIDDEN_WAYS)
def test_no_word_of_what_is_hidden_is_told(way):
    make_project(title_it="Segretissimo", **hidden_ways()[way])
    make_page(title_it="Altro")
    assert suggestion("segretissmo") == ""
    make_project(title_it="Segretissima")
    assert suggestion("segretissmo") == "segretissima"


def test_words_of_what_is_scheduled_are_told_while_it_is_seen():
    now = timezone.now()
    make_project(
        title_it="Inaugurazione",
        publish_from=now + timedelta(hours=1),
        publish_until=now + timedelta(hours=3),
    )
    times = [now + timedelta(hours=hours) for hours in (0, 2, 4)]
    assert [suggestion("inaugurazzione", on=time) for time in times] == ["", "inaugurazione", ""]


def test_no_word_of_a_working_copy_is_told(rita):
    project = make_project(title_it="Acqua")
    settle(project, lambda: change_columns(project, title_it="Segretissimo"), rita.user)
    assert suggestion("segretissmo") == ""


def test_no_word_is_told_after_its_last_text_went():
    project = make_project(title_it="Segretissimo")
    assert suggestion("segretissmo") == "segretissimo"
    project.title_it = "Acqua"
    project.save()
    assert Word.objects.filter(word="segretissimo").exists()
    assert suggestion("segretissmo") == ""


def test_no_word_is_told_for_one_with_the_same_stem():
    project = make_project(title_it="Migrazione")
    assert suggestion("migrazzione") == "migrazione"
    project.title_it = "Migrazioni"
    project.save()
    # The stem of both is found in the visible row: the word itself is not in it any more.
    assert suggestion("migrazzione") == "migrazioni"


def test_words_of_the_pages_of_a_file_are_told():
    document = make_document(title_it="Profilo")
    add_file(document, "a" * 64, "prima pagina", "La periferia")
    assert suggestion("perifreia") == "periferia"


def test_words_of_other_languages_are_not_told():
    make_project(title_it="Acqua", title_en="Waterfall")
    assert (suggestion("watterfall", "it"), suggestion("watterfall", "en")) == ("", "waterfall")


def test_suggestion_takes_as_many_queries_for_four_words_as_for_one():
    for number in range(30):
        make_project(title_it=f"Plastica pubblica numero{number} acqua migrazione")
    find("acqua")
    counts = {}
    for asked in ("plastcia", "plastcia pubblcia acquua migrazzione", "numero999", "zzzzzzz"):
        with CaptureQueriesContext(connection) as queries:
            find(asked)
        counts[asked] = len(queries)
    # The stamp; the words, what begins so; and what is asked back.
    assert counts == {
        "plastcia": 6,
        "plastcia pubblcia acquua migrazzione": 6,
        "numero999": 6,
        "zzzzzzz": 5,
    }
