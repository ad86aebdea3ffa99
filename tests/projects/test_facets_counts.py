"""The count beside an option is what the option gives: on 200 projects, and on the first content.

The facets count in bitmaps and the database filters: each is held to the other.
"""

import random
from functools import partial

import pytest
from django.http import QueryDict
from django.utils.http import urlencode
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from projects.facets import project_facets
from projects.filters import ProjectFilter
from tests.factories import (
    make_area,
    make_beneficiary,
    make_city,
    make_goal,
    make_programme,
    make_project,
    make_sector,
)
from tests.projects.listed import address

SEEDED = partial(settings, derandomize=True, database=None, deadline=None)
FACETS = ["area", "programme", "status", "country", "city", "sector", "beneficiary", "goal", "role", "year"]
ODD = ["zzz", "0", "2017-01", "%", "Draft", "LBN", "9999"]


def make_many_projects(number):
    """Projects with any number of terms, in every state, with dates known in every way."""
    chance = random.Random("two hundred")
    terms = {
        "areas": [make_area(slug=f"a{each}", state=state) for each, state in enumerate(["published"] * 5 + ["draft"])],
        "sectors": [make_sector(slug=f"s{each}") for each in range(9)],
        "beneficiaries": [make_beneficiary(slug=f"b{each}") for each in range(7)],
        "cities": [make_city(slug=f"c{each}") for each in range(12)],
        "goals": [make_goal(number=each) for each in range(1, 18)],
    }
    programmes = [make_programme(slug=f"p{each}") for each in range(8)]
    countries = ["AL", "BA", "LB", "TN", "ET", "BJ", "IT", "FR"]
    for _each in range(number):
        start = chance.choice([None, *range(2008, 2026)])
        end = chance.choice([None, start + chance.randint(0, 4)]) if start else None
        known = chance.choice(["planned", "actual"])
        make_project(
            **{name: chance.sample(some, chance.randint(0, 3)) for name, some in terms.items()},
            programmes=chance.sample(programmes, chance.randint(0, 2)),
            countries=chance.sample(countries, chance.randint(0, 3)),
            activity_status=chance.choice(["", "1", "2", "3", "4", "5", "6"]),
            our_role=chance.choice(["", "lead", "partner", "stakeholder", "supporter"]),
            state=chance.choice(["published"] * 9 + ["draft"]),
            information_as_of=chance.choice([None, "2018", "2021-06", "2024-02-29"]),
            **({f"{known}_start": chance.choice([f"{start}", f"{start}-12", f"{start}-12-31"])} if start else {}),
            **({f"{chance.choice(['planned', known])}_end": chance.choice([f"{end}", f"{end}-12-31"])} if end else {}),
        )


def counted(asked):
    """How many projects the database gives for these values by filter."""
    return ProjectFilter(QueryDict(urlencode(asked, doseq=True))).qs.count()


def narrowed(asked):
    return project_facets.narrowed(ProjectFilter(QueryDict(urlencode(asked, doseq=True))))


def wrong_counts(asked):
    """(filter, value, count beside it, count of its results) of each option whose count is not that of its results."""
    choices = project_facets.narrowed(ProjectFilter(QueryDict(urlencode(asked, doseq=True)))).choices
    options = [(choice.name, option) for choice in choices for option in choice.options]
    results = [counted({**asked, name: [option.value]}) for name, option in options]
    return [
        (name, option.value, option.count, result)
        for (name, option), result in zip(options, results, strict=True)
        if option.count != result
    ]


@pytest.mark.slow
def test_every_count_is_what_its_option_gives_on_two_hundred_projects(db):
    make_many_projects(200)
    known = {choice.name: [option.value for option in choice.options] for choice in narrowed({}).choices}
    assert list(known) == FACETS
    assert wrong_counts({}) == []

    some = st.fixed_dictionaries(
        {}, optional={name: st.lists(st.sampled_from(known[name] + ODD), min_size=1, max_size=3) for name in FACETS}
    )

    @SEEDED(max_examples=10, suppress_health_check=[HealthCheck.too_slow])
    @given(some.filter(lambda asked: len(asked) <= 4))
    def check(asked):
        narrowing = project_facets.narrowed(ProjectFilter(QueryDict(urlencode(asked, doseq=True))))
        assert narrowing.selection.total == counted(asked)
        assert wrong_counts(asked) == []

    check()


@pytest.mark.slow
@pytest.mark.parametrize(
    ("language", "others"),
    [("it", {}), ("en", {"area": ["area-mediterranea"], "year": ["2017", "2018"]}), ("fr", {"q": ["eau"]})],
)
def test_every_count_is_what_its_option_gives_on_the_first_content(client, portal_content, language, others):
    """As a visitor without scripts: each option is asked for at its own address."""
    response = client.get(f"{address(language)}?{urlencode(others, doseq=True)}")
    options = [(facet.name, option) for facet in response.context["facets"] for option in facet.options]
    answers = [
        client.get(f"{address(language)}?{urlencode({**others, name: [option.value]}, doseq=True)}").context
        for name, option in options
    ]

    given = [(answer["total"], len(answer["projects"])) for answer in answers]
    assert given == [(option.count, option.count) for _name, option in options]
    assert {name for name, _option in options} >= {"area", "programme", "status", "country", "city", "year"}
