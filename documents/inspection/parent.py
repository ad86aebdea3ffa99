"""Runs the child process on a file and collects what it says: the only door through which sent bytes are parsed."""

import json
import os
import selectors
import signal
import subprocess
import sys
import threading
import time
from contextlib import suppress
from pathlib import Path

CHILD = Path(__file__).with_name("child.py")
LIMITS = {
    "memory_mb": 512,
    "cpu_s": 10,
    "wall_s": 15,
    "sampled_pages": 20,
    "members": 5_000,
    "unpacked": 200_000_000,
}
MOST_OUTPUT = 64 << 10
# Two children at most in a process of the server: their memory adds up.
_places = threading.BoundedSemaphore(2)


def inspect(file, reader, **limits):
    """The facts that a reader ("pdf" or "office") finds in an open file with a descriptor, as a dictionary.

    Never raises for what is in the file and never takes longer than `wall_s` seconds (after its turn). "refused" is a
    code: of the reader, or "stopped" when the child died at a limit; facts found before stand beside it.
    """
    limits = LIMITS | limits
    file.flush()
    with _places:
        child = subprocess.Popen(  # noqa: S603
            [sys.executable, "-I", "-B", str(CHILD), reader, json.dumps(limits)],
            stdin=file.fileno(),
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env={"LC_ALL": "C.UTF-8"},
            cwd="/",
            start_new_session=True,
        )
        try:
            output = _collect(child.stdout, time.monotonic() + limits["wall_s"])
        finally:
            _end(child)
    return _facts(output)


def _collect(pipe, deadline):
    output = bytearray()
    with selectors.DefaultSelector() as selector:
        selector.register(pipe, selectors.EVENT_READ)
        while (left := deadline - time.monotonic()) > 0 and len(output) < MOST_OUTPUT:
            if selector.select(left):
                block = os.read(pipe.fileno(), 1 << 16)
                if not block:
                    break
                output += block
    return output


def _end(child):
    with suppress(ProcessLookupError):
        os.killpg(child.pid, signal.SIGKILL)
    child.wait()
    child.stdout.close()


def _facts(output):
    facts = {}
    for line in output.split(b"\n")[:-1]:  # what follows the last line end was cut off
        facts |= json.loads(line)
    if not facts.pop("done", False):
        facts.setdefault("refused", "stopped")
    return facts
