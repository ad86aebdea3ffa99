"""Finds the objects of a PDF that name something active, without parsing the others: pypdf takes a minute for 200,000.

Source: ISO 32000-1, 7.2 and 7.3 (how an object is written) and 7.5.7 (object streams). Names are never encrypted.
"""

import re

from pypdf.generic import DictionaryObject, IndirectObject

#: Names without which nothing runs, is fetched or is carried along.
TELLING = (
    "AA",
    "EF",
    "ImportData",
    "JS",
    "JavaScript",
    "Launch",
    "OnInstantiate",
    "OpenAction",
    "Rendition",
    "RichMedia",
    "RichMediaContent",
    "RichMediaExecute",
    "XFA",
)


def _spelled(name):
    """A name as bytes, each letter of which may be written as its number."""
    return b"".join(b"(?:%c|#(?i:%02x))" % (letter, letter) for letter in name.encode())


TELLS = re.compile(rb"/(?:%s)(?![^\s\x00()<>\[\]{}/%%])" % b"|".join(_spelled(name) for name in TELLING))
# Parentheses may stand inside a string where they are in pairs.
_STRING = rb"\((?:[^()\\]|\\.)*+\)"
for _depth in range(3):
    _STRING = rb"\((?:[^()\\]|\\.|%s)*+\)" % _STRING
#: An object from wherever it begins to its end, or to where the bytes of its stream begin.
WRITTEN = re.compile(
    rb"(?:[^(%%/>e]++|/[^\s\x00()<>\[\]{}/%%]*+|%s|%%[^\r\n]*+|>(?!>[\s\x00]*+stream)|e(?!ndobj))*+"
    rb"(?:endobj|>>[\s\x00]*+stream)" % _STRING,
    re.DOTALL,
)
HEAD = re.compile(rb"[\s\x00]*+(\d+)[\s\x00]++(\d+)[\s\x00]++obj")
_ANY_HEAD = re.compile(rb"(?<!\d)(\d{1,7})[\s\x00]++(\d{1,5})[\s\x00]++obj")


def telling_dictionaries(reader, data):
    """Yield each dictionary, the nested ones too, of the objects of a reader that hold a telling name.

    `data` are the bytes of the whole file. Whatever cannot be read although it holds one raises what pypdf raises.
    """
    for number, generation in [*_telling_objects(reader, data), *_telling_in_streams(reader)]:
        yield from _nested(IndirectObject(number, generation, reader).get_object())


def _telling_objects(reader, data):
    """Number and generation of objects that stand by themselves, in the table or, for readers that mend it, not."""
    in_use = {
        (number, generation): offset
        for generation, offsets in reader.xref.items()
        for number, offset in offsets.items()
        if not reader.xref_free_entry.get(generation, {}).get(number)
    }
    for (number, generation), offset in in_use.items():
        head = HEAD.match(data, offset)
        is_there = head and (int(head[1]), int(head[2])) == (number, generation)
        if not is_there or _tells(data, head.end()):
            yield number, generation
    for head in _ANY_HEAD.finditer(data):
        number, generation = int(head[1]), int(head[2])
        is_known = (number, generation) in in_use or generation == 0 and number in reader.xref_objStm
        if not is_known and _tells(data, head.end()):
            yield number, generation


def _tells(data, start):
    """Whether the object that begins here holds a telling name, or is written so that nobody can say."""
    written = WRITTEN.match(data, start)
    return not written or bool(TELLS.search(data, start, written.end()))


def _telling_in_streams(reader):
    """Number and generation of the objects in those object streams that hold a telling name anywhere."""
    streams = {}
    for number, (stream, _) in reader.xref_objStm.items():
        streams.setdefault(stream, []).append(number)
    for stream, numbers in streams.items():
        held = IndirectObject(stream, 0, reader).get_object()
        if TELLS.search(held.get_data()):
            yield from ((number, 0) for number in numbers)


def _nested(node):
    nodes = [node]
    while nodes:
        node = nodes.pop()
        if isinstance(node, DictionaryObject):
            yield node
            nodes += node.values()
        elif isinstance(node, list):
            nodes += node
