"""Deleting moves to the trash: gone for the public at once, back whole, purged after 90 days."""

from datetime import timedelta
from io import StringIO

import pytest
from django.core.management import CommandError, call_command
from django.utils import timezone

from editorial import snapshots
from editorial.models import FormerSlug, Revision, row_key
from events.models import Event, EventLink
from networks.models import PartnerCity
from tests.documents.files import add_file
from tests.factories import make_city, make_document, make_event, make_project
from tests.staff import address

pytestmark = pytest.mark.django_db


@pytest.fixture
def event():
    event = make_event(title_it="Forum", title_fr="Forum FR", projects=[make_project()])
    EventLink.objects.create(event=event, title_it="Video", url="https://example.org/")
    return event


def delete(staff, obj):
    return staff.post(address(obj, "delete"), {"post": "yes"})


def test_deleting_says_where_it_is_used_and_moves_to_the_trash(rita, client):
    city = make_city(name_it="Lione")
    make_event(title_it="Seminario", city=city)
    page = rita.get(address(city, "delete")).text
    assert "Evento: Seminario" in page
    assert delete(rita, city).status_code == 302
    city.refresh_from_db()
    assert (city.deleted_at is None, city.updated_by, city.state) == (False, rita.user, "published")
    assert client.get(city.get_absolute_url()).status_code == 404


def test_trashed_is_in_no_list_and_no_choice(rita, event):
    delete(rita, event)
    assert list(rita.get("/admin/events/event/").context["cl"].queryset) == []
    assert rita.get(address(event)).status_code == 302


def test_restored_is_whole_and_public_again(rita, client, event):
    before = snapshots.take(event)
    delete(rita, event)
    trash = rita.get("/admin/events/event/trash/")
    assert list(trash.context["trashed"]) == [event]
    assert rita.press(event, "untrash").status_code == 302
    event.refresh_from_db()
    assert (snapshots.take(event), event.is_live) == (before, True)
    assert client.get(event.get_absolute_url()).status_code == 200


def test_restored_by_who_does_not_publish_is_a_draft(anna, rita, event):
    delete(rita, event)
    anna.press(event, "untrash")
    event.refresh_from_db()
    assert (event.deleted_at, event.state) == (None, "draft")


def test_restored_with_problems_is_a_draft(rita, event):
    delete(rita, event)
    Event._base_manager.filter(pk=event.pk).update(starts_on=None)
    rita.press(event, "untrash")
    event.refresh_from_db()
    assert (event.deleted_at, event.state) == (None, "draft")


def test_editor_takes_no_live_page_off_the_web(anna, event):
    assert delete(anna, event).status_code == 403
    draft = make_event(state="draft")
    assert delete(anna, draft).status_code == 302
    anna.post("/admin/events/event/", {"action": "delete_selected", "_selected_action": event.pk, "post": "yes"})
    event.refresh_from_db()
    draft.refresh_from_db()
    assert (event.deleted_at, draft.deleted_at is None) == (None, False)


def test_several_are_trashed_at_once_and_raise_their_versions(rita, event):
    other = make_event()
    data = {"action": "delete_selected", "_selected_action": [event.pk, other.pk], "post": "yes"}
    rita.post("/admin/events/event/", data)
    assert {(each.deleted_at is None, each.version) for each in Event.objects.all()} == {(False, 2)}


def purge(**options):
    out = StringIO()
    call_command("purge_trash", stdout=out, **options)
    return out.getvalue()


def trash(obj, days):
    type(obj)._base_manager.filter(pk=obj.pk).update(deleted_at=timezone.now() - timedelta(days=days))


def test_purge_removes_what_lay_for_ninety_days_with_its_rows_and_history(anna, event):
    anna.save(event, title_it="Bozza")
    FormerSlug.objects.create(model="events.event", slug="prima", object_id=str(event.pk))
    young, live = make_event(), make_event()
    trash(event, 91)
    trash(young, 89)
    assert "1 evento" in purge()
    assert set(Event._base_manager.all()) == {young, live}
    assert (EventLink.objects.count(), Revision.objects.filter(content=row_key(event)).count()) == (0, 0)
    assert not FormerSlug.objects.exists()


def test_purge_says_what_it_left_because_it_is_used(event):
    city = make_city(name_it="Lione")
    make_event(title_it="Seminario", city=city)
    trash(city, 91)
    assert "«Lione» resta: lo usano Seminario" in purge()
    city.refresh_from_db()
    assert city.deleted_at is not None


def test_purge_leaves_what_a_working_copy_uses(anna, event):
    """The city and the project of the draft, which are not on the live page."""
    city, project, other = make_city(name_it="Lione"), make_project(title_it="Acqua"), make_city(name_it="Amman")
    anna.save(event, city=str(city.pk), projects=[str(project.pk)])
    assert Event.objects.filter(city=city).count() == 0
    for obj in (city, project, other):
        trash(obj, 91)
    said = purge()
    assert "«Lione» resta: lo usano Forum" in said
    assert "«Acqua» resta: lo usano Forum" in said
    assert not PartnerCity._base_manager.filter(pk=other.pk).exists()
    anna.press(event, "discard")
    assert purge().count("resta") == 0


def test_trashed_can_be_read_before_it_comes_back(anna, rita, event):
    delete(rita, event)
    listed = rita.get("/admin/events/event/trash/").text
    for page in ("preview", "history"):
        assert address(event, page) in listed
        read = anna.get(address(event, page))
        assert read.status_code == 200
        assert 'href="/admin/events/event/trash/"' in read.text
    assert address(event, "restore", Revision.objects.first().pk) not in read.text
    assert anna.get(address(event, "review")).status_code == 404
    event.refresh_from_db()
    assert event.deleted_at is not None


def test_purge_can_be_tried_first(event):
    trash(event, 91)
    assert "1 evento" in purge(dry_run=True)
    assert Event._base_manager.count() == 1


@pytest.mark.parametrize("days", [0, -1])
def test_purge_refuses_to_empty_the_trash_at_once(days):
    with pytest.raises(CommandError):
        purge(days=days)


def test_purged_document_takes_its_files_along(settings, tmp_path, django_capture_on_commit_callbacks):
    settings.MEDIA_ROOT = tmp_path
    document = make_document()
    add_file(document)
    trash(document, 91)
    with django_capture_on_commit_callbacks(execute=True):
        purge()
    assert list(tmp_path.rglob("*.*")) == []
