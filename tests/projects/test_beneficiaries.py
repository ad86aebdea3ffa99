"""The categories of beneficiaries: their list, and a page each with its projects."""

import re

import pytest
from django.urls import reverse
from django.utils import translation

from tests.factories import HIDDEN_WAYS, hidden_ways, make_area, make_beneficiary, make_project, make_sector

pytestmark = pytest.mark.django_db


def address(slug=""):
    with translation.override("it"):
        return reverse("projects:beneficiary-detail", args=[slug]) if slug else reverse("projects:beneficiary-list")


@pytest.mark.parametrize("way", HIDDEN_WAYS)
def test_list_counts_public_projects_of_public_categories(client, way):
    shown, empty = make_beneficiary(position=2), make_beneficiary(position=1, description_it="<p>Chi sono</p>")
    hidden = make_beneficiary(name_it="Segreti", **hidden_ways()[way])
    make_project(beneficiaries=[shown, hidden])
    make_project(beneficiaries=[shown, empty], **hidden_ways()[way])

    response = client.get(address())

    assert [(row, row.project_count) for row in response.context["beneficiaries"]] == [(empty, 0), (shown, 1)]
    assert "Chi sono" in response.content.decode()
    assert "Segreti" not in response.content.decode()


@pytest.mark.parametrize("way", HIDDEN_WAYS)
def test_page_shows_public_projects(client, way):
    category = make_beneficiary()
    make_project(title_it="Visibile", beneficiaries=[category])
    make_project(title_it="Nascosto", beneficiaries=[category], **hidden_ways()[way])

    html = client.get(address(category.slug)).content.decode()

    assert re.findall("Visibile|Nascosto", html) == ["Visibile"]


@pytest.mark.parametrize("way", HIDDEN_WAYS)
def test_hidden_category_has_no_page(client, way):
    assert client.get(address(make_beneficiary(**hidden_ways()[way]).slug)).status_code == 404


@pytest.mark.parametrize("rows", [1, 30])
def test_list_asks_five_queries(client, django_assert_num_queries, rows):
    for _ in range(rows):
        make_project(beneficiaries=[make_beneficiary()])

    with django_assert_num_queries(5):
        client.get(address())


@pytest.mark.parametrize("rows", [1, 30])
def test_page_asks_nine_queries(client, django_assert_num_queries, rows):
    category = make_beneficiary()
    for _ in range(rows):
        make_project(beneficiaries=[category], areas=[make_area()], sectors=[make_sector()])

    with django_assert_num_queries(9):
        client.get(address(category.slug))
