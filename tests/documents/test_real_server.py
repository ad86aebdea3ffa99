"""Downloads from the server as it runs in production: a real client, a large file, many at once."""

import hashlib
import http.client
import os
import shutil
import signal
import socket
import sqlite3
import subprocess
import sys
import threading
import time
import zipfile
from contextlib import closing
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from django.conf import settings
from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from django.db import connection
from django.urls import reverse
from django.utils.translation import override

from documents.models import DocumentFile, DownloadCount
from tests.documents.visitors import PERSON
from tests.factories import make_document

pytestmark = [pytest.mark.slow, pytest.mark.django_db(transaction=True)]

SIZE = 50_000_000
SECONDS_TO_START = 60


@pytest.fixture
def large_file():
    """A public file of the largest size, whose bytes are noise."""
    content = os.urandom(SIZE)
    row = DocumentFile(
        document=make_document(slug="profilo"),
        language="it",
        file=default_storage.save("documents/large.pdf", ContentFile(content)),
        size=SIZE,
        media_type="application/pdf",
        sha256=hashlib.sha256(content).hexdigest(),
    )
    # Not read as a PDF, which it is not.
    DocumentFile.objects.bulk_create([row])
    return row


@pytest.fixture
def server(large_file, tmp_path):
    """gunicorn with one process, on the data of this test: its port."""
    with closing(socket.create_server(("127.0.0.1", 0))) as free:
        port = free.getsockname()[1]
    # The uploads of a test of documents lie in its folder.
    variables = {**os.environ, "PORTAL_DATA": str(tmp_path), "PORT": str(port), "WEB_CONCURRENCY": "1"}
    variables |= {"PORTAL_BASE_URL": f"http://127.0.0.1:{port}", "DATABASE_URL": database_for(tmp_path)}
    command = [sys.executable, "-m", "gunicorn", "--config", "python:cooperation_portal.server"]
    with (tmp_path / "server.log").open("wb") as log:
        process = subprocess.Popen(
            [*command, "cooperation_portal.wsgi:application"],
            env=variables,
            cwd=settings.BASE_DIR,
            stdout=log,
            stderr=log,
            start_new_session=True,
        )
        try:
            wait_for(port, process)
            yield port
        finally:
            os.killpg(process.pid, signal.SIGKILL)
            process.wait()


def database_for(folder):
    """An address of the database of this test, for another process."""
    if connection.vendor == "postgresql":
        return urlsplit(os.environ["DATABASE_URL"])._replace(path=f"/{connection.settings_dict['NAME']}").geturl()
    path = folder / "portal.sqlite3"
    with closing(sqlite3.connect(path)) as copy:
        connection.connection.backup(copy)
    return f"sqlite:///{path}"


def wait_for(port, process):
    until = time.monotonic() + SECONDS_TO_START
    while time.monotonic() < until and process.poll() is None:
        try:
            assert ask(port, "/robots.txt")[0] == 200
        except ConnectionError:
            time.sleep(0.1)
        else:
            return
    pytest.fail("the server did not start")


def ask(port, path, **headers):
    """Status and SHA-256 of the answer, which is read in small pieces and never held as a whole."""
    with closing(http.client.HTTPConnection("127.0.0.1", port, timeout=60)) as client:
        client.request("GET", path, headers=PERSON | headers)
        answer, digest = client.getresponse(), hashlib.sha256()
        while block := answer.read(1 << 16):
            digest.update(block)
        return answer.status, digest.hexdigest()


def address():
    with override("it"):
        return reverse("documents:download", args=["profilo", "it"])


def at_once(number, task):
    """What each of the threads found that began the task at the same moment."""
    found, barrier = [], threading.Barrier(number)

    def run():
        barrier.wait()
        found.append(task())

    threads = [threading.Thread(target=run) for _ in range(number)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return found


def most_memory(port):
    """The most kilobytes that any process of the server ever held."""
    peaks = []
    for folder in Path("/proc").iterdir():
        if folder.name.isdecimal():
            try:
                if f"PORT={port}".encode() in (folder / "environ").read_bytes().split(b"\0"):
                    peaks += [
                        line.split()[1] for line in (folder / "status").read_text().splitlines() if "VmHWM" in line
                    ]
            except OSError:
                continue
    return max(map(int, peaks))


def test_client_goes_on_where_it_was_cut_off(server, large_file, tmp_path):
    if not (curl := shutil.which("curl")):
        if os.environ.get("CI"):
            pytest.fail("curl is missing")
        pytest.skip("curl is missing: install it to see whether downloads can be resumed")
    target, url = tmp_path / "taken.pdf", f"http://127.0.0.1:{server}{address()}"
    command = [curl, "--silent", "--show-error", "--fail", "--output", target, url]
    cut_off = subprocess.run([*command, "--limit-rate", "20M", "--max-time", "1"], capture_output=True, check=False)
    begun = target.stat().st_size
    # 28: the time was up.
    assert (cut_off.returncode, 0 < begun < SIZE) == (28, True)
    subprocess.run([*command, "--continue-at", "-"], check=True)
    with target.open("rb") as taken:
        assert hashlib.file_digest(taken, "sha256").hexdigest() == large_file.sha256
    assert target.stat().st_size == SIZE


def test_ten_clients_at_once_take_no_memory_for_the_size_of_the_file(server, large_file):
    ask(server, address(), Range="bytes=0-99")
    before = most_memory(server)
    assert at_once(10, lambda: ask(server, address())) == [(200, large_file.sha256)] * 10
    # Kilobytes: ten times the file would be 500,000.
    assert most_memory(server) - before < 20_000


def test_twenty_downloads_at_once_are_counted_exactly(server, large_file, tmp_path):
    def visit():
        ask(server, address(), Range=f"bytes={SIZE // 2}-{SIZE // 2 + 9}")
        return ask(server, address(), Range="bytes=0-99999")[0]

    before = (tmp_path / "server.log").read_text()
    assert at_once(20, visit) == [206] * 20
    assert counted(tmp_path) == [("it", 0, 20)]
    # The server writes nothing of who came.
    assert (tmp_path / "server.log").read_text() == before


def test_archive_of_large_files_takes_no_memory_for_their_size(server, large_file, tmp_path):
    with override("it"):
        archive = reverse("documents:archive")
    ask(server, address(), Range="bytes=0-99")
    before = most_memory(server)
    answers = at_once(4, lambda: ask(server, archive)[0])
    taken = tmp_path / "taken.zip"
    with closing(http.client.HTTPConnection("127.0.0.1", server, timeout=60)) as client, taken.open("wb") as target:
        client.request("GET", archive, headers=PERSON)
        shutil.copyfileobj(client.getresponse(), target, 1 << 16)
    assert answers == [200] * 4
    assert most_memory(server) - before < 20_000
    with zipfile.ZipFile(taken) as packed, packed.open(packed.namelist()[-1]) as member:
        assert hashlib.file_digest(member, "sha256").hexdigest() == large_file.sha256
    assert counted(tmp_path) == [("it", 1, 5)]


def counted(folder):
    if connection.vendor == "postgresql":
        return [(language, int(packed), count) for language, packed, count in rows_counted()]
    with closing(sqlite3.connect(folder / "portal.sqlite3")) as copy:
        return copy.execute("SELECT language, in_archive, count FROM documents_downloadcount").fetchall()


def rows_counted():
    return DownloadCount.objects.values_list("language", "in_archive", "count")
