"""The truth table of translations: what each thing that people do makes of one that was current, or was not."""

from datetime import date

import pytest

from editorial import snapshots
from editorial.duplicating import duplicate
from editorial.models import Revision, ValidatedPair, row_key
from editorial.saving import Intent, fresh, revisions_of, settle
from editorial.translations import (
    Place,
    Validation,
    edited_texts,
    keep_judgements,
    refresh_statuses,
    statuses_of,
    told_of,
    worst_of,
)
from events.models import EventLink
from tests.factories import make_event
from tests.staff import address

pytestmark = pytest.mark.django_db
WORDS = {"title_it": "Forum dei sindaci", "title_en": "Forum of mayors", "title_fr": "Forum des maires"}


@pytest.fixture
def event():
    """Live and unchecked: nobody has judged its translations."""
    event = make_event(
        slug="forum",
        starts_on="2026-05-04",
        **WORDS,
        presentation_it="<p>Due giorni.</p>",
        presentation_en="<p>Two days.</p>",
        presentation_fr="<p>Deux jours.</p>",
    )
    EventLink.objects.create(
        event=event, title_it="Video", title_en="Recording", title_fr="Vidéo", url="https://example.org/"
    )
    event.refresh_from_db()
    return event


@pytest.fixture
def checked(event, rita):
    """The same, its translations all judged to be right."""
    keep_judgements(event, {}, snapshots.take(event), Validation(), rita.user)
    refresh_statuses(event)
    return event


def status(event, field="title", language="en", row=None):
    """What is known of one translation, as it is edited; the cached columns must say the same of the whole."""
    event = fresh(event)
    statuses = statuses_of(event, edited_texts(event))
    assert {name: getattr(event, name) for name in worst_of(statuses)} == worst_of(statuses)
    return statuses.get(Place(row or row_key(event), field, language))


def of_all(event):
    """The statuses of all translations of an object as it is edited, each once."""
    return set(statuses_of(event, edited_texts(fresh(event))).values())


def goes_stale(event, who):
    who.save(event, title_it="Forum delle sindache")
    assert status(event) == "stale"


def confirms(event, who, field="title", language="en", row=None, **typed):
    who.save(event, _confirm=Place(row or row_key(event), field, language).name, **typed)


# What is done to an event whose translations are all right, and what becomes of its English title.


def real_edit(event, who):
    who.save(event, title_it="Forum delle sindache")


def minor_edit(event, who):
    who.save(event, title_it="Forum dei Sindaci", _minor="on")


def minor_edit_on_stale(event, who):
    goes_stale(event, who)
    who.save(event, title_it="Forum delle Sindache", _minor="on")


def minor_edit_with_a_new_translation(event, who):
    goes_stale(event, who)
    who.save(event, title_it="Forum delle Sindache", title_en="Forum of women mayors", _minor="on")


def white_space(event, who):
    who.save(event, title_it="  Forum  dei\u00a0sindaci ")


def white_space_between_paragraphs(event, who):
    who.save(event, presentation_it="\n<p> Due  giorni. </p>\n")


def other_composition_of_letters(event, who):
    who.save(event, title_fr="Forum des maires")
    who.save(event, title_it="Città")
    who.save(event, title_en="City")
    who.save(event, title_it="Citta\u0300")


def toggled_to_draft_and_back(event, who):
    who.save(event)
    who.press(event, "archive")
    who.save(event, button="_draft")
    who.save(event, button="_publish")


def saved_without_a_change(event, who):
    who.save(event)


def date_changed(event, who):
    who.save(event, starts_on="6/5/2026")


def source_brought_back(event, who):
    goes_stale(event, who)
    who.save(event, title_it=WORDS["title_it"])


def both_edited_then_source_brought_back(event, who):
    who.save(event, title_it="Forum delle sindache", title_en="Forum of women mayors")
    assert status(event) == "current"
    who.save(event, title_it=WORDS["title_it"])


def both_edited_then_both_brought_back(event, who):
    both_edited_then_source_brought_back(event, who)
    assert status(event) == "stale"
    restores(event, who, 1)


def target_brought_back_by_typing(event, who):
    # Typed beside today's Italian: whoever types a translation says that it is one.
    goes_stale(event, who)
    who.save(event, title_en="Forum of women mayors")
    who.save(event, title_en=WORDS["title_en"])


def restores(event, who, version):
    old = revisions_of(event).get(version=version)
    assert who.post(address(event, "restore", old.pk), {"version": fresh(event).version}).status_code == 302


def stale_version_restored(event, who):
    goes_stale(event, who)
    stale_at = fresh(event).version
    who.save(event, title_en="Forum of women mayors")
    assert status(event) == "current"
    restores(event, who, stale_at)


def imported(event, who):
    goes_stale(event, who)

    def write():
        row = fresh(event)
        row.title_it, row.title_en = "Forum delle sindache", "Forum of women mayors"
        row.save(claimed=True)

    event.refresh_from_db()
    settle(event, write, who.user, validation=Validation(origin=ValidatedPair.Origin.IMPORTED))


def confirmed(event, who):
    goes_stale(event, who)
    confirms(event, who)


def confirmed_in_the_other_language(event, who):
    goes_stale(event, who)
    confirms(event, who, language="fr")


def all_verified_while_stale(event, who):
    goes_stale(event, who)
    who.save(event, _verify=["en", "fr"])


def copy_published(event, who):
    goes_stale(event, who)
    who.press(event, "publish")
    assert fresh(event).working_copy is None


def copy_of_a_minor_edit_published(event, who):
    minor_edit(event, who)
    who.press(event, "publish")


def copy_dropped(event, who):
    goes_stale(event, who)
    who.press(event, "discard")
    assert fresh(event).title_it == WORDS["title_it"]


def target_written(event, who):
    who.save(event, title_en="The mayors’ forum")


def target_emptied(event, who):
    who.save(event, title_en="")


def both_emptied(event, who):
    who.save(event, presentation_it="", presentation_en="", presentation_fr="")


def sent_back(event, who):
    who.save(event, title_it="Forum delle sindache", button="_review")
    who.press(event, "sendback", note="Rileggi il titolo.")


def trashed_and_back(event, who):
    who.post(address(event, "delete"), {"post": "yes", "version": event.version})
    who.press(event, "untrash")


def program_changed_the_source(event, who):
    event.title_it = "Forum delle sindache"
    event.save()


def program_changed_the_target(event, who):
    event.title_en = "Mayors"
    event.save()


def program_changed_the_target_in_bulk(event, who):
    type(event).objects.filter(pk=event.pk).update(title_en="Mayors")


def program_brought_back_the_target(event, who):
    program_changed_the_target_in_bulk(event, who)
    event.refresh_from_db()
    event.title_en = WORDS["title_en"]
    event.save(update_fields=["title_en"])


@pytest.mark.parametrize(
    "done, expected",
    [
        (real_edit, "stale"),
        (minor_edit, "current"),
        (minor_edit_on_stale, "stale"),
        (minor_edit_with_a_new_translation, "current"),
        (white_space, "current"),
        (white_space_between_paragraphs, "current"),
        (other_composition_of_letters, "current"),
        (toggled_to_draft_and_back, "current"),
        (saved_without_a_change, "current"),
        (date_changed, "current"),
        (source_brought_back, "current"),
        (both_edited_then_source_brought_back, "stale"),
        (both_edited_then_both_brought_back, "current"),
        (target_brought_back_by_typing, "current"),
        (stale_version_restored, "stale"),
        (imported, "current"),
        (confirmed, "current"),
        (confirmed_in_the_other_language, "stale"),
        (all_verified_while_stale, "stale"),
        (copy_published, "stale"),
        (copy_of_a_minor_edit_published, "current"),
        (copy_dropped, "current"),
        (target_written, "current"),
        (target_emptied, "missing"),
        (both_emptied, "current"),
        (sent_back, "stale"),
        (trashed_and_back, "current"),
        (program_changed_the_source, "stale"),
        (program_changed_the_target, "unverified"),
        (program_changed_the_target_in_bulk, "unverified"),
        (program_brought_back_the_target, "current"),
    ],
)
def test_translation_that_was_right(done, expected, checked, rita):
    done(checked, rita)
    assert status(checked) == expected


@pytest.mark.parametrize(
    "done, expected",
    [
        (saved_without_a_change, "unverified"),
        (date_changed, "unverified"),
        # Nobody ever said that it was right: it cannot have gone stale.
        (real_edit, "unverified"),
        (minor_edit, "unverified"),
        (confirms, "current"),
        (lambda event, who: who.save(event, _verify="en"), "current"),
        (lambda event, who: who.save(event, _verify="fr"), "unverified"),
        (target_written, "current"),
        (target_emptied, "missing"),
    ],
)
def test_translation_that_nobody_had_checked(done, expected, event, rita):
    assert status(event) == "unverified"
    done(event, rita)
    assert status(event) == expected


def test_all_texts_of_an_item_in_all_languages_are_verified_at_once(event, teo):
    teo.save(event, _verify=["en", "fr"])
    assert of_all(event) == {"current"}
    assert set(ValidatedPair.objects.values_list("origin", "validated_by__username")) == {("confirmed", "teo")}
    assert (fresh(event).working_copy, fresh(event).title_en) == (None, WORDS["title_en"])


def test_inline_row_is_judged_like_the_item(checked, rita):
    link = checked.links.get()
    values = rita.form(checked)
    rita.save(checked, values | {"links-0-title_it": ["Ripresa"]})
    assert status(checked, row=row_key(link)) == "stale"
    assert (fresh(checked).translation_en, status(checked)) == ("stale", "current")
    confirms(checked, rita, row=row_key(link))
    assert (status(checked, row=row_key(link)), fresh(checked).translation_en) == ("current", "current")


def test_item_is_as_bad_as_its_worst_text(checked, rita):
    rita.save(checked, title_it="Forum delle sindache", presentation_fr="")
    event = fresh(checked)
    assert (event.translation_en, event.translation_fr) == ("stale", "missing")


def test_inline_row_that_a_program_writes_counts_at_once(checked):
    link = EventLink.objects.create(event=checked, title_it="Diretta", url="https://example.org/d")
    assert fresh(checked).translation_en == "missing"
    link.delete()
    assert fresh(checked).translation_en == "current"


def test_stale_translation_shows_what_changed_in_the_italian(checked, rita):
    rita.save(checked, title_it="Forum delle sindache")
    told = told_of(snapshot_as_stored(checked))[Place(row_key(checked), "title", "en")]
    assert (told.status, told.label, told.runs) == (
        "stale",
        "da aggiornare",
        (
            *(("same", "Forum "), ("removed", "dei"), ("added", "delle"), ("same", " ")),
            *(("removed", "sindaci"), ("added", "sindache")),
        ),
    )


def snapshot_as_stored(event):
    """The event with its working copy published."""
    waiting = event.working_copy
    settle(event, lambda: snapshots.put(event, waiting.rows), None, Intent.PUBLISH)
    return fresh(event)


def test_duplicate_knows_what_was_judged_of_the_first(checked, rita):
    copied = duplicate(checked, rita.user)
    assert (copied.translation_en, of_all(copied)) == ("current", {"current"})


def test_judgement_survives_a_conflict_as_it_was_typed(checked, anna, rita):
    """Anna translates beside the Italian that she reads; Rita changes that Italian meanwhile, and is first."""
    opened = anna.form(checked)
    rita.save(checked, title_it="Forum delle sindache", button="_publish")
    answer = anna.send(checked, opened | {"title_en": ["The mayors’ forum"]})
    assert answer.status_code == 409
    refused = Revision.objects.get(kind="refused")
    key = row_key(checked)
    choices = {choice.name: choice.chosen for choice in answer.context["choices"]}
    assert choices == {f"{key}|title_en": "mine", f"{key}|title_it": "theirs"}
    kept = anna.send(checked, {**choices, "_mine": refused.pk, "version": fresh(checked).version})
    assert kept.status_code == 302
    assert status(checked) == "stale"
    told = told_of(snapshot_as_stored(fresh(checked)))[Place(key, "title", "en")]
    assert [words for what, words in told.runs if what != "added"] == ["Forum ", "dei", " ", "sindaci"]


def test_ticks_survive_a_conflict(checked, anna, rita):
    goes_stale(checked, anna)
    anna.press(checked, "publish")
    rita.press(checked, "publish")
    opened = anna.form(checked)
    rita.save(checked, starts_on="6/5/2026", button="_publish")
    confirmation = {"_confirm": [Place(row_key(checked), "title", "en").name]}
    answer = anna.send(checked, opened | confirmation | {"theme_it": ["Clima"], "theme_en": ["Climate"]})
    assert answer.status_code == 409
    assert (status(checked), status(checked, language="fr")) == ("current", "stale")


@pytest.mark.parametrize(
    "forged",
    [
        "events.event:999|title|en",
        "auth.user:1|title|en",
        "events.event|title|en",
        "events.event:1|slug|en",
        "events.event:1|title|it",
        "events.event:1|title|de",
        "||",
        "\x00",
        "x" * 5000,
    ],
)
def test_forged_confirmation_confirms_nothing(forged, checked, rita):
    goes_stale(checked, rita)
    before = set(ValidatedPair.objects.values_list("pk", flat=True))
    rita.save(checked, _confirm=forged, _verify=[forged, "it", "de"])
    assert set(ValidatedPair.objects.values_list("pk", flat=True)) == before
    assert status(checked) == "stale"


def test_who_only_translates_makes_no_minor_correction(checked, teo):
    teo.save(checked, title_it="Forum delle sindache", _minor="on", starts_on=date(2030, 1, 1).isoformat())
    assert fresh(checked).working_copy is None
    assert snapshots.take(checked)[row_key(checked)]["title_it"] == WORDS["title_it"]
