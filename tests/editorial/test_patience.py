"""A save waits for another save of the same thing; no page of the public waits so long."""

import pytest
from django.db import connection, transaction

from editorial.patience import MILLISECONDS
from tests.factories import make_event

pytestmark = [
    pytest.mark.django_db(transaction=True),
    pytest.mark.skipif(connection.vendor != "postgresql", reason="SQLite waits by its own setting"),
]


def longest():
    with connection.cursor() as cursor:
        cursor.execute("SHOW statement_timeout")
        return cursor.fetchone()[0]


def test_save_waits_longer_and_nothing_after_it():
    event = make_event()
    assert longest() == "5s"
    with transaction.atomic():
        event.save()
        assert longest() == f"{MILLISECONDS // 1000}s"
    assert longest() == "5s"
