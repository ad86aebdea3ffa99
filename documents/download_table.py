"""The open table of downloads: as rows of a page, and day by day as CSV."""

import csv
import re

from django.db.models import F

from .labels import language_name
from .models import DownloadCount

#: What a spreadsheet takes for a formula when a cell begins with it.
_FORMULA = re.compile(r"[=+\-@\t\r]")
COLUMNS = ("day", "document", "title", "language", "in_archive", "downloads")


def rows_of(counts, documents):
    """Rows of `DownloadCountQuerySet.by_file`, each with its `document` and the `language_name`; one query for all.

    `documents` is a queryset; rows of others are left out.
    """
    documents = documents.in_bulk({row["document"] for row in counts})
    return [
        {**row, "document": documents[row["document"]], "language_name": language_name(row["language"])}
        for row in counts
        if row["document"] in documents
    ]


class _Echo:
    """What the writer of CSV writes to: it gives each line back."""

    def write(self, line):
        return line


def csv_lines():
    """The lines of the table of every public document, day by day, as they come from the database.

    Titles are Italian, so that the rows are the same in every language. The mark at the beginning tells spreadsheets
    that this is UTF-8.
    """
    writer = csv.writer(_Echo())
    yield "\ufeff" + writer.writerow(COLUMNS)
    rows = DownloadCount.objects.public().annotate(slug=F("document__slug"), title=F("document__title_it"))
    columns = rows.order_by("day", "slug", "language", "in_archive").values_list(
        "day", "slug", "title", "language", "in_archive", "count"
    )
    for day, slug, title, language, in_archive, count in columns.iterator(chunk_size=1_000):
        yield writer.writerow([day.isoformat(), slug, _plain(title), language, int(in_archive), count])


def _plain(title):
    """A title that no spreadsheet works out: an apostrophe stands before what looks like a formula."""
    return f"'{title}" if _FORMULA.match(title) else title
