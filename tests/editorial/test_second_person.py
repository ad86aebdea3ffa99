"""Where the office wants a second person: whose work it is, and what is nobody's work."""

import pytest

from editorial.models import ReviewRule, Revision, row_key
from events.models import Event
from tests.factories import make_event
from tests.staff import address

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def rule(db):
    ReviewRule.objects.filter(model="events.event").update(needs_second_person=True)


def published_title(event):
    event.refresh_from_db()
    return event.title_it if event.is_live else ""


def test_way_through_the_trash_is_no_way_around(rita):
    event = make_event(title_it="Forum")
    rita.save(event, title_it="Di Rita")
    rita.post(address(event, "delete"), {"post": "yes"})
    rita.press(event, "untrash")
    rita.save(event, button="_publish")
    assert published_title(event) == "Forum"


def test_change_by_a_program_is_no_way_around(rita):
    event = make_event(title_it="Forum")
    rita.save(event, title_it="Di Rita")
    Event.objects.filter(pk=event.pk).update(theme_it="Tema")
    rita.save(event, button="_publish")
    rita.press(event, "publish")
    assert published_title(event) == "Forum"


def test_own_words_come_back_from_the_history_and_stay_own(rita):
    event = make_event(title_it="Forum")
    rita.save(event, title_it="Di Rita")
    old = Revision.objects.get(content=row_key(event), version=event.version)
    rita.press(event, "discard")
    event.refresh_from_db()
    rita.post(address(event, "restore", old.pk), {"version": event.version})
    rita.press(event, "publish")
    assert published_title(event) == "Forum"


def test_who_sends_back_may_publish_what_was_mended(anna, rita):
    event = make_event(title_it="Forum")
    anna.save(event, button="_review", title_it="Di Anna")
    rita.press(event, "sendback", note="Il tema?")
    anna.save(event, button="_review", theme_it="Tema")
    rita.press(event, "publish")
    assert published_title(event) == "Di Anna"


def test_who_tried_too_early_may_publish_later(anna, rita):
    event = make_event(title_it="Forum", state="draft", starts_on=None)
    anna.save(event, button="_review")
    rita.press(event, "publish")
    event.refresh_from_db()
    assert event.state == "review"
    anna.save(event, button="_review", starts_on="03/03/2027")
    rita.press(event, "publish")
    assert published_title(event) == "Forum"


def test_work_that_was_discarded_is_nobodys(anna, rita):
    event = make_event(title_it="Forum")
    rita.save(event, title_it="Di Rita")
    rita.press(event, "discard")
    anna.save(event, button="_review", title_it="Di Anna")
    rita.press(event, "publish")
    assert published_title(event) == "Di Anna"
