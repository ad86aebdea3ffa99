"""The office at work: review, history, trash, conflicts and previews, each as the role that does it."""

import pytest
from django.contrib.admin.sites import site
from django.contrib.auth import get_user_model
from django.urls import reverse

from documents.statistics import count_downloads
from editorial.admin import ReadOnlyAdmin
from events.models import EventLink
from tests.factories import make_document, make_event
from tests.journeys.axe import CONTRAST, LEVELS, OF_WIDTH, UNFOLD, audit, resize
from tests.journeys.losses import unseen_focus
from tests.site.rows import make_rows
from tests.staff import Staff, address

BEYOND = """
() => [...document.body.querySelectorAll('*')]
  .filter(element => element.checkVisibility() && element.getBoundingClientRect().right > innerWidth + 1)
  .map(element => `${element.tagName} ${element.className} ${Math.round(element.getBoundingClientRect().right)}`)
"""
#: The buttons stay in view over whatever is scrolled below them: where that is, is no finding on the field.
UNSTICK = "document.querySelectorAll('.submit-row').forEach(bar => { bar.style.position = 'static' })"
SCREENS = {"office": {"width": 1366, "height": 768}, "phone": {"width": 390, "height": 844}}
#: Previews show what a page says: its scripts stay off.
NO_SCRIPTS = (
    "Blocked script execution in 'about:srcdoc' because the document's frame is sandboxed and the 'allow-scripts' "
    "permission is not set."
)
REFUSED = "Failed to load resource: the server responded with a status of 400 (Bad Request)"
CONFLICT = ["Failed to load resource: the server responded with a status of 409 (Conflict)"]


@pytest.fixture
def event(live_server):
    """An event that the public reads, in two of the three languages."""
    event = make_event(title_it="Forum", title_en="Forum in English", presentation_it="<p>Si parla di acqua.</p>")
    EventLink.objects.create(event=event, title_it="Video", url="https://example.org/video")
    return event


def press(page, name):
    """Press a button, by what it says, and come to the next page."""
    with page.expect_navigation():
        page.get_by_role("button", name=name, exact=True).first.click()


def follow(page, name):
    with page.expect_navigation():
        page.get_by_role("link", name=name, exact=True).first.click()


def said(page):
    """What the page says was done."""
    return page.locator(".messagelist li").all_inner_texts()


def visitor_reads(new_context, event):
    """The heading of the public page."""
    visitor = new_context().new_page()
    visitor.goto(event.get_absolute_url())
    return visitor.locator("h1").inner_text()


def tab_to(page, selector, key="Tab"):
    """Go with the keyboard, never out of sight, to what the selector names."""
    for _step in range(150):
        page.keyboard.press(key)
        assert unseen_focus(page) is None
        if page.evaluate("selector => document.activeElement.matches(selector)", selector):
            return
    raise AssertionError(f"{key} does not lead to {selector}")


def test_change_of_a_live_event_is_reviewed_and_published_in_one_click(log_in, new_context, event):
    anna = log_in("anna", "Redattore")
    anna.goto(address(event))
    anna.locator("[name=title_it]").fill("Forum dell’acqua")
    assert anna.get_by_role("button", name="Pubblica").count() == 0
    press(anna, "Manda in revisione")
    assert said(anna) == ["«Forum» è in revisione: chi pubblica lo trova tra le cose da fare."]
    assert anna.locator("[name=title_it]").input_value() == "Forum dell’acqua"
    assert visitor_reads(new_context, event) == "Forum"

    rita = log_in("rita", "Responsabile")
    rita.goto(address(event))
    follow(rita, "Revisione")
    assert rita.locator("dl ins").all_inner_texts() == [" dell’acqua"]
    assert rita.locator("dl del").all_inner_texts() == []
    press(rita, "Pubblica")
    assert said(rita) == ["«Forum dell’acqua» è pubblicato."]
    assert visitor_reads(new_context, event) == "Forum dell’acqua"


def test_review_sends_back_with_a_note_that_the_editor_reads(log_in, new_context, event):
    Staff("bruno", "Redattore").save(event, button="_review", title_it="Foro")
    rita = log_in("rita", "Responsabile")
    rita.goto(address(event, "review"))
    rita.get_by_label("Che cosa c’è da sistemare").fill("Si scrive Forum")
    press(rita, "Restituisci a chi l’ha scritto")
    anna = log_in("anna", "Redattore")
    anna.goto(address(event))
    assert anna.locator(".kept-note").inner_text() == "Da sistemare: Si scrive Forum"
    assert visitor_reads(new_context, event) == "Forum"


def test_problems_lead_to_their_fields(log_in, live_server):
    event = make_event(state="draft", starts_on=None)
    page = log_in("rita", "Responsabile")
    page.goto(address(event))
    press(page, "Pubblica")
    assert page.locator("#problems li").all_inner_texts() == ["Primo giorno: manca, e serve per pubblicare."]
    page.get_by_role("link", name="Primo giorno").click()
    assert page.evaluate("document.activeElement.name") == "starts_on"
    event.refresh_from_db()
    assert event.state == "draft"


def test_older_text_comes_back_from_the_history_as_a_draft(log_in, new_context, event):
    Staff("rita", "Responsabile").save(event, button="_publish", title_it="Foro")
    page = log_in("anna", "Redattore")
    page.goto(address(event))
    follow(page, "Cronologia")
    assert [page.locator(f".history {mark}").all_inner_texts() for mark in ("del", "ins")] == [["Forum"], ["Foro"]]
    press(page, "Ripristina la versione 1 come bozza")
    assert said(page) == ["La versione 1 è ripristinata come bozza di modifica: la pagina pubblica non è cambiata."]
    assert page.locator("[name=title_it]").input_value() == "Forum"
    assert visitor_reads(new_context, event) == "Foro"


def test_what_was_deleted_comes_back_in_two_clicks_from_the_list(log_in, live_server):
    event = make_event(title_it="Bozza di un forum", state="draft", title_fr="Ébauche")
    page = log_in("anna", "Redattore")
    page.goto(address(event))
    follow(page, "Sposta nel cestino")
    press(page, "Sposta nel cestino")
    assert page.locator("#result_list tbody tr").count() == 0

    follow(page, "Cestino")
    press(page, "Ripristina Bozza di un forum")
    assert said(page) == ["«Bozza di un forum» è tornato dal cestino."]
    assert page.locator("[name=title_fr]").input_value() == "Ébauche"


def test_conflict_is_settled_with_the_keyboard_alone(log_in, event):
    page = log_in("anna", "Redattore")
    page.goto(address(event))
    Staff("bruno", "Redattore").save(event, title_it="Forum di Bruno", venue_it="Sala rossa")
    tab_to(page, "[name=title_it]")
    page.keyboard.type("Forum di Anna")
    tab_to(page, "[data-show-language=fr]", "Shift+Tab")
    page.keyboard.press("Space")
    tab_to(page, "[name=title_fr]")
    page.keyboard.type("Forum d’Anna")
    tab_to(page, "button[name=_draft]")
    with page.expect_navigation():
        page.keyboard.press("Enter")

    assert page.locator(".compare legend").all_inner_texts() == [
        "Titolo in italiano",
        "Titolo in francese",
        "Sede in italiano",
    ]
    assert "bruno ha salvato «Forum» il " in page.locator(".compare > p").inner_text()
    tab_to(page, "[type=radio]")
    page.keyboard.press("Space")
    assert page.evaluate("document.activeElement.value") == "mine"
    page.keyboard.press("ArrowDown")
    assert page.evaluate("document.activeElement.value") == "theirs"
    page.keyboard.press("ArrowUp")
    tab_to(page, "button[type=submit].default")
    with page.expect_navigation():
        page.keyboard.press("Enter")
    kept = [page.locator(f"[name={name}]").input_value() for name in ("title_it", "title_fr", "venue_it")]
    assert kept == ["Forum di Anna", "Forum d’Anna", "Sala rossa"]
    assert page.context.log.console == CONFLICT
    page.context.log.console.clear()


def test_preview_shows_what_is_typed_in_three_languages_and_keeps_nothing(log_in, event):
    page = log_in("anna", "Redattore")
    page.goto(address(event))
    titles = {"it": "Forum dell’acqua", "en": "Water forum", "fr": "Forum de l’eau"}
    for code, title in titles.items():
        if code != "it":
            page.locator(f"[data-show-language={code}]").first.click()
        page.locator(f"[name=title_{code}]").fill(title)
    with page.context.expect_page() as opened:
        page.get_by_role("button", name="Anteprima di ciò che è scritto").first.click()
    preview = opened.value
    preview.wait_for_load_state()
    preview.evaluate(UNFOLD)
    names = {"it": "Italiano", "en": "English", "fr": "Français"}
    for code, title in titles.items():
        for width in ("schermo largo", "telefono"):
            frame = preview.frame_locator(f"iframe[title='{names[code]}, {width}']")
            assert frame.locator("h1").inner_text() == title
            assert frame.locator("html").get_attribute("lang") == code
    event.refresh_from_db()
    assert (event.version, event.title_it, event.working_copy) == (1, "Forum", None)
    assert set(page.context.log.console) == {NO_SCRIPTS}
    page.context.log.console.clear()
    # The form stands as it was typed, and saves.
    press(page, "Salva come bozza")
    assert page.locator("[name=title_fr]").input_value() == "Forum de l’eau"


@pytest.fixture
def scene(event):
    """An event with a long history, a working copy that lacks what publication needs, and another in the trash."""
    bruno, carla = Staff("bruno", "Redattore"), Staff("carla", "Responsabile")
    carla.save(
        event, button="_publish", title_it="Forum dell’acqua", presentation_it=f"<p>{'Acqua potabile. ' * 30}</p>"
    )
    bruno.save(
        event,
        button="_review",
        title_it="Forum dell’acqua e del suolo",
        title_fr="Forum de l’eau",
        presentation_it=f"<p>{'Acqua potabile. ' * 20}Suolo fertile. {'Acqua potabile. ' * 9}</p>",
        starts_on="",
    )
    carla.press(event, "sendback", note="Manca la data.")
    trashed = make_event(title_it="Un incontro con un titolo molto lungo, che non sta su una riga sola", state="draft")
    bruno.post(address(trashed, "delete"), {"post": "yes"})
    return event


def open_conflict(page, event):
    page.goto(address(event))
    daria = Staff("daria", "Redattore")
    daria.save(event, title_it="Forum di Daria", presentation_it="<p>Si parla di acqua e di altro.</p>")
    page.locator("[name=title_it]").fill("Forum di Rita")
    page.get_by_role("textbox", name="Presentazione in italiano").fill("Si parla di suolo.")
    press(page, "Salva come bozza")


def open_mistakes(page):
    """A form that comes back with mistakes, in its inline rows too."""
    page.goto(reverse("admin:projects_project_add"))
    page.get_by_role("button", name="Aggiungi un partner").click()
    page.get_by_role("button", name="Aggiungi un finanziamento").click()
    press(page, "Salva come bozza")


def open_delete_selected(page, event):
    page.goto(reverse("admin:events_event_changelist"))
    page.locator("[name=_selected_action]").first.check()
    page.locator("[name=action]").select_option("delete_selected")
    press(page, "Vai")


def open_refusal(page):
    page.goto(f"{reverse('admin:events_event_changelist')}?created_by__password=x")


def ways(event):
    """How to come to each page of the office that is more than a list or an empty form."""
    pages = {name: address(event, name) for name in ("change", "review", "history", "preview", "delete")}
    pages["trash"] = reverse("admin:events_event_trash")
    pages["home"] = reverse("admin:index")
    pages["list"] = reverse("admin:events_event_changelist")
    pages["form with files"] = reverse("admin:documents_document_add")
    pages["upload"] = reverse("admin:documents_document_upload")
    count_downloads([(make_document(title_it="Profilo").pk, "it")])
    pages["downloads"] = reverse("admin:documents_document_downloads")
    pages["password"] = reverse("admin:password_change")
    pages["pop-up"] = f"{reverse('admin:networks_partnercity_add')}?_popup=1"
    opened = {name: lambda page, to=to: page.goto(to) for name, to in pages.items()}
    return opened | {
        "delete selected": lambda page: open_delete_selected(page, event),
        "refused": open_refusal,
        "mistakes": open_mistakes,
        "conflict": lambda page: open_conflict(page, event),
    }


def lists_and_forms():
    """How to come to the list and the empty form of every kind of thing that the admin knows."""
    for model, model_admin in site._registry.items():
        for word in ("changelist", "add"):
            to = reverse(f"admin:{model._meta.app_label}_{model._meta.model_name}_{word}")
            if word == "changelist" or type(model_admin).has_add_permission is not ReadOnlyAdmin.has_add_permission:
                yield f"{model._meta.label_lower} {word}", lambda page, to=to: page.goto(to)


def faults(page, come_to, without=()):
    """What is wrong with the pages, {name: how to come there}: for axe, and wider than the screen, in either width."""
    found = []
    for name, come in come_to.items():
        resize(page, SCREENS["office"])
        come(page)
        page.evaluate(UNFOLD)
        page.evaluate(UNSTICK)
        lines = audit(page, LEVELS, without=without, iframes=False) + beyond(page)
        resize(page, SCREENS["phone"])
        lines += audit(page, rules=OF_WIDTH, iframes=False) + beyond(page)
        found += [f"{name}: {line}" for line in lines]
    return found


def beyond(page):
    is_wider = page.evaluate("document.documentElement.scrollWidth > innerWidth")
    return [f"beyond the screen: {line}" for line in page.evaluate(BEYOND)] if is_wider else []


@pytest.mark.slow
def test_pages_of_the_office_are_clean_for_axe_and_as_wide_as_the_screen(log_in, scene):
    page = log_in("rita", "Responsabile")
    found = faults(page, ways(scene))
    errors = set(page.context.log.console)
    page.context.log.console.clear()
    assert found == [], "\n".join(found)
    assert errors == {*CONFLICT, NO_SCRIPTS, REFUSED}


@pytest.mark.slow
def test_lists_and_forms_are_clean_for_axe_and_as_wide_as_the_screen(log_in, live_server):
    make_rows()
    page = log_in("capo", "Amministratore")
    get_user_model().objects.filter(username="capo").update(is_superuser=True)
    # In the colours of those above.
    found = faults(page, dict(lists_and_forms()), without=[CONTRAST])
    # Where there can be only one, or nobody adds any, the form is a refusal.
    page.context.log.console.clear()
    assert found == [], "\n".join(found)
