"""Queries that are prepared give what the queryset gives, and keep nothing of when they were made."""

from datetime import UTC, datetime, timedelta
from threading import Thread

import pytest
from django.db import connection
from django.db.models import BigAutoField, CharField, F
from django.urls import get_resolver
from django.utils import timezone, translation

from editorial.languages import LANGUAGE_CODES
from editorial.prepared import NOW, Asked, PreparedQuery
from networks.models import PartnerCity
from projects.models import Funding, Project
from tests.factories import HIDDEN_WAYS, hidden_ways, make_city, make_organisation, make_programme, make_project

PROJECT, SLUG = Asked("project", BigAutoField()), Asked("slug", CharField())


def cities():
    return PartnerCity.objects.published(NOW).filter(projects=PROJECT).alphabetical()


def ours():
    """The prepared queries of the portal, whose modules its addresses have all loaded."""
    assert get_resolver().url_patterns
    return [each for each in PreparedQuery.known if not each._build.__module__.startswith("tests.")]


@pytest.mark.django_db
def test_prepared_query_gives_what_the_queryset_gives_in_each_language(django_assert_num_queries):
    aosta, biella = make_city(name_it="Aosta", name_en="Zaosta"), make_city(name_it="Biella", name_en="Biella")
    here, elsewhere = make_project(cities=[aosta, biella]), make_project(cities=[make_city(name_it="Cuneo")])
    prepared = PreparedQuery(cities)
    for project, language, names in (
        (here, "it", ["Aosta", "Biella"]),
        (here, "en", ["Biella", "Zaosta"]),
        (elsewhere, "en", ["Cuneo"]),
        (elsewhere, "it", ["Cuneo"]),
    ):
        with translation.override(language), django_assert_num_queries(1):
            found = prepared(project=project.pk, now=timezone.now())
        with translation.override(language):
            assert [city.name for city in found] == names
            assert found == list(PartnerCity.objects.published().filter(projects=project).alphabetical())


@pytest.mark.django_db
def test_prepared_query_is_built_once_in_each_language():
    built = []
    prepared = PreparedQuery(lambda: built.append(translation.get_language()) or cities())
    for language in ("it", "en", "it", "en-gb", "fr"):
        with translation.override(language):
            prepared(project=1, now=timezone.now())
    assert built == ["it", "en", "fr"]


@pytest.mark.django_db
@pytest.mark.parametrize("way", HIDDEN_WAYS)
def test_prepared_query_knows_what_is_hidden(way):
    project = make_project(cities=[make_city(**hidden_ways()[way])])
    assert PreparedQuery(cities)(project=project.pk, now=timezone.now()) == []


@pytest.mark.django_db
def test_prepared_query_is_asked_about_each_moment_anew():
    begins = datetime(2026, 3, 12, 12, tzinfo=UTC)
    city = make_city(publish_from=begins, publish_until=begins + timedelta(hours=1))
    project = make_project(cities=[city])
    prepared = PreparedQuery(cities)
    moments = [begins + timedelta(minutes=minutes) for minutes in (-1, 0, 59, 60)]
    assert [prepared(project=project.pk, now=moment) for moment in moments] == [[], [city], [city], []]


@pytest.mark.django_db
def test_prepared_query_gives_joined_objects_annotations_and_rows_of_values():
    programme, funder = make_programme(), make_organisation()
    project = make_project(title_it="Uno", title_en="One")
    funding = Funding.objects.create(project=project, programme=programme, funder=funder)
    joined = PreparedQuery(lambda: Funding.objects.filter(project=PROJECT).with_public_sources(NOW))
    [found] = joined(project=project.pk, now=timezone.now())
    assert (found, found.public_programme, found.public_funder) == (funding, programme, funder)
    values = PreparedQuery(lambda: Project.objects.filter(slug=SLUG).annotate(key=F("pk")).values_list("title", "key"))
    for language, title in (("it", "Uno"), ("en", "One")):
        with translation.override(language):
            assert values(slug=project.slug) == [(title, project.pk)]


def test_prepared_query_may_prefetch_nothing():
    """What is prefetched is asked by a query of its own, which would keep the moment at which it was built."""
    with pytest.raises(ValueError, match="may prefetch nothing"):
        PreparedQuery(lambda: Project.objects.published(NOW).with_card_parts())(now=timezone.now())


@pytest.mark.django_db
def test_prepared_query_wants_all_its_values():
    with pytest.raises(KeyError):
        PreparedQuery(cities)(project=1)


@pytest.mark.django_db(transaction=True)
def test_prepared_query_is_asked_by_threads_at_once():
    projects = [make_project(cities=[make_city()]) for _number in range(4)]
    prepared, found = PreparedQuery(cities), {}

    def ask(project):
        try:
            found[project.pk] = [prepared(project=project.pk, now=timezone.now()) for _time in range(20)]
        finally:
            connection.close()

    threads = [Thread(target=ask, args=[project]) for project in projects]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert found == {project.pk: [list(project.cities.all())] * 20 for project in projects}


@pytest.mark.parametrize("language", LANGUAGE_CODES)
def test_no_query_of_ours_keeps_the_moment_at_which_it_was_made(monkeypatch, language):
    """It would be right on the first day."""
    prepared = ours()
    assert len(prepared) >= 11
    made = []
    for day in (1, 2):
        monkeypatch.setattr(timezone, "now", lambda day=day: datetime(2026, 3, day, tzinfo=UTC))
        with translation.override(language):
            made.append([PreparedQuery(each._build).made()[2:] for each in prepared])
    assert made[0] == made[1]
