"""Facets counted without SQL: an integer for each value of a facet, with a bit for each listed thing in its order.

Any of the values of one facet, and all of the facets: both are operations on integers, as is counting. What words have
found is one more such integer.
"""

from array import array
from collections.abc import Iterable
from copy import copy
from dataclasses import dataclass
from functools import cached_property, reduce
from itertools import compress, islice
from operator import and_, or_
from typing import Any

#: Bytes that are counted together on the way to a page deep inside.
_CHUNK = 64
_UNSET, _SET = b"01"
#: From the digits of a binary number to what is false and true.
_AS_TRUTH = bytes.maketrans(b"01", b"\x00\x01")


def bitmap_of(positions, size):
    """The integer of `size` bits in which those at the positions are set."""
    marks = bytearray(b"0") * size
    for position in positions:
        marks[position] = _SET
    return from_marks(marks)


def from_marks(marks):
    """The integer of a bytearray of "0" and "1", of which the first is the lowest bit. The marks are used up."""
    if _SET not in marks:
        return 0
    marks.reverse()
    # Linear in their number, since the base is a power of two.
    return int(marks, 2)


def positions_in(bitmap, start, stop):
    """The positions of the set bits number `start` to `stop`, without this, counted from 0 and from the lowest bit."""
    data = bitmap.to_bytes((bitmap.bit_length() + 7) // 8, "little")
    found, passed = [], 0
    for offset in range(0, len(data), _CHUNK):
        if passed >= stop:
            break
        chunk = int.from_bytes(data[offset : offset + _CHUNK], "little")
        count = chunk.bit_count()
        if passed + count > start:
            bits = list(_set_bits(chunk, stop - passed))
            found.extend(offset * 8 + bit for bit in bits[max(start - passed, 0) :])
        passed += count
    return found


def _set_bits(number, most):
    """The positions of the lowest set bits, at most so many."""
    while number and most:
        lowest = number & -number
        yield lowest.bit_length() - 1
        number ^= lowest
        most -= 1


@dataclass(frozen=True)
class Selection:
    """What a choice leaves: `bitmap` of it, its `total`, and `counts[facet][value]`.

    Such a count is the total if this value alone were chosen of its facet, beside what is chosen of the others.
    """

    bitmap: int
    total: int
    counts: dict[str, dict[Any, int]]


class Bitmaps:
    """A snapshot of what is listed: `ids`, integers in the order of display, and `bits[facet][value]`, the bitmaps.

    `having[facet][value]` are the ids of what has a value; ids that are not listed are left out, and so are None as a
    value and what nothing listed has. Positions are those in `ids`, and the lowest bit stands for the first.
    """

    def __init__(self, ids: Iterable[int], having: dict[str, dict[Any, Iterable[int]]]):
        self.ids = array("q", ids)
        self._positions = {key: position for position, key in enumerate(self.ids)}
        self.everything = (1 << len(self.ids)) - 1
        self.bits = {facet: self._bitmaps(values) for facet, values in having.items()}

    @classmethod
    def at(cls, ids, places):
        """Bitmaps of what is listed, given what has each value by its positions: `places[facet][value]`."""
        made = cls(ids, {})
        made.bits = {facet: made._at(values) for facet, values in places.items()}
        return made

    def _bitmaps(self, values):
        places = {value: self._places(ids) for value, ids in values.items() if value is not None}
        return self._at({value: found for value, found in places.items() if found})

    def _places(self, ids):
        return [position for position in map(self._positions.get, ids) if position is not None]

    def _at(self, places):
        return {value: bitmap_of(found, len(self.ids)) for value, found in places.items()}

    def beside(self, having):
        """The same, with more facets."""
        more = copy(self)
        more.bits = {**self.bits, **{facet: self._bitmaps(values) for facet, values in having.items()}}
        more.__dict__.pop("_whole", None)
        return more

    def position(self, key):
        """Where the id stands; None where it is not listed."""
        return self._positions.get(key)

    def bitmap(self, ids):
        """The bitmap of some ids; those that are not listed are left out."""
        return bitmap_of(self._places(ids), len(self.ids))

    def order(self, ids):
        """The positions of the ids in another order than that of display, for `slice`; the unlisted are left out."""
        return array("q", self._places(ids))

    def select(self, chosen, within=None):
        """The `Selection` by values of facets, {facet: values}; no values of one choose nothing of it.

        A value that nothing has matches nothing. `within` is a bitmap that limits it all; None is no limit.
        """
        if within is None and not any(chosen.values()):
            return self._whole
        return self._select(chosen, self.everything if within is None else within)

    @cached_property
    def _whole(self):
        return self._select({}, self.everything)

    def _select(self, chosen, base):
        unions = {facet: self._union(facet, values) for facet, values in chosen.items() if values}
        left = reduce(and_, unions.values(), base)
        counts = {}
        for facet, values in self.bits.items():
            beside = left
            if facet in unions:
                beside = reduce(and_, (bits for other, bits in unions.items() if other != facet), base)
            counts[facet] = {value: (bits & beside).bit_count() for value, bits in values.items()}
        return Selection(left, left.bit_count(), counts)

    def _union(self, facet, values):
        bits = self.bits.get(facet, {})
        return reduce(or_, (bits.get(value, 0) for value in values), 0)

    def slice(self, bitmap, start, stop, order=None):
        """The ids number `start` to `stop`, without this, of what the bitmap holds.

        In an `order`, else in that of display.
        """
        if order is None:
            return [self.ids[position] for position in positions_in(bitmap, start, stop)]
        marks = self._marks(bitmap)
        positions = compress(order, map(marks.__getitem__, order))
        return [self.ids[position] for position in islice(positions, start, stop)]

    def sum(self, bitmap, numbers):
        """The sum of the numbers at the positions that are set; `numbers` has one for each position."""
        return sum(compress(numbers, self._marks(bitmap)))

    def _marks(self, bitmap):
        """What is true or false of each position."""
        return format(bitmap, "b").encode().translate(_AS_TRUTH)[::-1].ljust(len(self.ids), b"\0")
