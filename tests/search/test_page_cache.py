"""Pages that are kept: what they are kept by, and what cannot get into them."""

import pytest
from django.http import HttpResponse, StreamingHttpResponse
from django.test import Client, RequestFactory

from search import page_cache
from search.page_cache import PageCache, known_parameters
from tests.factories import make_event
from tests.search.kept import PATH, count, get

pytestmark = pytest.mark.django_db


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


def test_number_in_an_address_is_kept_under_one_spelling(kept_pages):
    paths = [f"/it/documenti/x/it/{version}leggi/" for version in ("", "v1/", "v12/", "v01/", "v00/")]
    known = [page_cache.parameters_at(path, "cooperation_portal.urls") for path in paths]
    assert [bool(parameters) for parameters in known] == [True, True, True, False, False]


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
