"""Each filter of the list of projects, what its odd values give, and which of its terms the public sees."""

from datetime import date

import pytest

from projects.models import Project
from projects.years import DATES, years_of
from tests.factories import (
    HIDDEN_WAYS,
    hidden_ways,
    make_beneficiary,
    make_city,
    make_goal,
    make_project,
    make_sector,
)
from tests.listed import active, facets
from tests.projects.listed import found

pytestmark = pytest.mark.django_db


@pytest.fixture
def projects(db):
    """Two projects unlike in everything, one without anything, and a draft that has what the first has."""
    shared = {
        "countries": ["LB", "TN"],
        "cities": [make_city(slug="lione")],
        "sectors": [make_sector(slug="acqua")],
        "beneficiaries": [make_beneficiary(slug="enti")],
        "goals": [make_goal(number=6)],
        "our_role": "lead",
        "actual_start": "2015",
        "actual_end": "2017-03",
    }
    make_project(slug="a", **shared)
    make_project(
        slug="b",
        countries=["TN", "ET"],
        cities=[make_city(slug="tunisi")],
        sectors=[make_sector(slug="coste")],
        beneficiaries=[make_beneficiary(slug="scuole")],
        goals=[make_goal(number=16)],
        our_role="partner",
        planned_start="2017-09",
        information_as_of="2018",
    )
    make_project(slug="c")
    make_project(slug="draft", state="draft", **shared)


FOUND = {
    "country=LB": "a",
    "country=TN": "ab",
    "country=LB&country=ET": "ab",
    "country=FR": "",
    "country=lb": "",
    "country=B": "",
    "country=%2C": "",
    "country=LB%2CTN": "",
    "country=LBN": "",
    "country=LB&country=zz": "a",
    "city=lione": "a",
    "city=lione&city=tunisi": "ab",
    "city=Lione": "",
    "sector=coste": "b",
    "sector=acqua&sector=zzz": "a",
    "beneficiary=enti": "a",
    "beneficiary=enti&beneficiary=scuole": "ab",
    "goal=6": "a",
    "goal=6&goal=16": "ab",
    "goal=1": "",
    "goal=06": "",
    "goal=-6": "",
    "goal=%D9%A6": "",
    "goal=6.0": "",
    "goal=" + "9" * 400: "",
    "goal=x&goal=16": "b",
    "role=lead": "a",
    "role=partner&role=lead": "ab",
    "role=boss": "",
    "year=2014": "",
    "year=2015": "a",
    "year=2016": "a",
    "year=2017": "ab",
    "year=2018": "b",
    "year=2019": "",
    "year=2015&year=2018": "ab",
    "year=0000": "",
    "year=0001": "",
    "year=9999": "",
    "year=99999": "",
    "year=17": "",
    "year=-2017": "",
    "year=2017-03": "",
    "year=%D9%A2%D9%A0%D9%A1%D9%A7": "",
    "year=x&year=2016": "a",
    "country=TN&year=2018": "b",
    "country=TN&role=lead&goal=6&sector=acqua&beneficiary=enti&city=lione&year=2016": "a",
    "country=LB&role=partner": "",
}


def test_filters_take_any_value_of_one_and_all_of_several(ask, projects):
    answers = {query: ask(query) for query in FOUND}

    assert {query: "".join(found(answer)) for query, answer in answers.items()} == FOUND
    assert [answer.context["total"] for answer in answers.values()] == [len(slugs) for slugs in FOUND.values()]
    assert [len(active(answer)) for answer in answers.values()] == [query.count("=") for query in FOUND]


def test_options_are_those_that_projects_have_each_with_its_count(ask, projects):
    assert facets(ask()) == {
        "country": {"ET": 1, "LB": 1, "TN": 2},
        "city": {"lione": 1, "tunisi": 1},
        "sector": {"acqua": 1, "coste": 1},
        "beneficiary": {"enti": 1, "scuole": 1},
        "goal": {"6": 1, "16": 1},
        "role": {"lead": 1, "partner": 1},
        "year": {"2018": 1, "2017": 2, "2016": 1, "2015": 1},
    }


def test_options_read_as_people_say_them(ask, projects):
    Project.objects.get(slug="a").goals.update(name_it="Acqua pulita")
    labels = {facet.name: [option.label for option in facet.options] for facet in ask("country=FR").context["facets"]}

    assert (labels["country"], labels["year"]) == (
        ["Etiopia", "Francia", "Libano", "Tunisia"],
        ["2018", "2017", "2016", "2015"],
    )
    assert labels["goal"][0] == "6. Acqua pulita"


@pytest.mark.parametrize(
    ("dates", "years"),
    [
        ({}, []),
        ({"information_as_of": "2018"}, []),
        ({"actual_start": "2015"}, [2015]),
        ({"actual_start": "2015-12-31", "information_as_of": "2017-01"}, [2015, 2016, 2017]),
        ({"planned_start": "2015", "actual_end": "2016"}, [2015, 2016]),
        ({"planned_start": "2014", "actual_start": "2015", "planned_end": "2017", "actual_end": "2016"}, [2015, 2016]),
        ({"actual_start": "2015", "planned_end": "2016-02-01", "information_as_of": "2020"}, [2015, 2016]),
        ({"planned_start": "2027", "information_as_of": "2025"}, [2027]),
        ({"actual_end": "2016-02", "information_as_of": "2018"}, [2016]),
        ({"planned_end": "2016"}, [2016]),
        ({"actual_start": "2019", "planned_end": "2018"}, [2019]),
    ],
)
def test_years_are_those_of_the_known_period(dates, years):
    project = make_project(**dates)
    project.refresh_from_db()
    known = [getattr(project, name) for name in DATES]

    assert list(years_of(*(date and date.first.year for date in known))) == years
    asked = [year for year in range(2010, 2030) if Project.objects.in_years([str(year)]).exists()]
    assert asked == years


def test_first_and_last_day_count_in_full():
    make_project(actual_start=date(2015, 12, 31), actual_end=date(2017, 1, 1))

    assert [year for year in range(2013, 2020) if Project.objects.in_years([str(year)]).exists()] == [2015, 2016, 2017]


@pytest.mark.parametrize("way", HIDDEN_WAYS)
def test_hidden_term_is_neither_option_nor_filter_nor_place(ask, way):
    hidden = hidden_ways()[way]
    make_project(
        cities=[make_city(slug="segreta", name_it="Città segreta", latitude=45, longitude=7, **hidden)],
        sectors=[make_sector(slug="segreto", name_it="Settore segreto", **hidden)],
        beneficiaries=[make_beneficiary(slug="segreti", name_it="Beneficiari segreti", **hidden)],
        goals=[make_goal(number=7, name_it="Obiettivo segreto", **hidden)],
    )
    make_project()

    for view in ("", "table", "map"):
        assert "egret" not in ask(f"view={view}").content.decode()
    for query in ("city=segreta", "sector=segreto", "beneficiary=segreti", "goal=7"):
        response = ask(query)
        assert found(response) == []
        assert [label for _facet, label, _url in active(response)] == [query.partition("=")[2]]
