"""Every kind of page passes axe: WCAG 2.0 to 2.2, levels A and AA, and best practice, wide and on a phone."""

from pathlib import Path

import pytest
from django.urls import reverse

from tests.site.page_types import typical_pages

pytestmark = [pytest.mark.usefixtures("portal_content"), pytest.mark.slow]
AXE = Path(__file__).resolve().parents[2] / "frontend/node_modules/axe-core/axe.min.js"
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa", "best-practice"]
AUDIT = """
async rules => {
  const { violations } = await axe.run({ runOnly: rules, resultTypes: ['violations'] })
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(node => `${id} (${help}): ${node.target.join(' ')} ${node.html.slice(0, 200)}`))
}
"""
UNFOLD = "document.querySelectorAll('details').forEach(details => { details.open = true })"
SCREENS = {"wide": {"width": 1280, "height": 900}, "phone": {"width": 390, "height": 844}}


@pytest.fixture(scope="module")
def axe():
    """The checker's program; it is installed for the tests alone."""
    assert AXE.exists(), "axe is not installed: make setup does it"
    return AXE.read_text(encoding="utf-8")


def audit(page, axe):
    """What axe has against the open page, a line for each node."""
    page.evaluate(axe)
    return page.evaluate(AUDIT, RULES)


def test_audit_names_the_rule_and_the_node(page, axe):
    page.set_content('<html lang="it"><title>Broken</title><main><h1>Broken</h1><a id="empty" href="/"></a></main>')
    assert audit(page, axe) == [
        'link-name (Links must have discernible text): #empty <a id="empty" href="/"></a>',
    ]


@pytest.mark.parametrize("screen", SCREENS)
def test_axe_finds_nothing_on_any_page(client, new_context, axe, language, screen):
    context = new_context(locale=language, viewport=SCREENS[screen], reduced_motion="reduce")
    page = context.new_page()
    found = []
    for name, address in typical_pages(client, language).items():
        page.goto(address)
        page.evaluate(UNFOLD)
        found += [f"{name} {address}: {line}" for line in audit(page, axe)]
    said = context.log.console.copy()
    context.log.console.clear()
    assert found == [], "\n".join(found)
    assert [line.partition(" a status of ")[2] for line in said] == ["404 (Not Found)", "400 (Bad Request)"]


def test_axe_finds_nothing_in_the_open_menu_of_a_phone(phone_page, axe, language):
    phone_page.goto(reverse("projects:list"))
    phone_page.locator(".custom-navbar-toggler").click()
    phone_page.locator(".navbar-collapsable.expanded").wait_for()
    assert audit(phone_page, axe) == []


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
