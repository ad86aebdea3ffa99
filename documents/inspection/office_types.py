"""What the parts of an Office Open XML package are, which their names do not say.

Source: ECMA-376 part 2, 10.1.2 ([Content_Types].xml). Names and types are compared without regard to case.
"""

from xml.parsers import expat

from editorial.inspection.refusal import Refused

PART = "[Content_Types].xml"
MOST_BYTES = 2_000_000
#: Of types in small letters: macros of each kind, and controls.
MACROS = ("macroenabled", "vbaproject", "vbadata", "macrosheet", "activex")


class ContentTypes:
    """Of an archive: Refused("macros") where a part is one, Refused("damaged") where nobody can say."""

    def __init__(self, archive):
        self.by_name, self.by_extension = {}, {}
        with archive.open(PART) as part:
            content = part.read(MOST_BYTES + 1)
        if len(content) > MOST_BYTES:
            raise Refused("unpacked")
        parser = expat.ParserCreate(namespace_separator=" ")
        parser.StartElementHandler = self._take
        parser.StartDoctypeDeclHandler = self._refuse_doctype
        try:
            parser.Parse(content, True)
        except expat.ExpatError:
            raise Refused("damaged") from None
        said = {*self.by_name.values(), *self.by_extension.values()}
        if any(word in one for one in said for word in MACROS):
            raise Refused("macros")

    def _take(self, element, attributes):
        said = attributes.get("ContentType", "").strip().lower()
        local = element.rpartition(" ")[2]
        if local == "Override":
            self.by_name[attributes.get("PartName", "").lower().lstrip("/")] = said
        elif local == "Default":
            self.by_extension[attributes.get("Extension", "").lower()] = said

    def _refuse_doctype(self, *_):
        """Without a DOCTYPE there are no entities."""
        raise Refused("structure")

    def of(self, name):
        """The type of a part, in small letters; empty where none is said."""
        name = name.lower()
        by_extension = self.by_extension.get(name.rpartition(".")[2], "")
        return self.by_name.get(name, by_extension)

    def is_xml(self, name):
        return self.of(name).endswith(("+xml", "/xml"))

    def parts(self, content_type):
        """The names of the parts that an entry of its own gives this type."""
        return [name for name, said in self.by_name.items() if said == content_type]
