"""Finds the objects of a PDF that name something active, without parsing the others: pypdf takes a minute for 200,000.

Source: ISO 32000-1, 7.2 and 7.3 (how an object is written) and 7.5.7 (object streams). Names are never encrypted.
"""

import re

from pypdf.generic import DictionaryObject, IndirectObject, read_object

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
HEAD = re.compile(rb"[\s\x00]*+(\d+)[\s\x00]++(\d+)[\s\x00]++obj[\s\x00]*+")
_ANY_HEAD = re.compile(rb"(?<!\d)(\d{1,7})[\s\x00]++(\d{1,5})[\s\x00]++obj[\s\x00]*+")


def telling_dictionaries(reader, data):
    """Yield each dictionary, the nested ones too, of the objects of a reader that hold a telling name.

    `data` are the bytes of the whole file. Whatever cannot be read although it holds one raises what pypdf raises.
    """
    listed = _listed(reader, data)
    for (number, generation), start in listed.items():
        if _tells(data, start):
            yield from _nested(IndirectObject(number, generation, reader).get_object())
    for start in _unlisted(reader, data, {number for number, _ in listed}):
        if _tells(data, start):
            reader.stream.seek(start)
            yield from _nested(read_object(reader.stream, reader))
    for number in _telling_in_streams(reader):
        yield from _nested(IndirectObject(number, 0, reader).get_object())


def _listed(reader, data):
    """Where the objects begin that stand by themselves where the table of objects says."""
    places = {}
    for generation, offsets in reader.xref.items():
        for number, offset in offsets.items():
            head = HEAD.match(data, offset)
            if head and (int(head[1]), int(head[2])) == (number, generation):
                places[number, generation] = head.end()
    return places


def _unlisted(reader, data, listed):
    """Where objects begin that no table knows: programs that mend a broken table find them all the same."""
    freed = {number for numbers in reader.xref_free_entry.values() for number, is_free in numbers.items() if is_free}
    for head in _ANY_HEAD.finditer(data):
        number = int(head[1])
        if number not in listed and number not in freed and number not in reader.xref_objStm:
            yield head.end()


def _tells(data, start):
    """Whether the object that begins here holds a telling name, or is written so that nobody can say."""
    written = WRITTEN.match(data, start)
    return not written or bool(TELLS.search(data, start, written.end()))


def _telling_in_streams(reader):
    """The numbers of the objects in those object streams that hold a telling name anywhere."""
    streams = {}
    for number, (stream, _) in reader.xref_objStm.items():
        streams.setdefault(stream, []).append(number)
    for stream, numbers in streams.items():
        held = IndirectObject(stream, 0, reader).get_object()
        if TELLS.search(held.get_data()):
            yield from numbers


def _nested(node):
    nodes = [node]
    while nodes:
        node = nodes.pop()
        if isinstance(node, DictionaryObject):
            yield node
            nodes += node.values()
        elif isinstance(node, list):
            nodes += node
