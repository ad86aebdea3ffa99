"""The projects by geographic area, as a list that can be divided in pages: a project in two areas is in both."""

from collections import namedtuple

from django.utils.translation import gettext

#: The label of an area and how many of the found projects are in it.
Area = namedtuple("Area", "label count")
Row = namedtuple("Row", "area project")


class AreaRows:
    """A `Row` for each area of each project, area by area, in the order of the projects within each.

    Where areas are asked for, only these; the projects without any public area come last. Two queries, and those of
    the parts of a row, for a page.
    """

    def __init__(self, projects, narrowing):
        self._projects = projects
        keys = list(projects.values_list("pk", flat=True))
        self._pairs = [(area, pk) for area, members in _areas(narrowing) for pk in keys if pk in members]

    def __len__(self):
        return len(self._pairs)

    def __getitem__(self, page):
        pairs = self._pairs[page]
        # By their keys alone: the filters were asked for these.
        projects = self._projects.model.objects.published().with_row_parts().in_bulk({pk for _area, pk in pairs})
        return [Row(area, projects[pk]) for area, pk in pairs if pk in projects]


def _areas(narrowing):
    """Each area to show, in the order of display, with the found projects in it."""
    facet, left = narrowing.facets["area"], narrowing.left
    asked = narrowing.asked["area"]
    groups = []
    outside = set(left)
    for slug, label in facet.labels.items():
        members = facet.members.get(slug, set()) & left
        outside -= members
        if members and (not asked or slug in asked):
            groups.append((Area(label, len(members)), members))
    if outside:
        groups.append((Area(gettext("Without a geographic area"), len(outside)), outside))
    return groups
