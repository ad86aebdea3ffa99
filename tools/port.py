"""Says in one line that the port is taken, before the server tries it several times."""

import os
import socket
import sys


def problem(text):
    """What is wrong with the port number ``text`` on this machine's own address, as a sentence; None if nothing."""
    if not (text.isascii() and text.isdigit() and 0 < int(text) < 65536):
        return f"PORT must be a number from 1 to 65535, not {text!r}."
    port = int(text)
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind(("127.0.0.1", port))
        except PermissionError:
            return f"Port {port} needs more rights than this user has. Choose another: PORT=8000 make run"
        except OSError:
            other = port + 1 if port < 65535 else 8000
            return f"Port {port} is in use. Stop what runs there or choose another: PORT={other} make run"
    return None


if __name__ == "__main__":
    sys.exit(problem(os.environ.get("PORT") or "8000"))
