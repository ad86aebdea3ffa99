"""The child process: reads ONE untrusted file from standard input, writes JSON lines, and dies at its limits.

Run as `python -I -B child.py READER OPTIONS`, where READER is a module of ours with `read(stream, options)`, which
yields facts or raises Refused. It imports neither Django nor settings, knows no path of an upload, no database and no
secret. Each line adds facts, also to a dictionary of the lines before; what came before a kill is still good.
"""

import importlib
import json
import logging
import os
import resource
import sys
from pathlib import Path


def set_limits(memory_mb, cpu_s):
    """Called by the child on itself: `preexec_fn` may deadlock in a server with threads."""
    os.nice(10)
    limits = {
        resource.RLIMIT_AS: (memory_mb << 20, memory_mb << 20),
        resource.RLIMIT_CPU: (cpu_s, cpu_s + 2),
        resource.RLIMIT_FSIZE: (0, 0),
        # No children of its own (root is exempt: the portal runs as a user of its own).
        resource.RLIMIT_NPROC: (0, 0),
        resource.RLIMIT_NOFILE: (64, 64),
        resource.RLIMIT_CORE: (0, 0),
    }
    for limit, (soft, hard) in limits.items():
        resource.setrlimit(limit, (soft, hard))


def open_protocol():
    """Where the facts go; what a library prints goes nowhere, so that it cannot break the protocol."""
    out = os.fdopen(os.dup(1), "wb")
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, 1)
    os.dup2(nowhere, 2)
    logging.disable()

    def say(facts):
        out.write(json.dumps(facts).encode("ascii") + b"\n")
        out.flush()

    return say


def main(reader, options):
    say = open_protocol()
    set_limits(options["memory_mb"], options["cpu_s"])
    # At the end of the path: our names must not shadow the library's.
    sys.path.append(str(Path(__file__).resolve().parents[2]))
    from editorial.inspection.bytes import refuse_virus
    from editorial.inspection.refusal import Refused

    try:
        with open(0, "rb", closefd=False) as stream:
            stream.seek(0)
            refuse_virus(stream)
            for facts in importlib.import_module(reader).read(stream, options):
                say(facts)
        say({"done": True})
    except Refused as refusal:
        say({"refused": refusal.code})
    except (MemoryError, RecursionError):
        say({"refused": "stopped"})
    except Exception:  # whatever a parser raises on a hostile file: there is no more to know
        say({"refused": "damaged"})
    os._exit(0)  # no teardown of a large heap


if __name__ == "__main__":
    main(sys.argv[1], json.loads(sys.argv[2]))
