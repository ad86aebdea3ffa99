"""Counts downloads: how many, never who.

Nothing of a request is kept. What cannot be told apart without keeping something of it is not told apart: whoever
downloads a file twice is counted twice. What is no download is left out as in the COUNTER code of practice (release 5,
section 7): robots, repeated parts of one file, what a browser fetches ahead, and our own staff.
"""

import logging

from crawleruseragents import is_crawler
from django.conf import settings
from django.db import DatabaseError, connection, transaction
from django.utils import timezone

from .models import DownloadCount

logger = logging.getLogger(__name__)

_PURPOSES = ("Sec-Purpose", "Purpose", "X-Moz")


def is_download(request, response):
    """True where a person takes a file: a GET, answered with the file from its first byte (`response.gives_start`)."""
    return (
        request.method == "GET"
        and getattr(response, "gives_start", False)
        and not _is_robot(request.headers.get("User-Agent", ""))
        and not any("prefetch" in request.headers.get(name, "").lower() for name in _PURPOSES)
        # Visitors have no session: who has one works here.
        and settings.SESSION_COOKIE_NAME not in request.COOKIES
    )


def _is_robot(agent):
    return not agent.strip() or is_crawler(agent)


def count_downloads(files, in_archive=False, on=None):
    """Add one to each pair of a document's key and a language, on the day `on` (default: today).

    Exact however many count at once: the database adds. Never raises for a database in trouble: that costs a count,
    not the download.
    """
    day = on or timezone.localdate()
    # Always in the same order: two archives at once must not wait for each other in a circle.
    rows = [
        DownloadCount(document_id=document, language=language, day=day, in_archive=in_archive)
        for document, language in sorted(set(files))
    ]
    try:
        with transaction.atomic():
            _add_one_each(rows)
    except DatabaseError:
        logger.exception("Downloads were not counted")


def _add_one_each(rows):
    """Makes the rows that are missing and adds to the others, in one statement: Django's own would overwrite counts."""
    table = connection.ops.quote_name(DownloadCount._meta.db_table)
    values = [
        value
        for row in rows
        for value in (row.document_id, row.language, connection.ops.adapt_datefield_value(row.day), row.in_archive)
    ]
    with connection.cursor() as cursor:
        cursor.execute(
            f"INSERT INTO {table} (document_id, language, day, in_archive, count) "
            f"VALUES {', '.join(['(%s, %s, %s, %s, 1)'] * len(rows))} "
            f"ON CONFLICT (document_id, language, day, in_archive) DO UPDATE SET count = {table}.count + 1",
            values,
        )
