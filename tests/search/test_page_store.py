"""Caches and databases that fail cost no page; what is too large is not kept."""

import pytest
from django.core.cache.backends.locmem import LocMemCache
from django.db import OperationalError, connection
from django.test import Client

from search import page_cache, page_store
from tests.search.kept import PATH, count, get

pytestmark = pytest.mark.django_db


class Failing(LocMemCache):
    """A cache that is down; `at` are the questions at which it fails."""

    at = ("get", "set")

    def get(self, *args, **kwargs):
        if "get" in self.at:
            raise ConnectionError("down")
        return super().get(*args, **kwargs)

    def set(self, *args, **kwargs):
        if "set" in self.at:
            raise TimeoutError("slow")
        return super().set(*args, **kwargs)


class Garbled(LocMemCache):
    def get(self, *args, **kwargs):
        return b"not what we wrote"


class FailingToSet(Failing):
    at = ("set",)


@pytest.mark.parametrize("backend", [Failing, FailingToSet, Garbled])
def test_cache_that_fails_costs_no_page_and_says_so_once(settings, caplog, monkeypatch, project, backend):
    page = get()
    monkeypatch.setattr(page_store, "caches", {"failing": backend("failing", {})})
    monkeypatch.setattr(page_store, "_REST_SECONDS", 0)
    settings.PAGE_CACHE = "failing"
    visitor = Client()
    for _visit in range(3):
        answer = visitor.get(PATH)
        assert (answer.status_code, answer.content, answer["ETag"]) == (200, page.content, page["ETag"])
    assert [record.levelname for record in caplog.records if record.name == "search.page_store"] == ["WARNING"]


def test_cache_that_failed_is_left_alone_for_a_while(settings, monkeypatch, project):
    asked = []

    class Counting(Failing):
        def get(self, *args, **kwargs):
            asked.append(args)
            return super().get(*args, **kwargs)

    monkeypatch.setattr(page_store, "caches", {"counting": Counting("counting", {})})
    settings.PAGE_CACHE = "counting"
    visitor = Client()
    assert [visitor.get(PATH).status_code for _visit in range(3)] == [200] * 3
    assert len(asked) == 1


@pytest.mark.django_db(transaction=True)
@pytest.mark.skipif(connection.vendor == "sqlite", reason="a file does not go away")
def test_connection_that_was_lost_is_opened_anew(kept_pages, project):
    page = get()
    connection.connection.close()
    assert get().content == page.content
    assert get(HTTP_IF_NONE_MATCH=page["ETag"]).status_code == 304


def test_database_that_is_down_is_answered_behind_the_other_middleware(project, monkeypatch):
    def down():
        raise OperationalError("down")

    monkeypatch.setattr(page_cache, "moment", down)
    answer = get()
    assert answer.status_code == 200 and answer.has_header("Content-Security-Policy")
    assert not answer.has_header("ETag")


def test_large_answer_is_not_kept_but_has_its_etag(kept_pages, monkeypatch, project):
    monkeypatch.setattr(page_store, "MOST_BYTES", 100)
    assert get(HTTP_IF_NONE_MATCH=get()["ETag"]).status_code == 304
    assert count(kept_pages) == 0
