"""Hostile and broken files: refused with a sentence, nothing of them kept, and the child dies at its limits."""

import errno
import subprocess
import sys
import tempfile
import threading
from pathlib import Path

import pytest
from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import SimpleUploadedFile, TemporaryUploadedFile
from django.urls import reverse
from django.utils.html import escape

from documents.messages import DOUBTS, REFUSALS
from documents.models import Document, DocumentFile
from documents.uploads import OFFICE_OPTIONS, PDF_OPTIONS
from editorial.inspection import parent
from editorial.inspection.parent import CHILD, inspect
from tests.documents.files import OFFICE_TEXT, PROSE, archive, drawn_pdf, image, office, pdf
from tests.documents.hostile import FILES
from tests.documents.hostile_pdf import with_object
from tests.factories import make_document

HEAVY_PAGE = b"BT /F1 9 Tf (7) Tj ET\n" * 1_500_000
UPLOAD = "admin:documents_document_upload"
PDF = "documents.inspection.pdf_file"
OFFICE = "documents.inspection.office_file"


@pytest.fixture
def incoming(settings, tmp_path):
    """The folder of what is being uploaded, of this test alone; the child's copies lie there, too."""
    folder = tmp_path / "incoming"
    folder.mkdir()
    settings.FILE_UPLOAD_TEMP_DIR = folder
    return folder


def upload(name, content):
    """What the upload handler hands on; past Django's own cleaning of names."""
    sent = TemporaryUploadedFile("x", "application/octet-stream", len(content), None)
    sent._name = name
    sent.write(content)
    sent.seek(0)
    return sent


def stored(content):
    """An open file with a descriptor, as the child process needs it."""
    file = tempfile.TemporaryFile()
    file.write(content)
    return file


#: Django cleans names on their way, so that these never arrive.
BAD_NAMES = [case for case, (_, _, code) in FILES.items() if code == "name"]


@pytest.mark.django_db
@pytest.mark.parametrize("case", [case for case in FILES if case not in BAD_NAMES])
def test_hostile_file_that_is_sent_is_refused_leaves_nothing_and_the_server_goes_on(case, editor, uploads, incoming):
    name, make, code = FILES[case]
    sent = SimpleUploadedFile(name, make(), "application/octet-stream")
    answer = editor.post(reverse(UPLOAD), {"new_files": [sent]}, headers={"Accept": "application/json"})
    (card,) = answer.json()["cards"]
    assert (card["state"], escape(REFUSALS[code]) in card["html"]) == ("refused", True)
    assert (Document.objects.exists(), DocumentFile.objects.exists()) == (False, False)
    assert [*uploads.rglob("*"), *incoming.iterdir()] == []
    # The page that the next file would be sent from.
    assert editor.get(reverse(UPLOAD)).status_code == 200


@pytest.mark.django_db
@pytest.mark.parametrize("case", BAD_NAMES)
def test_bad_name_is_refused_and_leaves_nothing(case, uploads, incoming):
    name, make, code = FILES[case]
    document = make_document(state="draft")
    with upload(name, make()) as sent, pytest.raises(ValidationError) as refused:
        DocumentFile(document=document, file=sent).save()
    assert refused.value.message_dict == {"file": [REFUSALS[code]]}
    assert not DocumentFile.objects.exists()
    assert [*uploads.rglob("*"), *incoming.iterdir()] == []


@pytest.mark.django_db
def test_server_goes_on_after_children_that_were_killed(monkeypatch, editor):
    def send(content):
        sent = SimpleUploadedFile("a.pdf", content)
        answer = editor.post(reverse(UPLOAD), {"new_files": [sent]}, headers={"Accept": "application/json"})
        return answer.json()["cards"][0]

    with monkeypatch.context() as limits:
        limits.setitem(PDF_OPTIONS, "wall_s", 0)
        card = send(pdf())
        assert (card["state"], escape(REFUSALS["stopped"]) in card["html"]) == ("refused", True)
    with monkeypatch.context() as limits:
        limits.setitem(PDF_OPTIONS, "cpu_s", 1)
        limits.setitem(PDF_OPTIONS, "page_s", 60)
        card = send(drawn_pdf(HEAVY_PAGE))
        assert (card["state"], escape(DOUBTS["partial"]) in card["html"]) == ("stored", True)
    assert send(pdf(2))["state"] == "stored"
    assert editor.get(reverse("admin:index")).status_code == 200
    assert [row.pages for row in DocumentFile.objects.order_by("uploaded_at")] == [1, 2]


def test_hostile_files_are_at_least_forty():
    assert len(FILES) >= 40


def test_child_that_takes_too_long_is_stopped():
    with stored(pdf()) as file:
        assert inspect(file, PDF, **PDF_OPTIONS | {"wall_s": 0}) == {"refused": "stopped"}


def test_child_that_computes_too_much_is_stopped_and_what_it_said_is_kept():
    with stored(drawn_pdf(HEAVY_PAGE)) as file:
        found = inspect(file, PDF, **PDF_OPTIONS | {"page_s": 60, "cpu_s": 1})
    assert found == {"pages": 1, "title": "", "author": "", "checked": True, "refused": "stopped"}


def test_page_that_takes_too_long_does_not_cost_the_others():
    with stored(drawn_pdf(HEAVY_PAGE, pdf(3))) as file:
        found = inspect(file, PDF, **PDF_OPTIONS | {"page_s": 0.5})
    assert found == {
        "pages": 3,
        "title": "",
        "author": "",
        "checked": True,
        "has_text": True,
        "language": "en",
        "is_partial": True,
        "texts": {"1": None, "2": PROSE, "3": PROSE},
        "headings": [],
    }


def test_child_ends_by_itself_while_there_is_time_to_tell_what_it_read():
    with stored(pdf(9)) as file:
        found = inspect(file, PDF, **PDF_OPTIONS | {"sampled_pages": 2, "rest_s": 0})
    assert ("refused" in found, [*found["texts"]]) == (False, ["1", "2"])


def test_bookmarks_that_lead_in_a_circle_cost_the_headings_alone():
    circle = "<< /Title (a) /Parent 4 0 R /Next 5 0 R /Dest [3 0 R /Fit] >>"
    with stored(with_object("/Outlines 4 0 R", "<< /First 5 0 R /Last 5 0 R >>", circle)) as file:
        found = inspect(file, PDF, **PDF_OPTIONS)
    assert ("refused" in found, found["pages"], len(found["headings"]) <= 400) == (False, 1, True)


def test_child_that_takes_too_much_memory_is_stopped():
    with stored(image("PNG", (5_000, 5_000))) as file:
        options = {"kind": "png", "pixels": 40_000_000, "widths": []}
        assert inspect(file, "editorial.inspection.image_file", **options, memory_mb=100) == {"refused": "stopped"}


def test_child_that_talks_too_much_is_stopped():
    with stored(image("PNG", (300, 300))) as file:
        options = {"kind": "png", "pixels": 40_000_000, "widths": []}
        assert inspect(file, "editorial.inspection.image_file", **options, output=10) == {"refused": "stopped"}


def test_child_whose_turn_does_not_come_is_busy(monkeypatch):
    monkeypatch.setattr(parent, "_places", threading.BoundedSemaphore(1))
    with stored(pdf()) as file, parent._places:
        assert inspect(file, PDF, **PDF_OPTIONS, turn_s=0.1) == {"refused": "busy"}
    with stored(pdf()) as file:
        assert inspect(file, PDF, **PDF_OPTIONS)["pages"] == 1


def test_archive_of_too_many_members_is_refused_before_it_is_opened():
    with stored(archive(**{f"{number}.xml": "" for number in range(30)})) as file:
        assert inspect(file, OFFICE, **OFFICE_OPTIONS | {"members": 29}) == {"refused": "unpacked"}


def test_archive_that_swells_is_refused():
    with stored(office(OFFICE_TEXT, **{"sheet.xml": "0" * 5000})) as file:
        assert inspect(file, OFFICE, **OFFICE_OPTIONS | {"unpacked": 5000}) == {"refused": "unpacked"}


def test_child_has_no_secrets_and_cannot_write(tmp_path):
    probe = f"""
import os, sys
sys.path.insert(0, {str(CHILD.parent)!r})
import child
child.set_limits(256, 5)
try:
    with open({str(tmp_path / "probe")!r}, "w") as out:
        out.write("x")
except OSError as error:
    print(error.errno, sorted(os.environ), "django" in sys.modules)
"""
    ran = subprocess.run(
        [sys.executable, "-I", "-B", "-c", probe],
        capture_output=True,
        text=True,
        env={"LC_ALL": "C.UTF-8"},
        check=True,
    )
    assert ran.stdout == f"{errno.EFBIG} ['LC_ALL'] False\n"


@pytest.mark.parametrize("reader", [PDF, "documents.inspection.pdf_text", OFFICE, "editorial.inspection.image_file"])
def test_readers_do_not_load_django(reader):
    root = Path(__file__).resolve().parents[2]
    probe = f"import sys; sys.path.append({str(root)!r}); import {reader}; print('django' in sys.modules)"
    ran = subprocess.run([sys.executable, "-I", "-B", "-c", probe], capture_output=True, text=True, check=True)
    assert ran.stdout == "False\n"
