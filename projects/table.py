"""The projects by geographic area, as a list that can be divided in pages: a project in two areas is in both."""

from collections import namedtuple

from django.utils.translation import gettext

#: The label of an area and how many of the found projects are in it.
Area = namedtuple("Area", "label count")
Row = namedtuple("Row", "area project")


class AreaRows:
    """A `Row` for each area of each found project, area by area, in an order of `Bitmaps` within each.

    Where areas are asked for, only these; the projects without any public area come last. A page is one query by the
    keys, and those of the parts of a row, which `projects` fetch.
    """

    def __init__(self, projects, narrowing, order=None):
        self._projects, self._bitmaps, self._order = projects, narrowing.bitmaps, order
        self._groups = list(_areas(narrowing))

    def __len__(self):
        return sum(area.count for area, _bitmap in self._groups)

    def __getitem__(self, part):
        start, stop, _step = part.indices(len(self))
        pairs = []
        for area, bitmap in self._groups:
            keys = self._bitmaps.slice(bitmap, max(start, 0), max(stop, 0), self._order)
            pairs += [(area, key) for key in keys]
            start, stop = start - area.count, stop - area.count
        projects = self._projects.in_bulk({key for _area, key in pairs})
        return [Row(area, projects[key]) for area, key in pairs if key in projects]


def _areas(narrowing):
    """Each area to show, in the order of display, with the bitmap of the found projects in it."""
    left, bits = narrowing.selection.bitmap, narrowing.bitmaps.bits["area"]
    asked = narrowing.asked["area"]
    outside = left
    for slug, label in narrowing.facets["area"].labels.items():
        members = bits.get(slug, 0) & left
        outside &= ~members
        if members and (not asked or slug in asked):
            yield Area(label, members.bit_count()), members
    if outside:
        yield Area(gettext("Without a geographic area"), outside.bit_count()), outside
