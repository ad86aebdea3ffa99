"""A database that several processes can open: a file, or on PostgreSQL a database beside the tests'."""

import json
import os
import shutil
import subprocess
import sys
from urllib.parse import urlsplit

import psycopg2
import pytest
from django.conf import settings

IS_POSTGRES = settings.DATABASES["default"]["ENGINE"].endswith("postgresql")
_PREPARED, _USED = f"soak_{os.getpid()}_prepared", f"soak_{os.getpid()}"


@pytest.fixture(scope="session")
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
    """What a process needs to work on a database of a test alone, a copy of the one that is prepared."""
    folder = tmp_path / "data"
    shutil.copytree(prepared[0], folder)
    if IS_POSTGRES:
        ask_server(f"DROP DATABASE IF EXISTS {_USED} WITH (FORCE)", f"CREATE DATABASE {_USED} TEMPLATE {_PREPARED}")
    yield variables_for(folder, _USED)
    if IS_POSTGRES:
        ask_server(f"DROP DATABASE {_USED} WITH (FORCE)")


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
