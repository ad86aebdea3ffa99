"""What somebody types in the admin and does not save: they are warned, and their browser offers it back."""

import pytest
from django.contrib import admin
from django.urls import reverse

from editorial.admin.records import RecordAdmin
from events.models import Event, EventLink
from tests.factories import make_event, make_organisation, make_project
from tests.staff import Staff, address

ADD = "admin:events_event_add"
KEYS = "Object.keys(localStorage).filter(key => key.startsWith('portal-unsaved:'))"
TAKE, THROW = "Riprendi ciò che avevi scritto", "Butta via"
MOVED_ON = "Nel frattempo la scheda è stata salvata"
FILL_UP = "try { for (let n = 0; ; n++) localStorage[n] = 'x'.repeat(n ? 1000 : 5_000_000) } catch {}"
CONFLICT = "Failed to load resource: the server responded with a status of 409 (Conflict)"


@pytest.fixture
def event(transactional_db):
    event = make_event(title_it="Forum", state="draft", projects=[make_project(title_it="Uno")])
    EventLink.objects.create(event=event, title_it="Video", url="https://example.org/video")
    return event


@pytest.fixture
def page(log_in):
    """A page of an editor, who opens and leaves forms in it."""
    return log_in("anna", "Redattore")


def log_in_through_form(page, name):
    page.get_by_label("Nome utente").fill(name)
    page.get_by_label("Password").fill(name)
    with page.expect_navigation():
        page.get_by_role("button", name="Accedi").click()


def write(page, name, text):
    """Type with the keyboard: browsers warn only those who did something in the page."""
    page.locator(f"[name={name}]").click()
    page.keyboard.press("Control+a")
    page.keyboard.type(text)


def add_link(page, number, title):
    page.locator("#links-group .add-row a").click()
    page.locator(f"[name=links-{number}-title_it]").fill(title)
    page.locator(f"[name=links-{number}-url]").fill("https://example.org/new")


def choose(page, field, text):
    page.locator(f".field-{field} .select2-search__field").fill(text)
    page.locator(".select2-results__option", has_text=text).click()


def save(page):
    with page.expect_navigation():
        page.locator("button[name=_draft]").first.click()


def take_back(page):
    page.get_by_role("button", name=TAKE).click()


def is_offered(page):
    return page.get_by_role("button", name=TAKE).count() > 0


def wait_until_kept(page, text):
    page.wait_for_function("text => JSON.stringify(localStorage).includes(text)", arg=text)


def kept(page):
    return page.evaluate(KEYS)


def close_and_reopen(page, where):
    """Another tab of the same browser, after this one is gone with all that was in it."""
    tab = page.context.new_page()
    page.close()
    tab.goto(where)
    return tab


def values(page, *names):
    return [page.locator(f"[name={name}]").input_value() for name in names]


@pytest.fixture
def warnings(page):
    """The kinds of dialogs that the page opened; each is answered with yes."""
    opened = []

    def answer(dialog):
        opened.append(dialog.type)
        dialog.accept()

    page.on("dialog", answer)
    return opened


def test_leaving_changed_form_warns(page, warnings, event):
    page.goto(address(event))
    write(page, "title_it", "Altro")
    page.goto(reverse("admin:index"))
    assert warnings == ["beforeunload"]


def test_list_chosen_from_warns(page, warnings, event):
    make_organisation(name_it="Porto di Bari")
    page.goto(address(event))
    choose(page, "organisers", "Porto di Bari")
    page.goto(reverse("admin:index"))
    assert warnings == ["beforeunload"]


def test_removed_row_and_mistakes_warn(page, warnings, event):
    page.goto(address(event))
    page.locator("[name=links-0-DELETE]").click()
    page.goto(address(event))
    write(page, "title_it", " ")
    save(page)
    assert (page.locator(".errornote").count(), warnings) == (1, ["beforeunload"])
    page.locator("[name=title_en]").click()
    page.goto(reverse("admin:index"))
    assert warnings == ["beforeunload", "beforeunload"]


def test_clean_and_saved_forms_do_not_warn(page, warnings, event):
    page.goto(address(event))
    write(page, "title_it", "Altro")
    write(page, "title_it", "Forum")
    page.goto(reverse(ADD))
    write(page, "title_it", "Nuovo")
    save(page)
    page.goto(reverse("admin:index"))
    assert (warnings, Event.objects.filter(title_it="Nuovo").count()) == ([], 1)


def test_preview_saves_nothing_so_leaving_warns(page, warnings, event):
    page.goto(address(event))
    write(page, "title_it", "Altro")
    with page.context.expect_page() as preview:
        page.get_by_role("button", name="Anteprima di ciò che è scritto").first.click()
    preview.value.wait_for_load_state()
    preview.value.close()
    # The frames of a preview run no scripts, and the browser says so each time.
    assert all("sandboxed" in error for error in page.context.log.console)
    page.context.log.console.clear()
    page.goto(reverse("admin:index"))
    assert (warnings, len(kept(page))) == (["beforeunload"], 1)


def test_pop_up_warns_and_keeps_nothing(page, warnings):
    page.goto(f"{reverse(ADD)}?_popup=1")
    write(page, "title_it", "Nuovo")
    page.goto(reverse("admin:index"))
    assert (warnings, kept(page)) == (["beforeunload"], [])


def test_no_form_counts_as_changed_when_it_opens(log_in):
    """No form counts as changed by what its own widgets do to it."""
    page = log_in("rita", "Responsabile")
    asks = "!dispatchEvent(new Event('beforeunload', { cancelable: true }))"
    seen = []
    for model, model_admin in admin.site._registry.items():
        if isinstance(model_admin, RecordAdmin):
            page.goto(reverse(f"admin:{model._meta.app_label}_{model._meta.model_name}_add"))
            assert page.locator("[data-unsaved]").count() == 1, model
            seen.append(page.evaluate(asks))
    assert (len(seen) > 10, set(seen)) == (True, {False})


def test_typing_survives_a_lost_session(page, event):
    page.goto(address(event))
    write(page, "title_it", "Scritto a lungo")
    page.context.clear_cookies(name="session")
    save(page)
    log_in_through_form(page, "anna")
    assert values(page, "title_it") == ["Forum"]
    assert not page.get_by_text(MOVED_ON).is_visible()
    take_back(page)
    assert values(page, "title_it") == ["Scritto a lungo"]
    assert page.evaluate("document.activeElement.textContent").startswith("Nel modulo c’è di nuovo")
    save(page)
    event.refresh_from_db()
    assert (event.title_it, kept(page), is_offered(page)) == ("Scritto a lungo", [], False)


def test_closed_tab_is_offered_back_with_rows_and_choices(page, event):
    make_organisation(name_it="Porto di Bari")
    page.goto(address(event))
    write(page, "title_it", "Altro")
    page.locator("[name=kind]").select_option("seminar")
    page.locator("[name=links-0-title_it]").fill("Registrazione")
    add_link(page, 1, "Diretta")
    choose(page, "organisers", "Porto di Bari")
    page.locator(".field-projects .select2-selection__choice__remove").click()
    page.locator("[name=starts_on]").locator("..").get_by_role("link", name="Oggi").click()
    today = values(page, "starts_on")
    wait_until_kept(page, today[0])
    page = close_and_reopen(page, address(event))
    take_back(page)
    names = ("title_it", "kind", "links-0-title_it", "links-1-title_it", "links-TOTAL_FORMS", "starts_on")
    assert values(page, *names) == ["Altro", "seminar", "Registrazione", "Diretta", "2", *today]
    assert "Porto di Bari" in page.locator(".field-organisers .select2-selection__choice").inner_text()
    save(page)
    event.refresh_from_db()
    assert (event.title_it, event.kind, event.projects.count()) == ("Altro", "seminar", 0)
    assert [organiser.name_it for organiser in event.organisers.all()] == ["Porto di Bari"]
    assert sorted(event.links.values_list("title_it", flat=True)) == ["Diretta", "Registrazione"]


def test_new_object_is_offered_back(page):
    page.goto(reverse(ADD))
    write(page, "title_it", "Nuovo")
    add_link(page, 0, "Diretta")
    page.goto(reverse("admin:index"))
    page.goto(reverse(ADD))
    take_back(page)
    save(page)
    event = Event.objects.get()
    assert (event.title_it, event.links.get().title_it, kept(page)) == ("Nuovo", "Diretta", [])
    page.goto(reverse(ADD))
    assert not is_offered(page)


def test_what_is_thrown_away_is_gone(page, event):
    page.goto(address(event))
    write(page, "title_it", "Altro")
    page.goto(address(event))
    page.get_by_role("button", name=THROW).press("Enter")
    assert (page.evaluate("document.activeElement.textContent"), kept(page)) == ("Buttato via.", [])
    page.goto(address(event))
    assert (is_offered(page), values(page, "title_it")) == (False, ["Forum"])


def test_typing_beside_an_offer_is_kept_too(page, event):
    page.goto(address(event))
    write(page, "title_it", "Primo")
    page.goto(address(event))
    write(page, "title_it", "Secondo")
    page.goto(address(event))
    assert page.get_by_role("button", name=TAKE).count() == 2
    page.get_by_role("button", name=TAKE).nth(1).click()
    assert values(page, "title_it") == ["Primo"]
    save(page)
    event.refresh_from_db()
    assert (event.title_it, page.get_by_role("button", name=TAKE).count()) == ("Primo", 1)


def test_form_with_mistakes_is_kept_until_it_is_saved(page, event):
    page.goto(address(event))
    write(page, "title_en", "Typed before the mistake")
    write(page, "title_it", " ")
    save(page)
    assert (page.locator(".errornote").count(), is_offered(page), len(kept(page))) == (1, False, 1)
    page = close_and_reopen(page, address(event))
    take_back(page)
    assert values(page, "title_en") == ["Typed before the mistake"]
    save(page)
    assert page.locator(".errornote").count() == 1
    write(page, "title_it", "Corretto")
    save(page)
    event.refresh_from_db()
    assert (event.title_it, event.title_en, kept(page)) == ("Corretto", "Typed before the mistake", [])


def test_logging_out_drops_everything(page, event):
    page.goto(reverse(ADD))
    write(page, "title_it", "Nuovo")
    page.goto(address(event))
    write(page, "title_it", "Altro")
    with page.expect_navigation():
        page.locator("#logout-form button").click()
    assert kept(page) == []
    page.goto(address(event))
    log_in_through_form(page, "anna")
    assert (kept(page), is_offered(page)) == ([], False)


def test_somebody_else_in_the_same_browser_is_offered_nothing(page, event):
    Staff("bruno", "Redattore")
    page.goto(address(event))
    write(page, "title_it", "Di Anna")
    wait_until_kept(page, "Di Anna")
    for name, offered in (("bruno", False), ("anna", True)):
        page.context.clear_cookies(name="session")
        page.goto(address(event))
        log_in_through_form(page, name)
        assert (is_offered(page), values(page, "title_it")) == (offered, ["Forum"])


def test_typing_that_began_before_a_colleague_saved_meets_the_conflict_page(page, event):
    page.goto(address(event))
    write(page, "title_it", "Di Anna")
    add_link(page, 1, "Link di Anna")
    wait_until_kept(page, "Link di Anna")
    bruno = Staff("bruno", "Redattore")
    bruno.save(event, title_it="Di Bruno", **{"links-0-DELETE": "on"})
    page = close_and_reopen(page, address(event))
    assert page.get_by_text(MOVED_ON).is_visible()
    take_back(page)
    save(page)
    assert page.context.log.console == [CONFLICT]
    page.context.log.console.clear()
    event.refresh_from_db()
    assert (event.title_it, page.get_by_text("Di Anna", exact=True).is_visible()) == ("Di Bruno", True)
    page.get_by_label("Tieni il mio").first.check()
    save(page)
    event.refresh_from_db()
    assert (event.title_it, kept(page)) == ("Di Anna", [])
    assert list(event.links.values_list("title_it", flat=True)) == ["Link di Anna"]


def test_full_storage_is_as_good_as_none(page, event):
    page.goto(address(event))
    page.evaluate(
        "for (let n = 0; n < 1024; n++) try { localStorage[`filler${n}`] = 'x'.repeat(10240) } catch { break }"
    )
    write(page, "title_it", "Altro" * 50)
    page.evaluate("document.dispatchEvent(new Event('visibilitychange'))")
    save(page)
    event.refresh_from_db()
    assert (event.title_it, kept(page)) == ("Altro" * 50, [])
