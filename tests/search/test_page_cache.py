"""Pages that are kept: what they are kept by, what cannot get into them, and what visitors are told of them."""

import gzip

import pytest
from django.core.cache.backends.locmem import LocMemCache
from django.db import OperationalError, connection
from django.http import HttpResponse, StreamingHttpResponse
from django.test import Client, RequestFactory

from search import page_cache, page_store
from search.page_cache import PageCache, known_parameters
from tests.factories import make_event, make_project

pytestmark = pytest.mark.django_db
PATH = "/it/progetti/"


def get(path=PATH, **headers):
    return Client().get(path, **headers)


def count(cache):
    return len(cache._cache)


@pytest.fixture
def project():
    return make_project(title_it="Acqua")


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


UNKEYED = [
    {"HTTP_X_FORWARDED_HOST": "evil.example"},
    {"HTTP_X_FORWARDED_PROTO": "https"},
    {"HTTP_X_FORWARDED_PORT": "1234"},
    {"HTTP_FORWARDED": "host=evil.example;proto=https"},
    {"HTTP_X_ORIGINAL_URL": "/en/"},
    {"HTTP_X_REWRITE_URL": "/en/"},
    {"HTTP_X_HTTP_METHOD_OVERRIDE": "POST"},
    {"HTTP_X_HTTP_METHOD": "DELETE"},
    {"HTTP_ACCEPT_LANGUAGE": "fr"},
    {"HTTP_ACCEPT": "application/json"},
    {"HTTP_USER_AGENT": "<script>evil</script>"},
    {"HTTP_REFERER": "https://evil.example/"},
    {"HTTP_COOKIE": "django_language=fr; csrf=evil; theme=<x>"},
    {"HTTP_IF_MODIFIED_SINCE": "Fri, 01 Jan 2100 00:00:00 GMT"},
    {"REMOTE_ADDR": "evil"},
    {"CONTENT_TYPE": "evil/evil"},
]


@pytest.mark.parametrize("path", [PATH, "/it/", "/sitemap.xml"])
@pytest.mark.parametrize("cache", ["pages", None])
def test_nothing_that_came_with_the_first_question_gets_into_the_page(kept_pages, settings, project, path, cache):
    settings.PAGE_CACHE = cache
    clean = get(path)
    for headers in UNKEYED:
        kept_pages.clear()
        for answer in (get(path, **headers), get(path)):
            assert (answer.status_code, answer.content, answer.headers) == (200, clean.content, clean.headers), headers
        assert count(kept_pages) == (1 if cache else 0)


def test_unknown_parameters_their_order_and_repetition_make_no_other_page(kept_pages, project):
    page = get(f"{PATH}?area=a&area=b&q=x&page=1").content
    for query in (
        "q=x&area=b&page=1&area=a",
        "utm_source=evil&area=a&area=b&q=x&page=1&fbclid=evil",
        "area=b&area=a&area=b&area=&q=&q=x&page=1&sort=",
        "area=a&area=b&q=y&q=x&page=2&page=1",
        "%61rea=a&area=%62&q=x&page=1&Area=c&<script>=1",
    ):
        assert get(f"{PATH}?{query}").content == page
    assert count(kept_pages) == 1
    assert b"evil" not in page


def test_last_value_of_a_single_parameter_counts_as_ever(kept_pages, project):
    assert get(f"{PATH}?view=map&view=table").content == get(f"{PATH}?view=table").content
    assert get(f"{PATH}?view=map").content != get(f"{PATH}?view=table").content
    assert count(kept_pages) == 2


@pytest.mark.parametrize("host", ["TESTSERVER", "testserver.", "testserver:1234", "testserver:80"])
def test_other_spellings_of_our_host_are_answered_and_not_kept(kept_pages, project, host):
    page = get()
    answer = get(HTTP_HOST=host)
    assert (answer.status_code, answer.content) == (200, page.content)
    assert count(kept_pages) == 1 and not answer.has_header("ETag")


@pytest.mark.parametrize(
    "host", ["evil.example", "evil.example:80", "testserver@evil.example", "testserver/x", "\x00", "a b"]
)
def test_host_that_is_not_ours_is_refused(kept_pages, project, host):
    get()
    assert get(HTTP_HOST=host).status_code == 400
    assert count(kept_pages) == 1


def test_page_is_kept_for_each_host_and_scheme(kept_pages, settings, project):
    settings.ALLOWED_HOSTS = ["testserver", "other.example"]
    settings.SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
    answers = [
        get(),
        get(HTTP_HOST="other.example"),
        get(HTTP_X_FORWARDED_PROTO="https"),
        get(HTTP_X_FORWARDED_PROTO="http"),
    ]
    assert len({answer["ETag"] for answer in answers}) == count(kept_pages) == 3


@pytest.mark.parametrize(
    "query",
    ["&".join(f"area={number}" for number in range(31)), f"q={'x' * 400}", "utm=" + "x" * 400, "q=x%00", "area=%00"],
)
def test_what_nobody_asks_for_is_answered_and_not_kept(kept_pages, project, query):
    answer = get(f"{PATH}?{query}")
    assert answer.status_code == 200 and not answer.has_header("ETag")
    assert count(kept_pages) == 0


@pytest.mark.parametrize(
    "path", ["/it/%00/", "/it/progetti/%00/", "/it/xyzzyx/", "/it/progetti/xyzzyx/", "/zz/progetti/"]
)
def test_what_is_no_page_is_not_kept(kept_pages, path):
    assert get(path).status_code in (400, 404)
    assert count(kept_pages) == 0


def test_who_brings_a_session_or_a_password_gets_a_fresh_page_and_fills_nothing(kept_pages, settings, project, anna):
    visitor = Client()
    visitor.cookies[settings.SESSION_COOKIE_NAME] = "anything"
    for answer in (visitor.get(PATH), anna.get(PATH), get(HTTP_AUTHORIZATION="Basic eDp5")):
        assert answer.status_code == 200 and not answer.has_header("ETag")
    Client().post(PATH)
    assert count(kept_pages) == 0


def test_charset_sent_along_does_not_decide_how_the_question_is_read(kept_pages, project):
    page = get(f"{PATH}?q=caff%C3%A8")
    odd = get(f"{PATH}?q=caff%C3%A8", CONTENT_TYPE="text/plain; charset=latin-1")
    assert odd.status_code == 200 and not odd.has_header("ETag")
    assert get(f"{PATH}?q=caff%C3%A8").content == page.content
    assert count(kept_pages) == 1


def test_path_before_ours_gets_into_no_page(kept_pages, project):
    page = get()
    odd = get(SCRIPT_NAME="/evil")
    assert not odd.has_header("ETag")
    assert get().content == page.content
    assert count(kept_pages) == 1


def answer_of(view, **headers):
    """What the middleware makes of a view that stands at a marked address."""
    return PageCache(view)(RequestFactory().get(PATH, **headers))


def cookie_setting(request):
    response = HttpResponse("x")
    response.set_cookie("a", "b")
    return response


@pytest.mark.parametrize(
    "view",
    [
        cookie_setting,
        lambda request: HttpResponse("x", headers={"Cache-Control": "private"}),
        lambda request: HttpResponse("x", headers={"Cache-Control": "max-age=0, no-store"}),
        lambda request: HttpResponse("x", headers={"Vary": "Accept-Language, Cookie"}),
        lambda request: HttpResponse("x", headers={"Vary": "*"}),
        lambda request: HttpResponse("x", headers={"Content-Encoding": "br"}),
        lambda request: HttpResponse("x", headers={"Content-Security-Policy": "script-src 'nonce-abc'"}),
        lambda request: StreamingHttpResponse([b"x"]),
        lambda request: HttpResponse("x", status=404),
        lambda request: HttpResponse("x", status=206),
        lambda request: HttpResponse(status=302, headers={"Location": "/it/"}),
    ],
)
def test_answer_for_one_visitor_is_never_kept(kept_pages, view):
    given = view(None)
    answer = answer_of(view)
    assert (answer.status_code, dict(answer.items())) == (given.status_code, dict(given.items()))
    assert count(kept_pages) == 0


def test_view_knows_the_moment_and_only_its_parameters(kept_pages):
    seen = []

    def look(request):
        known = [name for name in request.META if name.startswith("HTTP_")]
        seen.append((request.GET.urlencode(), request.get_full_path(), known, request.COOKIES, len(request.moment)))
        return HttpResponse("x")

    PageCache(look)(RequestFactory().get(f"{PATH}?x=1&page=2&area=b&area=a", HTTP_COOKIE="a=b", HTTP_X="y"))
    query = "area=a&area=b&page=2"
    assert seen == [(query, f"{PATH}?{query}", ["HTTP_HOST"], {}, 3)]


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


def test_number_in_an_address_is_kept_under_one_spelling(kept_pages):
    paths = [f"/it/documenti/x/it/{version}leggi/" for version in ("", "v1/", "v12/", "v01/", "v00/")]
    known = [page_cache.parameters_at(path, "cooperation_portal.urls") for path in paths]
    assert [bool(parameters) for parameters in known] == [True, True, True, False, False]


def test_release_makes_other_etags(settings, project):
    first = get()["ETag"]
    settings.RELEASE = "another"
    assert get()["ETag"] != first


def test_event_is_kept_without_any_parameter(kept_pages):
    event = make_event(title_it="Festa", starts_on="2027-01-01")
    pages = [get(f"{event.get_absolute_url()}{query}").content for query in ("", "?page=3", "?q=x&utm=y")]
    assert pages == [pages[0]] * 3
    assert count(kept_pages) == 1


def test_marking_leaves_other_views_alone():
    @known_parameters("q", several=["area"])
    def marked(request):
        return None

    assert (marked.known_parameters.single, marked.known_parameters.several) == (("q",), ("area",))
