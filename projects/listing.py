"""The list of projects as an address asks for it: which ones, in which order, shown how, and what lies beside it."""

from functools import cached_property

from django.utils.translation import gettext, pgettext

from search.listing import Listing

from .facets import narrowed
from .filters import ProjectFilter
from .models import Project
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


class ProjectListing(Listing):
    """What is shown of the parameters of an address; an unknown view or order is the first one."""

    def __init__(self, parameters):
        view, sort = parameters.get("view"), parameters.get("sort")
        self.view = view if view in (TABLE, MAP) else CARDS
        self.sort = sort if sort in _ORDERS else ""
        filterset = ProjectFilter(parameters, Project.objects.published())
        super().__init__(filterset, narrowed(filterset), sort=self.sort, view=self.view)

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
        return len(self.rows) if self.view == TABLE else self.total

    @property
    def places(self):
        """Where the found projects are, for the map; empty in the other views."""
        return places_of(self._filterset.qs) if self.view == MAP else []

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
