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


@pytest.mark.parametrize("way", ["set in the browser", "set in the page"])
def test_every_page_is_whole_with_text_of_twice_the_size(client, new_context, language, way):
    context = new_context(locale=language, viewport={"width": 1280, "height": 900})
    page = context.new_page()
    if way == "set in the browser":
        # The size of text in the browser's settings, of which 16 pixels is the usual value.
        context.new_cdp_session(page).send("Page.setFontSizes", {"fontSizes": {"standard": 32, "fixed": 26}})
    found = []
    for name, address in typical_pages(client, language).items():
        page.goto(address)
        if way == "set in the page":
            page.evaluate(TWICE)
        assert page.evaluate("getComputedStyle(document.documentElement).fontSize") == "32px"
        found += [f"{name} {address}: {line}" for line in losses(page)]
    context.log.console.clear()
    assert found == [], "\n".join(found)
