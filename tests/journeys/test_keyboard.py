"""Whoever has no mouse gets everywhere: skip links, menu, filters, map, pages of a list; the focus is always seen."""

import re

import pytest
from django.urls import reverse
from django.utils import translation

from projects.models import Project
from tests.factories import make_project
from tests.journeys.losses import unseen_focus

pytestmark = pytest.mark.usefixtures("portal_content")
#: Without the movement of smooth scrolling, so that what has the focus is where it stays.
DESKTOP = {"viewport": {"width": 1280, "height": 900}, "reduced_motion": "reduce"}
PHONE = {"viewport": {"width": 390, "height": 844}, "reduced_motion": "reduce"}
#: Where the focus is: the text or name of the element, or what it belongs to.
FOCUSED = """
() => {
  const { activeElement: element } = document
  return element.getAttribute('aria-label') || element.innerText?.trim() || element.id || element.name
}
"""
#: More stops than any page has.
MOST_STOPS = 250


def focused(page):
    return page.evaluate(FOCUSED)


def tab_to(page, selector, key="Tab"):
    """Press Tab until the focus is on an element of this selector; every stop on the way must be seen."""
    for _stop in range(MOST_STOPS):
        page.keyboard.press(key)
        assert unseen_focus(page) is None
        if page.evaluate("selector => document.activeElement.matches(selector)", selector):
            return
    pytest.fail(f"The keyboard never comes to {selector}")


def test_skip_links_come_first_and_lead_past_the_menu(new_context, language):
    page = new_context(locale=language, **DESKTOP).new_page()
    page.goto(reverse("projects:list"))
    page.keyboard.press("Tab")
    with translation.override(language):
        assert focused(page) == translation.gettext("Skip to the content")
    assert unseen_focus(page) is None
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "content"
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.closest('main') !== null")

    page.goto(reverse("projects:list"))
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.closest('footer') !== null")


def test_menu_of_a_phone_opens_holds_the_focus_and_closes(new_context):
    page = new_context(**PHONE).new_page()
    page.goto(reverse("home"))
    tab_to(page, ".custom-navbar-toggler")
    page.keyboard.press("Enter")
    # The menu slides in first, and takes the focus then.
    page.locator("#menu :focus").wait_for()
    stops = set()
    for _stop in range(30):
        page.keyboard.press("Tab")
        assert page.evaluate("document.activeElement.closest('#menu') !== null")
        stops.add(focused(page))
    assert {"Home", "Progetti", "Eventi", "Città", "Reti", "Documenti"} <= stops

    page.keyboard.press("Escape")
    page.locator(".navbar-collapsable.expanded").wait_for(state="detached")
    page.locator(".custom-navbar-toggler:focus").wait_for()

    page.keyboard.press("Enter")
    page.locator("#menu :focus").wait_for()
    tab_to(page, f'#menu a[href="{reverse("events:list")}"]')
    page.keyboard.press("Enter")
    page.wait_for_url(f"**{reverse('events:list')}")


@pytest.mark.parametrize("has_scripts", [True, False], ids=["with scripts", "without scripts"])
@pytest.mark.parametrize("screen", [DESKTOP, PHONE], ids=["wide", "phone"])
def test_filters_are_unfolded_chosen_and_removed(new_context, screen, has_scripts):
    page = new_context(**screen, java_script_enabled=has_scripts).new_page()
    page.goto(reverse("projects:list"))
    is_shown = page.locator('.filters input[value="medio-oriente"]').is_visible()
    if not is_shown:
        tab_to(page, ".filters > details > summary")
        page.keyboard.press("Enter")
    tab_to(page, '.filters input[name="area"][value="medio-oriente"]')
    page.keyboard.press("Space")
    if not has_scripts:
        tab_to(page, ".filters button[type=submit]")
        page.keyboard.press("Enter")
    page.wait_for_url("**?*area=medio-oriente")
    page.locator("#results article").nth(1).wait_for(state="detached")
    assert page.locator("#results article h3").all_inner_texts() == ["SHWM"]
    if has_scripts:
        # Whoever chose stays where the choice was made, and is told how many there are.
        assert page.evaluate("document.activeElement.value") == "medio-oriente"
        assert page.locator("#results-status").inner_text() == "1 progetto"

    tab_to(page, ".active-filters a")
    page.keyboard.press("Enter")
    page.wait_for_url(lambda url: "area" not in url)
    page.locator("#results article").nth(1).wait_for()
    assert page.locator("#results article").count() == Project.objects.published().count()


@pytest.mark.parametrize("has_scripts", [True, False], ids=["with scripts", "without scripts"])
def test_map_is_walked_through_city_by_city(new_context, language, has_scripts):
    page = new_context(locale=language, **DESKTOP, java_script_enabled=has_scripts).new_page()
    page.goto(reverse("networks:city-list"))
    names = page.eval_on_selector_all(".citymap a", "links => links.map(link => link.getAttribute('aria-label'))")
    assert len(names) == 9
    assert [name for name in names if not re.fullmatch(r"[^,]+, [^,]+", name)] == []
    tab_to(page, ".citymap a")
    walked = [focused(page)]
    for _city in names[1:]:
        page.keyboard.press("Tab")
        walked.append(focused(page))
    assert walked == names
    page.keyboard.press("Enter")
    page.wait_for_url(lambda url: url.rstrip("/").count("/") == 5)
    assert page.locator("h1").inner_text() == names[-1].partition(",")[0]


@pytest.mark.parametrize("has_scripts", [True, False], ids=["with scripts", "without scripts"])
def test_pages_of_a_list_are_turned(new_context, has_scripts):
    for number in range(20):
        make_project(title_it=f"Progetto {number}")
    page = new_context(**DESKTOP, java_script_enabled=has_scripts).new_page()
    page.goto(reverse("projects:list"))
    assert page.locator("#results article").count() == 20
    tab_to(page, '.pages a[href*="page=2"]')
    page.keyboard.press("Enter")
    page.wait_for_url("**?page=2")
    assert page.locator("#results article").count() == Project.objects.published().count() - 20
    assert page.locator(".pages [aria-current=page]").inner_text().split()[-1] == "2"


def test_heading_of_the_filters_is_a_stop_only_where_it_opens_them(new_context):
    page = new_context(**DESKTOP).new_page()
    page.goto(reverse("projects:list"))
    heading = page.locator(".filters > details > summary")
    assert (heading.evaluate("element => element.tabIndex"), page.locator("#q").is_visible()) == (-1, True)
    # Text enlarged to twice its size in the browser makes the same window a narrow one.
    page.set_viewport_size(PHONE["viewport"])
    page.wait_for_timeout(100)
    assert heading.evaluate("element => element.tabIndex") == 0
