"""Narrowing a list by facets: what is left of it, and how much each value of each facet would give.

Nothing here knows of projects or of the database.
"""

from dataclasses import dataclass, field
from functools import cached_property
from typing import NamedTuple

#: An asked value that nobody knows is shown, but not all of its 10,000 characters.
_LONGEST_LABEL = 60
#: Options of a facet that are shown at once; the others unfold, unless it is only one.
_SHOWN_OPTIONS = 6
#: A facet with more options than anybody reads through is not offered; what is asked of it is shown.
MOST_OPTIONS = 300


@dataclass(frozen=True)
class Facet:
    """A way to narrow the list: the label of each value, in the order of display.

    `looks` keeps how it and its options look (see the template tag `filter_facet`), for as long as the facet is kept.
    """

    name: str
    title: str
    labels: dict = field(default_factory=dict)
    looks: dict = field(default_factory=dict, repr=False, compare=False)


class Option(NamedTuple):
    """A value of a facet; `count` is how many rows it would give beside what the other facets ask for."""

    value: str
    label: str
    count: int
    is_selected: bool


@dataclass(frozen=True)
class Choice:
    """A facet as a visitor sees it."""

    name: str
    title: str
    options: list[Option]
    looks: dict = field(default_factory=dict, repr=False, compare=False)

    @cached_property
    def selected_count(self):
        return sum([option.is_selected for option in self.options])

    @property
    def first_options(self):
        """The options that are shown at once."""
        return self.options if len(self.options) <= _SHOWN_OPTIONS + 1 else self.options[:_SHOWN_OPTIONS]

    @cached_property
    def more_options(self):
        """The options that unfold."""
        return self.options[_SHOWN_OPTIONS:] if len(self.options) > _SHOWN_OPTIONS + 1 else []

    @property
    def is_unfolded(self):
        """True where an option that unfolds is selected."""
        return self.selected_count > 0 and any(option.is_selected for option in self.more_options)


class Narrowing:
    """What is left of what `search.bitmaps.Bitmaps` hold where the values in `asked` are asked for.

    `asked` holds the values by the name of the facet: any of the values of one, and all of the facets. `within` is the
    bitmap of what words have found, None where none are asked for. `selection` is what is left.
    """

    def __init__(self, facets, asked, bitmaps, within=None):
        self.facets, self.bitmaps, self.within = {facet.name: facet for facet in facets}, bitmaps, within
        self.asked = {name: asked[name] for name in self.facets}
        self.selection = bitmaps.select(self.asked, within)

    @cached_property
    def choices(self):
        """The facets with something to choose. A value stays, with its count of none, while any row has it."""
        return [choice for facet in self.facets.values() if (choice := self._choice(facet))]

    def _choice(self, facet):
        options = self.options_of(facet)
        if len(options) > MOST_OPTIONS:
            options = [option for option in options if option.is_selected]
            return Choice(facet.name, facet.title, options, facet.looks) if options else None
        if self.asked[facet.name] or self.can_narrow(facet, options):
            return Choice(facet.name, facet.title, options, facet.looks)
        return None

    def options_of(self, facet):
        """An option for each value that any row has, or that is asked for."""
        counts, asked = self.selection.counts.get(facet.name, {}), self.asked[facet.name]
        return [
            Option(value, label, counts.get(value, 0), value in asked)
            for value, label in facet.labels.items()
            if value in counts or value in asked
        ]

    def can_narrow(self, facet, options):
        """False where all rows have all these values: choosing one would change nothing."""
        bits = self.bitmaps.bits[facet.name]
        return any(bits[option.value] != self.bitmaps.everything for option in options)

    @property
    def active(self):
        """Facet, label and value of each asked value, known or not."""
        return [
            (facet, facet.labels.get(value) or shortened(value), value)
            for facet in self.facets.values()
            for value in self.asked[facet.name]
        ]


def shortened(text):
    return text if len(text) <= _LONGEST_LABEL else f"{text[:_LONGEST_LABEL]}…"
