"""Tasks 9 and 11: a typing error that leaves the translations right, and one item translated on one screen."""

import pytest

from editorial import snapshots
from editorial.models import row_key
from editorial.saving import Intent, change_columns, fresh, settle
from editorial.translations import Validation, keep_judgements
from tests.factories import make_event
from tests.journeys.axe import LEVELS, audit
from tests.journeys.test_editorial import SCREENS, press, said
from tests.staff import address


@pytest.fixture
def event(rita):
    """Live; its English is right but for the theme, of which the Italian changed, and the place, which is missing."""
    event = make_event(
        slug="forum",
        title_it="Frum dei sindaci",
        title_en="Forum of mayors",
        title_fr="Forum des maires",
        theme_it="Acqua",
        theme_en="Water",
        theme_fr="Eau",
        place_it="Lione",
        presentation_it="<p>Due giorni di <strong>lavoro</strong>.</p>",
        presentation_en="<p>Two days of <strong>work</strong>.</p>",
        presentation_fr="<p>Deux jours.</p>",
    )
    presentation = {"presentation_en", "presentation_fr"}
    rows = snapshots.take(event)
    rows[row_key(event)] |= dict.fromkeys(presentation, "")
    keep_judgements(event, {}, rows, Validation(), rita.user)
    settle(event, lambda: change_columns(event, theme_it="Acqua e clima"), rita.user, Intent.PUBLISH)
    return fresh(event)


def badges(page, language="en"):
    """What is said of each translation in one language, by field."""
    found = page.locator(f"[data-language={language}]").filter(has=page.locator(".translation-badge"))
    return {
        one.locator("label").first.text_content().rstrip(":"): one.locator(".translation-badge").text_content()
        for one in found.all()
    }


def test_editor_mends_a_typing_error_and_the_translations_stay_right(log_in, count_steps, event):
    page = log_in("anna", "Redattore")
    page.goto(address(event))
    before = badges(page)
    assert before["Titolo in inglese"] == "aggiornata"
    steps = count_steps(page)
    page.locator("[name=title_it]").fill("Forum dei sindaci")
    page.get_by_label("Piccola correzione: le traduzioni restano valide").check()
    press(page, "Manda in revisione")
    steps.record(9, "Redattore", clicks=2, loads=1)
    assert said(page) == ["«Frum dei sindaci» è in revisione: chi pubblica lo trova tra le cose da fare."]
    assert badges(page) == before
    # Without the tick the translations of what was changed are stale.
    page.locator("[name=title_it]").fill("Forum delle sindache")
    press(page, "Manda in revisione")
    assert badges(page) == before | {"Titolo in inglese": "da aggiornare"}
    assert fresh(event).title_it == "Frum dei sindaci"


def test_translator_translates_one_item_on_one_screen(log_in, count_steps, event):
    page = log_in("teo", "Traduttore")
    page.goto(address(event))
    assert badges(page) == {
        "Titolo in inglese": "aggiornata",
        "Tema in inglese": "da aggiornare",
        "Luogo, a parole in inglese": "manca",
        "Presentazione in inglese": "da verificare",
    }
    # What the Italian says now and what changed in it stand beside the English; nothing else is in the way.
    assert page.locator(".fieldBox.field-theme_it .readonly").inner_text() == "Acqua e clima"
    changed = page.locator(".in-language[data-language=en] .word-diff")
    assert changed.all_inner_texts() == ["Che cosa è cambiato nell’italiano: Acqua e clima"]
    assert changed.locator("ins").all_inner_texts() == [" e clima"]
    assert page.locator("[name=starts_on], [name=title_it], [name=slug]").count() == 0
    steps = count_steps(page)
    page.locator("[name=theme_en]").fill("Water and climate")
    page.locator("[name=place_en]").fill("Lyon")
    page.locator(".fieldBox.field-presentation_en").get_by_label("La traduzione va bene: l’ho controllata").check()
    press(page, "Salva la traduzione")
    steps.record(11, "Traduttore", clicks=2, loads=1)
    assert said(page) == [
        "Bozza salvata: la pagina pubblica non è cambiata.",
        "Una traduzione è confermata: ora è segnata come aggiornata.",
    ]
    assert set(badges(page).values()) == {"aggiornata"}
    assert page.locator("[data-show-language=en]").first.inner_text().split() == ["Inglese", "aggiornata"]
    page.locator("[data-show-language=fr]").first.click()
    assert page.get_by_label("Luogo, a parole in francese").is_visible()
    assert badges(page, "fr")["Luogo, a parole in francese"] == "manca"
    stored = fresh(event)
    assert (stored.translation_en, stored.translation_fr, stored.theme_en) == ("current", "missing", "Water")


def test_each_status_has_a_mark_of_its_own(log_in, event):
    page = log_in("anna", "Redattore")
    page.goto(address(event))
    marks = page.evaluate(
        """() => Object.fromEntries([...document.querySelectorAll('.translation-badge')].map(
          badge => [badge.textContent, getComputedStyle(badge, '::before').content.split(' / ')[0]]))"""
    )
    assert marks == {"aggiornata": '"✓"', "da aggiornare": '"↻"', "manca": '"—"', "da verificare": '"?"'}


def test_badge_is_heard_with_its_field(log_in, event):
    page = log_in("teo", "Traduttore")
    page.goto(address(event))
    for field in ("title_en", "theme_en"):
        described = page.locator(f"[name={field}]").get_attribute("aria-describedby").split()
        assert described[0] == f"id_{field}_status"
    assert page.locator("#id_theme_en_status").inner_text() == "da aggiornare"
    editor = page.locator(".fieldBox.field-presentation_en [contenteditable]")
    assert "id_presentation_en_status" in editor.get_attribute("aria-describedby").split()


@pytest.mark.slow
@pytest.mark.parametrize("screen", SCREENS)
def test_form_with_every_status_is_clean_for_axe(log_in, event, screen):
    page = log_in("anna", "Redattore", viewport=SCREENS[screen])
    page.goto(address(event))
    assert set(badges(page).values()) == {"aggiornata", "da aggiornare", "manca", "da verificare"}
    assert audit(page, LEVELS) == []
    width = page.evaluate("[document.documentElement.scrollWidth, innerWidth]")
    assert width[0] <= width[1]
