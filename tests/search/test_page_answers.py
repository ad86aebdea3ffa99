"""What visitors are told of a kept page, and in which forms they get it."""

import gzip

import pytest
from django.test import Client

from tests.search.kept import PATH, count, get

pytestmark = pytest.mark.django_db


def test_second_visit_asks_once_and_gets_the_same(kept_pages, project, django_assert_num_queries):
    first = get()
    with django_assert_num_queries(1):
        second = get()
    assert (second.content, second.headers) == (first.content, first.headers)
    with django_assert_num_queries(1):
        unchanged = get(HTTP_IF_NONE_MATCH=first["ETag"])
    assert (unchanged.status_code, unchanged.content) == (304, b"")
    same = ("ETag", "Vary", "Cache-Control")
    assert [unchanged[name] for name in same] == [first[name] for name in same]


@pytest.mark.parametrize("cache", ["pages", None])
def test_visitor_is_told_to_ask_each_time(kept_pages, settings, project, cache):
    settings.PAGE_CACHE = cache
    for _visit in range(2):
        answer = get()
        assert (answer["Cache-Control"], answer["Vary"]) == ("no-cache", "Accept-Encoding")
        assert answer["ETag"].startswith('W/"')
    assert count(kept_pages) == (1 if cache else 0)


@pytest.mark.parametrize("is_known", [True, False])
@pytest.mark.parametrize("form", ['W/"{}"', '"{}"', 'W/"x", W/"{}"', '"x",W/"{}" , "y"'])
def test_list_of_etags_is_compared_weakly(project, form, is_known):
    key = get()["ETag"][3:-1]
    answer = get(HTTP_IF_NONE_MATCH=form.format(key if is_known else key[1:]))
    assert answer.status_code == (304 if is_known else 200)


@pytest.mark.parametrize("cache", ["pages", None])
def test_any_etag_means_a_page_that_there_is(kept_pages, settings, project, cache):
    settings.PAGE_CACHE = cache
    asked = [PATH, PATH, "/it/progetti/xyzzyx/", f"{PATH}?page=7"]
    assert [get(path, HTTP_IF_NONE_MATCH="*").status_code for path in asked] == [304, 304, 404, 404]


@pytest.mark.parametrize("header", ["", "x", "W/", '"', 'W/"', "*x", "\x00", ", ,", '"' * 3000])
def test_malformed_condition_is_none(kept_pages, project, header):
    assert [get(HTTP_IF_NONE_MATCH=header).status_code for _visit in range(2)] == [200, 200]


def test_release_makes_other_etags(settings, project):
    first = get()["ETag"]
    settings.RELEASE = "another"
    assert get()["ETag"] != first


ENCODINGS = {
    "gzip": True,
    "br, gzip": True,
    "deflate, GZIP;q=0.5, br": True,
    "gzip; q=1.0": True,
    "gzip;q=0": False,
    "br, gzip ; q=0.000": False,
    "xgzip": False,
    "br": False,
    "identity": False,
    "": False,
    "gzip;q=x": False,
}


def test_page_is_compressed_for_whom_takes_it(kept_pages, project):
    plain = get()
    assert not plain.has_header("Content-Encoding")
    for header, is_zipped in ENCODINGS.items():
        answer = get(HTTP_ACCEPT_ENCODING=header)
        assert answer.get("Content-Encoding") == ("gzip" if is_zipped else None), header
        assert (gzip.decompress(answer.content) if is_zipped else answer.content) == plain.content
        assert int(answer["Content-Length"]) == len(answer.content)
    assert count(kept_pages) == 1


def test_head_has_the_headers_of_get_and_fills_nothing(kept_pages, project):
    made = Client().head(PATH)
    assert count(kept_pages) == 0
    page = get()
    kept = Client().head(PATH)
    assert made.headers == kept.headers == page.headers
    assert made.content == kept.content == b""


def test_range_is_ignored_and_nothing_is_kept(kept_pages, project):
    whole = get()
    kept_pages.clear()
    answer = get(HTTP_RANGE="bytes=0-9")
    assert (answer.status_code, answer.content) == (200, whole.content)
    assert count(kept_pages) == 0
