"""Languages that stay true, as the office meets them in a browser: finding what to translate, counted."""

import pytest

from pages.models import Highlight
from projects.models import Sector
from tests.editorial.test_list_queries import make_rows
from tests.factories import make_event, make_page, make_project, make_sector
from tests.journeys.axe import LEVELS, audit
from tests.journeys.test_editorial import SCREENS
from tests.staff import Staff

#: Whether the whole of an element is on the screen.
SEEN = """selector => {
  const { top, bottom } = document.querySelector(selector).getBoundingClientRect()
  return top >= 0 && bottom <= innerHeight
}"""


def make_what_is_to_translate():
    """An event whose French is stale, and around it what comes before and after it."""
    event = make_event(title_it="Forum", title_en="Forum", title_fr="Forum")
    Staff("vera", "Responsabile").save(event, _verify=["en", "fr"], button="_publish")
    Staff("rita", "Responsabile").save(event, title_it="Il forum", title_en="The forum", button="_publish")
    Highlight.objects.create(page=make_page(title_it="Chi siamo", title_en="About us"))
    make_project(title_it="Acqua", title_en="Water", state="draft")
    for number in range(12):
        make_sector(name_it=f"Settore {number}", name_en=f"Sector {number}", name_fr=f"Secteur {number}")


def test_translator_finds_what_to_translate(log_in, count_steps):
    make_what_is_to_translate()
    page = log_in("teo", "Traduttore")
    assert page.locator(".todo strong").all_inner_texts() == [
        "Da tradurre in francese",
        "Traduzioni da verificare",
    ]
    steps = count_steps(page)
    with page.expect_navigation():
        page.get_by_role("link", name="Da tradurre in francese").click()
    names = page.locator(".worklist a")
    names.first.wait_for()
    steps.record(10, "Traduttore", clicks=1, loads=1)
    assert page.get_by_role("heading", name="Da tradurre in francese: 3").is_visible()
    assert names.all_inner_texts() == ["Chi siamo", "Il forum", "Acqua"]
    assert page.locator(".worklist .translation-badge").all_inner_texts() == ["manca", "da aggiornare", "manca"]
    # The table of numbers above it does not stand in the way.
    assert page.evaluate(SEEN, ".worklist a")
    with page.expect_navigation():
        names.nth(1).click()
    page.locator("[name=title_fr]").wait_for()
    assert (steps.clicks, steps.fields) == (2, 0)
    assert page.locator("[name=title_en]").is_hidden()
    assert page.locator("#id_title_fr_status").inner_text() == "da aggiornare"
    assert page.evaluate(SEEN, "#id_title_fr")


@pytest.mark.slow
@pytest.mark.parametrize("screen", SCREENS)
def test_page_of_translations_is_clean_for_axe(log_in, screen):
    make_what_is_to_translate()
    make_rows(Sector, range(60))
    page = log_in("ada", "Amministratore", viewport=SCREENS[screen])
    found = []
    for to in ("/admin/traduzioni/", "/admin/traduzioni/?lingua=en&stato=da-aggiornare", "/admin/projects/sector/"):
        page.goto(to)
        found += [f"{to}: {line}" for line in audit(page, LEVELS)]
        if page.evaluate("document.documentElement.scrollWidth > innerWidth"):
            found.append(f"{to} is wider than the screen")
    assert found == [], "\n".join(found)


def test_page_of_translations_works_without_scripts(log_in):
    make_what_is_to_translate()
    page = log_in("teo", "Traduttore", java_script_enabled=False)
    page.goto("/admin/traduzioni/")
    page.get_by_role("link", name="1 da aggiornare in francese (Eventi)").click()
    page.get_by_role("link", name="Il forum", exact=True).click()
    assert page.locator("[name=title_fr]").input_value() == "Forum"
    page.goto("/admin/traduzioni/")
    page.get_by_role("link", name="da verificare", exact=True).click()
    page.get_by_role("link", name="inglese", exact=True).click()
    assert page.locator("#elenco").inner_text() == "Da verificare in inglese: 14"
