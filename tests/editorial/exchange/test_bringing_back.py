"""What comes back: differences that are stored and change nothing, and every reason for which a row is not taken."""

import pytest
from django.utils import timezone

from editorial import snapshots
from editorial.exchange import judging
from editorial.exchange.bringing_back import KEPT
from editorial.models import TranslationImport, row_key
from editorial.translations import Validation, keep_judgements, refresh_statuses
from events.models import Event, EventLink
from tests.editorial.exchange.sheets import Sheet, proposed, refusals
from tests.factories import make_event, make_organisation, make_page

pytestmark = pytest.mark.django_db
RICH = '<p>Si parla di <a href="/it/acqua">acqua</a>.</p>'


@pytest.fixture
def event():
    return make_event(title_it="Forum", title_en="Meeting", presentation_it=RICH, theme_it="Acqua")


@pytest.fixture
def stale(event, rita):
    """Its English title was right, and the Italian has changed since."""
    keep_judgements(event, {}, snapshots.take(event), Validation(), rita.user)
    refresh_statuses(event)
    rita.save(event, title_it="Forum dell’acqua", button="_publish")
    return event


def written_in(**texts):
    """A file in which these fields were translated."""
    sheet = Sheet()
    for field, text in texts.items():
        sheet.write(field, text)
    return sheet


def test_what_was_written_is_proposed_and_nothing_is_changed(event, teo):
    before = snapshots.take(event)
    imported = written_in(
        theme="  Water\n for all ", presentation="‹1›It is about ‹2›water‹/2›.‹/1›", title="=Forum"
    ).bring_back(teo.user)
    assert refusals(imported) == []
    assert proposed(imported) == {
        "title": "=Forum",
        "theme": "Water for all",
        "presentation": '<p>It is about <a href="/it/acqua">water</a>.</p>',
    }
    assert (imported.language, imported.made_by, imported.file_name) == ("en", teo.user, "tornato.xlsx")
    event.refresh_from_db()
    assert (snapshots.take(event), event.version, event.working_copy) == (before, event.version, None)


def test_file_that_comes_back_as_it_went_proposes_nothing(portal_content, rita):
    for language in ("en", "fr"):
        sheet = Sheet(language)
        imported = sheet.bring_back(rita.user)
        assert (imported.rows.count(), imported.empty_count + imported.unchanged_count) == (0, sheet.count)


def test_empty_and_unchanged_are_counted(event, teo):
    imported = written_in(theme="Water").bring_back(teo.user)
    assert (list(proposed(imported)), imported.empty_count, imported.unchanged_count) == (["theme"], 1, 1)
    sheet = Sheet()
    sheet.write("title", "")
    imported = sheet.bring_back(teo.user)
    assert (imported.rows.count(), imported.empty_count, imported.unchanged_count) == (0, 3, 0)


def test_marks_without_words_are_empty(event, teo):
    """What is left of a text whose words somebody deleted would take the place of nothing, or of a translation."""
    imported = written_in(presentation="‹1›\u00a0‹2›‹/2› ‹/1›").bring_back(teo.user)
    assert (imported.rows.count(), imported.empty_count) == (0, 2)
    sheet = written_in(presentation="‹1›‹2›‹/2›‹/1›")
    sheet.write("presentation", "sì", "confirmation")
    assert one_refusal(sheet, teo.user, "presentation") == judging.NOTHING_TO_CONFIRM


def test_spaces_that_french_wants_are_a_change_and_others_are_none(rita, teo):
    make_event(title_it="Quando?", title_fr="Quand ?", theme_it="Acqua", theme_fr="L’eau")
    sheet = Sheet("fr")
    sheet.write("title", "Quand\u202f?")
    sheet.write("theme", " L’eau \n")
    imported = sheet.bring_back(teo.user)
    assert (proposed(imported), imported.unchanged_count) == ({"title": "Quand\u202f?"}, 1)
    assert not imported.rows.get().is_confirmed


def test_what_nobody_touched_is_as_it_was_whatever_happened_to_the_italian(event, teo, rita):
    """Where its tags changed the marks no longer fit, which is no fault of the translator's."""
    Event.objects.update(presentation_en="<p>It is about water.</p>")
    event.refresh_from_db()
    keep_judgements(event, {}, snapshots.take(event), Validation(), rita.user)
    refresh_statuses(event)
    rita.save(event, presentation_it=f"{RICH}<p>Anche di fiumi.</p>", button="_publish")
    imported = Sheet().bring_back(teo.user)
    assert (imported.rows.count(), imported.unchanged_count) == (0, 2)


@pytest.mark.parametrize("yes", ["sì", "Sì ", "si", "yes", "SI."])
def test_yes_confirms_a_stale_translation(stale, teo, yes):
    sheet = Sheet("en", "todo")
    sheet.write("title", yes, "confirmation")
    imported = sheet.bring_back(teo.user)
    row = imported.rows.get()
    assert (row.state, row.is_confirmed, row.new) == ("ready", True, "Meeting")


def test_yes_at_what_is_right_already_or_was_rewritten(event, rita):
    rita.save(event, title_en="Right", button="_publish")
    sheet = written_in(theme="Water")
    for field in ("title", "theme"):
        sheet.write(field, "sì", "confirmation")
    imported = sheet.bring_back(rita.user)
    assert [(row.place.split("|")[1], row.is_confirmed) for row in imported.rows.all()] == [("theme", False)]
    assert imported.unchanged_count == 1


def one_refusal(sheet, by, place):
    """Why the only row is not taken that is not; it is that of the place."""
    imported = sheet.bring_back(by)
    ((number, reason),) = refusals(imported)
    assert number == (place if isinstance(place, int) else sheet.number(place))
    assert imported.ready.count() == 0
    return reason


def test_unknown_code_is_refused(event, teo):
    for column, value in (("id", "x"), ("id", "events.event:9|nothing|en"), ("content", "auth.user:1"), ("id", "")):
        sheet = written_in(theme="Water")
        number = sheet.number("theme")
        sheet.write(number, value, column)
        assert one_refusal(sheet, teo.user, number) == judging.UNKNOWN


@pytest.mark.parametrize("key", ["events.event:999", f"events.event:{9**40}", "events.event:", "events.event:-1"])
def test_code_of_no_object_is_refused(event, teo, key):
    sheet = written_in(theme="Water")
    number = sheet.number("theme")
    sheet.write(number, key, "content")
    assert one_refusal(sheet, teo.user, number) == judging.GONE


def test_row_of_another_object_is_refused(event, teo):
    other = make_event(title_it="Altro")
    sheet = Sheet("en", "all", {Event: [event.pk]})
    sheet.write("theme", "Water")
    sheet.write("theme", row_key(other), "content")
    assert one_refusal(sheet, teo.user, "theme") == judging.UNKNOWN


def test_deleted_object_is_refused(event, teo):
    sheet = written_in(theme="Water")
    event.delete()
    assert {reason for _row, reason in refusals(sheet.bring_back(teo.user))} == {judging.GONE}


def test_object_in_the_trash_is_refused(event, teo):
    sheet = written_in(theme="Water")
    Event.objects.update(deleted_at=timezone.now())
    assert {reason for _row, reason in refusals(sheet.bring_back(teo.user))} == {judging.TRASHED}


def test_inline_row_that_was_deleted_is_refused(event, teo):
    link = EventLink.objects.create(event=event, title_it="Video", url="https://example.org/")
    sheet = Sheet()
    number = [row["id"] for row in sheet.rows].index(f"{row_key(link)}|title|en") + 2
    sheet.write(number, "Recording")
    link.delete()
    assert one_refusal(sheet, teo.user, number) == judging.UNKNOWN


def test_row_that_stands_twice_is_refused_both_times(event, teo):
    sheet = written_in(theme="Water")
    twice = [cell.value for cell in sheet.sheet[sheet.number("theme")]]
    first = sheet.number("theme")
    sheet.sheet.append(twice)
    last = sheet.sheet.max_row
    imported = sheet.bring_back(teo.user)
    assert refusals(imported) == [
        (first, f"Lo stesso testo sta anche alla riga {last}: tienine una sola."),
        (last, f"Lo stesso testo sta anche alla riga {first}: tienine una sola."),
    ]
    assert imported.ready.count() == 0


def test_changed_source_is_refused_and_both_texts_are_kept(event, teo, rita):
    sheet = written_in(theme="Water", presentation="‹1›It is about ‹2›water‹/2›.‹/1›")
    rita.save(event, presentation_it=RICH.replace("acqua<", "fiumi<"), button="_publish")
    imported = sheet.bring_back(teo.user)
    assert refusals(imported) == [(sheet.number("presentation"), judging.SOURCE_CHANGED)]
    row = imported.rows.get(state="refused")
    assert (row.italian_then, row.words(row.italian)) == ("Si parla di acqua.", "Si parla di fiumi.")
    assert row.words(row.new) == "It is about water."
    assert list(proposed(imported)) == ["theme"]


def test_source_changed_in_the_working_copy_is_refused(event, teo, anna):
    sheet = written_in(theme="Water")
    anna.save(event, theme_it="Acqua e fiumi")
    assert one_refusal(sheet, teo.user, "theme") == judging.SOURCE_CHANGED


def test_changed_translation_is_refused_unless_it_says_the_same(event, teo, rita):
    sheet = written_in(title="Forum")
    rita.save(event, title_en="Conference", button="_publish")
    assert one_refusal(sheet, teo.user, "title") == judging.TARGET_CHANGED
    rita.save(event, title_en="Forum", button="_publish")
    assert sheet.bring_back(teo.user).rows.count() == 0


def test_translation_that_nobody_touched_is_no_conflict(event, teo, rita):
    sheet = Sheet()
    rita.save(event, title_en="Conference", button="_publish")
    imported = sheet.bring_back(teo.user)
    assert (imported.rows.count(), imported.unchanged_count) == (0, 1)


def test_yes_at_a_text_that_changed_is_refused(stale, teo, rita):
    sheet = Sheet("en", "todo")
    sheet.write("title", "sì", "confirmation")
    rita.save(stale, title_it="Forum dei fiumi", button="_publish")
    assert one_refusal(sheet, teo.user, "title") == judging.SOURCE_CHANGED


@pytest.mark.parametrize(
    "written, reason",
    [
        ("‹1›It is about water.‹/1›", "Manca il segno ‹2›…‹/2›."),
        ("‹1›It is ‹7›about‹/7› ‹2›water‹/2›.‹/1›", "Il segno ‹7› nell’italiano non c’è."),
        ("‹1›It is about ‹2›water‹/2› ‹2›x‹/2›.‹/1›", "Il segno ‹2› è doppio."),
        (
            "‹1›It is about ‹2›water.‹/1›‹/2›",
            "Il segno ‹/1› è fuori posto o doppio: i segni stanno uno dentro l’altro.",
        ),
    ],
)
def test_broken_mark_is_refused(event, teo, written, reason):
    assert one_refusal(written_in(presentation=written), teo.user, "presentation") == reason


def test_text_too_long_for_its_column_is_refused(event, teo):
    most = Event._meta.get_field("title_en").max_length
    reason = f"La traduzione è troppo lunga: {most + 1} caratteri, al massimo {most}."
    assert one_refusal(written_in(title="x" * (most + 1)), teo.user, "title") == reason
    assert proposed(written_in(title="x" * most).bring_back(teo.user)) == {"title": "x" * most}


def test_formula_or_another_value_in_place_of_a_text_is_refused(event, teo):
    for value, kind in (("=1+1", "formula"), (timezone.now().replace(tzinfo=None), "value"), (True, "value")):
        sheet = Sheet()
        sheet.cell("theme").value = value
        assert one_refusal(sheet, teo.user, "theme") == judging._KINDS[kind]
    sheet = Sheet()
    sheet.cell("theme").value = 2017
    assert proposed(sheet.bring_back(teo.user)) == {"theme": "2017"}


def test_odd_confirmation_is_refused(event, teo):
    sheet = written_in(theme="Water")
    sheet.write("theme", "forse", "confirmation")
    said = "Nella colonna «Va ancora bene?» c’è scritto «forse»: scrivi «sì» o lascia vuoto."
    assert one_refusal(sheet, teo.user, "theme") == said
    sheet = Sheet()
    sheet.write("theme", "sì", "confirmation")
    assert one_refusal(sheet, teo.user, "theme") == judging.NOTHING_TO_CONFIRM


def test_row_of_another_language_is_refused(event, teo):
    sheet = written_in(theme="Eau")
    number = sheet.number("theme")
    sheet.write(number, f"{row_key(event)}|theme|fr", "id")
    assert one_refusal(sheet, teo.user, number).startswith("La riga è di un’altra lingua")


def test_what_the_role_may_not_translate_is_refused(event, teo):
    from django.contrib.auth.models import Group, Permission

    sheet = written_in(theme="Water")
    group = Group.objects.get(name="Traduttore")
    group.permissions.remove(Permission.objects.get(codename="translate_event"))
    page = make_page()
    other = Sheet("en", "all", {type(page): [page.pk]})
    other.write("title", "Page")
    assert {reason for _row, reason in refusals(sheet.bring_back(teo.user))} == {judging.NOT_YOURS}
    assert proposed(other.bring_back(teo.user)) == {"title": "Page"}


def test_old_imports_are_forgotten(event, teo):
    old = written_in(theme="Water").bring_back(teo.user)
    TranslationImport.objects.update(made_at=timezone.now() - KEPT * 2)
    new = written_in(theme="Water").bring_back(teo.user)
    assert list(TranslationImport.objects.all()) == [new]
    assert old.rows.count() == 0


def test_rows_are_judged_with_the_same_queries_for_two_and_for_forty(teo, django_assert_num_queries):
    def judge():
        rows = [{**row, "number": n, "translation": "x", "problem": ""} for n, row in enumerate(Sheet().rows)]
        with django_assert_num_queries(3):
            return len(list(judging.judge_rows(rows, "en", teo.user)))

    # Asked for once in a request.
    teo.user.has_perm("x")
    make_organisation(), make_organisation()
    assert judge() == 2
    for _each in range(38):
        make_organisation()
    assert judge() == 40
