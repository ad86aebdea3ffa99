"""The goals, and whether what was measured meets them."""

from dataclasses import dataclass

from . import names
from .figures import number

#: From this number of projects on, lists may cost twice as much, and searching has no goal.
LARGE = 100_000
#: A server process after it has served every kind of page, in MB.
MOST_RESIDENT = 90


@dataclass(frozen=True)
class Goal:
    """The most that a row may have of each; None where that is no goal."""

    times: float | None = None
    queries: int | None = None
    zipped_kb: float | None = None
    cpu_ms: float | None = None
    #: Multiples of the list's own times.
    lists: float | None = None

    def limits(self, row, run):
        """(value, limit, unit) of each goal that the row has a value for."""
        of_list = run.row(names.LIST)
        values = (
            (row.times, self.times, "×"),
            (row.queries, self.queries, "SQL"),
            (None if row.zipped is None else row.zipped / 1000, self.zipped_kb, "kB"),
            (row.cpu_ms, self.cpu_ms, "ms"),
            (row.times / of_list.times if row.times and of_list and of_list.times else None, self.lists, "× list"),
        )
        return [(value, limit, unit) for value, limit, unit in values if limit is not None and value is not None]

    def __str__(self):
        parts = (
            (self.times, "×"),
            (self.lists, "× list"),
            (self.cpu_ms, "ms"),
            (self.queries, "SQL"),
            (self.zipped_kb, "kB"),
        )
        return ", ".join(f"{limit:g} {unit}" for limit, unit in parts if limit is not None)


def goals(projects):
    """{name of a row: Goal} for a database with so many projects."""
    is_large = projects >= LARGE
    of_list = {"times": 20 if is_large else 10, "queries": 8}
    rare = Goal(queries=8) if is_large else Goal(times=5, queries=8)
    common = Goal(queries=8) if is_large else Goal(times=30, queries=8)
    return {
        names.LIST: Goal(**of_list, zipped_kb=8),
        names.FILTERED: Goal(**of_list),
        names.DEEP_PAGE: Goal(**of_list, lists=1.3),
        names.DETAIL: Goal(times=3, queries=16),
        names.DOWNLOAD: Goal(cpu_ms=4),
        names.RARE_FIRST: rare,
        names.RARE: rare,
        names.COMMON_FIRST: common,
        names.COMMON: common,
        names.MISSPELT: Goal(queries=8),
        names.CACHED: Goal(times=0.6, queries=1),
    }


def verdict(row, run):
    """(words for the table, True where a goal is missed) of a row."""
    goal = goals(run.projects).get(row.name)
    if row.reason:
        return (f"MISSED: {row.reason}" if row.is_failure else f"— {row.reason}"), row.is_failure
    if goal is None:
        return "", False
    missed = [f"{number(value)} {unit}" for value, limit, unit in goal.limits(row, run) if value > limit]
    return (f"MISSED: {', '.join(missed)}" if missed else "met"), bool(missed)


def missed_goals(run):
    """A line for each goal that a run misses."""
    lines = []
    for row in run.rows:
        words, is_missed = verdict(row, run)
        if is_missed:
            lines.append(f"{run.database}, {run.projects:,} projects, {row.name}: {words.removeprefix('MISSED: ')}")
    if run.resident_after > MOST_RESIDENT:
        said = f"{run.resident_after} MB > {MOST_RESIDENT} MB"
        lines.append(f"{run.database}, {run.projects:,} projects, resident memory: {said}")
    return lines
