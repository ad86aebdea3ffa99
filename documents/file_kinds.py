"""The kinds of file that may be published: nothing that a browser would run (HTML, SVG), nothing with macros."""

from typing import NamedTuple

_OFFICE = "application/vnd.openxmlformats-officedocument"
_OPEN_DOCUMENT = "application/vnd.oasis.opendocument"


class FileKind(NamedTuple):
    """A kind of file: its extension, its media type, and the name that people know it by."""

    extension: str
    media_type: str
    name: str


FILE_KINDS = (
    FileKind("pdf", "application/pdf", "PDF"),
    FileKind("docx", f"{_OFFICE}.wordprocessingml.document", "DOCX"),
    FileKind("pptx", f"{_OFFICE}.presentationml.presentation", "PPTX"),
    FileKind("xlsx", f"{_OFFICE}.spreadsheetml.sheet", "XLSX"),
    FileKind("odt", f"{_OPEN_DOCUMENT}.text", "ODT"),
    FileKind("odp", f"{_OPEN_DOCUMENT}.presentation", "ODP"),
    FileKind("ods", f"{_OPEN_DOCUMENT}.spreadsheet", "ODS"),
    FileKind("jpg", "image/jpeg", "JPEG"),
    FileKind("png", "image/png", "PNG"),
    FileKind("webp", "image/webp", "WebP"),
)
KIND_OF_EXTENSION = {kind.extension: kind for kind in FILE_KINDS}
KIND_OF_MEDIA_TYPE = {kind.media_type: kind for kind in FILE_KINDS}


def is_image(media_type):
    return media_type.startswith("image/")


def opens_in_browser(media_type):
    """True for what a browser shows by itself; everything else is offered for saving."""
    return media_type == "application/pdf" or is_image(media_type)
