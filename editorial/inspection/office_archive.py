"""Opens the ZIP archive that an office file is, after its structure held: nothing is unpacked here.

Source: PKWARE APPNOTE 6.3 (end record, central directory, local headers).
"""

import re
import struct
import zipfile
from posixpath import normpath

from editorial.inspection.refusal import Refused

END_RECORD = 22
LOCAL_HEADER = 30
DIRECTORY_BYTES_A_MEMBER = 400
ENCRYPTED = 0x41  # bits 0 and 6 of the flags: encryption, strong encryption
BACKSLASH_OR_DRIVE = re.compile(r"[\\:\x00-\x1f]")


def opened(stream, members, unpacked):
    """The archive as a ZipFile; Refused when it is not whole, not honest about its members, or too large.

    It must begin where the file begins and end where it ends: what lies before or behind is another file. `members`
    and `unpacked` (bytes, as the archive itself says) are limits.
    """
    size, directory = refuse_unfit_end(stream, members)
    archive = zipfile.ZipFile(stream)
    infos = archive.infolist()
    if any(info.flag_bits & ENCRYPTED for info in infos):
        raise Refused("encrypted")
    refuse_bad_names(infos)
    if any(info.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED) for info in infos):
        raise Refused("structure")
    if sum(info.file_size for info in infos) > unpacked:
        raise Refused("unpacked")
    refuse_overlaps(infos, directory)
    return archive


def refuse_unfit_end(stream, members):
    """The size of the file and where its directory begins; asked before zipfile makes an object a member."""
    size = stream.seek(0, 2)
    stream.seek(max(0, size - END_RECORD))
    record = stream.read()
    if len(record) < END_RECORD or not record.startswith(b"PK\x05\x06"):
        raise Refused("damaged")
    disk, _, here, total, directory_size, directory, _ = struct.unpack("<HHHHIIH", record[4:])
    if total > members or directory_size > members * DIRECTORY_BYTES_A_MEMBER:
        raise Refused("unpacked")
    if disk or here != total or directory + directory_size != size - END_RECORD:
        raise Refused("damaged")
    stream.seek(0)
    return size, directory


def refuse_bad_names(infos):
    """No name that leads elsewhere, and none twice: readers disagree on which of two is meant."""
    seen = set()
    for info in infos:
        name = info.filename
        plain = normpath(name).lower()
        leads_away = name.startswith("/") or ".." in name.split("/") or BACKSLASH_OR_DRIVE.search(info.orig_filename)
        if info.orig_filename != name or leads_away or plain in seen:
            raise Refused("structure")
        seen.add(plain)


def refuse_overlaps(infos, directory):
    """Each member has bytes of its own, from the first byte of the file to the directory.

    The bomb that names the same bytes many times (Fifield 2019) does not; nor does a file with another before it.
    """
    places = sorted((info.header_offset, info.header_offset + _fewest_bytes(info)) for info in infos)
    if not places or places[0][0] != 0:
        raise Refused("polyglot")
    if any(end > start for (_, end), (start, _) in zip(places, places[1:], strict=False)) or places[-1][1] > directory:
        raise Refused("structure")


def _fewest_bytes(info):
    return LOCAL_HEADER + len(info.filename.encode()) + info.compress_size
