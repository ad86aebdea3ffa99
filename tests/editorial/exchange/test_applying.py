"""Applying the differences of a file: drafts, never anything public; what no longer fits is named, the rest is done."""

import pytest
from django.contrib.admin.models import LogEntry
from django.contrib.auth.models import Group, Permission
from django.db import IntegrityError
from django.utils import timezone

from editorial import snapshots
from editorial.exchange import applying, judging
from editorial.exchange.applying import apply_some
from editorial.exchange.bringing_back import bring_back
from editorial.models import Revision, ValidatedPair, row_key
from editorial.saving import fresh, head_of, revisions_of
from editorial.translations import Place, Validation, edited_texts, keep_judgements, refresh_statuses, statuses_of
from events.models import Event, EventLink
from pages.models import GlossaryTerm
from tests.editorial.exchange.sheets import Sheet, refusals
from tests.factories import make, make_event
from tests.staff import add_row

pytestmark = pytest.mark.django_db
RICH = '<p>Si parla di <a href="/it/acqua">acqua</a>.</p>'


@pytest.fixture
def event():
    event = make_event(title_it="Forum", title_en="Meeting", presentation_it=RICH, theme_it="Acqua")
    EventLink.objects.create(event=event, title_it="Video", url="https://example.org/")
    return event


def come_back(by, **texts):
    """The import of a file in which these fields were translated."""
    sheet = Sheet()
    for field, text in texts.items():
        sheet.write(field, text)
    return sheet.bring_back(by)


def head(event):
    """The translated texts of an event as it is edited."""
    return edited_texts(fresh(event))[row_key(event)]


def states(imported):
    return list(imported.rows.values_list("state", flat=True))


def test_translations_of_what_is_live_wait_in_a_working_copy(event, teo):
    before = snapshots.take(event)
    sheet = Sheet()
    sheet.write("theme", "Water")
    sheet.write("presentation", "‹1›It is about ‹2›water‹/2›.‹/1›")
    link = event.links.get()
    number = [row["id"] for row in sheet.rows].index(f"{row_key(link)}|title|en") + 2
    sheet.write(number, "=Recording")
    imported = sheet.bring_back(teo.user)
    assert apply_some(imported, teo.user, most=9) == 0
    event.refresh_from_db()
    assert snapshots.take(event) == before
    assert (event.is_live, event.working_copy.kind, event.working_copy.saved_by) == (True, "working", teo.user)
    assert event.working_copy.comment == "Traduzioni importate da «tornato.xlsx»."
    changed = snapshots.differences(before, head_of(event), before)
    assert {(one.key, one.field): one.mine for one in changed} == {
        (row_key(event), "theme_en"): "Water",
        (row_key(event), "presentation_en"): '<p>It is about <a href="/it/acqua">water</a>.</p>',
        (row_key(link), "title_en"): "=Recording",
    }
    assert states(imported) == ["applied"] * 3
    entry = LogEntry.objects.get()
    assert (entry.user, entry.object_id, entry.change_message) == (teo.user, str(event.pk), event.working_copy.comment)


def test_imported_translations_are_judged_as_imported(event, teo):
    apply_some(come_back(teo.user, theme="Water"), teo.user, most=9)
    pair = ValidatedPair.objects.get()
    assert (pair.field, pair.origin, pair.validated_by) == ("theme", "imported", teo.user)
    event = fresh(event)
    assert statuses_of(event, edited_texts(event))[Place(row_key(event), "theme", "en")] == "current"
    assert (event.translation_en, event.translation_fr) == ("missing", "missing")


@pytest.mark.parametrize("state", ["draft", "review", "archived", "published"])
def test_nothing_is_published_and_everything_stays_where_it_waits(event, rita, state):
    imported = come_back(rita.user, theme="Water")
    Event.objects.update(state=state)
    apply_some(imported, rita.user, most=9)
    event.refresh_from_db()
    assert (event.state, head(event)["theme_en"], event.theme_en) == (
        state,
        "Water",
        None if state == "published" else "Water",
    )


def test_changes_in_review_stay_in_review_with_the_translations(event, anna, teo):
    anna.save(event, button="_review", venue_it="Palazzo")
    imported = come_back(teo.user, theme="Water")
    apply_some(imported, teo.user, most=9)
    event.refresh_from_db()
    assert (event.working_copy.kind, event.awaits_review) == (Revision.Kind.REVIEW, True)
    assert (head(event)["venue_it"], head(event)["theme_en"], event.venue_it) == ("Palazzo", "Water", None)


def test_row_that_is_only_in_the_working_copy_is_translated(event, anna, teo):
    values = anna.form(event)
    add_row(values, "links", title_it="Diretta", url="https://example.org/live", kind="stream", position="1")
    anna.save(event, values)
    sheet = Sheet()
    number = [row["field"] for row in sheet.rows].index("Collegamento «Diretta»: titolo") + 2
    sheet.write(number, "Live stream")
    imported = sheet.bring_back(teo.user)
    assert apply_some(imported, teo.user, most=9) == 0
    texts = [texts["title_en"] for key, texts in edited_texts(fresh(event)).items() if "link" in key]
    assert sorted(texts, key=str) == ["Live stream", None]
    assert event.links.count() == 1


def test_confirmed_translation_is_current_again(event, teo, rita):
    keep_judgements(event, {}, snapshots.take(event), Validation(), rita.user)
    refresh_statuses(event)
    rita.save(event, title_it="Forum dell’acqua", button="_publish")
    sheet = Sheet("en", "todo")
    sheet.write(2, "sì", "confirmation")
    imported = sheet.bring_back(teo.user)
    apply_some(imported, teo.user, most=9)
    place = Place(row_key(event), "title", "en")
    event = fresh(event)
    assert statuses_of(event, edited_texts(event))[place] == "current"
    assert (event.title_en, event.working_copy) == ("Meeting", None)
    assert ValidatedPair.objects.get(source_text="Forum dell’acqua").origin == "confirmed"


def test_file_that_goes_out_and_comes_back_makes_a_stale_translation_current(event, teo, rita, tmp_path):
    """Through the file itself and the process that reads it."""
    keep_judgements(event, {}, snapshots.take(event), Validation(), rita.user)
    refresh_statuses(event)
    rita.save(event, title_it="Forum dell’acqua", button="_publish")
    place = Place(row_key(event), "title", "en")

    def status():
        return statuses_of(fresh(event), edited_texts(fresh(event)))[place]

    def send_and_take_back(text, column):
        sheet = Sheet("en", "todo")
        sheet.write(2, text, column)
        with sheet.saved() as file:
            imported = bring_back(file, "tornato.xlsx", teo.user)
        assert status() == "stale"
        assert apply_some(imported, teo.user, most=9) == 0
        assert states(imported) == ["applied"]
        pair = ValidatedPair.objects.get(source_text=head(event)["title_it"])
        return status(), head(event)["title_en"], pair.origin, pair.validated_by

    assert send_and_take_back("Water forum", "translation") == ("current", "Water forum", "imported", teo.user)
    rita.save(event, title_it="Forum dei fiumi", button="_publish")
    assert send_and_take_back("sì", "confirmation") == ("current", "Water forum", "confirmed", teo.user)


def test_yes_at_a_text_with_other_spaces_confirms_and_keeps_them(event, teo, rita):
    event.title_fr = "Réunion !"
    event.save()
    keep_judgements(event, {}, snapshots.take(event), Validation(), rita.user)
    refresh_statuses(event)
    rita.save(event, title_it="Forum!", button="_publish")
    sheet = Sheet("fr", "todo")
    sheet.write(2, "Réunion\u202f!")
    sheet.write(2, "sì", "confirmation")
    imported = sheet.bring_back(teo.user)
    assert apply_some(imported, teo.user, most=9) == 0
    event = fresh(event)
    assert head(event)["title_fr"] == "Réunion\u202f!"
    assert statuses_of(event, edited_texts(event))[Place(row_key(event), "title", "fr")] == "current"


def test_what_changed_after_the_differences_were_shown_is_named_and_the_rest_applied(event, teo, rita):
    other = make_event(title_it="Altro")
    sheet = Sheet()
    sheet.write("theme", "Water")
    sheet.write("presentation", "‹1›It is about ‹2›water‹/2›.‹/1›")
    number = [row["id"] for row in sheet.rows].index(f"{row_key(other)}|title|en") + 2
    sheet.write(number, "Other")
    imported = sheet.bring_back(teo.user)
    rita.save(event, theme_it="Acqua e fiumi", button="_publish")
    Event.objects.filter(pk=other.pk).update(deleted_at=timezone.now())
    apply_some(imported, teo.user, most=9)
    assert sorted(refusals(imported)) == sorted(
        [(sheet.number("theme"), judging.SOURCE_CHANGED), (number, judging.GONE)]
    )
    assert (head(event)["theme_en"], head(event)["presentation_en"][:6]) == (None, "<p>It ")
    assert sorted(states(imported)) == ["applied", "refused", "refused"]


def test_translation_written_meanwhile_is_not_overwritten(event, teo, rita):
    imported = come_back(teo.user, theme="Water")
    rita.save(event, theme_en="Waters", button="_publish")
    apply_some(imported, teo.user, most=9)
    assert [reason for _row, reason in refusals(imported)] == [judging.TARGET_CHANGED]
    assert head(event)["theme_en"] == "Waters"


def test_role_is_asked_again_when_it_is_applied(event, teo):
    imported = come_back(teo.user, theme="Water")
    Group.objects.get(name="Traduttore").permissions.remove(Permission.objects.get(codename="translate_event"))
    teo.user = type(teo.user).objects.get(pk=teo.user.pk)
    apply_some(imported, teo.user, most=9)
    assert [reason for _row, reason in refusals(imported)] == [judging.NOT_YOURS]
    assert head(event)["theme_en"] is None


def test_applying_twice_is_applying_once(event, teo):
    imported = come_back(teo.user, theme="Water")
    apply_some(imported, teo.user, most=9)
    version = fresh(event).version
    assert apply_some(imported, teo.user, most=9) == 0
    assert (fresh(event).version, revisions_of(event).count()) == (version, 2)
    assert come_back(teo.user, theme="Water").rows.count() == 0


def test_few_are_applied_at_a_time_and_the_rest_waits(teo):
    events = [make_event(title_it=f"Evento {number}") for number in range(5)]
    sheet = Sheet()
    for number in range(2, 7):
        sheet.write(number, f"Event {number}")
    imported = sheet.bring_back(teo.user)
    assert [apply_some(imported, teo.user, most=2) for _time in range(4)] == [3, 1, 0, 0]
    assert [bool(fresh(event).working_copy) for event in events] == [True] * 5


def test_interrupted_run_keeps_whole_objects_and_goes_on(teo, monkeypatch):
    events = [make_event(title_it=f"Evento {number}") for number in range(3)]
    sheet = Sheet()
    for number in range(2, 5):
        sheet.write(number, f"Event {number}")
    imported = sheet.bring_back(teo.user)
    settle, calls = applying.settle, []

    def dies_at_the_second(*args, **kwargs):
        calls.append(args)
        settle(*args, **kwargs)
        if len(calls) == 2:
            raise KeyboardInterrupt

    with monkeypatch.context() as patched:
        patched.setattr(applying, "settle", dies_at_the_second)
        with pytest.raises(KeyboardInterrupt):
            apply_some(imported, teo.user, most=9)
    assert states(imported) == ["applied", "ready", "ready"]
    assert sum(bool(fresh(event).working_copy) for event in events) == 1
    assert apply_some(imported, teo.user, most=9) == 0
    assert states(imported) == ["applied"] * 3


def test_what_the_database_does_not_take_is_named(event, teo, monkeypatch):
    make(GlossaryTerm, term_it="Rete")
    imported = come_back(teo.user, theme="Water", term="Network")

    def clashes(obj, columns):
        raise IntegrityError("no")

    monkeypatch.setattr(applying, "change_columns", lambda obj, **columns: clashes(obj, columns))
    assert apply_some(imported, teo.user, most=9) == 0
    assert [reason for _row, reason in refusals(imported)] == [
        "Ciò che hai scelto non sta insieme: cambia una delle scelte."
    ] * 2
    assert fresh(event).working_copy is None
