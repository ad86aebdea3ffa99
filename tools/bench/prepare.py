"""Makes the database of DATABASE_URL ready to be measured, with so many synthetic projects.

    DATABASE_URL=… python -m tools.bench.prepare 20000

A process of its own, whose memory is not counted.
"""

import os
import sys


def prepare(count):
    """From an empty database to one like that of a portal that has been running for long."""
    from django.core.management import call_command

    call_command("migrate", interactive=False, verbosity=0)
    call_command("make_bench_content", count)
    # It heard nothing of rows that were inserted below the signals.
    call_command("rebuild_search")
    _analyse()


def _analyse():
    from django.db import connection

    with connection.cursor() as cursor:
        if connection.vendor == "postgresql":
            # No visitor waits for it.
            cursor.execute("SET statement_timeout = 0")
            cursor.execute("VACUUM ANALYZE")
        else:
            cursor.execute("ANALYZE")


if __name__ == "__main__":
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "tools.bench.settings")
    import django

    django.setup()
    prepare(int(sys.argv[1]))
