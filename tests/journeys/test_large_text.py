"""Text of twice the size loses nothing (WCAG 2.2, 1.4.4), on every kind of page."""

import pytest

from tests.journeys.losses import losses
from tests.site.page_types import typical_pages

pytestmark = [pytest.mark.usefixtures("portal_content"), pytest.mark.slow]
#: As another program enlarges text, without a word to the browser: the layout stays that of a wide screen.
TWICE = """
const sheet = new CSSStyleSheet()
sheet.replaceSync('html { font-size: 200% !important }')
document.adoptedStyleSheets.push(sheet)
"""


#: The size of text in the browser's settings.
USUAL, LARGE = {"standard": 16, "fixed": 13}, {"standard": 32, "fixed": 26}


def losses_at_twice_the_size(page):
    assert page.evaluate("getComputedStyle(document.documentElement).fontSize") == "32px"
    return losses(page)


def test_every_page_is_whole_with_text_of_twice_the_size(client, new_context, language):
    context = new_context(locale=language, viewport={"width": 1280, "height": 900})
    page = context.new_page()
    browser_settings = context.new_cdp_session(page)
    found = []
    for name, address in typical_pages(client, language).items():
        browser_settings.send("Page.setFontSizes", {"fontSizes": LARGE})
        page.goto(address)
        lines = [f"set in the browser: {line}" for line in losses_at_twice_the_size(page)]
        # The same page, as what it was drawn with does not depend on it.
        browser_settings.send("Page.setFontSizes", {"fontSizes": USUAL})
        page.evaluate(TWICE)
        lines += [f"set in the page: {line}" for line in losses_at_twice_the_size(page)]
        found += [f"{name} {address}: {line}" for line in lines]
    context.log.console.clear()
    assert found == [], "\n".join(found)
