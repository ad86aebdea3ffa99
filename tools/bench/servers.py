"""Databases to measure in, made for the purpose and thrown away afterwards."""

import os
import subprocess
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import urlsplit

import psycopg2

_OWN_SERVER = Path(__file__).parent.parent / "postgres.sh"
#: The exit code with which `tools/postgres.sh` says that PostgreSQL is not installed.
NOT_INSTALLED = 69


class LeftOut(Exception):
    """There is no server to measure with; says why."""


@contextmanager
def postgres_server():
    """The URL of a PostgreSQL server: that of DATABASE_URL, else one of our own while the context lasts.

    Raises LeftOut where there is neither.
    """
    given = os.environ.get("DATABASE_URL", "")
    if is_postgres(given):
        yield given
        return
    # The server lives as long as the command beside it, and that as long as its input.
    command = ["bash", str(_OWN_SERVER), "sh", "-c", 'echo "$DATABASE_URL"; cat']
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as server:
        url = server.stdout.readline().strip()
        if not url:
            raise LeftOut(reason_of(server.wait()))
        yield url
        server.stdin.close()


def reason_of(exit_code):
    """Why there is no server of our own, as a part of a sentence."""
    if exit_code == NOT_INSTALLED:
        return "it is not installed, and DATABASE_URL names no server"
    return f"its server did not start (tools/postgres.sh ended with {exit_code})"


def is_postgres(url):
    return urlsplit(url).scheme.startswith(("postgres", "pgsql"))


@contextmanager
def postgres_database(server, name):
    """The URL of a new database on the server, gone when the context ends."""
    _command(server, f'CREATE DATABASE "{name}"')
    try:
        yield urlsplit(server)._replace(path=f"/{name}").geturl()
    finally:
        _command(server, f'DROP DATABASE "{name}" WITH (FORCE)')


def _command(server, statement):
    connection = psycopg2.connect(server)
    try:
        # Databases are made and dropped outside of transactions.
        connection.autocommit = True
        connection.cursor().execute(statement)
    finally:
        connection.close()
