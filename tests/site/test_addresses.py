"""Every public address of the first content, generated from the URL resolver: a new one without an expectation fails.

Headers, cookies and what is inline are looked at in tests/cooperation_portal/test_public_policy.py.
"""

from collections import Counter
from urllib.parse import parse_qsl, urldefrag, urljoin, urlsplit

import pytest
from django.contrib.staticfiles import finders
from django.utils import translation

from tests.conftest import LANGUAGES
from tests.cooperation_portal.reading import Reader, fetching, heading, page_language
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
from tests.site.walked import WALKED

STATIC = "/static/"
#: What leaves the portal on purpose: links that people may follow, never fetched by the page.
OUTSIDE = ("http://", "https://", "mailto:", "tel:")


def test_every_public_address_has_an_expectation():
    assert public_names() == sorted([*PAGES, *READING_PAGES, *OTHER_ANSWERS])


def get(client, name, obj, language):
    with translation.override(language):
        return client.get(address(name, obj))


@pytest.mark.slow
@pytest.mark.parametrize("name", PAGES)
def test_page_is_the_same_object_in_every_language(client, portal_content, name):
    for obj in objects_of(name):
        answers = [get(client, name, obj, language) for language in LANGUAGES]
        assert [answer.status_code for answer in answers] == [200] * 3, obj
        assert [page_language(answer) for answer in answers] == LANGUAGES, obj
        assert [answer.context.get("object") for answer in answers] == [obj] * 3
        links = [(language, answer.request["PATH_INFO"]) for language, answer in zip(LANGUAGES, answers, strict=True)]
        assert [language_links(answer) for answer in answers] == [links] * 3, obj
        assert all(heading(answer) for answer in answers), obj
        assert not any(answer.context.get("untranslated") for answer in answers), obj


def language_links(answer):
    return [
        (attributes["hreflang"], attributes["href"])
        for tag, attributes in Reader(answer.text).elements
        if tag == "a" and attributes.get("hreflang") == attributes.get("lang") and attributes.get("lang") in LANGUAGES
    ]


def test_language_links_keep_the_question(client, portal_content):
    with translation.override("en"):
        answer = client.get(f"{address('projects:list')}?area=africa&area=x&q=caff%C3%A8&page=1")
    assert [href.partition("?")[2] for _language, href in language_links(answer)] == [
        "area=africa&area=x&q=caff%C3%A8&page=1"
    ] * 3


class Page:
    """What a page fetches, where it links to, and what can be linked to in it."""

    def __init__(self, answer):
        self.address = answer.request["PATH_INFO"]
        elements = Reader(answer.text).elements
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


@pytest.mark.slow
@pytest.mark.parametrize("language", WALKED, indirect=True)
def test_whatever_a_page_fetches_or_links_to_is_there(client, portal_content, language):
    downloads = set(download_addresses())
    addresses = [address(name, obj) for name in PAGES for obj in objects_of(name)]
    pages = [Page(client.get(page)) for page in (*addresses, *reading_addresses().values())]
    known = {page.address for page in pages}
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
