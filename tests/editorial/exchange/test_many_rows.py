"""2,000 texts of 200 events go out, come back and are applied in steps, in little memory."""

import tracemalloc
from datetime import date

import pytest

from editorial.admin.translation_imports import AT_ONCE
from editorial.exchange.applying import apply_some
from editorial.exchange.bringing_back import propose
from editorial.exchange.reading import read_rows
from editorial.exchange.texts import texts_to_send
from editorial.exchange.workbook import temporary_workbook
from editorial.models import ProposedTranslation
from events.models import Event, EventLink
from tests.editorial.exchange.sheets import Sheet, refusals

pytestmark = [pytest.mark.slow, pytest.mark.django_db]
EVENTS, LINKS = 200, 4
ROWS = 2_000
State = ProposedTranslation.State
#: Bytes at the peak in this process: a whole workbook of so many rows takes several times as much.
MOST_WRITING, MOST_READING, MOST_APPLYING = 4_000_000, 12_000_000, 4_000_000


def peak(work):
    """What the work gives, and the bytes that it took at its peak."""
    tracemalloc.start()
    try:
        return work(), tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()


@pytest.fixture
def events():
    events = Event.objects.bulk_create(
        Event(
            title_it=f"Forum {number}",
            slug=f"forum-{number}",
            starts_on=date(2017, 7, 11),
            theme_it="Acqua",
            place_it="Torino",
            venue_it="Palazzo",
            presentation_it=f'<p>Si parla di <a href="/it/{number}">acqua</a>.</p>',
            report_it="<p>Si è parlato di <strong>acqua</strong>.</p>",
            state="draft",
        )
        for number in range(EVENTS)
    )
    EventLink.objects.bulk_create(
        EventLink(event=event, title_it=f"Video {number}", url="https://example.org/", position=number)
        for event in events
        for number in range(LINKS)
    )
    return events


def test_many_rows_go_out_come_back_and_are_applied(events, teo):
    (file, count, long), writing = peak(lambda: temporary_workbook(texts_to_send("en", "todo", {Event: None}), "en"))
    file.close()
    assert (count, long) == (ROWS, 0)
    sheet = Sheet("en", "todo", {Event: None})
    for number, row in enumerate(sheet.rows, 2):
        sheet.write(number, row["source"].replace("acqua", "water").replace("Forum", "Meeting"))
    with sheet.saved() as file:
        imported, reading = peak(lambda: propose(*read_rows(file, "tornato.xlsx"), "tornato.xlsx", teo.user))
    assert (imported.ready.count(), refusals(imported)) == (ROWS, [])
    # Few, as measuring makes it several times slower; then a step of the page. The whole takes some 20 seconds more.
    left, applying = peak(lambda: apply_some(imported, teo.user, 2))
    done = (2 + AT_ONCE) * ROWS // EVENTS
    assert (left, apply_some(imported, teo.user, AT_ONCE)) == (ROWS - 2 * ROWS // EVENTS, ROWS - done)
    assert imported.rows.filter(state=State.APPLIED).count() == done
    assert (imported.ready.count(), refusals(imported)) == (ROWS - done, [])
    applied = imported.rows.filter(state=State.APPLIED, place__contains="|title|", content__contains="event:").first()
    event = Event.objects.get(pk=applied.content.split(":")[1])
    name = event.title_it.removeprefix("Forum ")
    assert (event.title_en, event.presentation_en, event.translation_en) == (
        f"Meeting {name}",
        f'<p>Si parla di <a href="/it/{name}">water</a>.</p>',
        "current",
    )
    assert set(event.links.values_list("title_en", flat=True)) == {f"Video {number}" for number in range(LINKS)}
    assert (writing < MOST_WRITING, reading < MOST_READING, applying < MOST_APPLYING) == (True, True, True)
