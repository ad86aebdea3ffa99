"""The migration profiles at a glance: which cities and languages have a place, and what each cell says."""

import re

import pytest

from documents.models import DocumentFile
from documents.profiles import profile_table
from tests.content.visible import one_line, visible_text
from tests.documents.listed import add_rows, address, put_among
from tests.factories import HIDDEN_WAYS, hidden_ways, make_city, make_document, make_project

pytestmark = pytest.mark.django_db


def make_profile(city, *languages, **fields):
    profile = make_document(kind="migration_profile", city=city, **fields)
    add_rows(profile, *languages)
    return profile


def cells(table):
    """{name of a city: how many files it has in each language} in the order of the rows."""
    return {row.city.name: [len(cell.files) for cell in row.cells] for row in table.rows}


def rows_on(client, language="it", query=""):
    """The rows of the table on the page, each a list of what its cells say."""
    text = client.get(f"{address(language)}{query}").text
    table = re.search(r'<table class="profiles">.*?</table>', text, re.DOTALL)
    rows = re.findall(r"<tr.*?</tr>", table[0], re.DOTALL) if table else []
    return [[one_line(visible_text(cell)) for cell in re.findall(r"<t[hd].*?</t[hd]>", row, re.DOTALL)] for row in rows]


def test_cities_stand_in_the_alphabet_under_the_languages_of_the_portal():
    for name, languages in (("Lione", ["fr"]), ("Èvora", ["it", "fr"]), ("amman", ["en"])):
        make_profile(make_city(name_it=name), *languages)
    table = profile_table()
    assert table.languages == ["Italiano", "Inglese", "Francese"]
    assert list(cells(table).items()) == [("amman", [0, 1, 0]), ("Èvora", [1, 0, 1]), ("Lione", [0, 0, 1])]


def test_other_languages_have_a_column_where_a_profile_is_in_them():
    tunis = make_city(name_it="Tunisi")
    make_profile(tunis, "und", "ar")
    add_rows(make_document(kind="agenda", city=tunis), "es")
    make_profile(tunis, "pt", state="draft")
    make_profile(None, "de")
    table = profile_table()
    assert table.languages == ["Italiano", "Inglese", "Francese", "Arabo", "Non indicata"]
    assert cells(table) == {"Tunisi": [0, 0, 0, 1, 1]}


def test_cities_of_a_project_with_profiles_have_a_row_and_other_partners_none():
    profile = make_profile(make_city(name_it="Torino", is_home=True), "it")
    put_among(profile, make_project(cities=[make_city(name_it="Vienna"), profile.city, make_city(state="draft")]))
    put_among(make_document(), make_project(cities=[make_city(name_it="Oslo")]))
    put_among(profile, make_project(cities=[make_city(name_it="Malmö")], state="draft"))
    assert cells(profile_table()) == {"Torino": [1, 0, 0], "Vienna": [0, 0, 0]}


def test_two_profiles_of_a_city_in_a_language_are_both_there_and_told_apart(client):
    tunis = make_city(name_it="Tunisi")
    for title in ("Profilo del 2015", "Profilo del 2018"):
        make_profile(tunis, "it", title_it=title)
    [_head, [_city, italian, *_others]] = rows_on(client)
    assert re.findall("Profilo del 2015|Profilo del 2018|PDF", italian) == [
        "Profilo del 2015",
        "PDF",
        # Again in the words of the link that are read out.
        "Profilo del 2015",
        "Profilo del 2018",
        "PDF",
        "Profilo del 2018",
    ]


@pytest.mark.parametrize(
    ("language", "head", "first", "second"),
    [
        (
            "it",
            ["Città", "Italiano", "Inglese", "Francese", "Non indicata"],
            ["Lione", "– nessun profilo in italiano", "– nessun profilo in inglese", "PDF 1,2 MB – Lione, francese"],
            ["Torino la nostra città", "PDF 1,2 MB – Torino, lingua non indicata", "– nessun profilo senza lingua"],
        ),
        (
            "en",
            ["City", "Italian", "English", "French", "Not stated"],
            ["Lyon", "– no profile in Italian", "– no profile in English", "PDF 1.2 MB – Lyon, French"],
            ["Turin our city", "PDF 1.2 MB – Turin, language not stated", "– no profile without a stated language"],
        ),
        (
            "fr",
            ["Ville", "Italien", "Anglais", "Français", "Non indiquée"],
            ["Lyon", "– aucun profil en italien", "– aucun profil en anglais", "PDF 1,2 Mo – Lyon, français"],
            ["Turin notre ville", "PDF 1,2 Mo – Turin, langue non indiquée", "– aucun profil sans langue indiquée"],
        ),
    ],
)
def test_cells_say_what_they_link_to_or_that_there_is_none(client, language, head, first, second):
    make_profile(make_city(name_it="Lione", name_en="Lyon", name_fr="Lyon"), "fr")
    home = make_city(name_it="Torino", name_en="Turin", name_fr="Turin", is_home=True)
    make_profile(home, "und")
    DocumentFile.objects.update(size=1_234_567)
    shown = rows_on(client, language)
    assert (shown[0], shown[1][:4], shown[2][0], shown[2][4]) == (head, first, *second[:2])
    assert shown[1][4].startswith(second[2])


def test_link_leads_to_the_file_in_its_language(client):
    profile = make_profile(make_city(), "fr", "und")
    text = client.get(address()).text
    url = f"{address()}{profile.slug}"
    assert f'<td><a href="{url}/fr/" hreflang="fr">PDF' in text
    assert f'<td><a href="{url}/und/">PDF' in text


@pytest.mark.parametrize("way", HIDDEN_WAYS)
def test_hidden_profile_or_city_is_not_there(way):
    hidden = hidden_ways()[way]
    make_profile(make_city(), "it", **hidden)
    make_profile(make_city(**hidden), "it")
    assert profile_table() is None


def test_former_version_is_not_there():
    make_profile(make_city(), "it")
    DocumentFile.objects.update(is_current=False, is_citable=True)
    assert profile_table() is None


def test_table_stands_at_the_entrance_alone(client):
    for _each in range(21):
        make_document()
    make_profile(make_city(), "it")
    shown = {query: bool(rows_on(client, query=query)) for query in ("", "?page=2", "?kind=agenda", "?q=x", "?page=1")}
    assert shown == {"": True, "?page=2": False, "?kind=agenda": False, "?q=x": False, "?page=1": True}


@pytest.mark.parametrize("rows", [1, 30])
def test_table_asks_twice_for_any_number_of_rows(rows, django_assert_num_queries):
    project = make_project()
    for _row in range(rows):
        put_among(make_profile(make_city(), "it", "fr"), project)
    with django_assert_num_queries(2):
        assert len(profile_table().rows) == rows
