"""How measuring is done: time limits, databases of its own, an environment of its own."""

import time
from pathlib import Path

import pytest

from tools.bench.__main__ import environment
from tools.bench.clock import Cost, TooLong, cost, cost_of_calls, deadline
from tools.bench.measuring import least
from tools.bench.servers import NOT_INSTALLED, is_postgres, reason_of


def test_slow_action_is_not_repeated():
    called = []
    assert cost(lambda: called.append(1), Cost(2_500, 3_000)) == Cost(2_500, 3_000)
    assert called == []


def test_quick_action_is_repeated_in_three_rounds():
    called = []
    cost(lambda: called.append(1), Cost(100, 125))
    assert len(called) == 3 * 2


def test_waiting_costs_no_time_of_the_processor():
    spent = cost_of_calls(lambda: time.sleep(0.05), calls=2)
    assert spent.cpu < 25 < 50 <= spent.wall


def test_least_is_taken_of_each_time():
    assert least([Cost(1, 9), Cost(3, 5)]) == Cost(1, 5)


def test_what_takes_too_long_is_ended_though_it_catches_every_exception():
    with pytest.raises(TooLong), deadline(0.05):
        try:
            time.sleep(10)
        except Exception:
            pytest.fail("taken for an error of the page")


def test_what_ends_in_time_is_left_alone():
    with deadline(0.05):
        pass
    time.sleep(0.1)


def test_environment_of_the_caller_has_no_say(monkeypatch):
    for name in ("DJANGO_DEBUG", "PORTAL_DEMO", "PORTAL_BASE_URL", "PORT", "DATABASE_URL"):
        monkeypatch.setenv(name, "of the caller")
    monkeypatch.setenv("LANG", "C.UTF-8")
    known = environment(Path("/srv/bench"), "sqlite:////srv/bench/bench.sqlite3")
    assert {
        name: value for name, value in known.items() if name.startswith(("DJANGO", "PORT", "DATABASE", "LANG="))
    } == {
        "DJANGO_SETTINGS_MODULE": "tools.bench.settings",
        "PORTAL_DATA": "/srv/bench",
        "PORTAL_PAGE_CACHE": "off",
        "DATABASE_URL": "sqlite:////srv/bench/bench.sqlite3",
    }
    assert known["LANG"] == "C.UTF-8"


@pytest.mark.parametrize(
    ("url", "is_one"),
    [
        ("postgres://portal@127.0.0.1/portal", True),
        ("postgresql://127.0.0.1/portal", True),
        ("sqlite:////srv/portal.sqlite3", False),
        ("", False),
    ],
)
def test_server_is_told_from_its_address(url, is_one):
    assert is_postgres(url) is is_one


def test_missing_server_is_told_from_one_that_does_not_start():
    assert reason_of(NOT_INSTALLED) == "it is not installed, and DATABASE_URL names no server"
    assert reason_of(1) == "its server did not start (tools/postgres.sh ended with 1)"
