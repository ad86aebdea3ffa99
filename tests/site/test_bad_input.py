"""What nobody should send: every public address answers it with a page of ours, and with few questions to the database.

The seeds are fixed, so that a failure comes back; each case is a literal address in the message.
"""

import random
from itertools import cycle
from urllib.parse import quote, quote_from_bytes, urlsplit

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import translation

from tests.conftest import LANGUAGES
from tests.site.addresses import LISTS, OBJECT_PAGES, PAGES, address, download_addresses

pytestmark = pytest.mark.slow

#: The dearest page that anybody can ask for: searching looks through every kind of content, in every language.
MOST_QUERIES = 32
PAGINATED = {"search", *LISTS} - {"pages:glossary", "projects:beneficiary-list"}
#: One language is enough where it makes no difference; all three have their turn.
LANGUAGE_OF = dict(zip(PAGES, cycle(LANGUAGES), strict=False))
NAMES = ["q", "area", "programme", "status", "country", "city", "goal", "role", "year", "sector", "beneficiary"]
NAMES += ["kind", "language", "project", "event"]
NAMES += ["view", "sort", "p", "area[]", "area__slug", "state", "deleted_at", "slug", "año", ""]
WORDS = [
    "acqua",
    "africa",
    "bando-aics",
    "2",
    "",
    " ",
    "-1",
    "1e9",
    "9" * 400,
    "x" * 10_000,
    "è" * 3_000,
    "' OR 1=1 --",
    '"><script>alert(1)</script>',
    "%s%(q)s{0}{{ 7|add:7 }}",
    "2017-13-45",
    "0000-00-00",
    "القاهرة",
    "\u202egnp.exe",
    "\u0130\u0131\ufb01\u1e9e",
    "e\u0301" * 200,
    "🇧🇯",
    "a\x00b",
    "\x00",
    "\r\nSet-Cookie: a=b",
    "../../../etc/passwd",
    "\\",
    "*",
    "(((((",
    "NULL",
    "true",
    "[object Object]",
]
RAW = [b"\xff", b"\xfe\xff", b"\xc3(", b"\xed\xa0\x80", b"\xf4\x90\x80\x80", b"\x80" * 500]
#: Page numbers: none, and those that every list has or has not.
NO_PAGE = ["0", "-1", "abc", "1e9", "9" * 21, "9" * 5000, "1.5", "1 OR 1=1", "٣٣", "²", "None", "[]"]
NO_SLUG = [
    "unknown",
    "-",
    "_",
    "0",
    "x" * 10_000,
    "%FF",
    "%C3%28",
    "%ED%A0%80",
    "a%2Fb",
    "..%2F..%2Fetc%2Fpasswd",
    "%2e%2e",
    "%27%20OR%201%3D1--",
    "%3Cscript%3E",
    "%D8%A7%D9%84",
    "%E2%80%AE",
    "a%20b",
    "%0d%0aSet-Cookie:%20a=b",
    "%25s",
    "shwm;",
    "SHWM",
]


def random_query(chance):
    """A query string of a few odd parameters, and the page that it asks for in the end."""
    pairs = []
    for _each in range(chance.choice([1, 2, 3, 8])):
        name = quote(chance.choice(NAMES))
        value = quote_from_bytes(chance.choice(RAW)) if chance.random() < 0.2 else quote(chance.choice(WORDS))
        pairs.append(chance.choice([f"{name}={value}", f"{name}={value}", name, f"{name}=={value}", f"&{value}"]))
    return "&".join(pairs)


def ask(client, asked, headers=None):
    """The answer, after seeing that it took few queries and gave no cookie."""
    with CaptureQueriesContext(connection) as queries:
        answer = client.get(asked, headers=headers)
    assert len(queries) <= MOST_QUERIES, asked[:300]
    assert not answer.cookies
    return answer


@pytest.mark.parametrize("name", PAGES)
def test_odd_questions_are_ignored_or_find_nothing(client, portal_content, name):
    chance = random.Random(f"seed 1 {name}")
    # What reads no question but the number of a page does so in every language alike.
    for language in LANGUAGES if name in PAGINATED else [LANGUAGE_OF[name]]:
        page = page_of(name, language)
        for _case in range(12 if name in {"search", "projects:list"} else 5):
            asked = f"{page}?{random_query(chance)}"
            assert ask(client, asked).status_code == 200, asked[:300]


def page_of(name, language=None):
    """The address of the page, or of its first object."""
    obj = OBJECT_PAGES[name].objects.published().order_by("slug").first() if name in OBJECT_PAGES else None
    with translation.override(language or LANGUAGE_OF[name]):
        return address(name, obj)


@pytest.mark.parametrize("name", sorted(PAGINATED))
def test_page_that_no_list_has_is_not_found(client, portal_content, name):
    page = page_of(name)
    answers = {number: ask(client, f"{page}?q=acqua&page={quote(number)}").status_code for number in NO_PAGE}
    assert answers == dict.fromkeys(NO_PAGE, 404)
    assert ask(client, f"{page}?page=abc&page=1").status_code == 200
    assert ask(client, f"{page}?page=1&page=abc").status_code == 404
    assert ask(client, f"{page}?page=").status_code == 200
    assert ask(client, f"{page}?page[]=abc&Page=abc").status_code == 200
    assert ask(client, f"{page}?page=last").status_code == 200


@pytest.mark.parametrize("name", OBJECT_PAGES)
def test_odd_names_of_objects_are_not_found(client, portal_content, name):
    base = page_of(name).removesuffix("/").rpartition("/")[0]
    answers = {slug: ask(client, f"{base}/{slug}/").status_code for slug in NO_SLUG}
    assert answers == dict.fromkeys(NO_SLUG, 404)
    assert ask(client, f"{base}/a%00b/").status_code == 400


def test_odd_short_addresses_are_not_found(client, portal_content):
    answers = {slug: ask(client, f"/p/{slug}/").status_code for slug in NO_SLUG}
    assert answers == dict.fromkeys(NO_SLUG, 404)
    assert ask(client, "/p/a%00b/").status_code == 400


def test_odd_downloads_are_not_found(client, portal_content, language):
    known = download_addresses()[0]
    document = known.removesuffix("/").rpartition("/")[0]
    odd = [f"{document}/{slug}/" for slug in (*NO_SLUG, "de", "zzz", "it-IT", "IT", "i")]
    odd += [f"{document.rpartition('/')[0]}/{slug}/it/" for slug in NO_SLUG]
    assert {asked: status for asked in odd if (status := ask(client, asked).status_code) != 404} == {}
    assert ask(client, f"{document}/%00/").status_code == 400
    assert ask(client, f"{known}?{random_query(random.Random(2))}&language=fr&version=-1").status_code == 200


@pytest.mark.parametrize("content", ["projects.project", "pages.portalidentity", "auth.user", "x" * 10_000, "%FF", "."])
@pytest.mark.parametrize("field", ["image", "emblem", "password", "x" * 10_000])
def test_odd_images_are_not_found(client, portal_content, content, field):
    keys = ["unknown", "0", "-1", "9" * 21, "9" * 5000, "1_1", "x" * 10_000, "%FF", "%C2%B2"]
    assert {key: ask(client, f"/images/{content}/{key}/{field}/").status_code for key in keys} == dict.fromkeys(
        keys, 404
    )
    assert ask(client, f"/images/{content}/%00/{field}/").status_code == 400


def test_random_paths_lead_nowhere(client, portal_content):
    chance = random.Random("seed 3")
    parts = [
        "it",
        "en",
        "xx",
        "progetti",
        "images",
        "static",
        "uploads-are-not-served",
        ".git",
        "%FF",
        "a%20b",
        "",
        ".",
    ]
    for _case in range(80):
        path = "/it/" + "/".join(chance.choice([*parts, *NO_SLUG]) for _part in range(chance.randint(1, 5))) + "/-/"
        assert ask(client, path).status_code == 404, path[:300]


HEADERS = [
    {"accept-language": "x" * 10_000},
    {"accept-language": "fr;q=abc, \x00, 🇫🇷, en;q=9999999999999999"},
    {"accept-language": "en-" + "a-" * 5000},
    {"accept": "\xff\xfe"},
    {"user-agent": "' OR 1=1 --" * 1000},
    {"referer": "javascript:alert(1)"},
    {"cookie": "django_language=xx; =;; a=" + "x" * 5000},
    {"range": "bytes=0-,9-1,-0, x" * 500},
    {"if-none-match": '"' * 5000},
    {"if-modified-since": "Mon, 99 Foo 99999 99:99:99 GMT"},
    {"x-forwarded-host": "evil.example"},
    {"x-forwarded-proto": "gopher"},
    {"x-http-method-override": "DELETE"},
]


def in_every_language(name, arguments):
    found = []
    for language in LANGUAGES:
        with translation.override(language):
            found.append(reverse(name, args=arguments))
    return found


@pytest.mark.parametrize("headers", HEADERS, ids=lambda headers: next(iter(headers)))
def test_odd_headers_change_nothing(client, portal_content, headers):
    with translation.override("fr"):
        pages = [reverse("home"), f"{reverse('search')}?q=eau", address("projects:list"), download_addresses()[0]]
    for page in pages:
        answer = ask(client, page, headers=headers)
        assert answer.status_code == 200, page
        assert "evil.example" not in str(answer.headers)
    for asked, name, arguments in (("/", "home", []), ("/p/shwm/", "projects:detail", ["shwm"])):
        answer = ask(client, asked, headers=headers)
        assert (answer.status_code, answer["Location"] in in_every_language(name, arguments)) == (302, True)


@pytest.mark.parametrize("host", ["evil.example", "localhost.evil.example", "127.0.0.1@evil.example", "x" * 5000])
def test_wrong_host_is_refused_at_every_address(client, portal_content, host, django_assert_num_queries):
    with translation.override("it"):
        pages = [page_of(name) for name in PAGES] + [download_addresses()[0], "/", "/p/shwm/"]
    with django_assert_num_queries(0):
        answers = {page: client.get(page, headers={"host": host}).status_code for page in pages}
    assert answers == dict.fromkeys(pages, 400)


@pytest.mark.parametrize("method", ["post", "put", "patch", "delete", "trace"])
def test_only_reading_is_answered(client, portal_content, method):
    client.handler.enforce_csrf_checks = True
    with translation.override("en"):
        pages = [page_of(name) for name in PAGES] + [download_addresses()[0], "/", "/p/shwm/"]
        pages += ["/images/pages.portalidentity/1/emblem/"]
    expected = 405 if method == "trace" else 403
    assert {page: getattr(client, method)(page).status_code for page in pages} == dict.fromkeys(pages, expected)
    client.handler.enforce_csrf_checks = False
    assert {page: getattr(client, method)(page).status_code for page in pages} == dict.fromkeys(pages, 405)


def test_head_and_options_are_answered_without_a_body(client, portal_content):
    with translation.override("en"):
        pages = [page_of(name) for name in PAGES] + [download_addresses()[0]]
    for page in pages:
        head, options = client.head(page), client.options(page)
        assert (head.status_code, head.getvalue(), options.status_code) == (200, b"", 200), urlsplit(page).path


@pytest.mark.parametrize("name", PAGES)
def test_more_parameters_than_anybody_needs_are_refused(client, portal_content, name):
    asked = f"{page_of(name)}?{'area=x&' * 1100}"
    assert ask(client, asked).status_code == 400
