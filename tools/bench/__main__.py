"""Measures what the pages cost with much content, on SQLite and on PostgreSQL.

    python -m tools.bench
    python -m tools.bench --full
    python -m tools.bench --sizes 1000 --only sqlite

What it does and how its table is read stands in docs/performance.md.
"""

import argparse
import json
import os
import signal
import subprocess
import sys
import tempfile
from contextlib import ExitStack
from dataclasses import replace
from pathlib import Path

from .rows import Run
from .servers import LeftOut, postgres_database, postgres_server
from .table import report

ROOT = Path(__file__).resolve().parent.parent.parent
OUT = ROOT / "test-results" / "bench.md"
SIZES, LARGEST = (1_000, 20_000), 100_000
#: What decides about a portal of the caller's own has no say here.
_OURS = ("DJANGO_", "PORTAL_", "DATABASE_URL", "PORT")


def environment(folder, database):
    """The environment of a process that works with a database and keeps its files in a folder."""
    others = {name: value for name, value in os.environ.items() if not name.startswith(_OURS)}
    return others | {
        "DJANGO_SETTINGS_MODULE": "tools.bench.settings",
        "PORTAL_DATA": str(folder),
        "DATABASE_URL": database,
        "PORTAL_PAGE_CACHE": "off",
    }


def measured(size, folder, database):
    """A `Run`. Each part has a process of its own, so that the memory of one is not counted with another."""
    known = environment(folder, database)
    _python(known, "tools.bench.prepare", size)
    pages = _measure(known, "pages", folder)
    cached = _measure(known | {"PORTAL_PAGE_CACHE": ""}, "cached", folder)
    return replace(pages, rows=[*pages.rows, *cached.rows])


def _measure(known, what, folder):
    out = folder / f"{what}.json"
    _python(known, "tools.bench.measure", what, out)
    return Run.from_data(json.loads(out.read_text(encoding="utf-8")))


def _python(known, module, *arguments):
    command = [sys.executable, "-m", module, *map(str, arguments)]
    if code := subprocess.run(command, cwd=ROOT, env=known).returncode:
        sys.exit(f"Failed ({code}): {' '.join(command)}")


def measure_all(sizes, kinds):
    """The runs, and a sentence for each kind of database that was left out."""
    runs, left_out = [], []
    for kind in kinds:
        try:
            with ExitStack() as stack:
                server = stack.enter_context(postgres_server()) if kind == "postgresql" else None
                for size in sizes:
                    print(f"{kind}, {size:,} projects", flush=True)
                    runs.append(_measured_in_new_database(size, server))
        except LeftOut as why:
            left_out.append(f"PostgreSQL left out: {why}.")
    return runs, left_out


def _measured_in_new_database(size, server):
    name = f"portal_bench_{os.getpid()}_{size}"
    with tempfile.TemporaryDirectory() as folder:
        if server is None:
            return measured(size, Path(folder), f"sqlite:///{folder}/{name}.sqlite3")
        with postgres_database(server, name) as database:
            return measured(size, Path(folder), database)


def main():
    parser = argparse.ArgumentParser(prog="make bench", description=__doc__.splitlines()[0])
    parser.add_argument("--full", action="store_true", help=f"{LARGEST:,} projects, too")
    parser.add_argument("--sizes", type=int, nargs="+", default=list(SIZES), metavar="N", help="how many projects")
    parser.add_argument("--only", choices=["sqlite", "postgresql"], help="one kind of database")
    arguments = parser.parse_args()
    # Who is told to end takes the databases and the process that measures along.
    signal.signal(signal.SIGTERM, lambda number, frame: sys.exit(128 + number))
    sizes = [*arguments.sizes, LARGEST] if arguments.full else arguments.sizes
    kinds = [arguments.only] if arguments.only else ["sqlite", "postgresql"]
    text = report(*measure_all(sizes, kinds))
    OUT.parent.mkdir(exist_ok=True)
    OUT.write_text(text, encoding="utf-8")
    print(f"\n{text}\nKept in {OUT.relative_to(ROOT)}")


if __name__ == "__main__":
    main()
