"""Snapshots: what is taken is what was there, and comes back whole; two are compared and mixed field by field."""

from datetime import date

import pytest
from django.db import transaction
from django.utils import translation

from documents.models import DocumentFile
from editorial import snapshots
from editorial.models import row_key
from events.models import Event, EventLink
from projects.models import Funding, Partnership, Project
from tests.documents.files import add_file, pdf
from tests.factories import (
    make_area,
    make_city,
    make_document,
    make_event,
    make_organisation,
    make_programme,
    make_project,
)

pytestmark = pytest.mark.django_db


@pytest.fixture
def project():
    return make_project(
        title_it="Acqua",
        title_fr="Eau",
        description_it="<p>Per <strong>tutti</strong>.</p>",
        planned_start="2018-03",
        actual_end="2021",
        countries=["LB", "ET"],
        areas=[make_area(), make_area()],
        programmes=[make_programme()],
        partners=[(make_organisation(), "lead"), (make_organisation(), "partner")],
    )


@pytest.fixture
def event():
    event = make_event(title_it="Forum", projects=[make_project()], city=make_city())
    for title in ("Video", "Diretta"):
        EventLink.objects.create(event=event, title_it=title, url="https://example.org/")
    return event


def rows_of(snapshot, label):
    return {key: fields for key, fields in snapshot.items() if key.startswith(f"{label}:")}


def test_snapshot_holds_what_the_object_says_and_not_how_it_is_kept(project):
    snapshot = snapshots.take(project)
    own = snapshot[row_key(project)]
    assert (own["title_it"], own["title_fr"], own["planned_start"]) == ("Acqua", "Eau", "2018-03")
    assert own["areas"] == sorted(project.areas.values_list("pk", flat=True))
    assert {"title", "version", "state", "working_copy", "deleted_at", "updated_at"} & own.keys() == set()
    assert {key.partition(":")[0] for key in snapshot} == {
        "projects.project",
        "projects.partnership",
        "projects.funding",
    }
    assert len(snapshot) == 4


@pytest.mark.parametrize("language", ["it", "fr"])
def test_what_is_put_back_is_what_was_taken(project, language):
    before = snapshots.take(project)
    with translation.override(language):
        Project.objects.filter(pk=project.pk).update(
            title_it="Altro", title_fr="", planned_start=None, actual_end="2022-05-01"
        )
        project.areas.clear()
        Partnership.objects.all().delete()
        Funding.objects.update(amount=5, currency="EUR")
        snapshots.put(project, before)
        assert snapshots.take(project) == before
    again = Project.objects.get(pk=project.pk)
    assert (again.title, str(again.planned_start), str(again.actual_end)) == ("Acqua", "2018-03", "2021")
    assert list(Project.objects.filter(title_it="Acqua").values_list("actual_end_last", flat=True)) == [
        date(2021, 12, 31)
    ]


def test_putting_a_snapshot_back_leaves_version_state_and_trash_as_they_are(project):
    before = snapshots.take(project)
    Project.objects.filter(pk=project.pk).update(state="archived", title_it="Altro")
    snapshots.put(project, before)
    again = Project.objects.get(pk=project.pk)
    assert (again.title_it, again.state, again.version) == ("Acqua", "archived", 2)


def test_inline_rows_may_swap_a_unique_value():
    document = make_document()
    first, second = add_file(document, pdf(), language="it"), add_file(document, pdf(), language="en")
    before = snapshots.take(document)
    swapped = {key: dict(fields) for key, fields in before.items()}
    keys = [row_key(file) for file in (first, second)]
    swapped[keys[0]]["language"], swapped[keys[1]]["language"] = "en", "it"
    snapshots.put(document, swapped)
    assert snapshots.take(document) == swapped
    assert dict(DocumentFile.objects.values_list("pk", "language")) == {first.pk: "en", second.pk: "it"}


def test_what_is_written_in_a_trial_does_not_stay(event):
    done = []
    with snapshots.trial():
        Event.objects.update(title_it="Prova")
        EventLink.objects.all().delete()
        transaction.on_commit(lambda: done.append(True))
    assert (Event.objects.get().title_it, event.links.count(), done) == ("Forum", 2, [])


def test_references_to_what_is_gone_are_left_out(event):
    snapshot = snapshots.take(event)
    Event.objects.update(city=None)
    event.projects.clear()
    Project.objects.all().delete()
    event.city.delete()
    snapshots.put(event, snapshot)
    again = Event.objects.get()
    assert (again.city, list(again.projects.all()), again.links.count()) == (None, [], 2)


def test_row_that_cannot_be_without_what_is_gone_stays_away(project):
    snapshot = snapshots.take(project)
    lead = project.partnerships.get(role="lead")
    organisation = lead.organisation
    lead.delete()
    organisation.delete()
    snapshots.put(project, snapshot)
    assert [row.role for row in project.partnerships.all()] == ["partner"]


def test_slug_that_another_took_meanwhile_stays_as_it_is(event):
    snapshot = snapshots.take(event)
    snapshot[row_key(event)]["slug"] = "bello"
    make_event(slug="bello")
    snapshots.put(event, snapshot)
    assert Event.objects.get(pk=event.pk).slug == event.slug


def changed(snapshot, key, **fields):
    return {**snapshot, key: {**snapshot[key], **fields}}


def test_differences_suggest_the_side_that_changed(event):
    base, key = snapshots.take(event), row_key(event)
    mine = changed(base, key, title_it="Mio", theme_it="Mio tema", venue_it="Stessa")
    theirs = changed(base, key, title_it="Loro", starts_on="2018-01-01", venue_it="Stessa")
    found = snapshots.differences(base, mine, theirs)
    assert {(each.field, each.suggestion) for each in found} == {
        ("title_it", ""),
        ("theme_it", "mine"),
        ("starts_on", "theirs"),
    }


def test_missing_and_empty_texts_say_the_same(event):
    base, key = snapshots.take(event), row_key(event)
    assert base[key]["title_en"] is None
    assert snapshots.differences(base, changed(base, key, title_en=""), base) == []


def test_rows_that_only_one_side_has_are_whole_differences(event):
    base = snapshots.take(event)
    first, second = sorted(rows_of(base, "events.eventlink"))
    mine = {key: fields for key, fields in base.items() if key != first}
    theirs = {key: fields for key, fields in base.items() if key != second}
    mine[second] = {**mine[second], "title_it": "Nuovo"}
    found = {each.key: each for each in snapshots.differences(base, mine, theirs)}
    assert {key: (each.field, each.suggestion) for key, each in found.items()} == {
        first: ("", "mine"),
        second: ("", ""),
    }
    assert (found[first].mine, found[second].theirs) == (None, None)


def test_mix_takes_the_chosen_differences_and_leaves_the_rest(event):
    base, key = snapshots.take(event), row_key(event)
    gone = sorted(rows_of(base, "events.eventlink"))[0]
    mine = changed(base, key, title_it="Mio", theme_it="Mio tema")
    del mine[gone]
    theirs = changed(base, key, starts_on="2018-01-01")
    chosen = [each for each in snapshots.differences(base, mine, theirs) if each.field in ("title_it", "")]
    mixed = snapshots.mix(theirs, chosen)
    assert mixed[key] == {**theirs[key], "title_it": "Mio"}
    assert mixed.keys() == mine.keys()
    assert gone in theirs
