"""From a file that somebody sent to what is known about it: kind, size, checksum, pages. Refusals speak Italian."""

import hashlib
import tempfile
from dataclasses import dataclass, field

from django.core.exceptions import ValidationError

from editorial.inspection.parent import inspect
from editorial.names import extension_of, name_problem
from editorial.pictures import MOST_IMAGE_BYTES, Picture, kind_of, picture
from editorial.receiving import MOST_BYTES

from .file_kinds import KIND_OF_EXTENSION
from .messages import REFUSALS

MOST_DOCUMENT_BYTES = MOST_BYTES
LONG_PDF = 1_000
#: A small version of an image for the staff; the public gets the image itself.
PICTURE_WIDTHS = (480,)
HEAD = 16
# A page of small print has 10,000 letters. Those of one run are at most 20 MB in the child's answer, by 6 bytes each.
TEXT_OPTIONS = {"page_letters": 20_000, "letters": 2_500_000, "output": 20 << 20}
# A report of 1,000 tagged pages has 200,000 objects, which are all looked at. Whoever sends a file waits `rest_s` for
# the text of all its pages; `extract_texts` reads what is left.
PDF_OPTIONS = {"pages": 5_000, "sampled_pages": 40, "page_s": 3, "rest_s": 2, "cpu_s": 20, "wall_s": 30} | TEXT_OPTIONS
OFFICE_OPTIONS = {"members": 5_000, "unpacked": 200_000_000}
#: Titles and authors that programs make up where nobody gave one.
SAYS_NOTHING = {"anonymous", "unspecified", "untitled", "senza titolo", "unknown", "user", "utente", "author", "autore"}
SAYS_NOTHING |= {"utente windows", "windows user", "microsoft office user", "administrator", "admin", "python-docx"}
SAYS_NOTHING |= {"documento1", "document1", "diapositiva 1", "slide 1", "powerpoint presentation"}
SAYS_NOTHING |= {"presentazione di powerpoint", "presentazione standard di powerpoint"}


@dataclass(frozen=True)
class PagesRead:
    """What was read on the pages of a PDF, as far as there was time."""

    #: Texts by the number of their page, the first being 1; None where a page could not be read.
    texts: dict[int, str | None]
    #: The file's bookmarks: [level, number of the page, title].
    headings: list

    @classmethod
    def of(cls, found):
        """From what the readers of PDFs yield (`documents.inspection.pdf_text`)."""
        texts = {int(number): text for number, text in found.get("texts", {}).items()}
        return cls(texts, found.get("headings", []))


@dataclass(frozen=True)
class FileFacts:
    """What the bytes of a file say; None, or empty, where they do not say it."""

    media_type: str
    size: int
    sha256: str
    pages: int | None = None
    has_text: bool | None = None
    title: str = ""
    #: ISO 639-1, guessed from the text.
    language: str = ""
    #: Names of people or bodies in the file's own data, as one text.
    author: str = ""
    #: Codes of `documents.messages.DOUBTS`.
    doubts: tuple[str, ...] = ()
    #: Of an image: what is stored instead of what was sent, of which size and sha256 speak.
    picture: Picture | None = field(default=None, compare=False, repr=False)
    #: Of a PDF, unless it is locked.
    reading: PagesRead | None = field(default=None, compare=False, repr=False)


def read_upload(file):
    """The facts of a file that somebody sent; neither its name nor its declared type is believed.

    `file` is a `django.core.files.File`, and is left at its beginning; the same object is read only once. A PDF that is
    locked with a password is taken, with a doubt and without pages. Raises ValidationError, in Italian, at the field
    "file": for any other kind of file than those of `file_kinds`, for one whose name says another kind or a program,
    for one that is empty, too large, broken, or hides what does not belong into a document.
    """
    if not hasattr(file, "what_was_read"):
        try:
            file.what_was_read = _facts(file)
        except ValidationError as refused:
            file.what_was_read = refused
    found = file.what_was_read
    if isinstance(found, ValidationError):
        raise ValidationError({"file": found})
    return found


def _facts(file):
    if problem := name_problem(file.name):
        raise _refusal(problem)
    if not file.size:
        raise _refusal("empty")
    file.seek(0)
    head = file.read(HEAD)
    file.seek(0)
    if kind_of(head):
        return _picture_facts(file)
    if file.size > MOST_DOCUMENT_BYTES:
        raise _refusal("document_size")
    with tempfile.TemporaryFile() as copy:
        sha256 = _copy(file, copy)
        kind, found = _kind_and_findings(copy, head)
    if extension_of(file.name) not in (kind.extension, ""):
        raise _refusal("wrong_kind")
    found = {**found, **{name: said_by_somebody(found.get(name, "")) for name in ("title", "author")}}
    says = {name: found.get(name, "") for name in ("title", "language", "author")}
    return FileFacts(
        kind.media_type,
        file.size,
        sha256,
        found.get("pages"),
        found.get("has_text"),
        **says,
        doubts=tuple(_doubts(kind.extension, found)),
        reading=PagesRead.of(found) if kind.extension == "pdf" and found.get("pages") else None,
    )


def _picture_facts(file):
    if file.size > MOST_IMAGE_BYTES:
        raise _refusal("image_size")
    made = picture(file, PICTURE_WIDTHS)
    kind = KIND_OF_EXTENSION[made.extension]
    sha256 = hashlib.sha256(made.read()).hexdigest()
    made.seek(0)
    return FileFacts(kind.media_type, made.size, sha256, has_text=False, doubts=made.findings, picture=made)


def _copy(file, copy):
    """The SHA-256 of a file, which is copied to where the child process can read it."""
    digest = hashlib.sha256()
    for block in file.chunks(1 << 20):
        digest.update(block)
        copy.write(block)
    file.seek(0)
    return digest.hexdigest()


def _kind_and_findings(copy, head):
    if head.startswith(b"PK\x03\x04"):
        found = inspect(copy, "documents.inspection.office_file", **OFFICE_OPTIONS)
        if "refused" in found:
            raise _refusal(found["refused"])
        return KIND_OF_EXTENSION[found["extension"]], found
    if head.startswith(b"%PDF-"):
        found = inspect(copy, "documents.inspection.pdf_file", **PDF_OPTIONS)
        # What was stopped while its text was read is taken: all that could do harm had been looked at before.
        is_taken = found.get("refused") == "stopped" and found.get("checked") or found.get("refused") == "encrypted"
        if "refused" in found and not is_taken:
            raise _refusal(found["refused"])
        return KIND_OF_EXTENSION["pdf"], found
    raise _refusal("old_office" if head.startswith(b"\xd0\xcf\x11\xe0") else "kind")


def said_by_somebody(value):
    """What a file says of itself; empty for what a program writes where nobody said anything."""
    return "" if value.strip("() ").lower() in SAYS_NOTHING else value


def _doubts(extension, found):
    """The codes of what is to be pointed out about a file that is taken."""
    is_pdf, has_text = extension == "pdf", found.get("has_text")
    holds = {
        "encrypted": found.get("refused") == "encrypted",
        "no_text": is_pdf and has_text is False,
        "long": is_pdf and (found.get("pages") or 0) >= LONG_PDF,
        "partial": found.get("refused") == "stopped" or found.get("is_partial"),
        "author": found.get("author"),
        "language": has_text and not found.get("language"),
        "tracked_changes": found.get("tracked_changes"),
        "comments": found.get("comments"),
        "local_links": found.get("local_links"),
    }
    return [code for code, is_so in holds.items() if is_so]


def _refusal(code):
    return ValidationError(REFUSALS[code], code=code)
