"""Uploaded files, drafts' included: for the staff, never for the public."""

import pytest
from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from django.urls import reverse

from tests.documents.files import add_file
from tests.factories import make_document


def test_staff_opens_the_file_of_a_draft(admin_client):
    file = add_file(make_document(state="draft"))
    answer = admin_client.get(file.file.url)
    assert answer.status_code == 200
    assert b"".join(answer.streaming_content) == file.file.open().read()
    assert answer.headers["Content-Security-Policy"] == "sandbox; default-src 'none'; frame-ancestors 'none'"


@pytest.mark.parametrize(
    ("name", "media_type", "disposition"),
    [
        ("documents/a.pdf", "application/pdf", "inline"),
        ("news/a.webp", "image/webp", "inline"),
        ("documents/a.docx", "application/octet-stream", "attachment"),
        ("documents/a.html", "application/octet-stream", "attachment"),
    ],
)
def test_only_pdf_and_images_are_shown(admin_client, settings, tmp_path, name, media_type, disposition):
    settings.MEDIA_ROOT = tmp_path
    default_storage.save(name, ContentFile(b"<script>"))
    answer = admin_client.get(reverse("staff-file", args=[name]))
    assert (answer.headers["Content-Type"], answer.headers["X-Content-Type-Options"]) == (media_type, "nosniff")
    assert answer.headers["Content-Disposition"] == f'{disposition}; filename="{name.partition("/")[2]}"'


def test_visitor_is_sent_to_log_in(client, db):
    file = add_file(make_document(state="published"))
    answer = client.get(file.file.url)
    assert (answer.status_code, answer.headers["Location"]) == (
        302,
        f"{reverse('admin:login')}?next={file.file.url}",
    )


def test_missing_and_foreign_names_are_not_found(admin_client):
    for name in ("documents/missing.pdf", "../portal.sqlite3", "/etc/passwd", "documents/"):
        assert admin_client.get(reverse("staff-file", args=[name])).status_code == 404


def test_staff_file_only_reads(admin_client):
    assert admin_client.post(reverse("staff-file", args=["documents/missing.pdf"])).status_code == 405
