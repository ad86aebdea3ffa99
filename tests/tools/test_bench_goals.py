"""What is said of measurements: figures, goals met and missed, the table."""

from dataclasses import replace

import pytest

from tools.bench import names
from tools.bench.figures import number
from tools.bench.goals import goals, missed_goals, verdict
from tools.bench.rows import Row, Run
from tools.bench.table import progress, report, table

LIST = Row(names.LIST, 7, 4.2, 5.1, 8, 40_000, 7_900, 80)
RUN = Run("SQLite 3.40.1", 20_000, 0.6, 70, 85, 88, [LIST])


def run_with(*rows, **changes):
    return replace(RUN, rows=[LIST, *rows], **changes)


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (None, "—"),
        (0, "0"),
        (0.456, "0.46"),
        (0.999, "1.0"),
        (7, "7"),
        (7.25, "7.2"),
        (99.97, "100"),
        (213.4, "213"),
        (16_097.2, "16,097"),
    ],
)
def test_number_has_about_three_digits(value, text):
    assert number(value) == text


def test_number_is_told_in_thousands():
    assert number(12_190, 1000) == "12.2"


@pytest.mark.parametrize(
    ("row", "words"),
    [
        (LIST, "met"),
        (replace(LIST, times=10), "met"),
        (replace(LIST, times=10.4), "MISSED: 10.4 ×"),
        (replace(LIST, times=213, queries=46, zipped=12_190), "MISSED: 213 ×, 46 SQL, 12.2 kB"),
        (Row(names.DEEP_PAGE, times=9.1), "met"),
        (Row(names.DEEP_PAGE, times=9.8), "MISSED: 1.4 × list"),
        (Row(names.DETAIL, times=3, queries=16), "met"),
        (Row(names.DETAIL, times=3, queries=17), "MISSED: 17 SQL"),
        (Row(names.DOWNLOAD, times=50, cpu_ms=3.9, zipped=2_000_000), "met"),
        (Row(names.DOWNLOAD, times=50, cpu_ms=4.5), "MISSED: 4.5 ms"),
        (Row(names.RARE, times=5.5), "MISSED: 5.5 ×"),
        (Row(names.RARE_FIRST, times=5.5), "MISSED: 5.5 ×"),
        (Row(names.COMMON, times=29, queries=8), "met"),
        (Row(names.CACHED, times=0.7, queries=0), "MISSED: 0.70 ×"),
        (Row(names.SAVE, times=1_000), ""),
        (Row(names.NOT_MODIFIED, reason="no ETag"), "— no ETag"),
        (Row(names.COMMON, reason="over 30 s", is_failure=True), "MISSED: over 30 s"),
    ],
)
def test_verdict_names_what_is_missed(row, words):
    assert verdict(row, RUN) == (words, words.startswith("MISSED"))


def test_list_of_many_projects_may_cost_twice_as_much():
    assert [goals(projects)[names.FILTERED].times for projects in (1_000, 20_000, 100_000)] == [10, 10, 20]


def test_search_among_very_many_projects_has_a_goal_for_queries_only():
    assert str(goals(100_000)[names.COMMON]) == "8 SQL"
    assert str(goals(20_000)[names.COMMON]) == "30 ×, 8 SQL"


def test_every_goal_is_of_a_row_that_is_measured():
    named = {value for name, value in vars(names).items() if name.isupper()}
    assert goals(20_000).keys() <= named


def test_missed_goals_are_told_with_their_run():
    run = run_with(Row(names.DETAIL, times=114, queries=14), resident_after=120)
    assert missed_goals(run) == [
        "SQLite 3.40.1, 20,000 projects, detail: 114 ×",
        "SQLite 3.40.1, 20,000 projects, resident memory: 120 MB > 90 MB",
    ]


def test_table_tells_figures_goal_and_verdict():
    lines = table(run_with(Row(names.NOT_MODIFIED, resident=81, reason="no ETag"))).splitlines()
    assert lines[0] == "### SQLite 3.40.1, 20,000 projects"
    assert lines[4:6] == [
        "| list | 7 | 4.2 | 5.1 | 8 | 40 | 7.9 | 80 | 10 ×, 8 SQL, 8 kB | met |",
        "| 304 | — | — | — | — | — | — | 81 |  | — no ETag |",
    ]
    assert lines[-1] == (
        "The constant response takes 0.600 ms. Resident memory: 70 MB before the first page, 85 MB after all of them "
        "(goal: at most 90 MB, met), 88 MB at its peak."
    )


def test_report_ends_with_what_was_left_out_and_missed():
    run = run_with(Row(names.DETAIL, times=4, queries=14))
    assert report([run], ["PostgreSQL left out: it is not installed."]).splitlines()[-5:] == [
        "PostgreSQL left out: it is not installed.",
        "",
        "1 goal missed.",
        "",
        "- SQLite 3.40.1, 20,000 projects, detail: 4 ×",
    ]


def test_report_without_a_missed_goal_says_so():
    assert report([RUN]).splitlines()[-1] == "All goals met."


def test_progress_is_one_line_a_row():
    assert progress(LIST) == "  list: 7 × constant, 5.1 ms"
    assert progress(Row(names.NOT_MODIFIED, reason="no ETag")) == "  304: no ETag"


def test_run_comes_back_from_its_data():
    assert Run.from_data(RUN.as_data()) == RUN
