"""The list of projects as an address asks for it: which ones, in which order, shown how, and what lies beside it."""

from functools import cached_property

from django.utils.translation import gettext, pgettext

from search.listing import Listing

from .facets import project_facets
from .filters import ProjectFilter
from .models import Project
from .places import places_of
from .table import AreaRows

CARDS, TABLE, MAP = "", "table", "map"
#: The order of each value of the parameter `sort`, as a word of the queryset; the first is that of display.
_ORDERS = {
    "": "",
    "title": "by_short_name",
    "start": "latest_start_first",
    "information": "latest_information_first",
}


class ProjectListing(Listing):
    """What is shown of the parameters of an address, at a moment (default: now's).

    An unknown view or order is the first one.
    """

    def __init__(self, parameters, moment=None):
        view, sort = parameters.get("view"), parameters.get("sort")
        self.view = view if view in (TABLE, MAP) else CARDS
        self.sort = sort if sort in _ORDERS else ""
        filterset = ProjectFilter(parameters)
        narrowing = project_facets.narrowed(filterset, moment)
        self._order = project_facets.order(_ORDERS[self.sort], moment) if self.sort else None
        super().__init__(filterset, narrowing, sort=self.sort, view=self.view)

    @cached_property
    def rows(self):
        """What the pages of the list divide: projects, or in the table the projects of each area."""
        if self.view == TABLE:
            return AreaRows(Project.objects.published().with_row_parts(), self._narrowing, self._order)
        return self.found_rows(self._projects, self._order)

    def _projects(self):
        projects = Project.objects.published()
        return projects.with_line_parts() if self.view == MAP else projects.with_card_parts()

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
