"""What stands on every page: its languages, its Open Graph, the report of a problem, what the law asks for."""

import re
from datetime import datetime
from urllib.parse import parse_qs, urlsplit

import pytest
from django.urls import reverse
from django.utils import translation
from django.utils.timezone import make_aware

from pages.models import PortalIdentity
from tests.cooperation_portal.reading import Reader
from tests.factories import (
    make_area,
    make_beneficiary,
    make_city,
    make_document,
    make_event,
    make_network,
    make_news,
    make_organisation,
    make_page,
    make_project,
)

pytestmark = pytest.mark.django_db
BASE = "https://portal.example"
FULL = {"title_en": "Title", "title_fr": "Titre", "summary_it": "Sintesi", "description_it": "<p>Testo</p>"}


@pytest.fixture(autouse=True)
def base_url(settings):
    settings.BASE_URL = BASE


def elements(response, tag):
    return [attributes for name, attributes in Reader(response.text).elements if name == tag]


def alternates(response):
    return {link["hreflang"]: link["href"] for link in elements(response, "link") if link.get("rel") == "alternate"}


def properties(response):
    """{property: its values, in their order} of Open Graph."""
    found = {}
    for meta in elements(response, "meta"):
        if "property" in meta:
            found.setdefault(meta["property"], []).append(meta["content"])
    return found


def robots(response):
    return [meta["content"] for meta in elements(response, "meta") if meta.get("name") == "robots"]


def notes(response):
    """The languages whose link says that the page is in the source language only."""
    opened = Reader(response.text).elements
    return [
        opened[index - 3][1]["hreflang"]
        for index, (tag, attributes) in enumerate(opened)
        if tag == "span" and attributes.get("class") == "only"
    ]


def in_languages(address_of):
    found = {}
    for code in ("it", "en", "fr"):
        with translation.override(code):
            found[code] = BASE + address_of()
    return found


def test_translated_page_names_its_translations(client, language):
    network = make_network(name_it="Rete", name_en="Network", name_fr="Réseau")
    response = client.get(network.get_absolute_url())
    own = in_languages(network.get_absolute_url)
    assert alternates(response) == own | {"x-default": own["it"]}
    assert (robots(response), notes(response)) == ([], [])


@pytest.mark.parametrize(
    ("code", "shown", "hidden"),
    [("it", ["it", "fr", "x-default"], []), ("en", [], ["noindex"]), ("fr", ["it", "fr", "x-default"], [])],
)
def test_page_without_english_is_no_translation(client, code, shown, hidden):
    network = make_network(name_it="Rete", name_fr="Réseau")
    with translation.override(code):
        response = client.get(network.get_absolute_url())
    own = in_languages(network.get_absolute_url)
    assert alternates(response) == {name: own.get(name, own["it"]) for name in shown}
    assert (robots(response), notes(response)) == (hidden, ["en"])


@pytest.mark.parametrize(("code", "words"), [("it", "only in Italian"), ("en", "only in Italian")])
def test_language_link_says_that_a_page_is_in_italian_only(client, code, words):
    network = make_network(name_it="Rete")
    with translation.override(code):
        response = client.get(network.get_absolute_url())
        said = f'<span class="only" lang="{code}">{translation.gettext(words)}</span>'
    assert response.text.count(said) == 2


def test_page_translated_in_part_is_indexed_but_no_alternate(client):
    project = make_project(title_it="Titolo", **FULL)
    with translation.override("en"):
        response = client.get(project.get_absolute_url())
    assert (alternates(response), robots(response), notes(response)) == ({}, [], ["en", "fr"])


@pytest.mark.parametrize(
    ("texts", "said", "link"),
    [
        ({}, "This page is not yet translated into English", "only in Italian"),
        ({"summary_en": "Summary"}, "This page is translated into English only in part", "partly in Italian"),
        ({"summary_en": "Summary", "title_en": "Title"}, None, None),
    ],
)
def test_page_says_how_much_of_it_is_translated(client, texts, said, link):
    project = make_project(title_it="Titolo", summary_it="Sintesi", **texts)
    with translation.override("en"):
        response = client.get(project.get_absolute_url())
    words = ["This page is not yet translated into English", "This page is translated into English only in part"]
    assert [sentence for sentence in words if sentence in response.text] == ([said] if said else [])
    english = re.search(r'<a [^>]*hreflang="en".*?</a>', response.text, re.DOTALL).group()
    assert re.findall(r'<span class="only" lang="en">(.*?)</span>', english) == ([link] if link else [])


LISTS_WITH_ONE = {
    "documents:list": make_document,
    "events:list": make_event,
    "networks:city-list": make_city,
    "networks:network-list": make_network,
    "networks:organisation-list": make_organisation,
    "pages:news-list": make_news,
    "projects:beneficiary-list": make_beneficiary,
    "projects:list": make_project,
}


@pytest.mark.parametrize("name", [*LISTS_WITH_ONE, "home", "site-map"])
def test_list_says_when_anything_on_it_was_last_changed(client, name):
    factory = LISTS_WITH_ONE.get(name, make_city)
    old, new, hidden = factory(), factory(), factory(state="draft")
    for row, moment in ((old, datetime(2019, 5, 1)), (new, datetime(2020, 3, 2)), (hidden, datetime(2021, 1, 1))):
        type(row)._base_manager.filter(pk=row.pk).update(updated_at=make_aware(moment))
    assert re.findall(r'<p class="updated">[^<]*<time datetime="(.*?)">', client.get(reverse(name)).text) == [
        "2020-03-02"
    ]


@pytest.mark.parametrize("view", ["table", "map"])
def test_every_view_of_the_projects_says_when_they_were_last_changed(client, view):
    project = make_project(areas=[make_area()])
    type(project)._base_manager.update(updated_at=make_aware(datetime(2020, 3, 2)))
    response = client.get(reverse("projects:list"), {"view": view})
    assert response.text.count('<time datetime="2020-03-02">') == 1


def test_empty_list_says_no_date(client):
    assert 'class="updated"' not in client.get(reverse("events:list")).text


@pytest.mark.parametrize("name", ["home", "projects:list", "site-map"])
def test_page_without_an_object_exists_in_every_language(client, language, name):
    response = client.get(reverse(name))
    own = in_languages(lambda: reverse(name))
    assert alternates(response) == own | {"x-default": own["it"]}
    assert (robots(response), notes(response)) == ([], [])


def test_alternates_keep_the_question(client):
    response = client.get(f"{reverse('projects:list')}?area=x&q=a+b")
    assert {urlsplit(address).query for address in alternates(response).values()} == {"area=x&q=a+b"}


def test_open_graph_of_an_object(client):
    news = make_news(
        title_it='Una "notizia" & altro',
        title_en="News",
        lead_it="Che cosa è successo",
        lead_en="What it is",
        slug="una",
    )
    response = client.get(news.get_absolute_url())
    assert properties(response) == {
        "og:type": ["article"],
        "og:site_name": [translation.gettext("International cooperation")],
        "og:title": ['Una "notizia" & altro'],
        "og:description": ["Che cosa è successo"],
        "og:url": [BASE + news.get_absolute_url()],
        "og:locale": ["it_IT"],
        "og:locale:alternate": ["en_GB"],
        "og:image": [f"{BASE}/share/it/pages.news/una.jpg"],
        "og:image:type": ["image/jpeg"],
        "og:image:width": ["1200"],
        "og:image:height": ["630"],
        "og:image:alt": ['Una "notizia" & altro'],
    }
    assert client.get(news.get_absolute_url() + "?utm=x").text == response.text


def test_open_graph_of_home_and_list_share_the_picture_of_the_language(client, language):
    PortalIdentity.objects.create(site_name_it="Portale", intro_it="Presentazione")
    home, projects = (properties(client.get(reverse(name))) for name in ("home", "projects:list"))
    assert home["og:title"] == home["og:site_name"] == projects["og:site_name"] == ["Portale"]
    assert home["og:description"] == ["Presentazione"]
    assert (home["og:type"], projects["og:type"]) == (["website"], ["website"])
    assert home["og:image"] == projects["og:image"] == [f"{BASE}/share/{language}.jpg"]
    assert projects["og:title"] == [translation.gettext("Projects")]


def test_missing_page_says_nothing_to_share(client):
    response = client.get("/it/nothing/")
    assert (response.status_code, properties(response), alternates(response), robots(response)) == (
        404,
        {},
        {},
        ["noindex"],
    )


def reports(response):
    return [
        link["href"]
        for link in elements(response, "a")
        if link.get("href", "").startswith("mailto:") and "?" in link["href"]
    ]


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        ("/it/", "/it/"),
        ("/it/?q=a", "/it/"),
        ("/it/cerca/?q=a%26b&subject=x", "/it/cerca/?q=a%26b"),
        ("/it/cerca/?q=%22%3E%3Cscript%3E", "/it/cerca/?q=%22%3E%3Cscript%3E"),
        ("/it/citt%C3%A0/", "/it/citt%C3%A0/"),
        ("/it/?q=" + "x" * 5000, "/it/?q=" + "x" * (1000 - len(BASE + "/it/?q="))),
    ],
)
def test_problem_with_any_page_can_be_reported(client, asked, said):
    PortalIdentity.objects.create(site_name_it="Portale", mailbox="office@example.org")
    [report] = reports(client.get(asked))
    letter = parse_qs(urlsplit(report).query, strict_parsing=True)
    assert urlsplit(report).path == "office@example.org"
    assert letter == {
        "subject": [translation.gettext("A problem with a page of the portal")],
        "body": [f"{BASE}{said}\r\n\r\n"],
    }


def test_without_a_mailbox_no_problem_can_be_reported(client):
    PortalIdentity.objects.create(site_name_it="Portale")
    assert reports(client.get("/it/")) == []


def legal(response):
    return {link["data-element"]: link["href"] for link in elements(response, "a") if "data-element" in link}


def make_legal_pages(**fields):
    return {key: make_page(key=key, slug=key, **fields) for key in ("accessibility", "privacy", "legal")}


@pytest.mark.parametrize("fields", [{"footer_order": 1}, {}])
def test_what_the_law_asks_for_leads_to_our_own_pages(client, language, fields):
    pages = {key: page.get_absolute_url() for key, page in make_legal_pages(**fields).items()}
    assert legal(client.get(reverse("home"))) == {
        "accessibility-link": pages["accessibility"],
        "privacy-policy-link": pages["privacy"],
        "legal-notes": pages["legal"],
    }


def test_what_the_law_asks_for_leads_to_the_addresses_that_the_office_gives(client):
    declaration, privacy = "https://form.example/declaration", "https://body.example/privacy"
    PortalIdentity.objects.create(
        site_name_it="Portale", accessibility_declaration_url=declaration, privacy_notice_url=privacy
    )
    pages = make_legal_pages(footer_order=1)
    response = client.get(reverse("home"))
    assert legal(response) == {
        "accessibility-link": declaration,
        "privacy-policy-link": privacy,
        "legal-notes": pages["legal"].get_absolute_url(),
    }
    assert pages["privacy"].get_absolute_url() in [link["href"] for link in elements(response, "a")]


def test_law_is_not_answered_by_drafts(client):
    make_legal_pages(state="draft", footer_order=1)
    assert legal(client.get(reverse("home"))) == {}


def test_seat_stands_with_the_body_not_with_the_office(client):
    PortalIdentity.objects.create(site_name_it="Portale", body_it="Ente", seat_it="Palazzo", office_it="Ufficio")
    text = client.get("/it/nothing/").text
    assert "<strong>Portale</strong><br>Ente<br>Palazzo</p>" in text
    assert "<p>Ufficio</p>" in text
