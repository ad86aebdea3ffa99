"""The open table of downloads, and the chart of the staff: public documents alone for the public, all for the staff."""

import csv
import io
from datetime import date, timedelta

import pytest
from django.core.management import call_command
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import override

from documents.download_chart import chart_of
from documents.models import Document, DownloadCount
from documents.statistics import count_downloads
from tests.factories import HIDDEN_WAYS, hidden_ways, make_document
from tests.staff import address

pytestmark = pytest.mark.django_db


def table(client, language="it"):
    with override(language):
        return client.get(reverse("documents:downloads"))


def data(client, language="it"):
    with override(language):
        response = client.get(reverse("documents:download-data"))
    return response, b"".join(response.streaming_content).decode()


def times(document, count, language="it", days_ago=0, **fields):
    for _time in range(count):
        count_downloads([(document.pk, language)], on=timezone.localdate() - timedelta(days=days_ago), **fields)


def test_table_has_a_row_for_each_language_those_downloaded_most_first(client):
    first, second = make_document(title_it="Primo"), make_document(title_it="Secondo")
    times(first, 1)
    times(first, 2, days_ago=40)
    times(second, 3, "fr", days_ago=400)
    times(second, 1, "fr", in_archive=True)
    rows = table(client).context["rows"]
    assert [
        (row["document"], row["language_name"], row["last_30_days"], row["last_year"], row["total"]) for row in rows
    ] == [(second, "francese", 1, 1, 4), (first, "italiano", 1, 3, 3)]


@pytest.mark.parametrize("way", HIDDEN_WAYS)
def test_hidden_document_is_in_neither_table(client, way):
    times(make_document(title_it="Canarino", slug="canarino", **hidden_ways()[way]), 5)
    shown = make_document()
    times(shown, 1)
    response = table(client)
    assert ([row["document"] for row in response.context["rows"]], response.context["total"]) == ([shown], 1)
    assert "canarino" not in (response.content.decode() + data(client)[1]).lower()


def test_empty_table_says_so(client):
    make_document()
    assert "Nothing has been downloaded yet." in table(client, "en").content.decode()


@pytest.mark.parametrize("rows", [1, 30])
def test_table_asks_as_often_for_many_rows(client, rows, django_assert_num_queries):
    for _number in range(rows):
        times(make_document(), 1)
    with override("it"):
        url = reverse("documents:downloads")
    with django_assert_num_queries(6):
        client.get(url)


def test_odd_page_is_not_found(client):
    with override("it"):
        url = reverse("documents:downloads")
    assert [client.get(url, {"page": page}).status_code for page in ("0", "x", "2", "9" * 30)] == [404] * 4


def test_data_tell_each_day(client):
    document = make_document(title_it="Profilo", slug="profilo")
    for day, packed in ((date(2026, 3, 1), False), (date(2026, 3, 1), True), (date(2026, 2, 1), False)):
        count_downloads([(document.pk, "und")], on=day, in_archive=packed)
    response, text = data(client)
    assert (response["Content-Type"], text[0]) == ("text/csv; charset=utf-8", "\ufeff")
    assert response["Content-Disposition"] == 'attachment; filename="documenti-scaricati.csv"'
    # Open data: any site may show them.
    assert (response["Access-Control-Allow-Origin"], response["Cross-Origin-Resource-Policy"]) == ("*", "cross-origin")
    assert list(csv.reader(io.StringIO(text[1:]))) == [
        ["day", "document", "title", "language", "in_archive", "downloads"],
        ["2026-02-01", "profilo", "Profilo", "und", "0", "1"],
        ["2026-03-01", "profilo", "Profilo", "und", "0", "1"],
        ["2026-03-01", "profilo", "Profilo", "und", "1", "1"],
    ]


@pytest.mark.parametrize("title", ["=1+1", "+39", "-x", "@sum", '=HYPERLINK("http://x","y")'])
def test_title_is_no_formula_in_the_data(client, title):
    times(make_document(title_it=title), 1)
    assert list(csv.reader(io.StringIO(data(client)[1])))[1][2] == f"'{title}"


@pytest.mark.parametrize("method", ["post", "put", "delete"])
def test_tables_can_only_be_asked_for(client, method):
    with override("it"):
        urls = [reverse("documents:downloads"), reverse("documents:download-data")]
    assert [getattr(client, method)(url).status_code for url in urls] == [405, 405]


def test_page_of_a_document_says_how_often_it_was_downloaded(client):
    document = make_document()
    assert client.get(document.get_absolute_url()).context["download_total"] == 0
    times(document, 2)
    times(document, 1, "fr", in_archive=True)
    assert client.get(document.get_absolute_url()).context["download_total"] == 3


def test_chart_shows_the_last_twelve_months(db):
    document = make_document()
    for day, language, count in [
        (date(2025, 12, 31), "it", 9),
        (date(2026, 1, 1), "it", 2),
        (date(2026, 12, 5), "it", 1),
        (date(2026, 12, 5), "fr", 3),
    ]:
        for _time in range(count):
            count_downloads([(document.pk, language)], on=day)
    chart = chart_of(DownloadCount.objects.all(), date(2026, 12, 5))
    assert (chart.languages, chart.total) == (["francese", "italiano"], 6)
    assert [bar.name for bar in chart.bars] == [
        f"{month} 2026" for month in "gen feb mar apr mag giu lug ago set ott nov dic".split()
    ]
    assert [bar.counts for bar in chart.bars] == [[0, 2], *[[0, 0]] * 10, [3, 1]]
    assert [bar.height for bar in chart.bars] == [80, *[0] * 10, 160]


def test_staff_see_the_chart_of_all_documents_and_of_each(anna):
    draft, other = make_document(state="draft", title_it="Bozza"), make_document()
    times(draft, 2)
    times(other, 1, "fr")
    response = anna.get(reverse("admin:documents_document_downloads"))
    assert (response.status_code, response.context["chart"].total) == (200, 3)
    assert [(row["document"], row["total"]) for row in response.context["most"]] == [(draft, 2), (other, 1)]
    page = anna.get(address(draft, "downloads_of"))
    assert (page.context["chart"].total, page.context["chart"].languages) == (2, ["italiano"])
    assert f'href="{address(draft, "downloads_of")}">Scaricamenti</a>' in anna.get(address(draft)).text


def test_downloads_are_no_use_of_a_document(rita):
    document = make_document()
    times(document, 2)
    assert list(document.where_used()) == []
    assert "Dove è usato" not in rita.get(address(document, "delete")).text
    Document.objects.filter(pk=document.pk).update(deleted_at=timezone.now() - timedelta(days=91))
    call_command("purge_trash", stdout=io.StringIO())
    assert (Document._base_manager.count(), DownloadCount.objects.count()) == (0, 0)


def test_chart_of_no_downloads_says_so(anna):
    assert "nessuno ha scaricato niente" in anna.get(address(make_document(), "downloads_of")).text


@pytest.mark.parametrize("key", ["0", "999999", "x", "9" * 30])
def test_chart_of_no_document_is_not_found(anna, key):
    assert anna.get(f"/admin/documents/document/{key}/downloads/").status_code == 404
