"""What is found out about a file that somebody sends, and which files are refused."""

import hashlib
import io
import tempfile

import pytest
from django.core.exceptions import ValidationError
from django.core.files.base import ContentFile
from documents.inspection.parent import inspect

from documents import uploads
from documents.uploads import REFUSALS, FileFacts, read_upload
from tests.documents.files import (
    OFFICE,
    OPEN_DOCUMENT,
    archive,
    drawn_pdf,
    image,
    locked_pdf,
    office,
    open_document,
    pdf,
)

ACCEPTED = {
    "docx": (
        office(f"{OFFICE}.wordprocessingml.document.main+xml"),
        f"{OFFICE}.wordprocessingml.document",
    ),
    "pptx": (
        office(f"{OFFICE}.presentationml.presentation.main+xml"),
        f"{OFFICE}.presentationml.presentation",
    ),
    "xlsx": (office(f"{OFFICE}.spreadsheetml.sheet.main+xml"), f"{OFFICE}.spreadsheetml.sheet"),
    "odt": (open_document("text"), f"{OPEN_DOCUMENT}.text"),
    "odp": (open_document("presentation"), f"{OPEN_DOCUMENT}.presentation"),
    "ods": (open_document("spreadsheet"), f"{OPEN_DOCUMENT}.spreadsheet"),
    "jpg": (image("JPEG"), "image/jpeg"),
    "png": (image("PNG"), "image/png"),
    "webp": (image("WEBP"), "image/webp"),
}
SVG = b'<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'
REFUSED = {
    "a web page": (b"<!doctype html><script>alert(1)</script>", "kind"),
    "a drawing with a script": (SVG, "kind"),
    "the same with a declaration": (b'<?xml version="1.0"?>' + SVG, "kind"),
    "plain text": (b"title;year\n", "kind"),
    "a program": (b"MZ\x90\x00" + bytes(200), "kind"),
    "an animation": (image("GIF"), "kind"),
    "an old office file": (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), "kind"),
    "a plain archive": (archive(**{"page.html": "<p>"}), "kind"),
    "a book": (archive(mimetype="application/epub+zip"), "kind"),
    "a drawing of an office": (open_document("graphics"), "kind"),
    "a text with macros": (office("application/vnd.ms-word.document.macroEnabled.main+xml"), "macros"),
    "half an archive": (open_document("text")[:-30], "damaged"),
    "nothing but a signature": (b"PK\x03\x04", "damaged"),
    "nothing": (b"", "empty"),
}


def refusal_of(content, name="file.pdf"):
    with pytest.raises(ValidationError) as refused:
        read_upload(ContentFile(content, name))
    return refused.value.message_dict


def stored(content):
    """An open file with a descriptor, as the child process needs it."""
    file = tempfile.TemporaryFile()
    file.write(content)
    return file


@pytest.mark.parametrize(("content", "media_type"), ACCEPTED.values(), ids=ACCEPTED.keys())
@pytest.mark.parametrize("name", ["file.pdf", "FILE.HTML", "no extension"])
def test_kind_comes_from_the_content_and_not_from_the_name(content, media_type, name):
    has_text = False if media_type.startswith("image/") else None
    expected = FileFacts(media_type, len(content), hashlib.sha256(content).hexdigest(), None, has_text)
    assert read_upload(ContentFile(content, name)) == expected


@pytest.mark.parametrize(("content", "code"), REFUSED.values(), ids=REFUSED.keys())
def test_other_file_is_refused_at_the_field(content, code):
    assert refusal_of(content) == {"file": [REFUSALS[code]]}


@pytest.mark.parametrize(
    ("content", "pages", "has_text"),
    [
        (pdf(1), 1, True),
        (pdf(12), 12, True),
        (pdf(3, text=""), 3, False),
        (pdf(2, text="7"), 2, False),
        (locked_pdf(), None, None),
        (pdf()[:300], None, None),
        (b"%PDF-1.7\nthis is no PDF", None, None),
    ],
    ids=["one page", "twelve pages", "empty pages", "nothing but page numbers", "locked", "cut off", "fake"],
)
def test_pdf_is_read_as_far_as_it_can_be(content, pages, has_text):
    facts = read_upload(ContentFile(content, "file.pdf"))
    assert (facts.media_type, facts.pages, facts.has_text) == ("application/pdf", pages, has_text)


def test_pdf_that_swells_is_taken_and_not_unpacked():
    facts = read_upload(ContentFile(drawn_pdf(b" " * 60_000_000), "file.pdf"))
    assert (facts.pages, facts.has_text) == (1, None)


def test_child_that_takes_too_long_is_stopped():
    with stored(pdf()) as file:
        assert inspect(file, "pdf", wall_s=0) == {"refused": "stopped"}


def test_child_that_computes_too_much_is_stopped_and_what_it_said_is_kept():
    with stored(drawn_pdf(b"BT /F1 9 Tf (7) Tj ET\n" * 1_500_000)) as file:
        assert inspect(file, "pdf", cpu_s=1) == {"pages": 1, "refused": "stopped"}


def test_child_that_takes_too_much_memory_is_stopped():
    with stored(drawn_pdf(b" " * 39_000_000)) as file:
        assert inspect(file, "pdf", memory_mb=80) == {"pages": 1, "refused": "stopped"}


def test_archive_of_too_many_members_is_refused_before_it_is_opened():
    with stored(archive(**{f"{number}.xml": "" for number in range(30)})) as file:
        assert inspect(file, "office", members=29) == {"refused": "unpacked"}


def test_archive_that_swells_is_refused():
    with stored(office(f"{OFFICE}.spreadsheetml.sheet.main+xml", **{"sheet.xml": "0" * 5000})) as file:
        assert inspect(file, "office", unpacked=5000) == {"refused": "unpacked"}


@pytest.mark.parametrize(
    ("constant", "content", "code"),
    [("MOST_IMAGE_BYTES", image("PNG"), "image_size"), ("MOST_DOCUMENT_BYTES", pdf(), "document_size")],
)
def test_file_may_be_as_large_as_the_limit_and_no_larger(monkeypatch, constant, content, code):
    monkeypatch.setattr(uploads, constant, len(content))
    assert read_upload(ContentFile(content, "file")).size == len(content)
    monkeypatch.setattr(uploads, constant, len(content) - 1)
    assert refusal_of(content) == {"file": [REFUSALS[code]]}


def test_file_is_left_at_its_beginning():
    sent = ContentFile(image("PNG"), "file.png")
    read_upload(sent)
    assert sent.read() == image("PNG")


def test_file_is_read_from_its_beginning_wherever_it_stands():
    sent = ContentFile(image("PNG"), "file.png")
    sent.seek(0, io.SEEK_END)
    assert read_upload(sent).media_type == "image/png"
