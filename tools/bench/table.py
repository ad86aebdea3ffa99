"""The results as Markdown."""

from .figures import number
from .goals import MOST_RESIDENT, goals, missed_goals, verdict

_HEAD = ("page", "× constant", "CPU ms", "wall ms", "SQL", "kB", "kB gzip", "MB", "goal (at most)", "")


def report(runs, left_out=()):
    """Tables of all runs, sentences on what was left out, and the goals that were missed."""
    parts = [table(run) for run in runs]
    parts += [f"{sentence}\n" for sentence in left_out]
    missed = [line for run in runs for line in missed_goals(run)]
    parts.append("".join(f"{line}\n" for line in _told(missed)))
    return "\n".join(parts)


def table(run):
    """One run, with a title and what concerns the process as a whole."""
    known = goals(run.projects)
    lines = [f"### {run.database}, {run.projects:,} projects", "", _line(_HEAD), _line(["---"] * len(_HEAD))]
    for row in run.rows:
        goal = known.get(row.name)
        figures = (
            number(row.times),
            number(row.cpu_ms),
            number(row.wall_ms),
            number(row.queries),
            number(row.size, 1000),
            number(row.zipped, 1000),
            number(row.resident),
        )
        lines.append(_line((row.name, *figures, str(goal or ""), verdict(row, run)[0])))
    told = "met" if run.resident_after <= MOST_RESIDENT else "MISSED"
    lines += [
        "",
        f"The constant response takes {run.constant_ms:.3f} ms. Resident memory: {run.resident_before} MB before the "
        f"first page, {run.resident_after} MB after all of them (goal: at most {MOST_RESIDENT} MB, {told}), "
        f"{run.peak} MB at its peak.",
        "",
    ]
    return "\n".join(lines)


def _told(missed):
    if not missed:
        return ["All goals met."]
    return [f"{len(missed)} {'goal' if len(missed) == 1 else 'goals'} missed.", "", *(f"- {line}" for line in missed)]


def _line(cells):
    return f"| {' | '.join(cells)} |"


def progress(row):
    """A row as it is told while the measuring goes on."""
    if row.reason:
        return f"  {row.name}: {row.reason}"
    return f"  {row.name}: {number(row.times)} × constant, {number(row.wall_ms)} ms"
