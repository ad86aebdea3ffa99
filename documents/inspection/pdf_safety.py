"""What no PDF of ours may hold: a second file of another kind, scripts, commands, attached programs."""

import re
import struct

from pypdf.generic import DictionaryObject, NullObject

from documents.inspection.pdf_objects import telling_dictionaries
from editorial.inspection.bytes import MARKUP
from editorial.inspection.refusal import Refused
from editorial.names import is_active

ACTIONS = {
    "/JavaScript": "javascript",
    "/Launch": "launch",
    "/ImportData": "launch",
    "/Rendition": "launch",
    "/RichMediaExecute": "attachment",
}
#: Keys that alone make a file active, wherever they stand.
KEYS = {"/JS": "javascript", "/OnInstantiate": "javascript", "/XFA": "form", "/RichMediaContent": "attachment"}
#: Actions that leave the document: in a link they wait for a click, where they start by themselves nobody asked.
LEAVING = {"/URI", "/SubmitForm", "/GoToR", "/GoToE", "/Thread"}
#: Of `/AA`: mouse button down and up, which are clicks.
CLICKS = {"/D", "/U"}
NAMES = ("/F", "/UF", "/DOS", "/Mac", "/Unix")
# The end record of an archive may be followed by a comment of 64 KB.
HEAD, TAIL = 1024, 66_000
ZIP_MEMBER = re.compile(rb"PK(?:\x01\x02|\x03\x04)")


def refuse_polyglot(stream):
    """A PDF begins at its first byte, and is not at the same time a page of markup or an archive."""
    head = stream.read(HEAD)
    size = stream.seek(0, 2)
    stream.seek(max(0, size - TAIL))
    tail = stream.read()
    end = tail.rfind(b"%%EOF")
    if MARKUP.search(head) or end >= 0 and (MARKUP.search(tail, end) or ZIP_MEMBER.search(tail, end)):
        raise Refused("polyglot")
    # Readers of archives differ in which of several end records they take: no one may lead to a directory.
    for record in re.finditer(rb"PK\x05\x06", tail):
        at = record.start()
        if len(tail) - at >= 22 and _ends_directory(stream, tail[at : at + 22], size - len(tail) + at):
            raise Refused("polyglot")
    stream.seek(0)


def _ends_directory(stream, record, position):
    """Whether a directory lies before the end record, which is where ZIP looks whatever stands before."""
    (directory_size,) = struct.unpack("<I", record[12:16])
    directory = position - directory_size
    if directory < 0:
        return False
    stream.seek(directory)
    return stream.read(4) == b"PK\x01\x02"


def refuse_active(reader, data):
    """Refused for a PDF that runs something, goes somewhere by itself, or carries a program; wherever that stands.

    `data` are the bytes of the whole file.
    """
    if look_up(reader.trailer["/Root"].get_object(), "/Names", "/EmbeddedFiles"):
        if any(is_active(name) for name in reader.attachments):
            raise Refused("attachment")
    for node in telling_dictionaries(reader, data):
        kind = look_up(node, "/S")
        if code := ACTIONS.get(kind if isinstance(kind, str) else None):
            raise Refused(code)
        for key, code in KEYS.items():
            if not isinstance(look_up(node, key), NullObject | None):
                raise Refused(code)
        if look_up(node, "/Subtype") == "/RichMedia":
            raise Refused("attachment")
        if "/EF" in node and any(is_active(str(look_up(node, name) or "")) for name in NAMES):
            raise Refused("attachment")
        _refuse_leaving(node)


def look_up(node, *path):
    """The object at a path of dictionary keys, or None; what is malformed counts as absent."""
    for key in path:
        node = node.get_object() if node is not None else None
        if not isinstance(node, DictionaryObject):
            return None
        node = node.get(key)
    return node.get_object() if node is not None else None


def _refuse_leaving(owner):
    """Refused where a document, page or field goes elsewhere without a click, or after something else did."""
    triggers = look_up(owner, "/AA")
    triggers = triggers if isinstance(triggers, DictionaryObject) else {}
    waiting = [owner.get("/OpenAction"), *(action for name, action in triggers.items() if name not in CLICKS)]
    seen = set()
    while waiting:
        action = waiting.pop()
        action = action.get_object() if action is not None else None
        if id(action) in seen:
            continue
        seen.add(id(action))
        if isinstance(action, DictionaryObject):
            if look_up(action, "/S") in LEAVING:
                raise Refused("leaves")
            waiting.append(action.get("/Next"))
        elif isinstance(action, list):
            waiting += action
