"""What is found out about a file that somebody sends; those that are refused are in `test_hostile.py`."""

import hashlib
import io

import pytest
from django.core.exceptions import ValidationError
from django.core.files.base import ContentFile
from django.utils import timezone
from PIL import Image

from documents import uploads
from documents.messages import DOUBTS, REFUSALS, doubt_sentence
from documents.models import DocumentFile
from documents.uploads import FileFacts, read_upload
from tests.documents.builders import (
    ITALIAN,
    W,
    office_file,
    open_file,
    raw_pdf,
    relation,
)
from tests.documents.files import (
    OFFICE,
    OFFICE_TEXT,
    OPEN_DOCUMENT,
    add_file,
    drawn_pdf,
    image,
    locked_pdf,
    office,
    open_document,
    pdf,
)
from tests.factories import make_document

ACCEPTED = {
    "docx": (office(OFFICE_TEXT), f"{OFFICE}.wordprocessingml.document"),
    "pptx": (
        office(f"{OFFICE}.presentationml.presentation.main+xml"),
        f"{OFFICE}.presentationml.presentation",
    ),
    "xlsx": (office(f"{OFFICE}.spreadsheetml.sheet.main+xml"), f"{OFFICE}.spreadsheetml.sheet"),
    "odt": (open_document("text"), f"{OPEN_DOCUMENT}.text"),
    "odp": (open_document("presentation"), f"{OPEN_DOCUMENT}.presentation"),
    "ods": (open_document("spreadsheet"), f"{OPEN_DOCUMENT}.spreadsheet"),
    "png": (image("PNG"), "image/png"),
}
ENGLISH = "The cooperation of the city with its partners is a commitment that has lasted for many years. "
FRENCH = "La coopération de la ville avec ses partenaires est un engagement qui dure depuis des années dans les pays. "


def facts_of(content, name="file"):
    return read_upload(ContentFile(content, name))


def refusal_of(content, name="file"):
    with pytest.raises(ValidationError) as refused:
        facts_of(content, name)
    return refused.value.message_dict


@pytest.mark.parametrize(("content", "media_type"), ACCEPTED.values(), ids=ACCEPTED.keys())
def test_kind_comes_from_the_content(content, media_type):
    expected = FileFacts(media_type, len(content), hashlib.sha256(content).hexdigest(), None, False)
    assert facts_of(content) == expected


@pytest.mark.parametrize(
    "name",
    ["agenda.docx.png", "Verbale 3.4.2018.png", "Verbale 3.4.2018", "Città – «perché?».PNG", "ملف.png", "🎉.png", None],
)
def test_honest_name_is_taken(name):
    assert facts_of(image("PNG"), name).media_type == "image/png"


@pytest.mark.parametrize("name", ["a.jpg", "a.JPEG", "a.jfif"])
def test_photograph_has_several_extensions(name):
    assert facts_of(image("JPEG"), name).media_type == "image/jpeg"


@pytest.mark.parametrize(
    ("content", "pages", "has_text", "doubts"),
    [
        (pdf(2, text=ENGLISH), 2, True, ()),
        (pdf(12), 12, True, ()),
        (pdf(1), 1, True, ("language",)),
        (pdf(3, text=""), 3, False, ("no_text",)),
        (pdf(2, text="7"), 2, False, ("no_text",)),
        (locked_pdf(), None, None, ("encrypted",)),
        (locked_pdf(pdf(2, text=ENGLISH), "", "AES-128"), 2, True, ()),
        (locked_pdf(pdf(2, text=ENGLISH), "", "AES-256"), 2, True, ()),
        (locked_pdf(algorithm="AES-256"), None, None, ("encrypted",)),
        (raw_pdf(pages=2_000), 2_000, False, ("no_text", "long")),
        (drawn_pdf(b" " * 60_000_000), 1, None, ("partial",)),
        (pdf(2, text=ENGLISH, author="Maria Prova"), 2, True, ("author",)),
    ],
    ids=[
        "two",
        "twelve",
        "few words",
        "empty",
        "page numbers",
        "locked",
        "AES-128",
        "AES-256",
        "locked AES",
        "long",
        "swells",
        "author",
    ],
)
def test_pdf_is_read_as_far_as_it_can_be(content, pages, has_text, doubts):
    facts = facts_of(content)
    assert (facts.media_type, facts.pages, facts.has_text) == ("application/pdf", pages, has_text)
    assert facts.doubts == doubts


@pytest.mark.parametrize("algorithm", ["AES-128", "AES-256"])
def test_pdf_that_everybody_may_read_is_read_though_it_is_locked(algorithm):
    facts = facts_of(locked_pdf(pdf(3, text=ITALIAN, title="Profilo di Dakar"), "", algorithm), "file.pdf")
    assert (facts.pages, facts.has_text, facts.language, facts.title) == (3, True, "it", "Profilo di Dakar")


@pytest.mark.parametrize(
    ("text", "language"), [(ITALIAN, "it"), (ENGLISH * 2, "en"), (FRENCH, "fr"), ("zq xk wj " * 40, "")]
)
def test_language_is_guessed_from_the_text(text, language):
    assert facts_of(pdf(1, text=text)).language == language


def test_pdf_says_its_title_and_author():
    facts = facts_of(pdf(1, text=ENGLISH, title="Profilo di Dakar", author="Maria Prova"))
    assert (facts.title, facts.author, facts.doubts) == ("Profilo di Dakar", "Maria Prova", ("author",))


@pytest.mark.parametrize(
    ("content", "extension"),
    [
        *[(office_file(kind), kind) for kind in ("docx", "pptx", "xlsx")],
        *[(open_file(kind), f"od{kind[0]}") for kind in ("text", "presentation", "spreadsheet")],
    ],
    ids=["docx", "pptx", "xlsx", "odt", "odp", "ods"],
)
def test_office_file_says_title_author_language_and_whether_it_has_a_text(content, extension):
    facts = facts_of(content, f"file.{extension}")
    assert (facts.title, facts.author, facts.language, facts.has_text, facts.doubts) == (
        "Titolo",
        "Maria Prova",
        "it",
        True,
        ("author",),
    )


def test_what_a_program_makes_up_is_nobody():
    facts = facts_of(pdf(1, text=ENGLISH, title="untitled", author="(anonymous)"))
    assert (facts.title, facts.author, facts.doubts) == ("", "", ())


def test_authors_are_named_once_each():
    facts = facts_of(office_file("docx", authors=("Maria Prova", "Luca Esempio")))
    assert facts.author == "Maria Prova, Luca Esempio"
    assert doubt_sentence("author", facts) == (
        "Nei dati del file c’è il nome «Maria Prova, Luca Esempio»: "
        "se non deve essere pubblico, toglilo dalle proprietà del file e ricaricalo."
    )


def test_what_waits_in_an_office_file_is_pointed_out():
    body = f"<w:document {W}><w:p><w:ins><w:t>{ITALIAN}</w:t></w:ins></w:p></w:document>"
    local = ("word/_rels/document.xml.rels", relation("attachedTemplate", "Normal.dotm"))
    content = office_file("docx", ("word/comments.xml", "<a/>"), local, body=body, authors=("", ""))
    assert facts_of(content).doubts == ("tracked_changes", "comments", "local_links")


def test_every_doubt_has_its_sentence():
    facts = FileFacts("application/pdf", 1, "", pages=2_000, author="Maria Prova")
    said = {code: doubt_sentence(code, facts) for code in DOUBTS}
    assert said["long"] == "Il PDF è molto lungo (2.000 pagine): valuta se dividerlo in parti."
    assert not [sentence for sentence in said.values() if "{" in sentence or not sentence.endswith(".")]


@pytest.mark.parametrize(
    ("constant", "content", "code"),
    [("MOST_IMAGE_BYTES", image("PNG"), "image_size"), ("MOST_DOCUMENT_BYTES", pdf(), "document_size")],
)
def test_file_may_be_as_large_as_the_limit_and_no_larger(monkeypatch, constant, content, code):
    monkeypatch.setattr(uploads, constant, len(content))
    assert facts_of(content).size == len(content)
    monkeypatch.setattr(uploads, constant, len(content) - 1)
    assert refusal_of(content) == {"file": [REFUSALS[code]]}


def test_file_is_left_at_its_beginning_wherever_it_stood():
    sent = ContentFile(pdf(), "file.pdf")
    sent.seek(0, io.SEEK_END)
    assert read_upload(sent).pages == 1
    assert sent.read(5) == b"%PDF-"


def test_same_object_is_read_once():
    sent, refused = ContentFile(pdf(), "file.pdf"), ContentFile(b"text", "file.pdf")
    assert read_upload(sent) is read_upload(sent)
    for _time in range(2):
        with pytest.raises(ValidationError) as again:
            read_upload(refused)
        assert again.value.message_dict == {"file": [REFUSALS["kind"]]}


@pytest.mark.django_db
def test_photograph_is_stored_anew_with_a_small_version(uploads):
    sent, exif = io.BytesIO(), Image.Exif()
    exif[0x013B], exif[0x0112] = "Maria Prova", 6
    exif.get_ifd(0x8825).update({1: "N", 2: (45.0, 4.0, 0.0)})
    Image.linear_gradient("L").resize((900, 600)).convert("RGB").save(sent, "JPEG", exif=exif)
    row = add_file(make_document(), sent.getvalue() + b"<script>hidden</script>", "foto.jpg")
    row.refresh_from_db()
    made = row.file.read()
    assert (row.size, row.sha256) == (len(made), hashlib.sha256(made).hexdigest())
    assert not [word for word in (b"Maria", b"Exif", b"script") if word in made]
    assert Image.open(io.BytesIO(made)).size == (600, 900)
    assert row.doubt_sentences == [DOUBTS["position"]]
    assert row.file.name.endswith("-600x900.jpg")
    files = {path.name for path in (uploads / "documents").iterdir()}
    stem = row.file.name.removeprefix("documents/").removesuffix(".jpg")
    assert files == {f"{stem}.jpg", f"{stem}-480.webp"}


@pytest.mark.django_db
def test_same_bytes_are_found_again_unless_thrown_away():
    document = make_document()
    former, current = add_file(document, image("PNG")), add_file(document, image("WEBP"))
    thrown = add_file(make_document(state="draft", deleted_at=timezone.now()), image("WEBP"))
    assert thrown.sha256 == current.sha256
    assert list(DocumentFile.objects.with_sha256(current.sha256)) == [current]
    assert list(DocumentFile.objects.with_sha256(former.sha256)) == [former]
