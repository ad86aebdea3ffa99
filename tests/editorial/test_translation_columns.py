"""The cached statuses of translations follow whoever writes: a program, a bulk write, a deletion, a command.

That they equal recomputation after any sequence of operations is shown in tests/soak/test_translations.py.
"""

from io import StringIO

import pytest
from django.core.management import call_command

from editorial.models import ValidatedPair, row_key
from editorial.querysets import RecordQuerySet
from editorial.saving import fresh
from editorial.translations import digest, refresh_statuses
from events.models import Event, EventLink
from tests.factories import make_area, make_event

pytestmark = pytest.mark.django_db


def test_rows_made_in_bulk_know_their_statuses():
    one, other = Event.objects.bulk_create(
        [Event(title_it="A", slug="a", title_en="A", title_fr="A"), Event(title_it="B", slug="b", title_en="B")]
    )
    found = Event.objects.order_by("slug").values_list("translation_en", "translation_fr")
    assert list(found) == [("unverified", "unverified"), ("unverified", "missing")]
    one.title_fr = ""
    Event.objects.bulk_update([one], ["title_fr"])
    assert fresh(one).translation_fr == "missing"


def test_save_of_some_columns_alone_counts():
    area = make_area(name_it="Nord", name_en="North", name_fr="Nord")
    area.name_en = ""
    area.save(update_fields=["name_en", "name_fr"])
    assert fresh(area).translation_en == "missing"


def test_no_later_row_inherits_a_judgement():
    area = make_area(name_it="Nord", name_en="North")
    ValidatedPair.objects.create(
        row=row_key(area), field="name", language="en", source_hash=digest("Nord"), target_hash=digest("North")
    )
    area.delete()
    assert not ValidatedPair.objects.exists()


def test_version_stays_when_only_a_status_changes():
    event = make_event(title_it="A", title_en="A")
    EventLink.objects.create(event=event, title_it="Video", url="https://example.org/")
    assert (fresh(event).version, fresh(event).translation_en) == (1, "missing")


def test_command_mends_what_other_means_left_wrong():
    areas = [make_area(name_it=f"Nord {number}", name_en="North") for number in range(3)]
    type(areas[0])._base_manager.filter(pk=areas[1].pk).update(translation_en="current")
    said = StringIO()
    call_command("refresh_translations", stdout=said)
    assert said.getvalue() == "3 objects looked at, 1 of them had wrong statuses, now mended\n"
    assert {fresh(area).translation_en for area in areas} == {"unverified"}
    assert {fresh(area).version for area in areas} == {1}


def test_rows_written_in_bulk_count():
    event = make_event(title_it="A", title_en="A", title_fr="A")
    links = [EventLink(event=event, title_it=name, title_en="L", title_fr="L", url="https://a.it/") for name in "ab"]
    EventLink.objects.bulk_create(links)
    assert fresh(event).translation_en == "unverified"
    event.links.filter(title_it="a").update(title_en="")
    assert fresh(event).translation_en == "missing"
    other = make_event(title_it="B", title_en="B", title_fr="B")
    EventLink.objects.filter(title_en="").update(event=other)
    assert (fresh(event).translation_en, fresh(other).translation_en) == ("unverified", "missing")


def test_object_read_before_a_colleague_saved_does_not_make_the_columns_old(anna):
    event = make_event(title_it="A", title_en="A", title_fr="A")
    read_before = fresh(event)
    anna.save(event, title_en="")
    assert (fresh(event).working_copy is None, fresh(event).translation_en) == (False, "missing")
    assert refresh_statuses(read_before) is False
    assert (fresh(event).translation_en, read_before.translation_en) == ("missing", "missing")


def test_inline_rows_with_texts_need_a_queryset_that_refreshes(monkeypatch):
    assert Event.check() == []
    monkeypatch.setattr("editorial.models.record.RowQuerySet", RecordQuerySet)
    assert [error.id for error in Event.check()] == ["editorial.E003"]
