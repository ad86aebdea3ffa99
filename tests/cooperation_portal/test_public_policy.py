"""What every public page promises: its headers, no cookie, nothing inline, nothing from elsewhere."""

import pytest
from django.urls import reverse
from django.utils import translation

from documents.models import Document, DocumentFile
from events.models import Event
from networks.models import Network, Organisation, PartnerCity
from pages.models import News, Page, PortalIdentity
from projects.models import Beneficiary, Project
from tests.cooperation_portal.reading import Reader, heading, page_language

pytestmark = pytest.mark.slow

POLICY = {
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
}
HEADERS = {
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "X-Frame-Options": "DENY",
}
LISTS = [
    "projects:list",
    "projects:beneficiary-list",
    "events:list",
    "networks:city-list",
    "networks:network-list",
    "networks:organisation-list",
    "documents:list",
    "pages:glossary",
    "pages:news-list",
]
CONTENT = [Project, Beneficiary, Event, PartnerCity, Network, Organisation, Document, News, Page]


def page_addresses():
    """Pages of every kind in the active language, with queries that try to break out."""
    yield reverse("home")
    yield from (f"{reverse('search')}{query}" for query in ("", "?q=acqua", "?q=%3Cscript%3E"))
    for name in LISTS:
        yield from (f"{reverse(name)}{query}" for query in ("", "?q=%22%3E%3Cscript%3E&area=x&area=africa&unknown=1"))
    for model in CONTENT:
        yield from (obj.get_absolute_url() for obj in model.objects.published().order_by("slug")[:2])


def promises(response):
    return set(response["Content-Security-Policy"].split("; ")), {name: response[name] for name in HEADERS}


def test_every_page_keeps_the_public_policy(client, portal_content, language):
    addresses = list(page_addresses())
    assert len(addresses) == 39
    for address in addresses:
        response = client.get(address)
        assert response.status_code == 200, address
        assert promises(response) == (POLICY, HEADERS), address
        assert not response.cookies, address
        assert Reader(response.text).forbidden == [], address
        assert page_language(response) == language, address
        assert heading(response) != "", address


def test_answers_that_are_no_pages_keep_the_public_policy(client, portal_content):
    portal = PortalIdentity.objects.get()
    file = DocumentFile.objects.filter(document__state="published").first()
    answers = {"/": 302, "/p/shwm/": 302, "/p/none/": 404, "/it/none/": 404, file.get_absolute_url(): 200}
    if portal.emblem:
        answers[portal.emblem_url] = 200
    for address, status in answers.items():
        response = client.get(address)
        assert response.status_code == status, address
        assert {name: response[name] for name in HEADERS if name != "X-Frame-Options"} == {
            name: value for name, value in HEADERS.items() if name != "X-Frame-Options"
        }, address
        assert "Content-Security-Policy" in response, address
        assert not response.cookies, address


@pytest.mark.parametrize("address", ["/it/none/", "/en/none/", "/none/"])
def test_page_that_is_missing_keeps_the_public_policy(client, db, address):
    response = client.get(address)
    assert (response.status_code, promises(response)) == (404, (POLICY, HEADERS))
    assert Reader(response.text).forbidden == []
    assert not response.cookies


def test_visitor_who_brings_cookies_gets_none(client, db):
    client.cookies.load({"django_language": "fr", "theme": "dark"})
    with translation.override("it"):
        response = client.get(reverse("home"))
    assert page_language(response) == "it"
    assert not response.cookies
    assert "Cookie" not in response.get("Vary", "")


def test_every_page_links_to_itself_in_the_other_languages(client, portal_content, language):
    for model in CONTENT:
        obj = model.objects.published().first()
        links = client.get(obj.get_absolute_url()).context["language_links"]
        expected = []
        for code in ("it", "en", "fr"):
            with translation.override(code):
                expected.append(obj.get_absolute_url())
        assert [link["url"] for link in links] == expected
