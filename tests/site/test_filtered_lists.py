"""What all lists with filters have in common, whatever they are of: odd questions, and which filters are offered."""

from dataclasses import dataclass
from typing import Any

import pytest
from django.http import QueryDict

from documents.filters import DocumentFilter
from events.filters import EventFilter
from projects.filters import ProjectFilter
from tests.factories import make_document, make_event, make_project
from tests.listed import active, asking, facets
from tests.site.addresses import address

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("indexed")]

#: As they stand in an address.
ODD_VALUES = (
    "%ff",
    "%ed%a0%80",
    "x" * 10_000,
    "%25' OR 1=1 --",
    "'; DROP TABLE projects_project; --",
    "%F0%9F%8C%8D",
    "../../etc/passwd",
    "<script>alert(1)</script>",
)


@dataclass
class Case:
    """A list: its filters, one of these with two values, the column of that, and what all rows have besides."""

    filters: Any
    make: Any
    name: str
    values: tuple[str, str]
    column: str
    shared: dict
    same: tuple[str, str]


CASES = {
    "projects:list": Case(
        ProjectFilter, make_project, "status", ("2", "4"), "activity_status", {"actual_start": "2017"}, ("year", "2017")
    ),
    "documents:list": Case(
        DocumentFilter, make_document, "kind", ("agenda", "report"), "kind", {"issued": "2017"}, ("year", "2017")
    ),
    "events:list": Case(
        EventFilter, make_event, "kind", ("meeting", "seminar"), "kind", {"starts_on": "2017-05-04"}, ("year", "2017")
    ),
}


@pytest.fixture(params=CASES)
def case(request):
    """A list of two rows that are alike but for one filter, and a draft."""
    case = CASES[request.param]
    for slug, value in zip("ab", case.values, strict=True):
        case.make(slug=slug, **{case.column: value}, **case.shared)
    case.make(slug="draft", state="draft", **{case.column: case.values[0]}, **case.shared)
    return case


@pytest.fixture
def ask(request, client, case):
    name = request.node.callspec.params["case"]
    return asking(client, lambda _language: address(name))


def found(response):
    return sorted(row.slug for row in response.context["page_obj"])


@pytest.mark.parametrize("question", [None, QueryDict(), QueryDict("page=2")])
def test_filters_give_what_the_public_may_see_whatever_they_are_asked(case, question):
    assert sorted(row.slug for row in case.filters(question).qs) == ["a", "b"]


def test_what_is_no_filter_is_ignored(ask, case):
    name, [value, _other] = case.name, case.values
    ignored = (f"{name}=", f"{name}=%00", f"{name}[]={value}", f"{name}__in={value}", "city__slug=lione", "state=draft")
    for query in (*ignored, "colour=blue", "page=", "page=1", "page=last", "page=abc&page=1"):
        assert found(ask(query)) == ["a", "b"], query


def test_blanks_and_nuls_around_and_in_a_value_are_dropped(ask, case):
    name, [value, _other] = case.name, case.values
    for written in (f"+{value}+", f"{value}%00", f"%00{value[0]}%00{value[1:]}"):
        assert found(ask(f"{name}={written}")) == ["a"], written
    assert found(ask(f"{name}={value.upper()}x")) == []


def test_odd_values_find_nothing(ask, case):
    for name in case.filters.of_values():
        response = ask("&".join(f"{name}={value}" for value in ODD_VALUES))
        assert (found(response), len(active(response))) == ([], len(ODD_VALUES)), name
        assert "<script>alert" not in response.text
    for value in ODD_VALUES:
        assert "<script>alert" not in ask(f"q={value}").text
    assert sorted(case.filters._meta.model.objects.values_list("slug", flat=True)) == ["a", "b", "draft"]


def test_many_values_are_answered(ask, case):
    for name in case.filters.of_values():
        response = ask("&".join(f"{name}=v{number}" for number in range(900)))
        most = case.filters.base_filters[name].field_class.most
        assert (found(response), len(active(response))) == ([], most), name


def test_filter_that_cannot_narrow_is_offered_only_where_it_is_asked_for(ask, case):
    options = {case.name: dict.fromkeys(case.values, 1)}
    assert facets(ask()) == options
    name, value = case.same
    assert facets(ask(f"{name}={value}")) == {**options, name: {value: 2}}
