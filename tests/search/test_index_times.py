"""What is scheduled comes and goes in the index at its time, without anybody's writing anything."""

from datetime import date, datetime, timedelta

import pytest
import time_machine
from django.utils import timezone

from search.rebuilding import differences
from tests.factories import (
    make_city,
    make_event,
    make_project,
)
from tests.search.asking import find, total

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("indexed")]


def test_words_of_what_is_scheduled_come_and_go_with_it():
    now = timezone.now()
    city = make_city(name_it="Beirut", publish_from=now + timedelta(hours=1), publish_until=now + timedelta(hours=3))
    make_project(title_it="Acqua", cities=[city])
    times = [now + timedelta(hours=hour) for hour in (0, 2, 4)]
    assert [total("acqua beirut", on=time) for time in times] == [0, 1, 0]
    assert [total("acqua", on=time) for time in times] == [1, 1, 1]
    assert [find("acqua", "it", on=time).counts.get("country", {}) for time in times] == [{}, {"FR": 1}, {}]
    for time in times:
        with time_machine.travel(time):
            assert list(differences()) == []


def test_event_tells_what_happened_once_it_is_over():
    event = make_event(
        title_it="Seminario", starts_on=date(2026, 5, 4), presentation_it="<p>Invito</p>", report_it="<p>Resoconto</p>"
    )
    noon, next_midnight = datetime(2026, 5, 4, 12), datetime(2026, 5, 5)
    with time_machine.travel(timezone.make_aware(noon)):
        event.save()
        assert list(differences()) == []
    for time, expected in ((noon, (1, 0)), (next_midnight - timedelta(seconds=1), (1, 0)), (next_midnight, (0, 1))):
        on = timezone.make_aware(time)
        assert (total("invito", on=on), total("resoconto", on=on)) == expected
        with time_machine.travel(on):
            assert list(differences()) == []
