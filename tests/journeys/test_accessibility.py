"""Every kind of page passes axe: WCAG 2.0 to 2.2, levels A and AA, and best practice, wide and on a phone."""

import pytest
from django.urls import reverse

from tests.journeys.axe import BEST_PRACTICE, CONTRAST, LEVELS, OF_WIDTH, UNFOLD, audit, resize
from tests.site.page_types import typical_pages

pytestmark = [pytest.mark.usefixtures("portal_content"), pytest.mark.slow]
RULES = [*LEVELS, BEST_PRACTICE]
SCREENS = {"wide": {"width": 1280, "height": 900}, "phone": {"width": 390, "height": 844}}
#: The language in which a phone is asked everything, and colours are: neither differs in another.
IN_FULL = "it"


def test_audit_names_the_rule_and_the_node(page):
    page.set_content('<html lang="it"><title>Broken</title><main><h1>Broken</h1><a id="empty" href="/"></a></main>')
    assert audit(page, RULES) == [
        'link-name (Links must have discernible text): #empty <a id="empty" href="/"></a>',
    ]


def test_axe_finds_nothing_on_any_page(client, new_context, language):
    context = new_context(locale=language, viewport=SCREENS["wide"], reduced_motion="reduce")
    page = context.new_page()
    found = []
    for name, address in typical_pages(client, language).items():
        page.goto(address)
        page.evaluate(UNFOLD)
        in_full = language == IN_FULL
        lines = audit(page, RULES, without=() if in_full else [CONTRAST])
        resize(page, SCREENS["phone"])
        lines += audit(page, RULES, rules=None if in_full else OF_WIDTH)
        resize(page, SCREENS["wide"])
        found += [f"{name} {address}: {line}" for line in lines]
    said = context.log.console.copy()
    context.log.console.clear()
    assert found == [], "\n".join(found)
    assert [line.partition(" a status of ")[2] for line in said] == ["404 (Not Found)", "400 (Bad Request)"]


def test_axe_finds_nothing_in_the_open_menu_of_a_phone(phone_page, language):
    phone_page.goto(reverse("projects:list"))
    phone_page.locator(".custom-navbar-toggler").click()
    phone_page.locator(".navbar-collapsable.expanded").wait_for()
    assert audit(phone_page, RULES) == []


@pytest.mark.parametrize("group", [".views a", ".languages a", ".navbar-nav a"])
def test_what_is_chosen_is_told_from_the_rest_in_the_colours_of_the_visitor(new_context, group):
    page = new_context(viewport=SCREENS["wide"], forced_colors="active").new_page()
    page.goto(reverse("projects:list"))
    looks = page.eval_on_selector_all(
        group,
        """links => links.map(link => {
          const { backgroundColor, borderBottomColor } = getComputedStyle(link)
          return `${backgroundColor} ${borderBottomColor}`
        })""",
    )
    chosen = page.locator(f"{group}[aria-current]").count()
    assert chosen == 1
    counts = sorted(looks.count(look) for look in set(looks))
    assert counts == [1, len(looks) - 1]
