"""One XML part of an office file, read while it is unpacked.

`xml.parsers.expat` with a handler that refuses DOCTYPE is what defusedxml does: without a DTD there are no entities,
neither inside nor outside.
"""

import re
from xml.parsers import expat

from documents.inspection.languages import MOST_TO_READ
from documents.inspection.office_fields import Fields, refuse_instruction
from documents.inspection.office_targets import is_local_file, is_remote, waits_for_a_click
from editorial.inspection.bytes import clean
from editorial.inspection.refusal import Refused

DEEPEST = 500
# Scripts, and the exchange of data with programs (DDE) in either standard.
EXCHANGES = {"ddeLink", "dde-source", "dde-connection-decl"}
RUNS = {"script", "event-listener"}
RUNNING_STANDARDS = re.compile("opendocument|svg")
# Elements with an address that waits for a click, and those whose address is a remark; all others fetch it.
LINKS = {"a", "area-rectangle", "area-circle", "area-polygon", "button", "form", "hyperlink-behaviour"}
REMARKS = {"template"}
ENDS_WORDS = {"p", "h", "si", "is", "tr", "table-row", "br", "line-break", "tab", "c", "table-cell", "tc"}
CHANGES = {"ins", "del", "tracked-changes", "changed-region"}
# Field codes, deleted text, values and formulas of cells: not what people read.
NOT_READ = {"instrText", "delInstrText", "delText", "v", "f"}
MOST_AUTHORS = 5


class Findings:
    """What the parts of a file say, together."""

    def __init__(self):
        self.title, self.authors, self.texts, self.letters = "", {}, [], 0
        self.has_changes = self.has_local_links = self.has_comments = False

    def add_text(self, text):
        if self.letters < MOST_TO_READ:
            self.texts.append(text)
            self.letters += len(text)

    def add_property(self, name, value):
        """A property of the document; of one that comes in pieces the first counts."""
        value = clean(value, 300)
        if name == "title":
            self.title = self.title or value
        elif value and len(self.authors) < MOST_AUTHORS:
            self.authors[value] = True

    @property
    def text(self):
        return clean("".join(self.texts), MOST_TO_READ)

    @property
    def author(self):
        return clean(", ".join(self.authors), 300)


#: Elements of docProps/core.xml and meta.xml.
PROPERTIES = {"title": "title", "creator": "author", "initial-creator": "author", "lastModifiedBy": "author"}


class Part:
    """Takes the bytes of a part; raises Refused for what it must not hold, ExpatError for what is no XML.

    `has_text` and `has_properties` say what is to be read in it, `is_open_document` which standard it follows.
    """

    def __init__(self, findings, *, is_open_document, has_text=False, has_properties=False, is_looked_into=True):
        self.findings, self.is_open_document = findings, is_open_document
        self.has_text, self.has_properties = has_text, has_properties
        self.path, self.fields = [], Fields()
        self.parser = expat.ParserCreate(namespace_separator=" ")
        self.parser.buffer_text = True
        self.parser.StartDoctypeDeclHandler = self._doctype
        if is_looked_into:
            self.parser.StartElementHandler = self._start
            self.parser.EndElementHandler = self._end
            self.parser.CharacterDataHandler = self._characters

    def feed(self, block):
        self.parser.Parse(block, False)

    def close(self):
        self.parser.Parse(b"", True)
        self.fields.close()

    def _doctype(self, name, system, public, has_internal_subset):
        # Old OpenOffice names a DTD, which nobody loads.
        is_harmless = self.is_open_document and not has_internal_subset and not is_remote(system or "")
        if not is_harmless:
            raise Refused("structure")

    def _start(self, name, attributes):
        namespace, _, local = name.rpartition(" ")
        self.path.append(local)
        if len(self.path) > DEEPEST:
            raise Refused("stopped")
        if self.is_open_document or "svg" in namespace:
            for key, value in attributes.items():
                if key.rpartition(" ")[2] == "href" and local not in REMARKS:
                    self._address(value, local)
        attributes = {key.rpartition(" ")[2]: value for key, value in attributes.items()}
        if local == "Relationship":
            self._relation(attributes)
        elif local in EXCHANGES or local in RUNS and RUNNING_STANDARDS.search(namespace):
            raise Refused("macros")
        elif local == "encryption-data":
            raise Refused("encrypted")
        elif local == "fldSimple":
            refuse_instruction(attributes.get("instr", ""))
        elif local == "fldChar":
            self.fields.mark(attributes.get("fldCharType", ""))
        elif local in CHANGES and self.has_text:
            self.findings.has_changes = True

    def _relation(self, attributes):
        """A link waits for a click; an image or a template is fetched when the file opens."""
        kind = attributes.get("Type", "").rpartition("/")[2]
        if kind == "aFChunk":
            # A file of any kind, web pages too, which becomes part of the text.
            raise Refused("attachment")
        if attributes.get("TargetMode", "").lower() != "external" or kind == "hyperlink":
            return
        if is_remote(attributes.get("Target", "")):
            raise Refused("external")
        self.findings.has_local_links = True

    def _address(self, target, local):
        if local in LINKS:
            if not waits_for_a_click(target):
                raise Refused("macros")
            self.findings.has_local_links |= is_local_file(target)
        elif is_remote(target):
            raise Refused("external")

    def _end(self, name):
        local = self.path.pop()
        if self.has_text and local in ENDS_WORDS:
            self.findings.add_text(" ")

    def _characters(self, data):
        if self.path[-1] in ("instrText", "delInstrText"):
            self.fields.text(data)
        if self.has_text and self.path[-1] not in NOT_READ:
            self.findings.add_text(data)
        elif self.has_properties and self.path[-1] in PROPERTIES:
            self.findings.add_property(PROPERTIES[self.path[-1]], data)
