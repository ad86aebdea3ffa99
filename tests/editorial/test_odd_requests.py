"""Requests that no page of ours sends: refused or answered, never a failure."""

import pytest

from events.models import Event
from tests.factories import make_event
from tests.staff import address

pytestmark = pytest.mark.django_db
PAGES = ["untrash", "preview", "review", "publish", "discard", "archive", "sendback", "history", "delete", "change"]
#: What an input of the form may be made to hold.
ODD_VALUES = [
    {"version": "\x00"},
    {"_mine": "\x00"},
    {"title_it": "a\x00b"},
    {"links-TOTAL_FORMS": "99999999"},
    {"links-TOTAL_FORMS": ""},
    {"city": "9" * 40},
    {"city": "\x00"},
    {"projects": ["\x00"]},
    {"projects": ["9" * 40]},
    {"publish_from_0": "9" * 400},
]


@pytest.mark.parametrize("key", ["abc", "9" * 30, "_00", "1_2F..", "é"])
def test_key_that_is_none(rita, key):
    answers = {
        send(f"/admin/events/event/{key}/{page}/").status_code for page in PAGES for send in (rita.get, rita.post)
    }
    assert answers <= {302, 403, 404}


def test_values_that_no_form_holds(anna):
    event = make_event(title_it="Forum")
    form = anna.form(event)
    for odd in ODD_VALUES:
        response = anna.post(address(event), {**form, **odd, "_draft": "1"})
        assert response.status_code in (200, 400, 404, 409), str(odd)[:40]
        event.refresh_from_db()
        assert (event.title_it, event.working_copy) == ("Forum", None), str(odd)[:40]


def test_button_that_django_knows_and_we_do_not(anna, teo, rita):
    event = make_event(title_it="Forum")
    for staff in (anna, teo, rita):
        values = {**staff.form(event), "slug": "copia", "title_it": "F", "_saveasnew": "1", "_publish": "1"}
        assert staff.post(address(event), values).status_code == 403
    assert list(Event.objects.values_list("title_it", flat=True)) == ["Forum"]
