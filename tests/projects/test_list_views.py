"""The ways to show the list of projects: cards, the table by area, the map; and its orders."""

import re
from urllib.parse import parse_qs

import pytest
from django.urls import reverse

from pages.models import PortalIdentity
from tests.conftest import indexed_at_once
from tests.content.visible import visible_text
from tests.factories import (
    HIDDEN_WAYS,
    hidden_ways,
    make_area,
    make_city,
    make_location,
    make_programme,
    make_project,
    make_sector,
)
from tests.projects.listed import address, make_described_project

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("indexed")]


def slugs(response):
    return [project.slug for project in response.context["projects"]]


def rows(response):
    """The table: (area, count, slug) of each row."""
    return [(row.area.label, row.area.count, row.project.slug) for row in response.context["projects"]]


def ways(response, name):
    return {way["label"]: parse_qs(way["url"][1:]) for way in response.context[name]}


@pytest.mark.parametrize("view", ["", "cards", "TABLE", "list", "%00", "%ff", "x" * 10_000, "table&view=cards"])
def test_unknown_view_is_cards(ask, view):
    make_project()

    assert '<article class="card-project' in ask(f"view={view}").content.decode()


@pytest.mark.parametrize("sort", ["", "zzz", "-title", "pk", "%00", "%ff", "x" * 10_000, "title&sort=zzz"])
def test_unknown_order_is_the_first(ask, sort):
    make_project(slug="closed", title_it="A", activity_status="4")
    make_project(slug="open", title_it="B", activity_status="2")

    response = ask(f"sort={sort}")
    assert slugs(response) == ["open", "closed"]
    assert [way["is_current"] for way in response.context["sorts"]] == [True, False, False, False]


@pytest.mark.parametrize(
    ("sort", "order"),
    [("title", "abc"), ("start", "cab"), ("information", "bca")],
)
def test_orders(ask, sort, order):
    make_project(slug="a", title_it="Zeta", acronym="alfa", planned_start="2015", information_as_of="2015")
    make_project(slug="b", title_it="Beta", actual_start=None, information_as_of="2021-05")
    make_project(slug="c", title_it="gamma", planned_start="2014", actual_start="2016", information_as_of="2018")

    assert slugs(ask(f"sort={sort}")) == list(order)


def test_order_by_name_is_that_of_the_language(ask):
    make_project(slug="a", title_it="Acqua", title_en="Water")
    make_project(slug="b", title_it="Rifiuti", title_en="Rubbish")

    assert (slugs(ask("sort=title")), slugs(ask("sort=title", "en"))) == (["a", "b"], ["b", "a"])


def test_links_of_views_orders_and_filters_keep_the_rest(ask):
    area = make_area(slug="north")
    with indexed_at_once():
        for _row in range(25):
            make_project(areas=[area], activity_status="2")
    response = ask("area=north&status=2&q=progetto&sort=title&view=table&page=2&colour=red")
    kept = {"area": ["north"], "status": ["2"], "q": ["progetto"]}

    assert list(ways(response, "views").values()) == [
        {**kept, "sort": ["title"]},
        {**kept, "sort": ["title"], "view": ["table"]},
        {**kept, "sort": ["title"], "view": ["map"]},
    ]
    assert list(ways(response, "sorts").values()) == [
        {**kept, "view": ["table"]},
        {**kept, "sort": ["title"], "view": ["table"]},
        {**kept, "sort": ["start"], "view": ["table"]},
        {**kept, "sort": ["information"], "view": ["table"]},
    ]
    assert [each["url"] for each in response.context["active_filters"]] == [
        "?q=progetto&status=2&sort=title&view=table",
        "?q=progetto&area=north&sort=title&view=table",
        "?area=north&status=2&sort=title&view=table",
    ]
    text = response.content.decode()
    assert re.findall(r'<a (?:class="clear" )?href="(\?sort[^"]*)"', text) == ["?sort=title&amp;view=table"] * 2
    assert re.findall(r'<input type="hidden" name="(\w+)" value="(\w+)">', text) == [
        ("sort", "title"),
        ("view", "table"),
    ]


def test_form_of_the_plain_list_keeps_nothing(ask):
    make_project()

    assert '<input type="hidden"' not in ask("view=zzz&sort=zzz").content.decode()


def test_table_shows_each_project_under_each_of_its_areas(ask):
    north, south = make_area(slug="n", name_it="Nord", position=2), make_area(slug="s", name_it="Sud", position=1)
    make_area(slug="e", name_it="Vuota")
    make_project(slug="a", title_it="A", areas=[north])
    make_project(slug="b", title_it="B", areas=[north, south])
    make_project(slug="c", title_it="C")
    make_project(slug="draft", areas=[north], state="draft")

    assert rows(ask("view=table&sort=title")) == [
        ("Sud", 1, "b"),
        ("Nord", 2, "a"),
        ("Nord", 2, "b"),
        ("Senza area geografica", 1, "c"),
    ]
    assert rows(ask("view=table&area=n&area=zzz")) == [("Nord", 2, "a"), ("Nord", 2, "b")]
    assert ask("view=table&area=n").context["total"] == 2


def test_table_is_a_body_for_each_area_with_its_programmes(ask):
    area = make_area(slug="n", name_it="Nord")
    programmes = [make_programme(name_it="Verde"), make_programme(name_it="Nascosto", state="draft")]
    make_project(acronym="ABC", title_it="Water", title_language="en", areas=[area], programmes=programmes)
    make_project(areas=[area])
    text = ask("view=table").content.decode()

    assert re.findall(r"<tbody[^>]*>.*?scope=\"rowgroup\" colspan=\"4\">(.*?)</th>", text, re.DOTALL) == [
        "Nord <span>2</span>"
    ]
    assert text.count("<tbody") == 1
    assert len(re.findall(r'<th scope="row">', text)) == 2
    assert '<small lang="en">Water</small>' in text
    assert re.findall(r'<td data-label="Programma di finanziamento"[^>]*>(.*?)</td>', text) == [
        "Verde",
        '<span class="none">non indicato</span>',
    ]
    assert "Nascosto" not in text


def test_table_is_divided_in_pages_of_rows(ask):
    areas = [make_area(position=1), make_area(position=2)]
    with indexed_at_once():
        for number in range(15):
            make_project(slug=f"p{number:02}", title_it=f"P{number:02}", areas=areas)
    pages = [rows(ask(f"view=table&sort=title&page={page}")) for page in (1, 2)]

    names = [f"p{number:02}" for number in range(15)]
    assert [len(page) for page in pages] == [20, 10]
    assert [slug for page in pages for _area, _count, slug in page] == names + names
    assert ask("view=table").context["total"] == 15


@pytest.fixture
def framed(db):
    """A portal whose map shows the Mediterranean."""
    portal = PortalIdentity.objects.get_or_create(pk=1)[0]
    portal.map_west, portal.map_south, portal.map_east, portal.map_north = -12, 2, 44, 52
    portal.save()


def test_map_shows_the_places_of_the_found_projects(ask):
    lyon = make_city(slug="lione", name_it="Lione", country="FR", latitude=45.76, longitude=4.84)
    nowhere = make_city(name_it="Altrove", latitude=None, longitude=None)
    khaled = make_location(slug="wk", name_it="Wadi Khaled", country="LB", latitude=34.61, longitude=36.41)
    draft = make_location(name_it="Segreta", latitude=40, longitude=10, state="draft")
    make_project(slug="b", cities=[lyon, nowhere], locations=[khaled, draft], activity_status="2")
    make_project(slug="a", cities=[lyon], locations=[khaled])
    make_project(slug="c", cities=[make_city(name_it="Vienna", latitude=48.2, longitude=16.4)], state="draft")
    make_city(name_it="Sola", latitude=48.2, longitude=16.4)

    def places(query):
        return [(place.name, place.country.code, place.address) for place in ask(query).context["places"]]

    city = reverse("networks:city-detail", args=["lione"])
    assert places("view=map") == [
        ("Lione", "FR", city),
        ("Wadi Khaled", "LB", reverse("projects:detail", args=["a"])),
    ]
    assert places("view=map&status=2") == [
        ("Lione", "FR", city),
        ("Wadi Khaled", "LB", reverse("projects:detail", args=["b"])),
    ]
    assert places("view=map&status=6") == []
    assert places("view=cards") == []


@pytest.mark.parametrize("way", HIDDEN_WAYS)
def test_map_leaves_out_a_hidden_place(ask, way):
    where = {"latitude": 45.0, "longitude": 7.0}
    make_project(
        cities=[make_city(**where, **hidden_ways()[way])], locations=[make_location(**where, **hidden_ways()[way])]
    )

    assert ask("view=map").context["places"] == []


def test_map_without_places_says_so_and_lists_the_projects(ask):
    make_project(title_it="Senza luogo")
    text = ask("view=map").content.decode()

    assert "<figure" not in text
    assert text.count("Senza luogo") == 1


def test_card_begins_with_area_and_programme(ask):
    hidden = make_programme(name_it="Segreto", state="draft")
    make_project(
        title_it="Acqua",
        areas=[make_area(name_it="Nord"), make_area(name_it="Sud", position=1)],
        programmes=[make_programme(name_it="Bando"), hidden],
        sectors=[make_sector(name_it="Idrico")],
        summary_it="In breve.",
        place_of_intervention_it="Ovunque",
    )
    card = re.search("<article.*?</article>", ask("").content.decode(), re.DOTALL).group()
    assert visible_text(card).split() == "Nord, Sud Bando Acqua In breve. Idrico Ovunque".split()


def test_card_names_its_area_once_where_nothing_closer_is_known(ask):
    make_project(title_it="Acqua", areas=[make_area(name_it="Nord")])
    card = re.search("<article.*?</article>", ask("").content.decode(), re.DOTALL).group()
    assert visible_text(card).split() == ["Nord", "Acqua"]


@pytest.mark.parametrize("number", [1, 30])
def test_list_asks_at_most_ten_queries(client, django_assert_num_queries, framed, number):
    with indexed_at_once():
        for row in range(number):
            make_described_project(row, activity_status="2")
    asked = "area=area-0&programme=programme-0&city=city-0&year=2000&country=LB&goal=1&sort=title"

    # The moment; then what the cards need not, since they are drawn: rows of a table, lines and places of a map.
    for view, queries in {"cards": 1, "table": 3, "map": 5}.items():
        # One more for the names of what is asked for and nothing has.
        for query, more in (("", 0), (asked, 0), (f"{asked}&area=zzz&city=zzz", 1)):
            client.get(f"{address()}?{query}&view={view}")
            with django_assert_num_queries(queries + more):
                client.get(f"{address()}?{query}&view={view}")


@pytest.mark.parametrize("number", [1, 30])
def test_first_list_of_a_moment_asks_a_few_more(client, django_assert_num_queries, framed, number):
    with indexed_at_once():
        for row in range(number):
            make_described_project(row)
    # The moment and the next one, the facets (rows, names, what has them), the order, the cards with parts, the frame.
    with django_assert_num_queries(2 + 3 + 1 + 4 + 2):
        client.get(f"{address()}?sort=title")


def test_thousand_values_ask_no_more_than_one(client, django_assert_num_queries, framed):
    make_described_project(0)
    names = ("area", "programme", "country", "city", "sector", "beneficiary", "goal", "year")
    query = "&".join(f"{name}=zzz{number}" for number in range(125) for name in names)
    client.get(f"{address()}?{query}")
    with django_assert_num_queries(2):
        assert client.get(f"{address()}?{query}").status_code == 200
    with django_assert_num_queries(1):
        assert client.get(f"{address()}?page={10**9}").status_code == 404
