"""How gunicorn serves the portal: ``gunicorn --config python:cooperation_portal.server cooperation_portal.wsgi``.

What is given on gunicorn's command line, or in ``WEB_CONCURRENCY`` for the number of processes, takes precedence.
"""

import os

bind = f"127.0.0.1:{os.environ.get('PORT') or '8000'}"
worker_class = "gthread"
threads = 8
# Longer questions are refused by the server itself; this is the most that it can be told to take.
limit_request_line = 8190
# Django answers HEAD with a body and leaves it to the server to drop it; gunicorn warns of each.
loglevel = "error"
# The heartbeat file must not lie on a disk that can stall.
worker_tmp_dir = "/dev/shm" if os.access("/dev/shm", os.W_OK) else None
# It would be made in the home directory, which may be missing; nothing here uses it.
control_socket_disable = True


def post_worker_init(worker):
    """Say where the portal is, once the first process has loaded it and can answer."""
    if worker.age == 1:
        address = os.environ.get("PORTAL_BASE_URL") or f"http://{bind}"
        print(f"The portal answers at {address} (stop it with Ctrl-C)", flush=True)
