"""Two processes that save at the same moment, and one that is killed within a save: nothing is lost or left in halves.

The database is one of its own, which several processes can open: a file, or on PostgreSQL a database beside the tests'.
"""

import json
import os
import shutil
import signal
import subprocess
import sys
from urllib.parse import urlsplit

import psycopg2
import pytest
from django.conf import settings

from tests.soak.runs import runs
from tests.soak.worker import LINK_EACH

pytestmark = pytest.mark.slow
SAVES = runs(10, 200)
IS_POSTGRES = settings.DATABASES["default"]["ENGINE"].endswith("postgresql")
_PREPARED, _USED = f"soak_{os.getpid()}_prepared", f"soak_{os.getpid()}"


@pytest.fixture(scope="module")
def prepared(tmp_path_factory):
    """A database with an event and its staff, made by the migrations: its folder and the key of the event."""
    folder = tmp_path_factory.mktemp("prepared")
    if IS_POSTGRES:
        ask_server(f"DROP DATABASE IF EXISTS {_PREPARED}", f"CREATE DATABASE {_PREPARED}")
    variables = variables_for(folder, _PREPARED)
    yield folder, answer_of(start(variables, "prepare"))["event"]
    if IS_POSTGRES:
        ask_server(f"DROP DATABASE {_PREPARED} WITH (FORCE)")


@pytest.fixture
def environment(prepared, tmp_path):
    """What a process needs to work on a database of this test alone, a copy of the one that is prepared."""
    folder = tmp_path / "data"
    shutil.copytree(prepared[0], folder)
    if IS_POSTGRES:
        ask_server(f"DROP DATABASE IF EXISTS {_USED} WITH (FORCE)", f"CREATE DATABASE {_USED} TEMPLATE {_PREPARED}")
    yield variables_for(folder, _USED)
    if IS_POSTGRES:
        ask_server(f"DROP DATABASE {_USED} WITH (FORCE)")


@pytest.fixture
def event(prepared):
    """The key of the event."""
    return prepared[1]


def variables_for(folder, database):
    variables = {**os.environ, "PORTAL_DATA": str(folder), "DJANGO_SETTINGS_MODULE": "cooperation_portal.settings"}
    if not IS_POSTGRES:
        return variables
    return variables | {"DATABASE_URL": urlsplit(os.environ["DATABASE_URL"])._replace(path=f"/{database}").geturl()}


def ask_server(*statements):
    server = psycopg2.connect(os.environ["DATABASE_URL"])
    server.autocommit = True
    with server.cursor() as cursor:
        for statement in statements:
            cursor.execute(statement)
    server.close()


def start(environment, *arguments):
    command = [sys.executable, "-m", "tests.soak.worker", *map(str, arguments)]
    return subprocess.Popen(command, env=environment, cwd=settings.BASE_DIR, stdout=subprocess.PIPE, text=True)


def answer_of(process):
    output, _errors = process.communicate(timeout=900)
    assert process.returncode == 0
    return json.loads(output.splitlines()[-1])


def test_two_processes_that_save_at_once_lose_nothing(environment, event):
    workers = [start(environment, "save", event, name, SAVES // 2) for name in ("anna", "bruno")]
    answers = {title: status for worker in workers for title, status in answer_of(worker)["answers"].items()}
    seen = answer_of(start(environment, "look"))
    assert len(answers) == SAVES
    assert set(answers.values()) <= {302, 409}
    # With so many saves some meet: else nothing was parallel.
    assert 409 in answers.values() or SAVES < 200
    acknowledged = sorted(title for title, status in answers.items() if status == 302)
    assert seen["texts"] == acknowledged
    assert seen["head"][1] == [title for title in acknowledged if int(title.split()[1]) % LINK_EACH == 0]
    assert seen["version"] == 1 + len(acknowledged)


@pytest.mark.parametrize("button", ["_draft", "_publish"])
def test_save_that_is_killed_at_any_step_leaves_the_old_state_or_the_new(environment, event, button):
    stride = runs(25, 1)
    seen = answer_of(start(environment, "die", event, button, stride))
    assert seen["killed"] >= 40 // stride
    # All but the last child left nothing; the last was killed after all was written, or survived.
    assert seen["status"] in (0, signal.SIGKILL)
    assert (seen["old"]["head"], seen["old"]["live"]) == (["Gara", []], ["Gara", []])
    new = seen["new"]
    assert new["head"] == ["Dopo", ["Nuovo"]]
    assert new["live"] == (["Dopo", ["Nuovo"]] if button == "_publish" else ["Gara", []])
    assert (new["version"], new["working_copy"]) == (2, button == "_draft")
