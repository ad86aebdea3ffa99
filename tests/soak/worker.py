"""A process of its own at work on a database that others work on too; started by the tests beside it.

python -m tests.soak.worker prepare            migrate, and make the event and the staff; prints the event's key
python -m tests.soak.worker save EVENT NAME N  as NAME, write N texts into the event, one a save; prints each answer
python -m tests.soak.worker look               print what is stored of the event
python -m tests.soak.worker die EVENT HOW N    save, killed at the first question to the database, then at the N-th
                                               after it, and so on; prints what is stored after each save
"""

import json
import os
import re
import signal
import sys

import django

#: Every how many saves a row is added beside the text.
LINK_EACH = 5


def prepare():
    from django.core.management import call_command

    from tests.factories import make_event
    from tests.staff import Staff

    call_command("migrate", verbosity=0)
    for name in ("anna", "bruno"):
        Staff(name, "Responsabile")
    event = make_event(title_it="Gara", starts_on="2027-01-01")
    return {"event": event.pk}


def save(event, name, count):
    """Save N times, every other time as a publication: a paragraph more, and each fifth time a link more.

    A form has room for a hundred rows; what is typed into a paragraph that both write must be lost by no save either.
    """
    from events.models import Event
    from tests.staff import add_row

    staff, event = staff_named(name), Event.objects.get(pk=event)
    answers = {}
    for number in range(int(count)):
        values, title = staff.form(event), f"{name} {number}"
        values["presentation_it"] = [f"{values['presentation_it'][0]}<p>{title}</p>"]
        if number % LINK_EACH == 0:
            add_row(values, "links", title_it=title, url="https://example.org/", kind="page", position="0")
        answers[title] = staff.send(event, values, "_publish" if number % 2 else "_draft").status_code
    return {"answers": answers}


def die(event, button, stride):
    """Save in a child that is killed like by a power cut, further on each time, until one survives or was whole.

    Prints what was stored before, after each kill (until it was something else), and how often a child was killed.
    """
    from django.db import connection

    old, killed, at = look(), 0, 1
    while True:
        connection.close()
        if child := os.fork():
            _pid, status = os.waitpid(child, 0)
        else:
            save_and_die(event, button, at)
        if os.WIFSIGNALED(status):
            killed += 1
        new = look()
        if new != old or not os.WIFSIGNALED(status):
            return {"old": old, "new": new, "killed": killed, "status": status}
        at += int(stride)


def save_and_die(event, button, at):
    """Kill this process between two steps of a save, if it has so many; it ends here in any case."""
    from django.db import connection

    from events.models import Event
    from tests.staff import add_row

    steps = []

    def count(execute, *arguments):
        steps.append(None)
        if len(steps) == at:
            os.kill(os.getpid(), signal.SIGKILL)
        return execute(*arguments)

    try:
        staff, event = staff_named("anna"), Event.objects.get(pk=event)
        values = staff.form(event)
        add_row(values, "links", title_it="Nuovo", url="https://example.org/", kind="page", position="0")
        with connection.execute_wrapper(count):
            response = staff.send(event, values | {"title_it": "Dopo"}, button)
        os._exit(0 if response.status_code == 302 else 1)
    finally:
        # A child never goes on with what its parent does.
        os._exit(2)


def look():
    """What is stored of the one event: its live rows, what is edited, and how many versions there are."""
    from editorial import snapshots
    from editorial.models import Revision, row_key
    from editorial.saving import head_of
    from events.models import Event

    event = Event.objects.get()

    def named(rows):
        return [rows[row_key(event)]["title_it"], sorted(rows[key]["title_it"] for key in rows if "eventlink" in key)]

    head = head_of(event)
    return {
        "head": named(head),
        "texts": sorted(re.findall("<p>(.*?)</p>", head[row_key(event)]["presentation_it"] or "")),
        "live": named(snapshots.take(event)),
        "version": event.version,
        "revisions": Revision.objects.exclude(kind="refused").count(),
        "working_copy": event.working_copy is not None,
    }


def staff_named(name):
    from django.contrib.auth import get_user_model

    from tests.staff import Staff

    staff = Staff.__new__(Staff)
    super(Staff, staff).__init__()
    staff.user = get_user_model().objects.get(username=name)
    staff.force_login(staff.user)
    return staff


if __name__ == "__main__":
    os.environ["DJANGO_SETTINGS_MODULE"] = "cooperation_portal.settings"
    django.setup()
    from django.conf import settings

    # As in the tests: no host to forge, no second factor, quick passwords, static files as they lie in the sources.
    settings.ALLOWED_HOSTS = ["*"]
    settings.SECOND_FACTOR_REQUIRED = False
    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
    settings.STORAGES["staticfiles"]["BACKEND"] = "django.contrib.staticfiles.storage.StaticFilesStorage"
    word, *rest = sys.argv[1:]
    print(json.dumps({"prepare": prepare, "save": save, "die": die, "look": look}[word](*rest)))
