"""From a file that somebody sent to what is known about it: kind, size, checksum, pages. Refusals speak Italian."""

import hashlib
import tempfile
from dataclasses import dataclass

import filetype
from django.core.exceptions import ValidationError

from .file_kinds import KIND_OF_EXTENSION, KIND_OF_MEDIA_TYPE, is_image
from .inspection.parent import inspect

MOST_DOCUMENT_BYTES = 50_000_000
MOST_IMAGE_BYTES = 10_000_000
HEAD = 8192
REFUSALS = {
    "empty": "Il file è vuoto: controllalo sul tuo computer e ricaricalo.",
    "document_size": "Il file è troppo grande: il massimo è 50 MB. Riduci le immagini o dividilo in parti.",
    "image_size": "L’immagine è troppo grande: il massimo è 10 MB. Riducila e ricaricala.",
    "kind": (
        "Questo tipo di file non si può pubblicare. "
        "Sono ammessi PDF, DOCX, PPTX, XLSX, ODT, ODP, ODS, JPG, PNG e WEBP; conta il contenuto, non il nome."
    ),
    "encrypted": "Il file è protetto da una password: toglila e ricaricalo.",
    "macros": "Il file contiene macro: salvalo nel formato senza macro e ricaricalo.",
    "unpacked": "Il file contiene troppi dati compressi: riduci le immagini al suo interno e ricaricalo.",
    "damaged": "Il file è rovinato o incompleto: riapri l’originale e salvalo di nuovo.",
    "stopped": "Il file è troppo pesante da leggere: salvalo di nuovo in una versione più semplice.",
}


@dataclass(frozen=True)
class FileFacts:
    """What the bytes of a file say; None where they do not say it."""

    media_type: str
    size: int
    sha256: str
    pages: int | None = None
    has_text: bool | None = None


def read_upload(file):
    """The facts of a file that somebody sent; its name is not believed.

    `file` is a `django.core.files.File`, and is left at its beginning. A PDF that nobody can read (broken, or locked
    with a password) is taken, with its pages unknown. Raises ValidationError, in Italian, for any other kind of file
    than those of `file_kinds`, for an empty one and for one that is too large.
    """
    with tempfile.TemporaryFile() as copy:
        size, sha256, head = _copy(file, copy)
        kind, found = _kind_and_findings(copy, head)
    if size > (MOST_IMAGE_BYTES if is_image(kind.media_type) else MOST_DOCUMENT_BYTES):
        raise _refusal("image_size" if is_image(kind.media_type) else "document_size")
    return FileFacts(kind.media_type, size, sha256, found.get("pages"), found.get("has_text"))


def _copy(file, copy):
    """Size, SHA-256 and beginning of a file, which is copied to where the child process can read it."""
    size, digest, head = 0, hashlib.sha256(), b""
    file.seek(0)
    for block in file.chunks(1 << 20):
        size += len(block)
        if size > MOST_DOCUMENT_BYTES:
            raise _refusal("document_size")
        head = head or block[:HEAD]
        digest.update(block)
        copy.write(block)
    file.seek(0)
    if not size:
        raise _refusal("empty")
    return size, digest.hexdigest(), head


def _kind_and_findings(copy, head):
    if head.startswith(b"PK\x03\x04"):
        found = inspect(copy, "office")
        if "refused" in found:
            raise _refusal(found["refused"])
        return KIND_OF_EXTENSION[found["extension"]], {}
    guess = filetype.guess(head)
    kind = KIND_OF_MEDIA_TYPE.get(guess.mime) if guess else None
    if kind is None:
        raise _refusal("kind")
    if is_image(kind.media_type):
        return kind, {"has_text": False}
    return kind, inspect(copy, "pdf")


def _refusal(code):
    return ValidationError({"file": ValidationError(REFUSALS[code], code=code)})
