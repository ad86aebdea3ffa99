"""What counts as a download, and that nothing is kept of who downloads."""

import logging
from datetime import date

import pytest
from django.apps import apps
from django.db import DatabaseError
from django.urls import reverse
from django.utils.translation import override

from documents import statistics
from documents.models import DownloadCount
from documents.statistics import count_downloads
from tests.documents.files import add_file, image, pdf
from tests.documents.visitors import PERSON
from tests.factories import make_document

#: More bytes than a client fetches to see whether it gets parts.
CONTENT = pdf(40)


@pytest.fixture
def document(db):
    document = make_document(slug="profilo")
    add_file(document, CONTENT)
    return document


def address():
    with override("it"):
        return reverse("documents:download", args=["profilo", "it"])


def take(client, headers=(), method="get"):
    """Ask for the file and take all of the answer."""
    response = getattr(client, method)(address(), headers=PERSON | dict(headers))
    return b"".join(response)


def counted():
    return list(DownloadCount.objects.values_list("language", "in_archive", "count"))


def test_file_is_longer_than_what_a_client_fetches_to_see():
    assert len(CONTENT) > 2_000


@pytest.mark.parametrize(
    "headers",
    [
        {},
        {"Range": "bytes=0-"},
        {"Range": "bytes=0-2000"},
        {"Range": "bytes=0-1,5-6"},
        {"Range": "bytes=7-", "If-Range": '"another"'},
        {"If-None-Match": '"another"'},
    ],
    ids=str,
)
def test_person_who_takes_a_file_counts(client, document, headers):
    take(client, headers)
    assert counted() == [("it", False, 1)]


ROBOTS = [
    "",
    " ",
    "Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)",
    "Mozilla/5.0 AppleWebKit/537.36 (KHTML, like Gecko; compatible; GPTBot/1.2; +https://openai.com/gptbot)",
    "curl/8.1",
    "python-requests/2.32",
    "WhatsApp/2.2",
    "facebookexternalhit/1.1",
    "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) HeadlessChrome/140.0 Safari/537.36",
]


@pytest.mark.parametrize(
    "headers",
    [
        {"Range": "bytes=0-0"},
        {"Range": "bytes=0-1"},
        {"Range": "bytes=700-"},
        {"Range": "bytes=-5"},
        {"Range": "bytes=9999999-"},
        {"If-None-Match": "*"},
        {"Sec-Purpose": "prefetch;prerender"},
        {"X-Moz": "prefetch"},
        {"Cookie": "portal_session=x"},
        *({"User-Agent": agent} for agent in ROBOTS),
    ],
    ids=str,
)
def test_what_is_no_download_does_not_count(client, document, settings, headers):
    settings.SESSION_COOKIE_NAME = "portal_session"
    take(client, headers)
    assert counted() == []


def test_head_does_not_count(client, document):
    take(client, method="head")
    assert counted() == []


def test_part_that_is_fetched_again_does_not_count_again(client, document):
    for part in ("bytes=0-1999", "bytes=1000-1999", "bytes=2000-"):
        take(client, {"Range": part})
    assert counted() == [("it", False, 1)]


def test_short_file_counts_as_a_whole(client, db):
    add_file(make_document(slug="profilo"), image("PNG"))
    take(client, {"Range": "bytes=0-"})
    assert counted() == [("it", False, 1)]


def test_each_language_and_day_has_its_own_count(document):
    first, second = date(2026, 3, 31), date(2026, 4, 1)
    for day, files in [(first, [("it")]), (first, ["it", "fr"]), (second, ["fr"])]:
        count_downloads([(document.pk, language) for language in files], on=day)
    count_downloads([(document.pk, "it")], in_archive=True, on=second)
    assert list(
        DownloadCount.objects.order_by("day", "language").values_list("day", "language", "in_archive", "count")
    ) == [
        (first, "fr", False, 1),
        (first, "it", False, 2),
        (second, "fr", False, 1),
        (second, "it", True, 1),
    ]


def test_same_file_twice_in_an_archive_counts_once(document):
    count_downloads([(document.pk, "it"), (document.pk, "it")], in_archive=True)
    assert counted() == [("it", True, 1)]


def test_cited_version_counts_for_its_language(client, document):
    document.files.update(is_citable=True)
    with override("it"):
        address = reverse("documents:version", args=["profilo", "it", 1])
    b"".join(client.get(address, headers=PERSON))
    assert counted() == [("it", False, 1)]


def test_database_in_trouble_costs_the_count_and_not_the_download(client, document, monkeypatch, caplog):
    def fail(rows):
        raise DatabaseError

    monkeypatch.setattr(statistics, "_add_one_each", fail)
    assert take(client) == CONTENT
    assert [record.message for record in caplog.records] == ["Downloads were not counted"]


def test_nothing_of_who_downloads_is_kept(client, document, caplog):
    caplog.set_level(logging.DEBUG)
    told = {
        "User-Agent": "Mozilla/5.0 Kanarienvogel/140",
        "Referer": "http://kanarienvogel.test/",
        "Accept-Language": "xx",
    }
    response = client.get(address(), headers=told, REMOTE_ADDR="198.51.100.77")
    b"".join(response)
    assert {field.name for field in DownloadCount._meta.get_fields()} == {
        "id",
        "document",
        "language",
        "day",
        "in_archive",
        "count",
    }
    assert counted() == [("it", False, 1)]
    stored = (str(row) for model in apps.get_models() for row in model._base_manager.values_list())
    written = "\n".join([*stored, *(record.getMessage() for record in caplog.records)])
    assert [secret for secret in ("Kanarienvogel", "kanarienvogel.test", "198.51.100.77") if secret in written] == []
    assert response.cookies.output() == ""
