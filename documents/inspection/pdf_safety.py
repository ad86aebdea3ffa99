"""What no PDF of ours may hold: a second file of another kind, scripts, commands, attached programs."""

import struct

from pypdf.generic import DictionaryObject

from editorial.inspection.bytes import MARKUP
from editorial.inspection.refusal import Refused
from editorial.names import is_active

ACTIONS = {"/JavaScript": "javascript", "/Launch": "launch", "/ImportData": "launch", "/Rendition": "launch"}
MOST_CHAINED = 20
MOST_ANNOTATIONS = 5_000
HEAD, TAIL = 1024, 66_000


def refuse_polyglot(stream):
    """A PDF begins at its first byte, and is not at the same time a page of markup or an archive."""
    head = stream.read(HEAD)
    size = stream.seek(0, 2)
    stream.seek(max(0, size - TAIL))
    tail = stream.read()
    end = tail.rfind(b"%%EOF")
    if MARKUP.search(head) or end >= 0 and MARKUP.search(tail[end:]):
        raise Refused("polyglot")
    record = tail.rfind(b"PK\x05\x06")
    if record >= 0 and len(tail) - record >= 22:
        # The directory of an archive ends where its end record begins: whatever lies before does not matter to ZIP.
        (directory_size,) = struct.unpack("<I", tail[record + 12 : record + 16])
        directory = size - len(tail) + record - directory_size
        if directory >= 0:
            stream.seek(directory)
            if stream.read(4) == b"PK\x01\x02":
                raise Refused("polyglot")
    stream.seek(0)


def refuse_active(reader):
    """Refused for a PDF that runs something: when it opens, on a page, in a link; or that carries a program."""
    root = reader.trailer["/Root"].get_object()
    _refuse_action(root.get("/OpenAction"))
    _refuse_actions_of(root)
    if look_up(root, "/Names", "/JavaScript"):
        raise Refused("javascript")
    if look_up(root, "/Names", "/EmbeddedFiles") and any(is_active(name) for name in reader.attachments):
        raise Refused("attachment")
    for page in reader.pages:
        _refuse_actions_of(page)
        annotations = look_up(page, "/Annots")
        for annotation in annotations[:MOST_ANNOTATIONS] if isinstance(annotations, list) else ():
            annotation = annotation.get_object()
            if isinstance(annotation, DictionaryObject):
                _refuse_actions_of(annotation)


def look_up(node, *path):
    """The object at a path of dictionary keys, or None; what is malformed counts as absent."""
    for key in path:
        node = node.get_object() if node is not None else None
        if not isinstance(node, DictionaryObject):
            return None
        node = node.get(key)
    return node.get_object() if node is not None else None


def _refuse_actions_of(owner):
    _refuse_action(owner.get("/A"))
    triggers = look_up(owner, "/AA")
    for action in triggers.values() if isinstance(triggers, DictionaryObject) else ():
        _refuse_action(action)


def _refuse_action(node, depth=0):
    """Refused for an action that runs something, or for one that follows it."""
    node = node.get_object() if node is not None else None
    for action in node if isinstance(node, list) else [node]:
        action = action.get_object() if action is not None else None
        if isinstance(action, DictionaryObject) and depth < MOST_CHAINED:
            kind = action.get("/S")
            if kind in ACTIONS:
                raise Refused(ACTIONS[kind])
            _refuse_action(action.get("/Next"), depth + 1)
