"""How often the index asks the database, which does not grow with what is written or named."""

from datetime import timedelta

import pytest
from django.utils import timezone

from networks.models import PartnerCity
from projects.models import Project
from search.index import refresh
from search.rebuilding import differences
from tests.conftest import indexed_at_once
from tests.factories import make_city, make_document, make_event, make_organisation, make_project, make_sector

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("indexed")]


@pytest.mark.parametrize("number", [1, 10])
def test_saving_a_project_asks_the_same_whatever_it_names(django_assert_num_queries, number):
    project = make_project(
        cities=[make_city() for _each in range(number)],
        sectors=[make_sector() for _each in range(number)],
        partners=[(make_organisation(), "partner") for _each in range(number)],
    )
    project.title_it = "Acqua"
    with django_assert_num_queries(42):
        project.save()


@pytest.mark.parametrize("number", [1, 10])
def test_saving_a_project_asks_the_same_however_many_name_it(django_assert_num_queries, number):
    project = make_project(documents=[make_document() for _each in range(number)])
    for _each in range(number):
        make_event(projects=[project])
    project.title_it = "Acqua"
    with django_assert_num_queries(74):
        project.save()
    assert list(differences()) == []


@pytest.mark.parametrize("number", [2, 30])
def test_what_is_scheduled_elsewhere_costs_one_question_for_its_kind(django_assert_num_queries, number):
    later = timezone.now() + timedelta(hours=1)
    project = make_project()
    make_project(cities=[make_city(publish_from=later + timedelta(hours=hour)) for hour in range(number)])
    with django_assert_num_queries(20):
        refresh(Project, [project.pk])


@pytest.mark.parametrize("number", [2, 30])
def test_what_appears_at_one_time_is_asked_for_once(django_assert_num_queries, number):
    later = timezone.now() + timedelta(hours=1)
    with indexed_at_once():
        projects = [make_project(cities=[make_city(publish_from=later)]) for _each in range(number)]
        PartnerCity.objects.filter(publish_from=later).update(name_it="Lione")
    with django_assert_num_queries(31):
        refresh(Project, [project.pk for project in projects])
    assert list(differences()) == []
