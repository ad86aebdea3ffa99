"""The translator sends texts to a colleague outside and takes them back, two clicks each way."""

from pathlib import Path

import pytest
from django.urls import reverse
from openpyxl import load_workbook

from editorial.admin import translation_imports
from editorial.models import row_key
from editorial.saving import fresh
from editorial.translations import edited_texts
from events.models import Event
from tests.editorial.exchange.sheets import Sheet
from tests.factories import make_event, make_page
from tests.journeys.axe import LEVELS, audit
from tests.journeys.test_editorial import SCREENS, follow, press, said


def texts_of(event):
    return edited_texts(fresh(event))[row_key(event)]


def translated(path, words):
    """Write translations into a file as somebody does who has it open: {Italian as it is shown: translation}."""
    workbook = load_workbook(path)
    for row in workbook["Testi"].iter_rows(2):
        if row[3].value in words:
            row[5].value = words[row[3].value]
            row[5].data_type = "s"
    workbook.save(path)


def test_translator_sends_texts_away_and_takes_them_back(log_in, new_context, count_steps, tmp_path):
    event = make_event(title_it="Forum", presentation_it='<p>Si parla di <a href="/it/acqua">acqua</a>.</p>')
    page = log_in("teo", "Traduttore", accept_downloads=True)
    steps = count_steps(page)
    follow(page, "File per il traduttore")
    with page.expect_download() as download:
        page.get_by_role("button", name="Scarica da tradurre in inglese").click()
    path = Path(tmp_path) / download.value.suggested_filename
    download.value.save_as(path)
    assert page.evaluate("0") == 0
    assert (steps.clicks, steps.fields) == (2, 0)
    translated(path, {"Forum": "=Forum", "‹1›Si parla di ‹2›acqua‹/2›.‹/1›": "‹1›About ‹2›water‹/2›.‹/1›"})

    # It comes back days later, to the page where it was sent from.
    page.goto(reverse("admin:translation_files"))
    with page.expect_navigation():
        page.get_by_label("Il file tradotto").set_input_files(path)
    assert page.locator(".exchange-counts").inner_text().split("\n") == ["2 da applicare"]
    assert page.locator(".exchange-row ins").all_inner_texts() == ["=Forum", "About water."]
    assert texts_of(event)["title_en"] is None
    press(page, "Applica 2 traduzioni")
    steps.record(12, "Traduttore", clicks=4, loads=4)
    assert said(page) == [
        "2 traduzioni sono applicate. Niente è andato in pubblico: sono bozze, finché qualcuno le pubblica."
    ]
    assert texts_of(event)["title_en"] == "=Forum"
    assert texts_of(event)["presentation_en"] == '<p>About <a href="/it/acqua">water</a>.</p>'
    visitor = new_context(locale="en").new_page()
    visitor.goto(event.get_absolute_url().replace("/it/eventi/", "/en/events/"))
    assert "=Forum" not in visitor.locator("main").inner_text()


def test_many_are_applied_while_the_page_says_how_far_it_is(log_in, monkeypatch, tmp_path):
    monkeypatch.setattr(translation_imports, "AT_ONCE", 2)
    for number in range(5):
        make_event(title_it=f"Evento {number}")
    page = log_in("teo", "Traduttore")
    sheet = Sheet()
    for number in range(2, 7):
        sheet.write(number, f"Event {number}")
    sheet.workbook.save(tmp_path / "tornato.xlsx")
    page.goto(reverse("admin:translation_files"))
    with page.expect_navigation():
        page.get_by_label("Il file tradotto").set_input_files(tmp_path / "tornato.xlsx")
    page.get_by_role("button", name="Applica 5 traduzioni").click()
    page.wait_for_url("**/traduzioni/file/*-*/")
    page.locator(".messagelist .success").wait_for()
    assert page.locator(".exchange-counts").inner_text().split("\n") == ["5 applicate"]
    assert Event.objects.exclude(working_copy=None).count() == 5


def test_selected_contents_go_into_the_file_from_their_list(log_in):
    make_event(title_it="Laguna")
    make_event(title_it="Secondo")
    page = log_in("teo", "Traduttore")
    follow(page, "Eventi")
    page.get_by_role("row", name="Laguna").get_by_role("checkbox").check()
    page.locator("[name=action]").select_option("export_for_translation")
    press(page, "Vai")
    assert "Il file ha solo i testi di «Laguna»." in page.locator("#send + p").inner_text()
    with page.expect_download() as download:
        page.get_by_role("button", name="Scarica da tradurre in francese").click()
    with open(download.value.path(), "rb") as file:
        sheet = load_workbook(file)["Testi"]
    assert [row[3] for row in sheet.iter_rows(2, values_only=True)] == ["Laguna"]


@pytest.mark.slow
@pytest.mark.parametrize("screen", SCREENS)
def test_pages_of_the_files_are_clean_for_axe(log_in, screen, tmp_path, live_server):
    event = make_event(title_it="Forum", title_en="Meeting", theme_it="Acqua per tutti", presentation_it="<p>Sì</p>")
    make_page(title_it="Una pagina dal titolo lungo come ce ne sono molte, e che si vede ancora tutto")
    page = log_in("teo", "Traduttore", viewport=SCREENS[screen])
    sheet = Sheet()
    sheet.write("theme", "Water for everybody")
    sheet.write("presentation", "Yes")
    Event.objects.filter(pk=event.pk).update(title_it="Un altro forum")
    number = [row["source"] for row in sheet.rows].index("Forum") + 2
    sheet.write(number, "Forum")
    sheet.workbook.save(tmp_path / "un-file-dal-nome-lungo-come-ce-ne-sono-molti-2026-11-28.xlsx")
    found = []

    def look(what):
        found.extend(f"{what}: {line}" for line in audit(page, LEVELS))
        if page.evaluate("document.documentElement.scrollWidth > innerWidth"):
            found.append(f"{what} is wider than the screen")

    page.goto(reverse("admin:translation_files"))
    look("files")
    with page.expect_navigation():
        page.get_by_label("Il file tradotto").set_input_files(next(tmp_path.glob("*.xlsx")))
    assert page.locator(".exchange-reason").count() == 2
    look("differences")
    page.goto(reverse("admin:translation_files"))
    look("files with one that waits")
    assert found == [], "\n".join(found)
