"""Measures the database of DATABASE_URL, in a process that serves nothing else.

    DATABASE_URL=… python -m tools.bench.measure pages OUT.json
    DATABASE_URL=… PORTAL_PAGE_CACHE= python -m tools.bench.measure cached OUT.json

What comes of it is a `Run` as JSON.
"""

import json
import os
import sys
from pathlib import Path

from . import names


def measure_pages(bench, visitor, addresses):
    """Everything that the page cache does not answer. Searching comes last: it may leave much memory behind."""

    from projects.models import Project

    bench.first(names.COLD_LIST, [addresses.list])
    bench.again(names.LIST, addresses.list)
    bench.again(names.FILTERED, addresses.filtered)
    bench.again(names.DEEP_PAGE, addresses.deep)
    bench.again(names.DETAIL, addresses.detail)
    if tag := visitor.get(addresses.list).headers.get("ETag"):
        bench.again(names.NOT_MODIFIED, addresses.list, expected=304, if_none_match=tag)
    else:
        bench.leave_out(names.NOT_MODIFIED, "no ETag")
    bench.again(names.DOWNLOAD, addresses.download)
    project = Project.objects.published().order_by("pk").first()
    bench.action(names.SAVE, lambda: change(project))
    bench.after(names.AFTER_CHANGE, addresses.list, lambda: change(project))
    # What is read once after each change belongs to this row, not to those of the words.
    bench.after(names.SEARCH_AFTER_CHANGE, addresses.rare[0], lambda: change(project))
    bench.first_and_again(names.RARE_FIRST, names.RARE, addresses.rare)
    bench.first_and_again(names.COMMON_FIRST, names.COMMON, addresses.common)
    bench.again(names.MISSPELT, addresses.misspelt)


def change(project):
    """Save a project with another title."""
    project.title_it = f"{project.title_it[:100]} ."
    project.save()


def measure_cached(bench, visitor, addresses):
    """What the page cache answers, where there is one."""
    from django.conf import settings

    if getattr(settings, "PAGE_CACHE", None):
        visitor.get(addresses.list)
        bench.again(names.CACHED, addresses.list)
    else:
        bench.leave_out(names.CACHED, "no page cache")


MEASURED = {"pages": measure_pages, "cached": measure_cached}


def main(what, out):
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "tools.bench.settings")
    import django

    django.setup()
    from django.db import connection
    from django.utils import translation

    from projects.models import Project

    from .measuring import Bench, peak, resident
    from .rows import Run
    from .table import progress
    from .urls import CONSTANT
    from .visitor import Addresses, Visitor

    with translation.override("it"):
        visitor, addresses = Visitor(), Addresses()
    visitor.get(CONSTANT)
    before = resident()
    bench = Bench(visitor, lambda row: print(progress(row), flush=True))
    MEASURED[what](bench, visitor, addresses)
    run = Run(
        database=database_name(connection),
        projects=Project.objects.count(),
        constant_ms=bench.constant_ms,
        resident_before=before,
        resident_after=resident(),
        peak=peak(),
        rows=bench.rows,
    )
    Path(out).write_text(json.dumps(run.as_data()), encoding="utf-8")


def database_name(connection):
    """The kind of database and its version."""
    if connection.vendor == "postgresql":
        major, minor = divmod(connection.pg_version, 10_000)
        return f"PostgreSQL {major}.{minor}"
    return f"SQLite {connection.Database.sqlite_version}"


if __name__ == "__main__":
    main(*sys.argv[1:])
