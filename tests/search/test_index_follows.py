"""The index follows whatever happens to the content."""

import pytest
from django.db import transaction
from django.utils import timezone

from editorial.saving import Intent, change_columns, discard_working_copy, settle
from networks.models import PartnerCity
from projects.models import Project
from search.index import at_the_end
from search.models import IndexRow, Word
from search.rebuilding import differences
from tests.factories import (
    hidden_ways,
    make_area,
    make_city,
    make_document,
    make_event,
    make_organisation,
    make_project,
)
from tests.search.asking import find, total

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("indexed")]


@pytest.mark.parametrize("way", hidden_ways())
def test_what_is_hidden_is_found_no_more_and_is_again_once_it_is_shown(way):
    project = make_project(title_it="Acqua")
    assert total("acqua") == 1
    for name, value in hidden_ways()[way].items():
        setattr(project, name, value)
    project.save()
    assert total("acqua") == 0
    for name in hidden_ways()[way]:
        setattr(project, name, "published" if name == "state" else None)
    project.save()
    assert total("acqua") == 1
    project.delete()
    assert total("acqua") == 0
    assert list(IndexRow.objects.all()) == []


def test_drafts_leave_no_word_in_the_index():
    project = make_project(title_it="Segretissimo", state="draft")
    project.save()
    assert (IndexRow.objects.count(), Word.objects.count()) == (0, 0)


def test_index_follows_what_is_written_in_bulk():
    project = make_project(title_it="Acqua")
    Project.objects.filter(pk=project.pk).update(title_it="Aria")
    assert (total("acqua"), total("aria")) == (0, 1)
    Project.objects.filter(pk=project.pk).update(deleted_at=timezone.now())
    assert total("aria") == 0
    Project.objects.bulk_create([Project(title_it="Terra", slug="terra", state="published")])
    assert total("terra") == 1


def test_index_goes_back_with_the_transaction():
    project = make_project(title_it="Acqua")
    with transaction.atomic():
        project.title_it = "Aria"
        project.save()
        transaction.set_rollback(True)
    assert (total("acqua"), total("aria")) == (1, 0)


def test_working_copy_is_not_found_until_it_is_published(rita):
    project = make_project(title_it="Acqua")
    settle(project, lambda: change_columns(project, title_it="Segreta"), rita.user)
    assert (total("acqua"), total("segreta")) == (1, 0)
    project.refresh_from_db()
    discard_working_copy(project, rita.user)
    assert (total("acqua"), total("segreta")) == (1, 0)
    settle(project, lambda: change_columns(project, title_it="Aria"), rita.user, Intent.PUBLISH)
    assert (total("acqua"), total("aria")) == (0, 1)
    assert list(differences()) == []


def test_words_of_what_is_related_follow_it():
    city, body = make_city(name_it="Lione"), make_organisation(name_it="Scuola")
    project = make_project(title_it="Acqua", cities=[city], partners=[(body, "partner")])
    assert [total(words) for words in ("acqua lione", "acqua scuola")] == [1, 1]
    city.name_it = "Beirut"
    city.save()
    project.partnerships.get().delete()
    assert [total(words) for words in ("acqua lione", "acqua beirut", "acqua scuola")] == [0, 1, 0]
    project.cities.clear()
    assert total("acqua beirut") == 0
    city.projects.add(project)
    assert total("acqua beirut") == 1
    PartnerCity.objects.filter(pk=city.pk).update(state="draft")
    assert total("acqua beirut") == 0
    assert list(differences()) == []


def test_events_and_documents_have_the_areas_of_their_projects():
    document, area = make_document(title_it="Profilo"), make_area(slug="africa")
    project = make_project(title_it="Acqua", documents=[document])
    make_event(title_it="Incontro", projects=[project])
    changes = (
        (lambda: project.areas.add(area), {"africa": 1}),
        (lambda: project.areas.remove(area), {}),
        (lambda: area.projects.add(project), {"africa": 1}),
    )
    for change, expected in changes:
        change()
        assert [find(word).counts.get("area", {}) for word in ("profilo", "incontro")] == [expected] * 2
        assert list(differences()) == []


def test_what_a_form_takes_off_a_project_has_its_areas_no_more(rita):
    document = make_document(title_it="Profilo")
    project = make_project(title_it="Acqua", documents=[document], areas=[make_area(slug="africa")])
    assert find("profilo").counts["area"] == {"africa": 1}
    settle(project, lambda: project.documents.clear(), rita.user)
    assert find("profilo").counts["area"] == {"africa": 1}
    project.refresh_from_db()
    settle(project, lambda: project.documents.remove(document), rita.user, Intent.PUBLISH)
    assert find("profilo").counts.get("area", {}) == {}
    assert list(differences()) == []


def test_many_saves_are_indexed_once_at_the_end(django_assert_num_queries):
    with at_the_end():
        make_project(title_it="Acqua", cities=[make_city(name_it="Lione")])
        assert IndexRow.objects.count() == 0
    assert total("acqua lione") == 1
    with pytest.raises(ZeroDivisionError), at_the_end():
        make_project(title_it="Aria")
        raise ZeroDivisionError
    assert total("aria") == 0
