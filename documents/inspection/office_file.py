"""Tells which office format a ZIP archive is, inside the child process; nothing is unpacked but the part that says so.

Sources: ECMA-376 part 2 (content types of an Office Open XML package); OpenDocument 1.3 part 2, section 3.3
(the first member, stored, is called "mimetype").
"""

import struct
import zipfile

from documents.inspection.refusal import Refused

END_RECORD = 22
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


def read(stream, options):
    """Yield the extension of the format; Refused("kind") for an archive that is no office file of ours."""
    refuse_too_many_members(stream, options["members"])
    archive = zipfile.ZipFile(stream)
    if any(member.flag_bits & 1 for member in archive.infolist()):
        raise Refused("encrypted")
    extension = open_document(archive) or office_open_xml(archive)
    if not extension:
        raise Refused("kind")
    if sum(member.file_size for member in archive.infolist()) > options["unpacked"]:
        raise Refused("unpacked")
    yield {"extension": extension}


def refuse_too_many_members(stream, most):
    """Asked of the record at the end of the archive: zipfile makes an object a member before one can count them."""
    size = stream.seek(0, 2)
    stream.seek(max(0, size - END_RECORD))
    record = stream.read()
    if len(record) < END_RECORD or not record.startswith(b"PK\x05\x06"):
        raise Refused("damaged")
    members, directory_size = struct.unpack("<HI", record[10:16])
    if members > most or directory_size > most * 400:
        raise Refused("unpacked")
    stream.seek(0)


def open_document(archive):
    first = min(archive.infolist(), key=lambda member: member.header_offset)
    if first.filename != "mimetype" or first.file_size > 100:
        return None
    return OPEN_DOCUMENT_TYPES.get(archive.read(first).strip())


def office_open_xml(archive):
    if "[Content_Types].xml" not in archive.namelist():
        return None
    with archive.open("[Content_Types].xml") as part:
        types = part.read(1 << 20).decode("utf-8", "replace")
    if "macroEnabled" in types or "vbaProject" in types:
        raise Refused("macros")
    return next((extension for extension, main_part in MAIN_PARTS.items() if main_part in types), None)
