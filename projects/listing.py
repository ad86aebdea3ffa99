"""The list of projects as an address asks for it: which ones, in which order, shown how, and what lies beside it."""

from functools import cached_property

from django.utils.http import urlencode
from django.utils.translation import gettext, pgettext

from .facets import narrowed
from .filters import ProjectFilter
from .models import Project
from .narrowing import shortened
from .places import places_of
from .table import AreaRows

CARDS, TABLE, MAP = "", "table", "map"
#: The order of each value of the parameter `sort`, as a word of the queryset.
_ORDERS = {
    "": "in_display_order",
    "title": "by_short_name",
    "start": "latest_start_first",
    "information": "latest_information_first",
}


class ProjectListing:
    """What is shown of the parameters of an address; an unknown view or order is the first one."""

    def __init__(self, parameters):
        view, sort = parameters.get("view"), parameters.get("sort")
        self.view = view if view in (TABLE, MAP) else CARDS
        self.sort = sort if sort in _ORDERS else ""
        self._filterset = ProjectFilter(parameters, Project.objects.published())
        self._narrowing = narrowed(self._filterset)
        self.words = self._filterset.asked["q"]

    @property
    def _projects(self):
        return getattr(self._filterset.qs, _ORDERS[self.sort])()

    @cached_property
    def rows(self):
        """What the pages of the list divide: projects, or in the table the projects of each area."""
        if self.view == TABLE:
            return AreaRows(self._projects, self._narrowing)
        return self._projects.with_line_parts() if self.view == MAP else self._projects.with_card_parts()

    @property
    def row_count(self):
        """How many rows there are, from what the facets have read."""
        return len(self.rows) if self.view == TABLE else self.total

    @cached_property
    def total(self):
        """How many projects answer."""
        return len(self._narrowing.left)

    @property
    def facets(self):
        return self._narrowing.choices

    @property
    def places(self):
        """Where the found projects are, for the map; empty in the other views."""
        return places_of(self._filterset.qs) if self.view == MAP else []

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
        return [(name, value) for name, value in (("sort", self.sort), ("view", self.view)) if value]

    @property
    def clear_url(self):
        """The address without any filter."""
        return "?" + urlencode(self.kept)

    @property
    def views(self):
        names = {CARDS: gettext("Cards"), TABLE: gettext("Table"), MAP: gettext("Map")}
        return self._choices("view", names, self.view)

    @property
    def sorts(self):
        names = {
            "": pgettext("order of projects", "Under way first"),
            "title": pgettext("order of projects", "Name"),
            "start": pgettext("order of projects", "Latest start"),
            "information": pgettext("order of projects", "Latest information"),
        }
        return self._choices("sort", names, self.sort)

    def _choices(self, name, labels, current):
        return [
            {"label": label, "url": self._address(**{name: value}), "is_current": value == current}
            for value, label in labels.items()
        ]

    def _address(self, **changes):
        """The address of this list with some parameters changed, from its first page."""
        parameters = {**self._filterset.asked, "sort": self.sort, "view": self.view, **changes}
        return "?" + urlencode({name: value for name, value in parameters.items() if value}, doseq=True)
