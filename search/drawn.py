"""Rows of a list as HTML: each is drawn once a moment, language and path before ours, and then kept in this process."""

from datetime import datetime
from typing import Any, NamedTuple

from django.template.loader import get_template

from .kept import KeptForMoment, page_around

#: Of one list, so that even a list of thousands takes a few megabytes.
_MOST_ROWS = 3_000


class DrawnRow(NamedTuple):
    """A row as HTML, under which heading it stands, and when what it shows was changed."""

    html: str
    group: Any
    updated_at: datetime


class DrawnRows:
    """Draws the rows of a list by a template, which takes the object by a `name` and nothing else of the page.

    `group_of` tells under which heading an object stands, where the list has some.
    """

    def __init__(self, template, name, group_of=lambda row: None):
        self._template, self._name, self._group_of = template, name, group_of
        self._kept = KeptForMoment()

    def of(self, page, moment):
        """A `DrawnRow` for each object of a `search.listing.FoundPage`, of which only the missing are fetched."""
        kept, around = self._kept.at(moment), page_around()
        drawn = {key: row for key in page.keys if (row := kept.get((around, key)))}
        if missing := [key for key in page.keys if key not in drawn]:
            for row in page.fetched(missing):
                drawn[row.pk] = kept[around, row.pk] = self._drawn(row)
            # Of a copy: other threads add to it meanwhile.
            for oldest in list(kept)[: max(0, len(kept) - _MOST_ROWS)]:
                kept.pop(oldest, None)
        return [drawn[key] for key in page.keys if key in drawn]

    def _drawn(self, row):
        html = get_template(self._template).render({self._name: row})
        return DrawnRow(html, self._group_of(row), row.updated_at)
