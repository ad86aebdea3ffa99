"""Nothing is cut off on the narrowest screen that WCAG 2.2 asks for (1.4.10): 320 CSS pixels, no sideways scrolling."""

import pytest

from tests.site.addresses import OBJECT_PAGES, PAGES, address

pytestmark = pytest.mark.usefixtures("portal_content")
MISSING = "Failed to load resource: the server responded with a status of 404 (Not Found)"
#: Elements that reach beyond the screen and do not scroll within an ancestor of their own.
TOO_WIDE = """
() => {
  const width = document.documentElement.clientWidth
  if (document.documentElement.scrollWidth <= width) return []
  return [...document.body.querySelectorAll('*')]
    .filter(element => element.getBoundingClientRect().right > width + 1)
    .map(element => element.tagName.toLowerCase() + '.' + element.className)
    .slice(0, 8)
}
"""


def widest(name):
    """The published object of this page with the longest name; None alone for a page without an object."""
    if name not in OBJECT_PAGES:
        return None
    return max(OBJECT_PAGES[name].objects.published(), key=lambda obj: (len(str(obj)), obj.slug))


@pytest.mark.usefixtures("kept_pages")
def test_every_page_fits_a_screen_of_320_pixels(new_context, language):
    addresses = {name: address(name, widest(name)) for name in PAGES}
    addresses["search with hits"] = f"{address('search')}?q=mediterran"
    addresses["projects with filters"] = f"{address('projects:list')}?area=africa&area={'x' * 300}&q={'w' * 300}"
    for view in ("table", "map"):
        addresses[f"projects as {view}"] = f"{address('projects:list')}?view={view}"
    addresses["missing"] = f"/{language}/{'x' * 300}/"
    screen = {"width": 320, "height": 640}
    for has_scripts in (True, False):
        context = new_context(locale=language, viewport=screen, java_script_enabled=has_scripts)
        page = context.new_page()
        found = {}
        for name, target in addresses.items():
            page.goto(target)
            found[name] = (page.evaluate("document.documentElement.clientWidth"), page.evaluate(TOO_WIDE))
        assert found == dict.fromkeys(addresses, (320, [])), f"scripts: {has_scripts}"
        assert context.log.console == [MISSING]
        context.log.console.clear()
