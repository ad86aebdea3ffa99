"""Runs Django's reloading server, and builds the front end again whenever one of its sources changes."""

import os
import signal
import subprocess
import sys
import time

from tools.stamps import Stamps
from tools.steps import ROOT, do_step, is_needed

WATCHED = ("catalogues", "assets")
SECONDS_BETWEEN_LOOKS = 1


def rebuild_changed(stamps):
    for name in WATCHED:
        if is_needed(name, ROOT, stamps):
            try:
                do_step(name, ROOT, stamps)
            except SystemExit as failure:  # a mistake in a style sheet must not end the session
                print(failure, file=sys.stderr)
                return False
    return True


def main():
    # Ended from outside, the server must end as well.
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(0))
    stamps = Stamps(ROOT / ".venv/stamps")
    address = f"127.0.0.1:{os.environ.get('PORT') or '8000'}"
    server = subprocess.Popen([sys.executable, "manage.py", "runserver", address], cwd=ROOT)
    try:
        while server.poll() is None:
            time.sleep(SECONDS_BETWEEN_LOOKS)
            if not rebuild_changed(stamps):
                time.sleep(5 * SECONDS_BETWEEN_LOOKS)
    except KeyboardInterrupt:
        pass
    finally:
        server.terminate()
        server.wait()
    sys.exit(server.returncode if server.returncode > 0 else 0)


if __name__ == "__main__":
    main()
