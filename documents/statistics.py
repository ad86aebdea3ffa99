"""Counts downloads: how many, never who.

Nothing of a request is kept. What cannot be told apart without keeping something of it is not told apart: whoever
downloads a file twice is counted twice. What is no download is left out as in the COUNTER code of practice (release 5,
section 7): robots, repeated parts of one file, what a browser fetches ahead, and our own staff.
"""

import logging
from collections import defaultdict
from functools import reduce
from operator import or_

from crawleruseragents import is_crawler
from django.conf import settings
from django.db import DatabaseError, transaction
from django.db.models import F, Q
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
            DownloadCount.objects.bulk_create(rows, ignore_conflicts=True)
            _add_one_each(rows)
    except DatabaseError:
        logger.exception("Downloads were not counted")


def _add_one_each(rows):
    documents = defaultdict(list)
    for row in rows:
        documents[row.language].append(row.document_id)
    of_files = reduce(or_, (Q(language=language, document__in=keys) for language, keys in documents.items()), Q())
    day, in_archive = rows[0].day, rows[0].in_archive
    counts = DownloadCount.objects.filter(of_files, day=day, in_archive=in_archive)
    locked = list(counts.order_by("pk").select_for_update().values_list("pk", flat=True))
    DownloadCount.objects.filter(pk__in=locked).update(count=F("count") + 1)
