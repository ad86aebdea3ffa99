"""Citable versions: each keeps an address of its own, and only while the public may see its document."""

import pytest
from django.urls import reverse
from django.utils.translation import override

from tests.documents.files import add_file, image, pdf
from tests.factories import HIDDEN_WAYS, hidden_ways, make_document

pytestmark = pytest.mark.django_db


def address(document, version, file_language="it"):
    with override("it"):
        return reverse("documents:version", args=[document.slug, file_language, version])


def body(response):
    return b"".join(response.streaming_content)


@pytest.fixture
def document():
    """A document with two versions, of which the first is cited."""
    document = make_document(title_it="Profilo", slug="profilo")
    add_file(document, image("PNG"), is_citable=True)
    add_file(document, image("PNG", size=(5, 5)))
    return document


def test_cited_version_is_given_out_after_a_newer_one_took_its_place(client, document):
    response = client.get(address(document, 1))
    assert (response.status_code, body(response)) == (200, image("PNG"))
    assert response["Content-Disposition"] == 'inline; filename="Profilo (v1).png"'
    with override("it"):
        current = client.get(reverse("documents:download", args=["profilo", "it"]))
    assert body(current) == image("PNG", size=(5, 5))
    assert current["Content-Disposition"] == 'inline; filename="Profilo.png"'


def test_version_that_is_cited_and_current_has_both_addresses(client):
    document = make_document(title_it="Profilo")
    row = add_file(document, is_citable=True)
    response = client.get(address(document, 1))
    assert (response.status_code, response["ETag"]) == (200, f'"{row.sha256}"')
    assert response["Content-Disposition"] == 'inline; filename="Profilo.png"'


@pytest.mark.parametrize("version", [2, 3, 0, 10**6, 10**30])
def test_version_that_nobody_cites_has_no_address(client, document, version):
    assert client.get(address(document, version)).status_code == 404


def test_version_of_another_language_is_not_found(client, document):
    assert client.get(address(document, 1, "fr")).status_code == 404


@pytest.mark.parametrize("way", HIDDEN_WAYS)
@pytest.mark.parametrize("method", ["get", "head"])
def test_version_of_a_hidden_document_is_not_found(client, way, method):
    document = make_document(**hidden_ways()[way])
    add_file(document, is_citable=True)
    assert getattr(client, method)(address(document, 1)).status_code == 404


def test_version_is_found_from_a_former_address_of_its_document(client, document):
    document.slug = "profilo-migratorio"
    document.save()
    former = address(document, 1).replace("profilo-migratorio", "profilo")
    response = client.get(former)
    assert (response.status_code, response["Location"]) == (301, address(document, 1))


def test_page_names_each_version_with_what_tells_it_apart(client, document, settings):
    add_file(document, pdf(2), language="fr", title="Profil", is_citable=True)
    response = client.get(document.get_absolute_url())
    files = response.context["document"].citable_files
    assert [(file.language, file.version_number) for file in files] == [("fr", 1), ("it", 1)]
    page = response.content.decode()
    for file in files:
        assert page.count(f'href="{settings.BASE_URL}{file.version_address}"') == 1
        assert f"<code>{file.sha256}</code>" in page


def test_page_without_cited_versions_speaks_of_none(client):
    document = make_document()
    add_file(document)
    response = client.get(document.get_absolute_url())
    assert response.context["document"].citable_files == []
    assert "/v1/" not in response.content.decode()
