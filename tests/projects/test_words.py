"""The words of the querysets of projects."""

import pytest
from django.utils import translation

from projects.codes import ActivityStatus
from projects.models import Beneficiary, Funding, Partnership, Project
from tests.factories import (
    HIDDEN_WAYS,
    hidden_ways,
    make_area,
    make_beneficiary,
    make_organisation,
    make_programme,
    make_project,
)

pytestmark = pytest.mark.django_db


def slugs(projects):
    return [project.slug for project in projects]


def test_in_areas_finds_projects_of_any_area_once():
    north, south = make_area(slug="north"), make_area(slug="south")
    both = make_project(areas=[north, south])
    make_project(areas=[make_area(slug="west")])
    make_project(areas=[north], state="draft")

    assert list(Project.objects.published().in_areas(["north", "south", "nowhere"])) == [both]


def test_in_areas_of_none_finds_nothing():
    make_project(areas=[make_area(slug="north")])

    assert list(Project.objects.in_areas([])) == []


@pytest.mark.parametrize("way", HIDDEN_WAYS)
def test_in_areas_does_not_know_a_hidden_area(way):
    make_project(areas=[make_area(slug="north", **hidden_ways()[way])])

    assert list(Project.objects.published().in_areas(["north"])) == []


def test_funded_by_finds_projects_of_any_programme_once():
    programme, other = make_programme(slug="one"), make_programme(slug="two")
    project = make_project(programmes=[programme, programme, other])
    make_project(programmes=[make_programme(slug="three")])

    assert list(Project.objects.published().funded_by(["one", "two"])) == [project]


@pytest.mark.parametrize("way", HIDDEN_WAYS)
def test_funded_by_does_not_know_a_hidden_programme(way):
    make_project(programmes=[make_programme(slug="one", **hidden_ways()[way])])

    assert list(Project.objects.published().funded_by(["one"])) == []


def test_with_statuses_finds_any_of_the_codes():
    closed = make_project(activity_status=ActivityStatus.CLOSED)
    make_project(activity_status=ActivityStatus.PIPELINE)
    make_project()

    assert list(Project.objects.with_statuses(["4", "9"])) == [closed]


def test_display_order_puts_what_goes_on_first_and_the_latest_before_the_rest():
    make_project(slug="closed", activity_status="4", actual_start="2024")
    make_project(slug="unknown", information_as_of="2023")
    make_project(slug="suspended", activity_status="6", actual_start="2020")
    make_project(slug="undated", activity_status="2")
    make_project(slug="informed", activity_status="2", information_as_of="2018")
    make_project(slug="begun", activity_status="2", actual_start="2019-05", information_as_of="2024")
    make_project(slug="planned", activity_status="1", planned_start="2021")
    make_project(slug="begun-also", activity_status="3", actual_start="2019-05")
    make_project(slug="cancelled", activity_status="5")

    assert slugs(Project.objects.in_display_order()) == [
        "planned",
        "begun",
        "begun-also",
        "informed",
        "undated",
        "unknown",
        "suspended",
        "closed",
        "cancelled",
    ]


def test_around_are_the_project_the_phase_before_and_the_phases_after():
    first = make_project()
    second = make_project(follows=first)
    third = make_project(follows=second)
    make_project()

    assert set(Project.objects.around(second.pk, first.pk)) == {first, second, third}
    assert set(Project.objects.around(first.pk, None)) == {first, second}


def test_cards_need_no_query_of_their_own(django_assert_num_queries):
    area, programme = make_area(name_it="Nord"), make_programme()
    for _ in range(3):
        make_project(areas=[area], programmes=[programme], summary_it="Sintesi")

    with translation.override("it"), django_assert_num_queries(4):
        cards = Project.objects.published().in_display_order().with_card_parts()
        shown = [(card.summary, card.place, card.public_programmes, card.cover_drawing, card.period) for card in cards]

    assert shown == [("Sintesi", "Nord", [programme], "points", "")] * 3


@pytest.mark.parametrize("way", HIDDEN_WAYS)
def test_partnerships_leave_out_a_hidden_organisation(way):
    shown, hidden = make_organisation(), make_organisation(**hidden_ways()[way])
    project = make_project(partners=[(hidden, "lead"), (shown, "partner")])

    partnerships = Partnership.objects.filter(project=project).with_public_organisation()

    assert [partnership.organisation for partnership in partnerships] == [shown]


@pytest.mark.parametrize("way", HIDDEN_WAYS)
def test_fundings_hide_each_source_by_itself(way):
    project = make_project()
    shown, hidden = make_programme(), make_programme(**hidden_ways()[way])
    funder, hidden_funder = make_organisation(), make_organisation(**hidden_ways()[way])
    for programme, organisation in ((shown, hidden_funder), (hidden, funder), (None, funder), (shown, None)):
        Funding.objects.create(project=project, programme=programme, funder=organisation)

    fundings = Funding.objects.with_public_sources()

    assert {(funding.public_programme, funding.public_funder) for funding in fundings} == {
        (shown, None),
        (None, funder),
    }


@pytest.mark.parametrize("way", HIDDEN_WAYS)
def test_beneficiaries_count_and_show_only_public_projects(way):
    category = make_beneficiary()
    empty = make_beneficiary()
    shown = make_project(beneficiaries=[category])
    make_project(beneficiaries=[category], **hidden_ways()[way])

    counted = Beneficiary.objects.published().with_project_counts()

    assert {row: (row.project_count, list(row.projects.published())) for row in counted} == {
        category: (1, [shown]),
        empty: (0, []),
    }
