"""Tasks of the office that take a click or two, each counted: duplicate, close, put in evidence, schedule."""

import pytest
from django.utils import timezone

from events.models import Event
from pages.models import Highlight
from tests.factories import make_event, make_project
from tests.journeys.axe import LEVELS, audit
from tests.journeys.test_editorial import SCREENS, follow, press, said
from tests.staff import address

YEAR = timezone.localdate().year + 1


def test_editor_duplicates_the_last_event(log_in, count_steps):
    event = make_event(title_it="Forum", title_en="Forum in English", report_it="<p>È andata così.</p>")
    page = log_in("anna", "Redattore")
    steps = count_steps(page)
    follow(page, "Eventi")
    follow(page, "Forum")
    press(page, "Duplica")
    assert said(page)[0].startswith("Questa è una nuova bozza, fatta da «Forum».")
    texts = [page.locator(f"[name={name}]").input_value() for name in ("title_it", "title_en", "starts_on")]
    assert texts == ["Forum", "Forum in English", ""]
    page.locator("[name=starts_on]").fill(f"06/05/{YEAR}")
    press(page, "Salva come bozza")
    steps.record(2, "Redattore", clicks=4, loads=4)
    new = Event.objects.exclude(pk=event.pk).get()
    assert (str(new.starts_on), new.report_it or "", new.state) == (f"{YEAR}-05-06", "", "draft")


def test_publisher_closes_a_project_that_is_overdue(log_in, new_context, count_steps):
    project = make_project(title_it="Acqua", activity_status="2", planned_end="2019")
    page = log_in("rita", "Responsabile")
    translations = ["Da tradurre in inglese", "Da tradurre in francese"]
    to_do = ["Progetto oltre la data di fine, ancora aperto", *translations]
    assert page.locator(".todo strong").all_inner_texts() == to_do
    page.goto(address(project))
    steps = count_steps(page)
    press(page, "Chiudi il progetto")
    steps.record(5, "Responsabile", clicks=1, loads=1)
    assert said(page)[0].startswith("«Acqua» è chiuso, anche per il pubblico.")
    visitor = new_context().new_page()
    visitor.goto(project.get_absolute_url())
    assert visitor.locator("main").get_by_text("Concluso").count() > 0
    follow(page, "Da fare")
    assert page.locator(".todo strong").all_inner_texts() == translations


def test_editor_puts_an_event_on_the_home_page(log_in, new_context, count_steps):
    event = make_event(title_it="Forum dell’acqua", theme_it="Acqua per tutti")
    page = log_in("anna", "Redattore")
    page.goto(address(event))
    steps = count_steps(page)
    follow(page, "Metti in evidenza")
    press(page, "Metti in evidenza")
    steps.record(6, "Redattore", clicks=2, loads=2)
    assert steps.fields == 0
    assert said(page)[0].startswith("«Forum dell’acqua» è in evidenza al 1º posto fino al ")
    visitor = new_context().new_page()
    visitor.goto("/it/")
    assert visitor.locator(".feature h3").all_inner_texts() == ["Forum dell’acqua"]
    press(page, "Togli dall’evidenza")
    visitor.reload()
    assert visitor.locator(".feature h3").all_inner_texts() == []


def test_publisher_schedules_and_lets_expire(log_in, count_steps):
    event = make_event(title_it="Forum", state="draft")
    page = log_in("rita", "Responsabile")
    page.goto(address(event))
    button = page.locator("[data-publishes]").first
    assert button.inner_text() == "Pubblica"
    steps = count_steps(page)
    page.locator("[name=publish_from_0]").fill(f"03/03/{YEAR}")
    assert button.inner_text() == f"Pubblica il 3 marzo {YEAR} alle 9:00 (ora italiana)"
    page.locator("[name=publish_until_0]").fill(f"08/03/{YEAR}")
    page.locator("[name=publish_until_1]").fill("18:30")
    words = f"dal 3 marzo {YEAR} alle 9:00 all’8 marzo {YEAR} alle 18:30 (ora italiana)"
    assert button.inner_text() == f"Pubblica {words}"
    with page.expect_navigation():
        button.click()
    steps.record(14, "Responsabile", clicks=1, loads=1)
    assert said(page) == [f"«Forum» sarà pubblico {words.replace(' all’8', ' fino all’8')}."]
    # The server says the same as the script, which finds nothing to change.
    assert button.inner_text() == f"Pubblica {words}"
    # "At once" takes the day away, and brings it back when it was a slip; the calendar chooses "from …" by itself.
    choices = page.locator("[name=publish_from_when]")
    choices.first.check()
    assert page.locator("[name=publish_from_0]").input_value() == ""
    assert button.inner_text() == f"Pubblica fino all’8 marzo {YEAR} alle 18:30 (ora italiana)"
    choices.last.check()
    assert button.inner_text() == f"Pubblica {words}"
    choices.first.check()
    page.locator("#id_publish_from .datetimeshortcuts a", has_text="Oggi").click()
    assert choices.last.is_checked()
    choices.first.check()
    with page.expect_navigation():
        button.click()
    assert said(page) == [f"«Forum» è pubblicato fino all’8 marzo {YEAR} alle 18:30 (ora italiana)."]


@pytest.mark.slow
@pytest.mark.parametrize("screen", SCREENS)
def test_home_and_the_page_of_highlights_are_clean_for_axe(log_in, screen):
    events = [make_event(title_it=f"Un evento dal titolo lungo come ce ne sono molti, numero {n}") for n in range(4)]
    for position, event in enumerate(events[1:], 1):
        Highlight.objects.create(event=event, position=position, expires_on=timezone.localdate())
    page = log_in("ada", "Amministratore", viewport=SCREENS[screen])
    found = []
    for to in ("/admin/", f"/admin/pages/highlight/put/event/{events[0].pk}/"):
        page.goto(to)
        found += [f"{to}: {line}" for line in audit(page, LEVELS, iframes=False)]
        if page.evaluate("document.documentElement.scrollWidth > innerWidth"):
            found.append(f"{to} is wider than the screen")
    assert found == [], "\n".join(found)
