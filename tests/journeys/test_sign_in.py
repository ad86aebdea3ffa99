"""The way in, in a browser: first log-in, telephone, codes on paper, the next log-ins, and whoever guesses."""

from base64 import b32decode

import pytest
from django.urls import reverse

from tests.journeys import axe
from tests.journeys.losses import unseen_focus
from tests.journeys.test_editorial import BEYOND, SCREENS
from tests.staff import Staff, code_of

EVENTS = "/admin/events/event/"
TOO_MANY = "Failed to load resource: the server responded with a status of 429 (Too Many Requests)"


def audit(page):
    """What axe finds on the page, and what reaches beyond a small screen."""
    found = axe.audit(page, axe.LEVELS, iframes=False)
    page.set_viewport_size(SCREENS["phone"])
    found += page.evaluate(BEYOND)
    page.set_viewport_size(SCREENS["office"])
    return found


def give(page, *values):
    """Fill the page's fields in one after the other and press Enter, with the keyboard alone."""
    for number, value in enumerate(values):
        if number:
            page.keyboard.press("Tab")
        assert unseen_focus(page) is None
        page.keyboard.type(value)
    with page.expect_navigation():
        page.keyboard.press("Enter")


@pytest.mark.usefixtures("second_factor")
def test_first_day_telephone_codes_and_the_days_after(new_context):
    Staff("anna", "Responsabile")
    context = new_context(viewport=SCREENS["office"], locale="en", permissions=["clipboard-read", "clipboard-write"])
    page, audits = context.new_page(), {}

    def look(name):
        if found := audit(page):
            audits[name] = found

    page.goto(EVENTS)
    look("log-in")
    page.get_by_label("Nome utente").focus()
    give(page, "anna", "sbagliata")
    look("wrong password")
    page.get_by_label("Nome utente").fill("")
    page.get_by_label("Nome utente").focus()
    give(page, "anna", "anna")

    assert page.locator("h1").inner_text() == "Collega il telefono"
    look("telephone")
    assert page.get_by_role("img", name="Codice QR").evaluate("image => image.naturalWidth") > 100
    key = b32decode(page.locator(".sign-in-key").inner_text().replace(" ", ""))
    field = page.get_by_label("Codice di sei cifre")
    hints = [field.get_attribute(name) for name in ("autocomplete", "inputmode")]
    assert hints == ["one-time-code", "numeric"]
    field.focus()
    page.evaluate("code => navigator.clipboard.writeText(code)", code_of(key))
    page.keyboard.press("Control+V")
    with page.expect_navigation():
        page.keyboard.press("Enter")

    look("codes")
    codes = page.locator(".recovery-codes code").all_inner_texts()
    assert len(codes) == 10
    page.get_by_role("button", name="Copia i codici").click()
    page.get_by_text("Copiati.").wait_for()
    assert page.evaluate("navigator.clipboard.readText()").splitlines() == codes
    page.get_by_role("link", name="Li ho conservati: continua").click()
    page.wait_for_url(f"**{EVENTS}")

    for name, address in {
        "second factor": reverse("admin:second_factor"),
        "password": reverse("admin:password_change"),
    }.items():
        page.goto(address)
        look(name)
    page.locator("#logout-form button").click()
    page.get_by_role("heading", name="Sessione chiusa").wait_for()
    look("logged out")

    page.goto(EVENTS)
    page.get_by_label("Nome utente").focus()
    give(page, "anna", "anna")
    look("code")
    give(page, code_of(key, 1))
    assert page.evaluate("location.pathname") == EVENTS

    page.locator("#logout-form button").click()
    page.get_by_role("heading", name="Sessione chiusa").wait_for()
    page.goto(EVENTS)
    page.get_by_label("Nome utente").focus()
    give(page, "anna", "anna")
    page.get_by_role("link", name="Accedi con un codice di recupero").click()
    page.get_by_label("Codice di recupero").wait_for()
    look("recovery code")
    page.get_by_label("Codice di recupero").focus()
    give(page, codes[0])
    assert page.evaluate("location.pathname") == EVENTS
    assert "Te ne restano 9" in page.locator(".messagelist").inner_text()

    context.clear_cookies()
    page.goto(EVENTS)
    for _ in range(5):
        page.get_by_label("Nome utente").fill("")
        page.get_by_label("Nome utente").focus()
        give(page, "anna", "sbagliata")
    assert page.locator("h1").inner_text() == "Accesso sospeso"
    look("locked out")
    assert audits == {}
    assert context.log.console == [TOO_MANY]
    context.log.console.clear()


def test_administrator_makes_a_colleague_who_comes_in(log_in, new_context):
    page = log_in("rita", "Amministratore")
    found = {}
    page.goto("/admin/auth/user/add/")
    found["new"] = audit(page)
    page.get_by_label("Nome utente").fill("bruno.neri")
    page.get_by_label("Nome:", exact=True).fill("Bruno")
    page.get_by_label("Redattore: scrive bozze").check()
    page.get_by_label("Password:", exact=True).fill("sette-mele-verdi-2026")
    page.get_by_label("Conferma password").fill("sette-mele-verdi-2026")
    page.get_by_role("button", name="Crea l’utente").click()
    page.locator(".messagelist .success").wait_for()
    found["user"] = audit(page)
    page.get_by_role("link", name="Nuova password").click()
    page.get_by_role("heading", name="Modifica la password").wait_for()
    found["password"] = audit(page)
    page.goto("/admin/auth/user/")
    # A list scrolls sideways in its own frame.
    found["list"] = axe.audit(page, axe.LEVELS, iframes=False)
    colleague = new_context(viewport=SCREENS["office"]).new_page()
    colleague.goto("/admin/")
    give(colleague, "bruno.neri", "sette-mele-verdi-2026")
    assert colleague.evaluate("location.pathname") == "/admin/"
    assert {name: lines for name, lines in found.items() if lines} == {}
