"""The filters of the lists in a browser: what they promise, what they give, with scripts and without."""

import re
import zipfile

import pytest
from django.urls import reverse

from tests.journeys.waiting import SETTLED

pytestmark = pytest.mark.usefixtures("portal_content")
DESKTOP = {"width": 1280, "height": 900}
#: What stands for one thing among the results of each list that has filters, and a number of options that it exceeds.
RESULTS = {
    "projects:list": ("#results article", 30),
    "documents:list": ("#results .doc-row", 15),
    "events:list": ("#results .event-row", 10),
}
OPEN_ALL = "document.querySelectorAll('.filters details').forEach(details => { details.open = true })"
OPTIONS = """
labels => labels.map(label => {
  const box = label.querySelector('input')
  return [box.name, box.value, Number(label.querySelector('small').textContent)]
})
"""


def open_list(page, query="", name="projects:list"):
    page.goto(reverse(name) + query)
    page.evaluate(OPEN_ALL)


def box(page, name, value):
    return page.locator(f'.filters input[name="{name}"][value="{value}"]')


def number_in(page, selector):
    return int(re.search(r"\d+", page.locator(selector).inner_text()).group())


@pytest.mark.parametrize("shown", RESULTS)
def test_every_option_gives_what_it_promises_with_scripts(new_context, shown):
    page = new_context(viewport=DESKTOP).new_page()
    rows, few = RESULTS[shown]
    open_list(page, name=shown)
    promised = page.eval_on_selector_all(".filters .option", OPTIONS)
    assert len(promised) > few
    page.evaluate("window.isSamePage = true")
    given = []
    for name, value, _count in promised:
        box(page, name, value).check()
        page.wait_for_function(SETTLED, arg=f"?{name}={value}")
        totals = {number_in(page, "#results [data-total]"), number_in(page, "#results-status")}
        assert totals == {page.locator(rows).count(), number_in(page, f"#count-{name}-{value}")}
        assert (number_in(page, f"#chosen-{name}"), number_in(page, "#chosen")) == (1, 1)
        given.append([name, value, totals.pop()])
        box(page, name, value).uncheck()
        page.wait_for_function(SETTLED, arg="")
    assert given == promised
    assert page.evaluate("window.isSamePage") is True


def test_every_option_gives_what_it_promises_without_scripts(new_context):
    page = new_context(viewport=DESKTOP, java_script_enabled=False).new_page()
    open_list(page)
    promised = page.eval_on_selector_all(".filters .option", OPTIONS)
    given, chosen = [], None
    for name, value, _count in promised:
        # The page of one option leads to that of the next.
        if chosen:
            box(page, *chosen).uncheck()
        box(page, name, value).check()
        page.locator(".filters button[type=submit]").click()
        page.wait_for_url(f"**?*{name}={value}")
        page.evaluate(OPEN_ALL)
        assert page.locator("#results article").count() == number_in(page, "#results [data-total]")
        given.append([name, value, number_in(page, "#results [data-total]")])
        chosen = name, value
    assert given == promised


def test_archive_follows_the_filters(new_context):
    page = new_context(viewport=DESKTOP).new_page()
    open_list(page, name="documents:list")
    box(page, "language", "it").check()
    page.wait_for_function(SETTLED, arg="?language=it")
    with page.expect_download() as started:
        page.locator(".archive-link").click()
    archive = zipfile.ZipFile(started.value.path())
    assert archive.testzip() is None
    assert f"({len(archive.namelist()) - 2} file, " in page.locator(".archive-link").inner_text()


def test_views_orders_and_chosen_filters_change_without_a_reload(new_context):
    page = new_context(viewport=DESKTOP).new_page()
    open_list(page, "?area=africa&area=medio-oriente")
    page.evaluate("window.isSamePage = true")

    page.locator(".views a").nth(1).click()
    page.wait_for_function(SETTLED, arg="?area=africa&area=medio-oriente&view=table")
    assert (page.locator("#results tbody").count(), page.locator("#results article").count()) == (2, 0)
    assert page.evaluate("document.activeElement.matches('.views a[aria-current]')")

    page.locator(".sorts a").nth(1).click()
    page.wait_for_function(SETTLED, arg="?area=africa&area=medio-oriente&sort=title&view=table")
    page.locator(".active-filters a").first.click()
    page.wait_for_function(SETTLED, arg="?area=medio-oriente&sort=title&view=table")
    assert page.evaluate("document.activeElement.matches('#results [data-total]')")
    assert (box(page, "area", "africa").is_checked(), box(page, "area", "medio-oriente").is_checked()) == (False, True)
    assert number_in(page, "#results-status") == page.locator("#results tbody tr:not(.group)").count() == 1

    box(page, "area", "africa").check()
    page.wait_for_function(SETTLED, arg="?sort=title&view=table&area=africa&area=medio-oriente")
    page.locator(".active-filters .clear").click()
    page.wait_for_function(SETTLED, arg="?sort=title&view=table")
    assert page.locator(".filters input:checked").count() == 0
    assert page.evaluate("window.isSamePage") is True

    page.go_back()
    # A function: an expression would be evaluated anew at each look, which the page's policy refuses.
    page.wait_for_function("() => window.isSamePage === undefined")
    assert page.locator(".filters input:checked").count() == 2


@pytest.mark.parametrize("has_scripts", [True, False], ids=["with scripts", "without scripts"])
def test_map_leads_from_a_place_to_what_is_done_there(new_context, has_scripts):
    page = new_context(viewport=DESKTOP, java_script_enabled=has_scripts).new_page()
    open_list(page, "?country=LB&view=map")
    place = page.locator("#results .citymap a", has_text="Wadi Khaled")
    assert place.get_attribute("aria-label") == "Wadi Khaled, Libano"
    place.focus()
    page.keyboard.press("Enter")
    page.wait_for_url(f"**{reverse('projects:detail', args=['shwm'])}")
