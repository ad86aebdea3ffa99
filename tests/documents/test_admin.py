"""The staff puts another file into a row: the public gets the new version, the former one stays."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from documents.messages import REFUSALS
from tests.documents.files import add_file, image, pdf
from tests.factories import make_document
from tests.forms import form_values

pytestmark = pytest.mark.django_db


@pytest.fixture
def send(admin_client):
    """Sends a document's form with one thing changed: the file of its first row."""

    def sender(document, content):
        address = reverse("admin:documents_document_change", args=[document.pk])
        values = form_values(admin_client.get(address).text) | {"_publish": "1"}
        values["files-0-file"] = SimpleUploadedFile("new.pdf", content, "application/pdf")
        return admin_client.post(address, values)

    return sender


def test_file_replaced_in_the_form_is_the_next_version(send, admin_user):
    document = make_document()
    add_file(document, image("PNG"), title="Sintesi")
    assert send(document, pdf(2)).status_code == 302
    rows = document.files.order_by("version_number")
    assert [(row.version_number, row.is_current, row.title, row.pages, row.uploaded_by) for row in rows] == [
        (1, False, "Sintesi", None, None),
        (2, True, "Sintesi", 2, admin_user),
    ]


def test_what_to_think_of_stands_beside_the_file(send, admin_client):
    document = make_document()
    add_file(document, image("PNG"))
    send(document, pdf(1, text="", author="Maria <b>Prova</b>"))
    page = admin_client.get(reverse("admin:documents_document_change", args=[document.pk])).text
    assert page.count("Il PDF non contiene testo: è una scansione") == 1
    assert page.count("il nome «Maria &lt;b&gt;Prova&lt;/b&gt;»: se non deve essere pubblico") == 1


def test_refused_file_is_told_at_its_field(send):
    document = make_document()
    row = add_file(document)
    response = send(document, b"<!doctype html><script>")
    assert response.context["inline_admin_formsets"][0].formset.errors == [{"file": [REFUSALS["kind"]]}, {}]
    assert list(document.files.all()) == [row]
