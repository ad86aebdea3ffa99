"""What is wrong ends in a page of the portal, never in a failure of the server."""

import pytest
from django.core.exceptions import PermissionDenied, SuspiciousOperation
from django.test import RequestFactory
from django.urls import get_resolver, reverse
from django.utils import translation

from tests.cooperation_portal.reading import heading, page_language

LANGUAGES = ["it", "en", "fr"]


def in_language(code, name, *args):
    with translation.override(code):
        return reverse(name, args=args)


@pytest.mark.parametrize("code", LANGUAGES)
def test_unknown_address_is_404_in_the_site_s_look(client, db, code):
    response = client.get(f"/{code}/nothing-here/")
    assert response.status_code == 404
    assert page_language(response) == code
    assert 'id="footer"' in response.text
    assert f'href="/{code}/"' in response.text
    assert not response.cookies


def test_unknown_address_links_to_the_home_pages_of_the_other_languages(client, db):
    response = client.get("/en/nothing-here/")
    assert [link["url"] for link in response.context["language_links"]] == ["/it/", "/en/", "/fr/"]


@pytest.mark.parametrize("path", ["/nothing", "/%FF%FE/", "/it/%FF%FE/", "/../../etc/passwd", "/it//", "/it/x\r\ny/"])
def test_strange_path_is_404(client, db, path):
    response = client.get(path)
    assert response.status_code == 404
    assert not response.cookies


@pytest.mark.parametrize("path", ["//evil.example/", "//evil.example/it/", "/\\evil.example"])
def test_path_that_looks_like_a_host_leads_nowhere(client, db, path):
    response = client.get("/", PATH_INFO=path)
    assert response.status_code == 404
    assert "Location" not in response


def test_address_without_language_leads_to_the_visitor_s(client, db):
    address = in_language("fr", "projects:list")
    response = client.get(address.removeprefix("/fr"), headers={"accept-language": "fr"})
    assert (response.status_code, response["Location"]) == (302, address)


@pytest.mark.parametrize("cookie", ["it", "en", "xx", "../x"])
def test_address_without_language_ignores_a_language_cookie(client, db, cookie):
    client.cookies["django_language"] = cookie
    address = in_language("fr", "projects:list")
    response = client.get(address.removeprefix("/fr"), headers={"accept-language": "fr"})
    assert (response.status_code, response["Location"]) == (302, address)
    missing = client.get("/nothing-here", headers={"accept-language": "fr"})
    assert (missing.status_code, page_language(missing)) == (404, "fr")


@pytest.mark.parametrize(
    ("path", "header", "code"),
    [("/%00", "", "it"), ("/%00", "fr", "fr"), ("/en/%00/", "fr", "en"), ("/it/cerca/a%00b", "", "it")],
)
def test_nul_in_the_path_is_400_without_any_query(client, path, header, code):
    """No database: without the `db` fixture a query fails the test."""
    response = client.get(path, headers={"accept-language": header})
    assert response.status_code == 400
    assert (page_language(response), response["Content-Type"]) == (code, "text/html; charset=utf-8")
    assert heading(response) != ""
    assert "Content-Security-Policy" in response
    assert not response.cookies


@pytest.mark.parametrize("host", ["evil.example", "evil.example:8000", "127.0.0.1.evil.example", "a b", "[::", ""])
@pytest.mark.parametrize("path", ["/", "/it/"])
def test_wrong_host_is_400_without_any_query(client, path, host):
    response = client.get(path, headers={"host": host})
    assert response.status_code == 400
    assert heading(response) != ""
    assert not response.cookies


@pytest.mark.parametrize(
    ("status", "exception"), [(400, SuspiciousOperation()), (403, PermissionDenied()), (500, None)]
)
@pytest.mark.parametrize("code", LANGUAGES)
def test_failure_is_a_page_of_ours_without_any_query(code, status, exception):
    handler = get_resolver().resolve_error_handler(status)
    request = RequestFactory().get(f"/{code}/")
    with translation.override(code):
        response = handler(request, exception=exception) if exception else handler(request)
    assert response.status_code == status
    assert page_language(response) == code
    assert 'class="lost"' in response.text
