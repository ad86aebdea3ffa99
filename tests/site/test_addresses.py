"""Every public address of the first content, generated from the URL resolver: a new one without an expectation fails.

Headers, cookies and what is inline are looked at in tests/cooperation_portal/test_public_policy.py.
"""

from collections import Counter
from urllib.parse import parse_qsl, urldefrag, urljoin, urlsplit

import pytest
from django.contrib.staticfiles import finders
from django.utils import translation

from tests.conftest import LANGUAGES
from tests.cooperation_portal.reading import Reader, fetching, page_language
from tests.site.addresses import (
    OTHER_ANSWERS,
    PAGES,
    READING_PAGES,
    address,
    download_addresses,
    objects_of,
    public_names,
    reading_addresses,
)
from tests.site.walked import WALKED, visited

STATIC = "/static/"
#: What leaves the portal on purpose: links that people may follow, never fetched by the page.
OUTSIDE = ("http://", "https://", "mailto:", "tel:")


def test_every_public_address_has_an_expectation():
    assert public_names() == sorted([*PAGES, *READING_PAGES, *OTHER_ANSWERS])


def language_links(elements):
    return [
        (attributes["hreflang"], attributes["href"])
        for tag, attributes in elements
        if tag == "a" and attributes.get("hreflang") == attributes.get("lang") and attributes.get("lang") in LANGUAGES
    ]


def test_language_links_keep_the_question(client, portal_content):
    with translation.override("en"):
        answer = client.get(f"{address('projects:list')}?area=africa&area=x&q=caff%C3%A8&page=1")
    assert [href.partition("?")[2] for _language, href in language_links(Reader(answer.text).elements)] == [
        "area=africa&area=x&q=caff%C3%A8&page=1"
    ] * 3


class Page:
    """What a page says of itself, what it fetches, where it links to, and what can be linked to in it."""

    def __init__(self, visited):
        reader = Reader(visited.text)
        elements = reader.elements
        self.address = visited.address
        self.language = dict(elements)["html"]["lang"]
        self.headings = [" ".join(heading.split()) for heading in reader.headings]
        self.language_links = language_links(elements)
        self.ids = [attributes["id"] for _tag, attributes in elements if "id" in attributes]
        self.fetched = {
            urljoin(self.address, attributes[name])
            for tag, attributes in elements
            for name in fetching(tag, attributes)
            if tag != "form" and name != "srcset" and attributes.get(name)
        }
        for tag, attributes in elements:
            for candidate in (
                (attributes.get("srcset") or "").split(",") if "srcset" in fetching(tag, attributes) else ()
            ):
                self.fetched |= {urljoin(self.address, part) for part in candidate.split()[:1]}
        self.targets = [attributes.get("href") or "" for tag, attributes in elements if tag in {"a", "area"}]
        self.sent_to = {attributes.get("action") or "" for tag, attributes in elements if tag == "form"}

    @property
    def links(self):
        own = {target for target in self.targets if not target.startswith(OUTSIDE)}
        return {urljoin(self.address, target) for target in own | self.sent_to}


def in_every_language(name, obj):
    """[(language, address)] of a page."""
    found = []
    for code in LANGUAGES:
        with translation.override(code):
            found.append((code, address(name, obj)))
    return found


def reading_pages_in_every_language():
    found = set()
    for code in LANGUAGES:
        with translation.override(code):
            found |= {*reading_addresses().values()}
    return found


@pytest.mark.slow
@pytest.mark.parametrize("language", WALKED, indirect=True)
def test_page_is_its_object_in_its_language_and_all_that_it_fetches_or_links_to_is_there(
    client, portal_content, language
):
    answers = visited(client, language)
    objects = {f"{name} {obj.slug}" if obj else name: (name, obj) for name in PAGES for obj in objects_of(name)}
    read = {name: Page(answers[name]) for name in (*objects, *reading_addresses())}
    for key, (name, obj) in objects.items():
        answer, page = answers[key], read[key]
        assert (answer.status, answer.shown, answer.is_untranslated) == (200, obj, False), key
        assert (page.language, page.language_links) == (language, in_every_language(name, obj)), key
        assert len(page.headings) == 1 and page.headings[0], key
    assert {key: answers[key].status for key in read.keys() - objects.keys() if answers[key].status != 200} == {}
    downloads, pages = set(download_addresses()), list(read.values())
    # Those in other languages are looked at where this test runs in them.
    known = {own for name, obj in objects.values() for _code, own in in_every_language(name, obj)}
    known |= {page.address for page in pages} | reading_pages_in_every_language()
    for page in pages:
        assert [name for name, count in Counter(page.ids).items() if count > 1] == [], page.address
        assert "" not in page.targets, page.address
        anchors = {target[1:] for target in page.targets if target.startswith("#")}
        assert anchors - set(page.ids) == set(), page.address
    fetched = set().union(*(page.fetched for page in pages))
    assert {wanted for wanted in fetched if not is_fetched(client, wanted)} == set()
    linked = {urldefrag(link).url for page in pages for link in page.links} - known
    assert downloads - linked == set()
    # A list answers whatever values it is asked for: of links that ask it for the same, one is followed.
    followed = {(link.partition("?")[0], frozenset(asked(link))): link for link in sorted(linked)}
    assert {link: status for link in followed.values() if (status := client.get(link).status_code) != 200} == {}


def asked(link):
    """The parameters of a link; that of a page with its number."""
    return (f"page={value}" if name == "page" else name for name, value in parse_qsl(urlsplit(link).query))


def is_fetched(client, wanted):
    """True when what a page fetches is on the own host: a built file (for icons, the drawing too), or an image."""
    path, fragment = urldefrag(wanted)
    if urlsplit(path).netloc:
        return False
    if not path.startswith(STATIC):
        return client.get(path).status_code == 200
    file = finders.find(path.removeprefix(STATIC))
    if not file or not fragment:
        return bool(file)
    with open(file, encoding="utf-8") as drawings:
        return f'id="{fragment}"' in drawings.read()


def test_root_leads_to_a_page_in_each_language(client, portal_content, language):
    home = address("home")
    answer = client.get("/", headers={"accept-language": language}, follow=True)
    assert (answer.status_code, page_language(answer), answer.request["PATH_INFO"]) == (200, language, home)


def test_downloads_hand_out_every_public_file(client, portal_content):
    with translation.override("it"):
        files = download_addresses()
    answers = [client.get(file) for file in files]
    assert [answer.status_code for answer in answers] == [200] * len(files)
    assert all(b"".join(answer.streaming_content).startswith(b"%PDF-") for answer in answers)
