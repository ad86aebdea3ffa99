"""A process that keeps pages, asked by the test beside it: each line is a word and what it is given, as JSON.

look   the page at an address, as a visitor gets it, and how many questions it took
make   the same page, made afresh
edit   change the content in some way
"""

import json
import os
import sys
from datetime import datetime, timedelta

import django
import time_machine


def look(path):
    from django.db import connection
    from django.test import Client
    from django.test.utils import CaptureQueriesContext

    with CaptureQueriesContext(connection) as queries:
        answer = Client(headers={"host": "127.0.0.1"}).get(path)
    headers = {name: value for name, value in answer.items() if name != "Content-Security-Policy"}
    return {"page": [answer.status_code, headers, answer.text], "queries": len(queries)}


def make(path):
    from django.conf import settings

    kept, settings.PAGE_CACHE = settings.PAGE_CACHE, None
    try:
        return look(path)
    finally:
        settings.PAGE_CACHE = kept


def edit(edit, number):
    """Change the event or what is beside it; the names of the changes are the test's."""
    from django.db import transaction
    from django.utils import timezone

    from events.models import Event, EventLink
    from tests.factories import make_project

    event, soon = Event.objects.first(), timezone.now() + timedelta(seconds=60)
    changes = {
        "title": {"title_it": f"Gara {number}"},
        "draft": {"state": "draft"},
        "publish": {"state": "published", "publish_from": None, "publish_until": None, "deleted_at": None},
        "schedule": {"state": "published", "publish_from": soon, "publish_until": None},
        "expire": {"state": "published", "publish_until": soon, "publish_from": None},
        "trash": {"deleted_at": timezone.now()},
    }
    with transaction.atomic():
        if edit in changes:
            for name, value in changes[edit].items():
                setattr(event, name, value)
            event.save()
        elif edit == "link":
            typed = {"title_it": f"Legame {number}", "url": "https://example.org/", "kind": "page", "position": number}
            EventLink.objects.create(event=event, **typed)
        elif edit == "bulk":
            Event.objects.update(title_it=f"Gara insieme {number}")
        elif edit == "add":
            make_project(title_it=f"Gara progetto {number}")
        elif edit == "delete":
            EventLink.objects.all().delete()
    return {}


if __name__ == "__main__":
    os.environ["DJANGO_SETTINGS_MODULE"] = "cooperation_portal.settings"
    django.setup()
    from django.conf import settings

    settings.STORAGES["staticfiles"]["BACKEND"] = "django.contrib.staticfiles.storage.StaticFilesStorage"
    words = {"look": look, "make": make, "edit": edit}
    for line in sys.stdin:
        word, given = json.loads(line)
        with time_machine.travel(datetime.fromisoformat(given.pop("now")), tick=False):
            print(json.dumps(words[word](**given)), flush=True)
