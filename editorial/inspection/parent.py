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
LIMITS = {"memory_mb": 512, "cpu_s": 10, "wall_s": 15, "output": 64 << 10, "turn_s": 30}
# Two children at most in a process of the server: their memory adds up.
_places = threading.BoundedSemaphore(2)


def inspect(file, reader, **options):
    """The facts that a reader finds in an open file with a descriptor, as a dictionary.

    `reader` is the name of a module whose `read(stream, options)` runs in the child: no Django there. The options are
    its own, and those of LIMITS: megabytes of memory, seconds of processor, seconds at most, bytes of facts, seconds
    to wait for a turn.
    Dictionaries that a reader yields under one name become one. Never raises for what is in the file and never takes
    longer than `turn_s` and `wall_s` together. "refused" is a code: of the reader, "stopped" when the child died at a
    limit (facts found before stand beside it), or "busy" when its turn did not come.
    """
    options = LIMITS | options
    file.flush()
    if not _places.acquire(timeout=options["turn_s"]):
        # Else a few heavy files would hold every thread of the server.
        return {"refused": "busy"}
    try:
        child = subprocess.Popen(  # noqa: S603
            [sys.executable, "-I", "-B", str(CHILD), reader, json.dumps(options)],
            stdin=file.fileno(),
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env={"LC_ALL": "C.UTF-8"},
            cwd="/",
            start_new_session=True,
        )
        try:
            output = _collect(child.stdout, time.monotonic() + options["wall_s"], options["output"])
        finally:
            _end(child)
    finally:
        _places.release()
    return _facts(output)


def _collect(pipe, deadline, most):
    output = bytearray()
    with selectors.DefaultSelector() as selector:
        selector.register(pipe, selectors.EVENT_READ)
        while (left := deadline - time.monotonic()) > 0 and len(output) < most:
            if selector.select(left):
                block = os.read(pipe.fileno(), 1 << 16)
                if not block:
                    break
                output += block
    return output[:most]


def _end(child):
    with suppress(ProcessLookupError):
        os.killpg(child.pid, signal.SIGKILL)
    child.wait()
    child.stdout.close()


def _facts(output):
    facts = {}
    for line in output.split(b"\n")[:-1]:  # what follows the last line end was cut off
        for name, value in json.loads(line).items():
            _add(facts, name, value)
    if not facts.pop("done", False):
        facts.setdefault("refused", "stopped")
    return facts


def _add(facts, name, value):
    """What is said under one name in several lines is one: a reader may say a long thing piece by piece."""
    if isinstance(value, dict) and isinstance(facts.get(name), dict):
        # In place: a thousand pages must not be copied a thousand times.
        facts[name].update(value)
    else:
        facts[name] = value
