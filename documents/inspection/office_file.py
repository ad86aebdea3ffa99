"""Tells which office format a ZIP archive is, and reads every part of it once, inside the child process.

Sources: ECMA-376 part 2 (content types of an Office Open XML package); OpenDocument 1.3 part 2, section 3.3
(the first member, stored, is called "mimetype").
"""

import re
from xml.parsers.expat import ExpatError

from documents.inspection.languages import guess, letters_in
from documents.inspection.office_part import Findings, Part
from documents.inspection.office_types import PART, ContentTypes
from editorial.inspection.bytes import EICAR, MARKUP
from editorial.inspection.office_archive import opened
from editorial.inspection.refusal import Refused
from editorial.names import is_active

MAIN_PARTS = {
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml",
    "pptx": "application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml",
}
OPEN_DOCUMENT_TYPES = {
    b"application/vnd.oasis.opendocument.text": "odt",
    b"application/vnd.oasis.opendocument.presentation": "odp",
    b"application/vnd.oasis.opendocument.spreadsheet": "ods",
}
TEXT_PARTS = {
    "docx": re.compile(r"word/(document\d*|footnotes|endnotes)\.xml"),
    "pptx": re.compile(r"ppt/slides/slide\d+\.xml"),
    "xlsx": re.compile(r"xl/(sharedStrings|worksheets/sheet\d+)\.xml", re.IGNORECASE),
    **dict.fromkeys(OPEN_DOCUMENT_TYPES.values(), re.compile(r"content\.xml")),
}
PROPERTIES = re.compile(r"docProps/core\.xml|meta\.xml")
COMMENTS = re.compile(r"(.*/)?comments\w*\.xml")
MACROS = re.compile(r"(^|/)(vbaProject\w*\.bin|vbaData\.xml|activeX/|macrosheets/|Basic/|Scripts/)", re.IGNORECASE)
EMBEDDED_ARCHIVE = re.compile(r"/embeddings/[^/]*\.zip$", re.IGNORECASE)
# Vector images, which office programs draw without running anything in them.
DRAWING = re.compile(r"(word|ppt|xl)/media/[^/]+\.svg|Pictures/[^/]+\.svg", re.IGNORECASE)
XML = re.compile(r".+\.(xml|rels|vml|svg)", re.IGNORECASE)
PROGRAM_STARTS = (b"MZ", b"\x7fELF")
# Any file at all, wrapped by Windows ("Package"); embedded sheets and formulas do not have it.
PACKAGE = "\x01Ole10Native".encode("utf-16-le")
FEWEST_LETTERS = 20
BLOCK = 1 << 16
# What swells more than this is a bomb, long before it reaches the limit.
MOST_SWOLLEN, SMALL = 300, 10_000_000


def read(stream, options):
    """Yield extension, title, author, language, whether there is a text, and what is to be pointed out.

    Options: `members` and `unpacked` (the most of them, and of bytes, that there may be). Refused("kind") for an
    archive that is no office file of ours.
    """
    archive = opened(stream, options["members"], options["unpacked"])
    extension, types = open_document(archive), None
    if not extension and PART in archive.namelist():
        types = ContentTypes(archive)
        extension = office_open_xml(archive, types)
    if not extension:
        raise Refused("kind")
    findings = Findings()
    most = min(options["unpacked"], max(SMALL, MOST_SWOLLEN * stream.seek(0, 2)))
    # The manifest comes first: it says whether all the rest is encrypted.
    for info in sorted(archive.infolist(), key=lambda info: info.filename != "META-INF/manifest.xml"):
        most -= read_member(archive, info, extension, types, findings, most)
    text = findings.text
    yield {
        "extension": extension,
        "title": findings.title,
        "author": findings.author,
        "language": guess(text),
        "has_text": letters_in(text) >= FEWEST_LETTERS,
        "tracked_changes": findings.has_changes,
        "comments": findings.has_comments,
        "local_links": findings.has_local_links,
    }


def open_document(archive):
    """The extension of an OpenDocument file; None for another archive."""
    first = min(archive.infolist(), key=lambda info: info.header_offset)
    if first.filename != "mimetype" or first.file_size > 100:
        return None
    extension = OPEN_DOCUMENT_TYPES.get(archive.read(first).strip())
    if extension and "content.xml" not in archive.namelist():
        raise Refused("damaged")
    return extension


def office_open_xml(archive, types):
    """The extension of an Office Open XML file; None for another archive."""
    names = {name.lower() for name in archive.namelist()}
    for extension, main_part in MAIN_PARTS.items():
        if named := types.parts(main_part):
            if not names.issuperset(named):
                raise Refused("damaged")
            return extension
    return None


def read_member(archive, info, extension, types, findings, most):
    """Unpack a member, at most `most` bytes; gives how many came out, whatever the archive said."""
    name = info.filename
    refuse_name(name)
    findings.has_comments |= bool(COMMENTS.fullmatch(name))
    part = part_of(archive, name, extension, types, findings)
    unpacked, tail = 0, b""
    with archive.open(info) as content:
        while block := content.read(BLOCK):  # zipfile checks the sum at the end
            unpacked += len(block)
            if unpacked > most:
                raise Refused("unpacked")
            refuse_content(tail + block, is_start=not tail, is_xml=part is not None)
            tail = block[-64:]
            part = fed(part, block, name)
    if unpacked:
        fed(part, None, name)
    return unpacked


def refuse_name(name):
    if MACROS.search(name) and not name.endswith("/"):
        raise Refused("macros")
    runs = is_active(name) and not XML.fullmatch(name)
    if runs or name.lower().endswith(".svg") and not DRAWING.fullmatch(name) or EMBEDDED_ARCHIVE.search(name):
        raise Refused("attachment")


def part_of(archive, name, extension, types, findings):
    """The reader of a member; None for one that is no XML, neither by its name nor by its type."""
    if not XML.fullmatch(name) and not (types and types.is_xml(name)):
        return None
    said = types.of(name) if types else ""
    has_text = bool(TEXT_PARTS[extension].fullmatch(name)) or extension == "docx" and said == MAIN_PARTS["docx"]
    if "worksheets/" in name and "xl/sharedStrings.xml" in archive.NameToInfo:
        has_text = False
    has_properties = bool(PROPERTIES.fullmatch(name))
    # A sheet of a million cells would take minutes in Python; only its DOCTYPE is asked about.
    is_sheet = extension in ("xlsx", "pptx") and not name.endswith((".rels", ".svg")) and "externallink" not in said
    return Part(
        findings,
        is_open_document=types is None,
        has_text=has_text,
        has_properties=has_properties,
        is_looked_into=has_text or has_properties or not is_sheet,
    )


def refuse_content(block, is_start, is_xml):
    if EICAR in block:
        raise Refused("virus")
    if PACKAGE in block:
        raise Refused("attachment")
    if is_start and (block.startswith(PROGRAM_STARTS) or not is_xml and MARKUP.match(block[:200].lstrip())):
        raise Refused("attachment")


def fed(part, block, name):
    """The part after its next bytes, or its end where there are none; None from where it is no XML.

    Drawings of old Office are often no XML and are not missed; Refused("damaged") where text or relations are not.
    """
    if part is None:
        return None
    try:
        part.close() if block is None else part.feed(block)
    except ExpatError:
        if part.has_text or name.endswith(".rels") or name == PART:
            raise Refused("damaged") from None
        return None
    return part
