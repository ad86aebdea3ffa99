"""A list as an address asks for it: what is left of it, what it can be narrowed by, and the addresses beside it."""

from functools import cached_property

from django.utils.http import urlencode
from django.utils.translation import gettext

from .narrowing import shortened


class Listing:
    """What is shown of the parameters of an address.

    A subclass gives `rows`, what the pages of the list divide. `ways` are the parameters beside the filters, such as
    an order, with their values; one that is empty is not written in addresses.
    """

    def __init__(self, filterset, narrowing, **ways):
        self._filterset, self._narrowing, self._ways = filterset, narrowing, ways
        self.words = filterset.asked["q"]

    @cached_property
    def total(self):
        """How many objects answer."""
        return len(self._narrowing.left)

    @property
    def row_count(self):
        """How many rows there are, from what the facets have read."""
        return self.total

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
        return [(name, value) for name, value in self._ways.items() if value]

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
