"""A list as an address asks for it: what is left of it, what it can be narrowed by, and the addresses beside it."""

from collections.abc import Sequence
from functools import cached_property

from django.utils.http import urlencode
from django.utils.translation import gettext

from .narrowing import shortened


class FoundPage(Sequence):
    """Objects by their `keys`, which are fetched when somebody looks at them, all in one query.

    `objects()` gives those that the public may see, as a queryset with what is shown of each.
    """

    def __init__(self, keys, objects):
        self.keys, self._objects = keys, objects

    def __len__(self):
        return len(self.keys)

    def __getitem__(self, part):
        return self._all[part]

    @cached_property
    def _all(self):
        return self.fetched(self.keys)

    def fetched(self, keys):
        """The objects of some of the keys, in this order; what ceased to be public a moment ago is left out."""
        objects = self._objects().in_bulk(keys)
        return [objects[key] for key in keys if key in objects]


class FoundRows:
    """What is found, as a list that can be divided in pages.

    `found` gives the keys of a part of it, by where this starts and stops; `objects` are as for a `FoundPage`.
    """

    def __init__(self, total, found, objects):
        self._total, self._found, self._objects = total, found, objects

    def __len__(self):
        return self._total

    def __getitem__(self, part):
        return FoundPage(self._found(*part.indices(self._total)[:2]), self._objects)


class Listing:
    """What is shown of the parameters of an address.

    A subclass gives `rows`, what the pages of the list divide. `ways` are the parameters beside the filters, such as
    an order, with their values; one that is empty is not written in addresses.
    """

    def __init__(self, filterset, narrowing, **ways):
        self._filterset, self._narrowing, self._ways = filterset, narrowing, ways
        self.words = filterset.asked["q"]

    @property
    def total(self):
        """How many objects answer."""
        return self._narrowing.selection.total

    def found_rows(self, objects, order=None):
        """The objects that answer in an order of `ListFacets`, by default in that of display, as `FoundRows`."""
        bitmaps, bitmap = self._narrowing.bitmaps, self._narrowing.selection.bitmap
        return FoundRows(self.total, lambda start, stop: bitmaps.slice(bitmap, start, stop, order), objects)

    @property
    def facets(self):
        return self._narrowing.choices

    @property
    def active_filters(self):
        """Each asked value, known or not, with the address without it, which begins at the question mark."""
        asked = self._filterset.asked
        filters = [
            {
                "facet": facet.title,
                "label": label,
                "url": self._address(**{facet.name: [other for other in asked[facet.name] if other != value]}),
            }
            for facet, label, value in self._narrowing.active
        ]
        if self.words:
            words = {"facet": gettext("Words"), "label": shortened(self.words), "url": self._address(q="")}
            filters.append(words)
        return filters

    @property
    def kept(self):
        """What stays as it is when the filters change: pairs of a parameter and its value."""
        return tuple((name, value) for name, value in self._ways.items() if value)

    @property
    def clear_url(self):
        """The address without any filter."""
        return "?" + urlencode(self.kept)

    @property
    def question(self):
        """What the address asks for, without its page, as the part that follows the question mark."""
        return self._address().removeprefix("?")

    def _choices(self, name, labels, current):
        """Links to each value of a way, by their labels."""
        return [
            {"label": label, "url": self._address(**{name: value}), "is_current": value == current}
            for value, label in labels.items()
        ]

    def _address(self, **changes):
        """The address of this list with some parameters changed, from its first page."""
        parameters = {**self._filterset.asked, **self._ways, **changes}
        return "?" + urlencode({name: value for name, value in parameters.items() if value}, doseq=True)
