"""What is drawn once a moment and kept depends on nothing but its key."""

from types import SimpleNamespace

import pytest
from django.template import Context
from django.template.loader import get_template
from django.urls import get_script_prefix, set_script_prefix
from django.utils import translation

from search.freshness import moment
from search.kept import KeptForMoment
from tests.factories import make_project
from tests.search.kept import get


def test_value_is_computed_once_a_moment():
    kept, computed = KeptForMoment(), []

    def value(at, key="a"):
        return kept.get(at, key, lambda: computed.append((at, key)) or len(computed))

    assert [value("one"), value("one"), value("one", "b"), value("two"), value("two"), value("one")] == [
        1,
        1,
        2,
        3,
        3,
        4,
    ]
    assert computed == [("one", "a"), ("one", "b"), ("two", "a"), ("one", "a")]


def filters(at, **shown):
    """The form of filters on a page of the moment."""
    usual = {"action": "/it/", "title": "Filtri", "q": "", "hidden": (), "facets": [], "active_filters": []}
    context = {"request": SimpleNamespace(moment=at, path="/it/"), **usual, **shown}
    return get_template("components/_filters.html").template.render(Context(context))


@pytest.mark.django_db
@pytest.mark.parametrize(
    "other", [{"action": "/it/x/"}, {"title": "Altri"}, {"q": None}, {"hidden": (("sort", "title"),)}]
)
def test_form_of_filters_is_kept_by_all_that_it_shows(other):
    at = moment()
    assert filters(at) == filters(at) != filters(at, **other)
    assert filters(at, **other) == filters(None, **other)


@pytest.mark.django_db
def test_form_of_filters_is_drawn_in_each_language():
    at = moment()
    with translation.override("it"):
        italian = filters(at)
    with translation.override("fr"):
        assert filters(at) == filters(None) != italian


@pytest.fixture
def path_before_ours():
    """Links lead below /altrove/, as they do where the server says that the portal lies there."""
    ours = get_script_prefix()
    set_script_prefix("/altrove/")
    yield
    set_script_prefix(ours)


@pytest.fixture
def asked_elsewhere(db, path_before_ours):
    make_project(title_it="Acqua")
    return get(SCRIPT_NAME="/altrove").text


def test_links_of_what_is_kept_begin_where_the_portal_lies(asked_elsewhere):
    set_script_prefix("/")
    page = get().text
    assert (asked_elsewhere.count("/altrove/it/progetti/"), page.count("/altrove/")) == (
        asked_elsewhere.count("/it/progetti/"),
        0,
    )
