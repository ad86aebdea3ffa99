"""Synthetic content: the same each time, as valid as if the staff had entered it, and never beside real content."""

from io import StringIO

import pytest
from django.apps import apps
from django.core.files.storage import default_storage
from django.core.management import CommandError, call_command
from django.db import connection, transaction
from django.test import override_settings

from cooperation_portal.bench.words import COMMON_WORDS, RARE_WORDS, rare_words_of
from documents.models import Document, DocumentFile, TextPage
from editorial.models import Record
from editorial.publication import publication_problems
from editorial.translations.statuses import refresh_statuses
from events.models import Event
from projects.models import Funding, Partnership, Project
from tests.factories import make_page
from tests.stored_rows import columns_and_rows, filled_tables

pytestmark = pytest.mark.django_db

COUNT = 60


@pytest.fixture
def bench_database(monkeypatch, settings, tmp_path):
    """The database of the test is called as one to measure in; no uploads lie there yet."""
    settings.MEDIA_ROOT = tmp_path
    monkeypatch.setitem(connection.settings_dict, "NAME", "/srv/portal_bench.sqlite3")


def make(count=COUNT):
    told = StringIO()
    call_command("make_bench_content", count, stdout=told)
    return told.getvalue().splitlines()


def test_content_is_of_the_asked_size(bench_database):
    told = make()
    assert [line.split(",")[0] for line in told] == ["60 of 60 projects"]
    assert Project.objects.count() == COUNT
    assert Project.objects.published().count() == COUNT - 1
    assert list(Project.objects.filter(state="draft").values_list("slug", flat=True)) == ["project-50"]
    assert (Document.objects.count(), Event.objects.count()) == (1, 3)
    assert TextPage.objects.count() == 12


def test_content_is_the_same_each_time(bench_database, tmp_path):
    assert content_made(tmp_path / "once") == content_made(tmp_path / "again")


def content_made(uploads):
    """The rows of all tables without keys and moments that differ each time; the database is left as it was."""
    with override_settings(MEDIA_ROOT=uploads), transaction.atomic():
        make()
        # What searching keeps is made from the content, and its stamp is never the same.
        contents = [table for table in filled_tables() if not table.startswith("search_")]
        found = {table: without_moments(*columns_and_rows(table)) for table in contents}
        transaction.set_rollback(True)
    return found


def without_moments(columns, rows):
    kept = [place for place, name in enumerate(columns) if not name.endswith(("ed_at", "read_at", "_since"))]
    # A rolled-back counter goes on counting on PostgreSQL, so that keys are told by their order.
    is_counted = [name == "id" or name.endswith("_id") for name in columns]
    told = ([row[place] for place in kept if not (is_counted[place] and isinstance(row[place], int))] for row in rows)
    return sorted(told, key=repr)


def test_content_is_as_valid_as_what_is_saved_one_by_one(bench_database):
    make()
    models = [model for model in apps.get_models() if issubclass(model, Record)]
    objects = [obj for model in models for obj in model._base_manager.order_by("pk")[:5]]
    assert {type(obj).__name__ for obj in objects} >= {"Project", "Document", "Event", "Organisation", "PartnerCity"}
    assert [(obj, problems) for obj in objects if (problems := publication_problems(obj))] == []
    assert [obj for obj in objects if refresh_statuses(obj)] == []


def test_every_project_has_partners_and_funds(bench_database):
    make()
    projects = set(Project.objects.values_list("pk", flat=True))
    assert set(Partnership.objects.values_list("project", flat=True)) == projects
    assert set(Funding.objects.values_list("project", flat=True)) == projects


def test_file_can_be_downloaded(bench_database, client):
    make()
    file = DocumentFile.objects.get()
    assert default_storage.size(file.file.name) == file.size
    response = client.get(file.get_absolute_url())
    assert response.status_code == 200
    assert len(b"".join(response.streaming_content)) == file.size > 2_000_000


def test_rare_words_are_each_of_one_project_in_a_thousand():
    numbers = {word: [number for number in range(1, 1_999) if word in rare_words_of(number)] for word in RARE_WORDS}
    assert numbers == {word: [5 + place, 1_002 + place] for place, word in enumerate(RARE_WORDS)}


def test_rare_word_stands_in_one_title_and_common_one_in_most_texts(bench_database):
    make()
    titles = Project.objects.filter(title_it__contains=RARE_WORDS[0]).values_list("slug", flat=True)
    assert list(titles) == ["project-5"]
    common = Project.objects.filter(description_it__contains=COMMON_WORDS["it"][0])
    assert COUNT // 2 < common.count()


@pytest.mark.parametrize("name", ["/srv/bench/portal.sqlite3", "portal", "file:memory"])
def test_database_of_another_name_is_refused(monkeypatch, name):
    monkeypatch.setitem(connection.settings_dict, "NAME", name)
    with pytest.raises(CommandError, match='does not hold "bench": nothing is written there'):
        make()
    assert not Project.objects.exists()


def test_database_with_content_is_refused(bench_database):
    make_page(state="draft")
    with pytest.raises(CommandError, match=r'"portal_bench.sqlite3" is not empty \(pages.Page\)'):
        make()
    assert not Project.objects.exists()


def test_database_with_people_is_refused(bench_database, anna):
    with pytest.raises(CommandError, match=r'"portal_bench.sqlite3" is not empty \(auth.User\)'):
        make()


def test_second_time_is_refused(bench_database):
    make(1)
    with pytest.raises(CommandError, match="is not empty"):
        make(1)
    assert Project.objects.count() == 1


@pytest.mark.parametrize("count", [0, -1])
def test_number_below_one_is_refused(bench_database, count):
    with pytest.raises(CommandError, match=f"N must be at least 1, not {count}"):
        make(count)
