"""The public list of projects: filters, counts, bad input, and what must not show."""

import re

import pytest
from django.utils import translation

from tests.conftest import indexed_at_once
from tests.factories import (
    HIDDEN_WAYS,
    hidden_ways,
    make_area,
    make_programme,
    make_project,
    make_sector,
)
from tests.listed import active, facets
from tests.projects.listed import address, found

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("indexed")]


@pytest.fixture
def six_projects(db):
    """Three areas, two programmes, three statuses; beside them a draft that has everything."""
    areas = {slug: make_area(slug=slug, name_it=slug.title()) for slug in ("north", "south", "empty")}
    programmes = {slug: make_programme(slug=slug, name_it=slug.title()) for slug in ("green", "blue", "red")}

    def project(slug, area, programme, status, **fields):
        make_project(
            slug=slug,
            title_it=f"Progetto {slug}",
            areas=[areas[name] for name in area.split()],
            programmes=[programmes[name] for name in programme.split()],
            activity_status=status,
            **fields,
        )

    with indexed_at_once():
        project("a", "north", "green", "2")
        project("b", "north south", "green blue", "2")
        project("c", "south", "blue", "4")
        project("d", "", "", "")
        project("draft", "north south empty", "green blue red", "1", state="draft")


FOUND = {
    "": "abcd",
    "area=north": "ab",
    "area=north&area=south": "abc",
    "area=north&area=north": "ab",
    "area=empty": "",
    "programme=green": "ab",
    "programme=red": "",
    "status=2": "ab",
    "status=2&status=4": "abc",
    "status=1": "",
    "area=south&programme=green": "b",
    "area=south&status=4": "c",
    "area=south&programme=blue&status=2": "b",
    "area=&area=north": "ab",
    "area=zzz": "",
    "area=north&area=zzz": "ab",
    "area=zzz&programme=green": "",
    "status=9": "",
    "status=implementation": "",
    "area=NORTH": "",
    "activity_status=4": "abcd",
    "area%5B%5D=north&area=south": "bc",
}


def test_filters_take_any_value_of_one_and_all_of_several(ask, six_projects):
    assert {query: "".join(found(ask(query))) for query in FOUND} == FOUND


@pytest.mark.parametrize("page", ["0", "-1", "2", "abc", "999999", "1e9", "1.0", "%00x", "%ff", "9" * 5000, "1&page=x"])
def test_malformed_page_is_not_found(client, six_projects, page):
    assert client.get(f"{address()}?page={page}").status_code == 404


def test_counts_say_what_each_value_would_give(ask, six_projects):
    assert facets(ask()) == {
        "area": {"north": 2, "south": 2},
        "programme": {"blue": 2, "green": 2},
        "status": {"2": 2, "4": 1},
    }


def test_counts_follow_the_other_filters_and_not_their_own(ask, six_projects):
    response = ask("area=north&status=4&status=2")

    assert facets(response) == {
        "area": {"north": 2, "south": 2},
        "programme": {"blue": 1, "green": 2},
        "status": {"2": 2, "4": 0},
    }


def test_areas_stand_in_their_order_and_programmes_in_the_alphabet(ask):
    make_project(areas=[make_area(slug="z", position=1)], programmes=[make_programme(slug="y", name_it="Èlite")])
    make_project(areas=[make_area(slug="a", position=2)], programmes=[make_programme(slug="x", name_it="Zona")])
    make_project(programmes=[make_programme(slug="z", name_it="arco")])

    order = {name: list(options) for name, options in facets(ask()).items()}

    assert order == {"area": ["z", "a"], "programme": ["z", "y", "x"]}


def test_name_without_translation_says_its_language(ask):
    make_project(areas=[make_area(slug="north", name_it="Nord")])
    make_project(areas=[make_area(slug="south", name_it="Sud", name_en="South")])
    with translation.override("en"):
        response = ask("area=north&area=south", "en")

    assert [option.label for option in response.context["facets"][0].options] == [
        '<span lang="it">Nord</span>',
        "South",
    ]
    assert '<span><span lang="it">Nord</span></span>' in response.content.decode()


def test_active_filters_lead_to_the_address_without_them(ask, six_projects):
    with translation.override("it"):
        response = ask("area=north&area=zzz&status=2&q=progetto&page=1&colour=red")

    assert [(label, url) for _facet, label, url in active(response)] == [
        ("North", "?q=progetto&area=zzz&status=2"),
        ("zzz", "?q=progetto&area=north&status=2"),
        (response.context["facets"][2].options[0].label, "?q=progetto&area=north&area=zzz"),
        ("progetto", "?area=north&area=zzz&status=2"),
    ]


def test_known_value_that_no_project_has_keeps_its_name(ask, six_projects):
    response = ask("area=empty")

    assert [(label, url) for _facet, label, url in active(response)] == [("Empty", "?")]
    assert facets(response)["area"] == {"north": 2, "south": 2, "empty": 0}


def test_long_unknown_value_is_shown_short_and_escaped(ask, six_projects):
    response = ask("area=" + "<b>" * 100)

    assert [label for _facet, label, _url in active(response)] == ["<b>" * 20 + "…"]
    assert "<b><b>" not in response.content.decode()


def test_nothing_found_is_said(ask, six_projects):
    text = ask("area=empty").content.decode()

    assert '<p class="note">' in text
    assert 'class="cards"' not in text


def test_words_find_projects_beside_the_other_filters(ask):
    area = make_area(slug="north")
    water = make_project(title_it="L’acqua della città", areas=[area])
    make_project(title_it="Acqua e città altrove")
    make_project(title_it="Acqua", areas=[area])
    make_project(title_it="Acqua e città", areas=[area], state="draft")

    response = ask("q=CITTA+acqua&area=north")

    assert list(response.context["projects"]) == [water]
    assert response.context["paginator"].count == 1


@pytest.mark.parametrize("way", HIDDEN_WAYS)
def test_hidden_project_is_in_no_list_count_or_facet(ask, way):
    area, programme = make_area(slug="north"), make_programme(slug="green")
    shown = make_project(areas=[area], programmes=[programme], activity_status="2", title_it="Visibile")
    make_project()
    fields = {"title_it": "Segreto", "slug": "segreto", "activity_status": "4"}
    make_project(areas=[area], programmes=[programme], **fields, **hidden_ways()[way])

    response = ask("area=north&programme=green&status=2&status=4")

    assert list(response.context["projects"]) == [shown]
    assert facets(response) == {"area": {"north": 1}, "programme": {"green": 1}, "status": {"2": 1, "4": 0}}
    assert "egreto" not in ask().content.decode()
    assert found(ask("q=segreto")) == []


@pytest.mark.parametrize("way", HIDDEN_WAYS)
def test_hidden_term_is_in_no_card_facet_or_filter(ask, way):
    hidden = hidden_ways()[way]
    make_project(
        areas=[make_area(slug="segreta", name_it="Area segreta", **hidden)],
        programmes=[make_programme(slug="segreto", name_it="Programma segreto", **hidden)],
        sectors=[make_sector(slug="segreto", name_it="Settore segreto", **hidden)],
    )
    make_project()

    assert "egret" not in ask().content.decode()
    for query in ("area=segreta", "programme=segreto"):
        response = ask(query)
        assert found(response) == []
        assert [label for _facet, label, _url in active(response)] == [query.partition("=")[2]]
        assert "Area segreta" not in response.content.decode()


def test_title_in_another_language_says_so(ask):
    make_project(acronym="ABC", title_it="Water for all", title_language="en")
    make_project(title_it="Clean air", title_language="en")
    text = ask().content.decode()

    assert '<p class="long" lang="en">Water for all</p>' in text
    assert re.search(r'<a href="[^"]+" lang="en">Clean air</a>', text)
    assert 'lang=""' not in text


def test_pages_keep_the_filters(ask):
    area = make_area(slug="north")
    with indexed_at_once():
        for _ in range(45):
            make_project(areas=[area])
    response = ask("area=north&page=2")

    assert len(response.context["projects"]) == 20
    assert re.findall(r'href="\?([^"]*page=\d)"', response.content.decode()) == [
        "area=north&amp;page=1",
        "area=north&amp;page=1",
        "area=north&amp;page=2",
        "area=north&amp;page=3",
        "area=north&amp;page=3",
    ]


def test_pages_hold_each_project_once(ask):
    with indexed_at_once():
        for _ in range(45):
            make_project()
    slugs = [project.slug for page in (1, 2, 3) for project in ask(f"page={page}").context["projects"]]

    assert len(slugs) == len(set(slugs)) == 45


@pytest.mark.parametrize(
    ("language", "none", "one", "two"),
    [
        ("it", "0 progetti", "1 progetto", "2 progetti"),
        ("en", "0 projects", "1 project", "2 projects"),
        ("fr", "0 projet", "1 projet", "2 projets"),
    ],
)
def test_number_of_results_is_said_in_the_language_of_the_page(ask, language, none, one, two):
    said = []
    for _ in range(3):
        heading = re.search(r"<h2 data-total>(.+?)</h2>", ask(language=language).content.decode()).group(1)
        said.append(re.sub("<[^>]+>", "", heading))
        make_project()

    assert said == [none, one, two]
