"""2,000 rows go out and come back in little memory and a few queries a row."""

import tracemalloc
from tempfile import TemporaryFile

import pytest

from editorial.exchange.bringing_back import propose
from editorial.exchange.reading import read_rows
from editorial.exchange.texts import Text
from editorial.exchange.workbook import write_workbook
from editorial.models import row_key
from editorial.translations import Place
from events.models import Event
from tests.factories import make_event

pytestmark = [pytest.mark.slow, pytest.mark.django_db]
ROWS = 2_000
TEXT = "<p>Si parla di <strong>acqua</strong>.</p>"
#: Bytes at the peak in this process: a whole workbook of so many rows takes several times as much.
MOST_WRITING, MOST_READING = 4_000_000, 12_000_000


def texts(event):
    for number in range(ROWS):
        place = Place(row_key(event), f"presentation{number}", "en")
        yield Text(row_key(event), place, Event, "Evento: Forum", "Testo", TEXT, TEXT, "stale", TEXT)


def test_many_rows_go_out_and_come_back_in_bounded_memory(teo, monkeypatch):
    event = make_event(title_it="Forum")
    monkeypatch.setattr(Text, "is_rich", True)
    with TemporaryFile() as file:
        tracemalloc.start()
        try:
            assert write_workbook(texts(event), "en", file) == (ROWS, 0)
            _now, writing = tracemalloc.get_traced_memory()
            tracemalloc.reset_peak()
            language, rows = read_rows(file, "tornato.xlsx")
            imported = propose(language, rows, "tornato.xlsx", teo.user)
            _now, reading = tracemalloc.get_traced_memory()
        finally:
            tracemalloc.stop()
    assert (len(rows), imported.rows.count()) == (ROWS, ROWS)
    assert writing < MOST_WRITING
    assert reading < MOST_READING
