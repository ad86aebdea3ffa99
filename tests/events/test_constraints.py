"""What the database itself refuses of an event."""

from datetime import date, time

import pytest
from django.db import IntegrityError, transaction

from events.models import EventLink
from tests.factories import make_event

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    "wrong",
    [
        {"starts_on": date(2017, 7, 12), "ends_on": date(2017, 7, 11)},
        {"starts_at": time(12), "ends_at": time(9)},
        {"starts_at": time(12), "ends_at": time(9), "ends_on": date(2017, 7, 11)},
        {"kind": "party"},
        {"state": "unknown"},
    ],
)
def test_event_that_cannot_be_is_refused(wrong):
    with pytest.raises(IntegrityError), transaction.atomic():
        make_event(**{"starts_on": date(2017, 7, 11)} | wrong)


@pytest.mark.parametrize(
    "right",
    [
        {"ends_on": date(2017, 7, 11)},
        {"ends_on": date(2017, 7, 12), "starts_at": time(12), "ends_at": time(9)},
        {"starts_at": time(9)},
        {"ends_at": time(9)},
        {"starts_at": time(9), "ends_at": time(9)},
    ],
)
def test_event_that_can_be_is_kept(right):
    assert make_event(starts_on=date(2017, 7, 11), **right).pk is not None


def test_link_of_an_unknown_kind_is_refused():
    event = make_event()
    with pytest.raises(IntegrityError), transaction.atomic():
        EventLink.objects.create(event=event, title_it="Collegamento", url="https://example.org/", kind="song")
