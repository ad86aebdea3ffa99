"""Organisations: what they are, and what they do in projects."""

import pytest
from django.urls import reverse
from django.utils import translation

from projects.codes import PartnershipRole
from projects.models import Funding
from tests.content.visible import visible_text
from tests.factories import make_organisation, make_project

pytestmark = pytest.mark.django_db


def read(client, address, language="en"):
    with translation.override(language):
        return visible_text(client.get(address()).content.decode())


def test_list_says_what_each_is_and_marks_those_of_the_territory(client):
    make_organisation(name_it="Alfa", acronym="AFA", kind="university", country="FR", is_territorial=True)
    make_organisation(name_it="Beta", kind="multilateral", is_territorial=False)
    make_organisation(name_it="Gamma", kind="parish", country="IT")
    expected = "Alfa (AFA) University · France · in our territory Beta Multilateral organisation Gamma Parish · Italy"
    assert read(client, lambda: reverse("networks:organisation-list")).count(expected) == 1


def test_page_gives_the_facts_with_the_type_of_the_standard(client):
    organisation = make_organisation(
        kind="parish", country="IT", municipality="Lanzo", iati_identifier="XM-DAC-1", is_territorial=True
    )
    expected = (
        "In brief Kind Parish IATI organisation type Other IATI identifier XM-DAC-1 Country Italy Municipality Lanzo "
        "Territory It is an actor of our territory."
    )
    assert read(client, organisation.get_absolute_url).count(expected) == 1


def test_page_leaves_out_what_is_not_known(client):
    expected = "In brief Kind Multilateral organisation IATI organisation type Multilateral Footer"
    found = read(client, make_organisation(kind="multilateral").get_absolute_url)
    facts = found[found.index("In brief") :]
    assert facts.startswith(expected.removesuffix(" Footer"))
    assert (facts.count("Country"), facts.count("Territory"), facts.count("Website")) == (0, 0, 0)


def test_projects_stand_under_the_role_in_them():
    organisation = make_organisation()
    led = make_project(slug="led", partners=[(organisation, "lead")])
    both = make_project(slug="both", partners=[(organisation, "partner"), (organisation, "funder")])
    Funding.objects.create(project=both, funder=organisation)
    Funding.objects.create(project=led, funder=organisation)
    assert organisation.projects_by_role == [
        (PartnershipRole.LEAD.label, [led]),
        (PartnershipRole.PARTNER.label, [both]),
        (PartnershipRole.FUNDER.label, [both, led]),
    ]


def test_title_in_another_language_says_so(client):
    organisation = make_organisation()
    make_project(slug="own", title_it="Safe Water", title_language="en", partners=[(organisation, "lead")], acronym="")
    with translation.override("it"):
        html = client.get(organisation.get_absolute_url()).content.decode()
    assert html.count(' lang="en">Safe Water</a>') == 1


@pytest.mark.parametrize("count", [1, 30])
def test_list_asks_the_same_few_questions_for_one_and_for_thirty(client, django_assert_num_queries, count):
    for _ in range(count):
        make_organisation()
    with translation.override("it"), django_assert_num_queries(6):
        client.get(reverse("networks:organisation-list"))
