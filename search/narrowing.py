"""Narrowing a list by facets: which rows are left, and how many each value of each facet would give.

Nothing here knows of projects or of the database: rows are keys, facets are sets of them.
"""

from dataclasses import dataclass, field

#: An asked value that nobody knows is shown, but not all of its 10,000 characters.
_LONGEST_LABEL = 60
#: Options of a facet that are shown at once; the others unfold, unless it is only one.
_SHOWN_OPTIONS = 6


@dataclass(frozen=True)
class Facet:
    """A way to narrow the list: the label of each value, in the order of display, and the rows that have the value."""

    name: str
    title: str
    labels: dict = field(default_factory=dict)
    members: dict = field(default_factory=dict)


@dataclass(frozen=True)
class Option:
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

    @property
    def selected_count(self):
        return sum(option.is_selected for option in self.options)

    @property
    def first_options(self):
        """The options that are shown at once."""
        return self.options[: len(self.options) - len(self.more_options)]

    @property
    def more_options(self):
        """The options that unfold."""
        return self.options[_SHOWN_OPTIONS:] if len(self.options) > _SHOWN_OPTIONS + 1 else []

    @property
    def is_unfolded(self):
        """True where an option that unfolds is selected."""
        return any(option.is_selected for option in self.more_options)


class Narrowing:
    """What is left of `everything`, of which words have `found` a part, where the values in `asked` are asked for.

    `asked` holds the values by the name of the facet: any of the values of one, and all of the facets.
    """

    def __init__(self, facets, asked, everything, found):
        self.facets = {facet.name: facet for facet in facets}
        self.asked, self.everything, self.found = asked, everything, found

    def _beside(self, name):
        """The rows that the words and the facets other than `name` leave."""
        left = self.found
        for other in self.facets.keys() - {name}:
            if values := self.asked[other]:
                members = self.facets[other].members
                left = left & set().union(*(members.get(value, ()) for value in values))
        return left

    @property
    def left(self):
        """The rows that the words and all facets leave."""
        return self._beside(None)

    @property
    def choices(self):
        """The facets with something to choose. A value stays, with its count of none, while any row has it."""
        return [choice for facet in self.facets.values() if (choice := self._choice(facet))]

    def _choice(self, facet):
        beside, asked = self._beside(facet.name), self.asked[facet.name]
        options = [
            Option(value, label, len(facet.members.get(value, set()) & beside), value in asked)
            for value, label in facet.labels.items()
            if facet.members.get(value) or value in asked
        ]
        if asked or any(facet.members[option.value] != self.everything for option in options):
            return Choice(facet.name, facet.title, options)
        return None

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
