"""The one way of saving: drafts beside what is live, publication with its checks, older texts, conflicts."""

from datetime import date, timedelta

import pytest
from django.contrib.auth import get_user_model
from django.db import transaction
from django.utils import timezone, translation

from editorial import snapshots
from editorial.models import Conflict, FormerSlug, Revision, row_key
from editorial.publication import NotPublishable, publication_problems
from editorial.saving import Intent, discard_working_copy, fresh, head_of, is_behind, revisions_of, settle
from events.models import Event, EventLink
from projects.models import GeographicArea, Project
from tests.factories import make_area, make_event, make_project

pytestmark = pytest.mark.django_db


@pytest.fixture
def anna():
    return get_user_model().objects.create_user("anna")


@pytest.fixture
def event():
    event = make_event(title_it="Forum", slug="forum")
    EventLink.objects.create(event=event, title_it="Video", url="https://example.org/")
    return event


def writing(event, **texts):
    """What a form writes: the columns of the event, and a link more."""

    def write():
        row = fresh(event)
        for name, value in texts.items():
            setattr(row, name, value)
        row.save(claimed=True)
        EventLink.objects.create(event=event, title_it="Nuovo", url="https://example.org/n")

    return write


def test_draft_of_what_is_live_waits_in_a_working_copy(event, anna):
    before, updated_at = snapshots.take(event), event.updated_at
    outcome = settle(event, writing(event, title_it="Forum nuovo", slug="nuovo"), anna)
    stored = fresh(event)
    assert (outcome.was_live, outcome.went_live, outcome.is_apart) == (True, False, True)
    assert (snapshots.take(event), stored.updated_at, stored.version) == (before, updated_at, 2)
    assert (stored.working_copy, stored.working_copy.kind, stored.working_copy.saved_by) == (
        outcome.revision,
        "working",
        anna,
    )
    assert stored.working_copy.rows[row_key(event)]["title_it"] == "Forum nuovo"
    assert len(head_of(stored)) == 3
    assert not FormerSlug.objects.exists()


def test_publishing_makes_it_live_and_ends_the_working_copy(event, anna):
    settle(event, writing(event, title_it="Forum nuovo", slug="nuovo"), anna)
    event = fresh(event)
    copy = event.working_copy.rows
    outcome = settle(event, lambda: snapshots.put(event, copy), anna, Intent.PUBLISH)
    stored = fresh(event)
    assert (outcome.went_live, stored.state, stored.working_copy, stored.version) == (True, "published", None, 3)
    assert (snapshots.take(event), stored.updated_by) == (copy, anna)
    assert list(FormerSlug.objects.values_list("slug", "object_id")) == [("forum", str(event.pk))]


def test_draft_that_was_never_live_keeps_its_rows(anna):
    event = make_event(title_it="Bozza", state="draft")
    outcome = settle(event, writing(event, title_it="Bozza due"), anna)
    stored = fresh(event)
    assert (outcome.is_apart, stored.title_it, stored.state, stored.working_copy) == (False, "Bozza due", "draft", None)
    assert outcome.revision.kind == "live"


def test_sending_to_review_and_saving_again_take_it_in_and_out_of_review(event, anna):
    draft = make_event(state="draft")
    settle(draft, lambda: None, anna, Intent.REVIEW)
    settle(event, writing(event, title_it="Altro"), anna, Intent.REVIEW)
    draft, event = fresh(draft), fresh(event)
    assert (draft.state, event.state, draft.awaits_review, event.awaits_review) == ("review", "published", True, True)
    settle(draft, lambda: None, anna)
    settle(event, writing(event, title_it="Altro"), anna)
    draft, event = fresh(draft), fresh(event)
    assert (draft.state, event.state, draft.awaits_review, event.awaits_review) == ("draft", "published", False, False)


def test_what_has_problems_does_not_go_live_and_is_kept_as_a_draft(event, anna):
    draft = make_event(state="draft", starts_on=None)
    outcome = settle(draft, lambda: None, anna, Intent.PUBLISH)
    assert (outcome.went_live, fresh(draft).state) == (False, "draft")
    assert [(problem.field, problem.label) for problem in outcome.problems] == [("starts_on", "Primo giorno")]
    live = settle(event, writing(event, starts_on=None), anna, Intent.PUBLISH)
    assert (live.went_live, fresh(event).starts_on, fresh(event).working_copy) == (
        False,
        event.starts_on,
        live.revision,
    )


def test_problems_of_inline_rows_are_told_with_their_row(event):
    EventLink.objects.update(url="javascript:alert(1)")
    (problem,) = publication_problems(event)
    assert (problem.field, problem.rows, problem.label) == ("", "links", "Collegamento «Video», Indirizzo")


def test_code_cannot_publish_what_has_problems(anna):
    event = make_event(state="draft", starts_on=None)
    event.state = "published"
    with pytest.raises(NotPublishable) as raised:
        event.save()
    assert [problem.field for problem in raised.value.problems] == ["starts_on"]
    assert fresh(event).state == "draft"
    with pytest.raises(NotPublishable):
        Event.objects.create(title_it="Nuovo", state="published")
    assert Event.objects.count() == 1


def test_bulk_write_cannot_publish_what_has_problems():
    whole, broken = make_event(state="draft"), make_event(state="draft", starts_on=None)
    with pytest.raises(NotPublishable):
        Event.objects.update(state="published")
    assert set(Event.objects.values_list("state", flat=True)) == {"draft"}
    assert Event.objects.filter(pk=whole.pk).update(state="published") == 1
    assert (fresh(whole).state, fresh(broken).state) == ("published", "draft")


def test_nothing_stays_of_a_write_that_fails(event, anna):
    def write():
        writing(event, title_it="Altro")()
        raise ValueError

    before = snapshots.take(event)
    with pytest.raises(ValueError):
        settle(event, write, anna)
    stored = fresh(event)
    assert (snapshots.take(event), stored.version, stored.working_copy) == (before, 1, None)
    assert not Revision.objects.exists()


def test_whoever_read_it_before_somebody_else_saved_meets_a_conflict(event, anna):
    mine, theirs = fresh(event), fresh(event)
    settle(theirs, lambda: None, anna)
    written = []
    with pytest.raises(Conflict):
        settle(mine, lambda: written.append(True), anna)
    assert (written, fresh(event).version) == ([], 2)


def test_history_begins_with_what_was_there_before(event, anna):
    settle(event, writing(event, title_it="Altro"), anna)
    assert [(each.version, each.kind, each.saved_by) for each in revisions_of(event)] == [
        (2, "working", anna),
        (1, "live", None),
    ]
    assert revisions_of(event).last().rows == snapshots.take(event)


def test_dropping_a_working_copy_leaves_it_in_the_history(event, anna):
    copy = settle(event, writing(event, title_it="Altro"), anna).revision
    event = fresh(event)
    discard_working_copy(event, anna)
    stored = fresh(event)
    assert (stored.working_copy, stored.title_it, stored.version) == (None, "Forum", 3)
    assert copy in revisions_of(stored)


def test_working_copy_takes_in_what_changed_live_since(event, anna):
    settle(event, writing(event, title_it="Bozza"), anna)
    until = timezone.now() + timedelta(days=9)
    Event.objects.filter(pk=event.pk).update(publish_until=until, title_fr="Forum FR")
    stored = fresh(event)
    head = head_of(stored)[row_key(event)]
    assert is_behind(stored)
    assert (head["title_it"], head["title_fr"]) == ("Bozza", "Forum FR")


def test_signals_are_heard_once_when_it_goes_live_and_not_for_a_working_copy(
    event, anna, django_capture_on_commit_callbacks
):
    done = []

    def write(title):
        def inner():
            row = fresh(event)
            row.title_it = title
            row.save(claimed=True)
            transaction.on_commit(lambda: done.append(title))

        return inner

    with django_capture_on_commit_callbacks(execute=True):
        settle(event, write("Bozza"), anna)
    assert done == []
    event.refresh_from_db()
    with django_capture_on_commit_callbacks(execute=True):
        settle(event, write("Pubblico"), anna, Intent.PUBLISH)
    assert done == ["Pubblico"]


def test_where_used_names_the_owners_of_inline_rows_and_not_the_own_ones():
    area = make_area()
    project = make_project(areas=[area])
    assert list(area.where_used()) == [project]
    assert isinstance(area, GeographicArea) and isinstance(project, Project)
    assert list(project.where_used()) == []


def test_address_that_code_changes_in_bulk_leads_on(client):
    event, draft = make_event(slug="uno"), make_event(slug="tre", state="draft")
    Event.objects.filter(pk=event.pk).update(slug="due")
    Event.objects.filter(pk=draft.pk).update(slug="quattro")
    with translation.override("it"):
        old, new = event.get_absolute_url(), fresh(event).get_absolute_url()
        assert (client.get(old).status_code, client.get(old)["Location"]) == (301, new)
        assert client.get(draft.get_absolute_url()).status_code == 404


@pytest.mark.parametrize(
    "write",
    [
        lambda event: Event.objects.filter(pk=event.pk).update(starts_on=None),
        lambda event: Event.objects.bulk_create([Event(slug="x", title_it="X", state="published")]),
        lambda event: save_without_a_day(event),
        lambda event: Event.objects.bulk_update([without_a_day(event)], ["starts_on"]),
    ],
    ids=["update", "bulk_create", "save", "bulk_update"],
)
def test_code_leaves_nothing_published_that_has_problems(write):
    event = make_event(title_it="Forum", starts_on="2027-01-01")
    with pytest.raises(NotPublishable), transaction.atomic():
        write(event)
    assert list(Event.objects.values_list("title_it", "starts_on")) == [("Forum", date(2027, 1, 1))]


def without_a_day(event):
    event.starts_on = None
    return event


def save_without_a_day(event):
    without_a_day(event).save()
