"""The truth table of translations: what each thing that people do makes of one that was current, or was not."""

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
from tests.factories import make_beneficiary, make_event
from tests.staff import address

pytestmark = pytest.mark.django_db
WORDS = {"name_it": "Forum dei sindaci", "name_en": "Forum of mayors", "name_fr": "Forum des maires"}


@pytest.fixture
def item():
    """Live and unchecked: nobody has judged its translations. Of the content types one with a small form."""
    return make_beneficiary(
        slug="sindaci",
        **WORDS,
        description_it="<p>Due giorni.</p>",
        description_en="<p>Two days.</p>",
        description_fr="<p>Deux jours.</p>",
    )


@pytest.fixture
def checked(item, rita):
    """The same, its translations all judged to be right."""
    keep_judgements(item, {}, snapshots.take(item), Validation(), rita.user)
    refresh_statuses(item)
    return item


def status(item, field="name", language="en", row=None):
    """What is known of one translation, as it is edited; the cached columns must say the same of the whole."""
    item = fresh(item)
    statuses = statuses_of(item, edited_texts(item))
    assert {name: getattr(item, name) for name in worst_of(statuses)} == worst_of(statuses)
    return statuses.get(Place(row or row_key(item), field, language))


def of_all(item):
    """The statuses of all translations of an object as it is edited, each once."""
    return set(statuses_of(item, edited_texts(fresh(item))).values())


def goes_stale(item, who):
    who.save(item, name_it="Forum delle sindache")
    assert status(item) == "stale"


def confirms(item, who, field="name", language="en", row=None, **typed):
    who.save(item, _confirm=Place(row or row_key(item), field, language).name, **typed)


# What is done to an item whose translations are all right, and what becomes of its English title.


def real_edit(item, who):
    who.save(item, name_it="Forum delle sindache")


def minor_edit(item, who):
    who.save(item, name_it="Forum dei Sindaci", _minor="on")


def minor_edit_on_stale(item, who):
    goes_stale(item, who)
    who.save(item, name_it="Forum delle Sindache", _minor="on")


def minor_edit_with_a_new_translation(item, who):
    goes_stale(item, who)
    who.save(item, name_it="Forum delle Sindache", name_en="Forum of women mayors", _minor="on")


def white_space(item, who):
    who.save(item, name_it="  Forum  dei\u00a0sindaci ")


def white_space_between_paragraphs(item, who):
    who.save(item, description_it="\n<p> Due  giorni. </p>\n")


def no_break_space_in_a_paragraph(item, who):
    who.save(item, description_it="<p>Due\u00a0giorni.</p>")
    assert status(item, "description") == "current"
    who.save(item, description_it="<p>Due&nbsp;giorni.</p>")
    assert status(item, "description") == "current"


def paragraph_without_words(item, who):
    who.save(item, description_en="<p>&nbsp;</p><ul><li></li></ul>")
    assert status(item, "description") == "missing"


def other_composition_of_letters(item, who):
    who.save(item, name_fr="Forum des maires")
    who.save(item, name_it="Città")
    who.save(item, name_en="City")
    who.save(item, name_it="Citta\u0300")


def toggled_to_draft_and_back(item, who):
    who.save(item)
    who.press(item, "archive")
    who.save(item, button="_draft")
    who.save(item, button="_publish")


def saved_without_a_change(item, who):
    who.save(item)


def number_changed(item, who):
    who.save(item, position="7")


def source_brought_back(item, who):
    goes_stale(item, who)
    who.save(item, name_it=WORDS["name_it"])


def both_edited_then_source_brought_back(item, who):
    who.save(item, name_it="Forum delle sindache", name_en="Forum of women mayors")
    assert status(item) == "current"
    who.save(item, name_it=WORDS["name_it"])


def both_edited_then_both_brought_back(item, who):
    both_edited_then_source_brought_back(item, who)
    assert status(item) == "stale"
    restores(item, who, 1)


def target_brought_back_by_typing(item, who):
    # Typed beside today's Italian: whoever types a translation says that it is one.
    goes_stale(item, who)
    who.save(item, name_en="Forum of women mayors")
    who.save(item, name_en=WORDS["name_en"])


def restores(item, who, version):
    old = revisions_of(item).get(version=version)
    assert who.post(address(item, "restore", old.pk), {"version": fresh(item).version}).status_code == 302


def stale_version_restored(item, who):
    goes_stale(item, who)
    stale_at = fresh(item).version
    who.save(item, name_en="Forum of women mayors")
    assert status(item) == "current"
    restores(item, who, stale_at)


def imported(item, who):
    goes_stale(item, who)

    def write():
        row = fresh(item)
        row.name_it, row.name_en = "Forum delle sindache", "Forum of women mayors"
        row.save(claimed=True)

    item.refresh_from_db()
    settle(item, write, who.user, validation=Validation(origin=ValidatedPair.Origin.IMPORTED))


def confirmed(item, who):
    goes_stale(item, who)
    confirms(item, who)


def confirmed_in_the_other_language(item, who):
    goes_stale(item, who)
    confirms(item, who, language="fr")


def all_verified_while_stale(item, who):
    goes_stale(item, who)
    who.save(item, _verify=["en", "fr"])


def copy_published(item, who):
    goes_stale(item, who)
    who.press(item, "publish")
    assert fresh(item).working_copy is None


def copy_of_a_minor_edit_published(item, who):
    minor_edit(item, who)
    who.press(item, "publish")


def copy_dropped(item, who):
    goes_stale(item, who)
    who.press(item, "discard")
    assert fresh(item).name_it == WORDS["name_it"]


def target_written(item, who):
    who.save(item, name_en="The mayors’ forum")


def target_emptied(item, who):
    who.save(item, name_en="")


def both_emptied(item, who):
    who.save(item, description_it="", description_en="", description_fr="")


def sent_back(item, who):
    who.save(item, name_it="Forum delle sindache", button="_review")
    who.press(item, "sendback", note="Rileggi il titolo.")


def trashed_and_back(item, who):
    who.post(address(item, "delete"), {"post": "yes", "version": item.version})
    who.press(item, "untrash")


def program_changed_the_source(item, who):
    item.name_it = "Forum delle sindache"
    item.save()


def program_changed_the_target(item, who):
    item.name_en = "Mayors"
    item.save()


def program_changed_the_target_in_bulk(item, who):
    type(item).objects.filter(pk=item.pk).update(name_en="Mayors")


def program_brought_back_the_target(item, who):
    program_changed_the_target_in_bulk(item, who)
    item.refresh_from_db()
    item.name_en = WORDS["name_en"]
    item.save(update_fields=["name_en"])


@pytest.mark.parametrize(
    "done, expected",
    [
        (real_edit, "stale"),
        (minor_edit, "current"),
        (minor_edit_on_stale, "stale"),
        (minor_edit_with_a_new_translation, "current"),
        (white_space, "current"),
        (white_space_between_paragraphs, "current"),
        (no_break_space_in_a_paragraph, "current"),
        (paragraph_without_words, "current"),
        (other_composition_of_letters, "current"),
        (toggled_to_draft_and_back, "current"),
        (saved_without_a_change, "current"),
        (number_changed, "current"),
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
        (number_changed, "unverified"),
        # Nobody ever said that it was right: it cannot have gone stale.
        (real_edit, "unverified"),
        (minor_edit, "unverified"),
        (confirms, "current"),
        (lambda item, who: who.save(item, _verify="en"), "current"),
        (lambda item, who: who.save(item, _verify="fr"), "unverified"),
        (target_written, "current"),
        (target_emptied, "missing"),
    ],
)
def test_translation_that_nobody_had_checked(done, expected, item, rita):
    assert status(item) == "unverified"
    done(item, rita)
    assert status(item) == expected


def test_all_texts_of_an_item_in_all_languages_are_verified_at_once(item, teo):
    teo.save(item, _verify=["en", "fr"])
    assert of_all(item) == {"current"}
    assert set(ValidatedPair.objects.values_list("origin", "validated_by__username")) == {("confirmed", "teo")}
    assert (fresh(item).working_copy, fresh(item).name_en) == (None, WORDS["name_en"])


@pytest.fixture
def event(rita):
    """Live, with a link, its translations all judged to be right."""
    event = make_event(title_it="Forum", title_en="Forum", title_fr="Forum")
    EventLink.objects.create(
        event=event, title_it="Video", title_en="Recording", title_fr="Vidéo", url="https://example.org/"
    )
    keep_judgements(event, {}, snapshots.take(event), Validation(), rita.user)
    refresh_statuses(event)
    return fresh(event)


def test_inline_row_is_judged_like_the_item(event, rita):
    link = event.links.get()
    rita.save(event, rita.form(event) | {"links-0-title_it": ["Ripresa"]})
    assert status(event, "title", row=row_key(link)) == "stale"
    assert (fresh(event).translation_en, status(event, "title")) == ("stale", "current")
    confirms(event, rita, "title", row=row_key(link))
    assert (status(event, "title", row=row_key(link)), fresh(event).translation_en) == ("current", "current")


def test_item_is_as_bad_as_its_worst_text(checked, rita):
    rita.save(checked, name_it="Forum delle sindache", description_fr="")
    item = fresh(checked)
    assert (item.translation_en, item.translation_fr) == ("stale", "missing")


def test_inline_row_that_a_program_writes_counts_at_once(event):
    link = EventLink.objects.create(event=event, title_it="Diretta", url="https://example.org/d")
    assert fresh(event).translation_en == "missing"
    link.delete()
    assert fresh(event).translation_en == "current"


def test_stale_translation_shows_what_changed_in_the_italian(checked, rita):
    rita.save(checked, name_it="Forum delle sindache")
    told = told_of(snapshot_as_stored(checked))[Place(row_key(checked), "name", "en")]
    assert (told.status, told.label, told.runs) == (
        "stale",
        "da aggiornare",
        (
            ("same", "Forum "),
            ("removed", "dei sindaci"),
            ("added", "delle sindache"),
        ),
    )


def snapshot_as_stored(item):
    """The item with its working copy published."""
    waiting = item.working_copy
    settle(item, lambda: snapshots.put(item, waiting.rows), None, Intent.PUBLISH)
    return fresh(item)


def test_duplicate_knows_what_was_judged_of_the_first(event, rita):
    copied = duplicate(event, rita.user)
    assert (copied.translation_en, of_all(copied), copied.links.count()) == ("current", {"current"}, 1)


def test_judgement_survives_a_conflict_as_it_was_typed(checked, anna, rita):
    """Anna translates beside the Italian that she reads; Rita changes that Italian meanwhile, and is first."""
    opened = anna.form(checked)
    rita.save(checked, name_it="Forum delle sindache", button="_publish")
    answer = anna.send(checked, opened | {"name_en": ["The mayors’ forum"]})
    assert answer.status_code == 409
    refused = Revision.objects.get(kind="refused")
    key = row_key(checked)
    choices = {choice.name: choice.chosen for choice in answer.context["choices"]}
    assert choices == {f"{key}|name_en": "mine", f"{key}|name_it": "theirs"}
    kept = anna.send(checked, {**choices, "_mine": refused.pk, "version": fresh(checked).version})
    assert kept.status_code == 302
    assert status(checked) == "stale"
    told = told_of(snapshot_as_stored(fresh(checked)))[Place(key, "name", "en")]
    assert [words for what, words in told.runs if what != "added"] == ["Forum ", "dei sindaci"]


def test_ticks_survive_a_conflict(checked, anna, rita):
    goes_stale(checked, anna)
    anna.press(checked, "publish")
    rita.press(checked, "publish")
    opened = anna.form(checked)
    rita.save(checked, position="7", button="_publish")
    confirmation = {"_confirm": [Place(row_key(checked), "name", "en").name]}
    answer = anna.send(checked, opened | confirmation | {"internal_note": ["Sentita la collega."]})
    assert answer.status_code == 409
    assert (status(checked), status(checked, language="fr")) == ("current", "stale")


def test_nothing_is_judged_beside_an_italian_that_nobody_read(checked, teo):
    opened = teo.form(checked)
    type(checked).objects.filter(pk=checked.pk).update(name_it="Tutt’altra cosa")
    before = ValidatedPair.objects.count()
    name = Place(row_key(checked), "description", "en").name
    answer = teo.send(checked, opened | {"name_en": ["The mayors’ forum"], "_confirm": [name], "_verify": ["fr"]})
    assert answer.status_code == 409
    # Who only translates is asked of translations alone.
    assert [choice.name for choice in answer.context["choices"]] == [f"{row_key(checked)}|name_en"]
    assert ValidatedPair.objects.count() == before


@pytest.mark.parametrize(
    "forged",
    [
        "projects.beneficiary:999|name|en",
        "auth.user:1|title|en",
        "projects.beneficiary|name|en",
        "{key}|slug|en",
        "{key}|name|it",
        "{key}|name|de",
        "||",
        "\x00",
        "x" * 5000,
    ],
)
def test_forged_confirmation_confirms_nothing(forged, checked, rita):
    goes_stale(checked, rita)
    forged = forged.format(key=row_key(checked))
    before = set(ValidatedPair.objects.values_list("pk", flat=True))
    rita.save(checked, _confirm=forged, _verify=[forged, "it", "de"])
    assert set(ValidatedPair.objects.values_list("pk", flat=True)) == before
    assert status(checked) == "stale"


def test_who_only_translates_makes_no_minor_correction(checked, teo):
    teo.save(checked, name_it="Forum delle sindache", _minor="on", position="7")
    assert fresh(checked).working_copy is None
    assert snapshots.take(checked)[row_key(checked)]["name_it"] == WORDS["name_it"]
