"""The fields of a Word text: instructions that its program carries out, some when the file opens.

Source: ECMA-376 part 1, 17.16. An instruction stands in an attribute, or in pieces between two marks, and its pieces
may be fields again.
"""

import re
from dataclasses import dataclass, field

from documents.inspection.office_targets import is_remote
from editorial.inspection.refusal import Refused

EXCHANGES = {"DDE", "DDEAUTO"}
FETCHES = {"DATABASE", "IMPORT", "INCLUDE", "INCLUDEPICTURE", "INCLUDETEXT", "LINK", "RD"}
QUOTES = "\"'“”„«»"
_NAME = re.compile(rf"[\s{QUOTES}]*([^\W_]+)(.*)", re.DOTALL)
_WORD = re.compile(rf"[^\s{QUOTES}]+")
#: What an honest instruction has before any field inside it: its name, or the sign of a sum.
_BEGINS = re.compile(r"\s*(?:=|[^\W\d_]+\s)")
# Programs that keep sources write all they know of each into their fields.
LONGEST, DEEPEST = 2_000_000, 50


@dataclass
class _Open:
    """A field that is not over."""

    pieces: list = field(default_factory=list)
    is_instruction: bool = True
    is_composed: bool = False

    @property
    def instruction(self):
        return "".join(self.pieces)


class Fields:
    """Takes the fields of one part in their order; raises Refused for one that exchanges data, or fetches something."""

    def __init__(self):
        # Instructions outside of any field, where a file is broken, are read as one.
        self.open, self.letters = [_Open()], 0

    def text(self, piece):
        self.letters += len(piece)
        if self.letters > LONGEST:
            raise Refused("stopped")
        self.open[-1].pieces.append(piece)

    def mark(self, kind):
        """Of the kinds "begin", "separate" (its result follows) and "end"."""
        if kind == "begin":
            self._begin(self.open[-1])
        elif kind == "separate":
            refuse_instruction(self.open[-1].instruction, self.open[-1].is_composed)
            self.open[-1].is_instruction = False
        elif kind == "end" and len(self.open) > 1:
            ended = self.open.pop()
            refuse_instruction(ended.instruction, ended.is_composed)

    def _begin(self, around):
        if len(self.open) > DEEPEST:
            raise Refused("structure")
        if len(self.open) > 1 and around.is_instruction:
            around.is_composed = True
            if not _BEGINS.match(around.instruction):
                # What it does would be computed by the field inside it.
                raise Refused("macros")
        self.open.append(_Open())

    def close(self):
        """At the end of the part: what was never closed counts all the same."""
        for left in self.open:
            refuse_instruction(left.instruction, left.is_composed)


def refuse_instruction(instruction, is_composed=False):
    """Refused for what one instruction does; `is_composed` says that fields inside it are part of it."""
    found = _NAME.match(instruction)
    name = found[1].upper() if found else ""
    if name in EXCHANGES:
        raise Refused("macros")
    if name in FETCHES and (is_composed or any(is_remote(word) for word in _WORD.findall(found[2]))):
        raise Refused("external")
