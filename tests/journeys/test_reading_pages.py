"""Texts of PDFs that the first content does not have: in Arabic, of a scan, in parts; for axe, wide and on a phone."""

import pytest

from documents.models import TextPage
from documents.reading.parts import PAGES_A_PART
from tests.documents.builders import raw_pdf
from tests.documents.files import add_file
from tests.documents.texts import ARABIC, PROSE, add_read_pdf
from tests.factories import make_document
from tests.journeys.axe import BEST_PRACTICE, LEVELS, UNFOLD, audit, resize

pytestmark = pytest.mark.slow
WIDE, PHONE = {"width": 1280, "height": 900}, {"width": 390, "height": 844}


def in_arabic():
    row = {"language": "ar", "title": "الملف"}
    return add_read_pdf(make_document(), ARABIC, PROSE["fr"] * 2, "• واحد\n• اثنان", row=row, language="ar")


def scanned():
    return add_file(make_document(), raw_pdf(pages=2))


def in_parts():
    row = add_read_pdf(make_document(), PROSE["it"], headings=[[1, 1, "Il contesto"]])
    pages = range(2, 2 * PAGES_A_PART + 2)
    row.document.files.update(pages=pages[-1])
    TextPage.objects.bulk_create(TextPage(text_id=row.sha256, number=number, content="Testo.") for number in pages)
    return row


@pytest.mark.parametrize(
    ("make", "page", "sections", "first"),
    [(in_arabic, 1, 3, "p1"), (scanned, 1, 0, None), (in_parts, 2, PAGES_A_PART, f"p{PAGES_A_PART + 1}")],
    ids=["in Arabic", "scanned", "in parts"],
)
def test_axe_finds_nothing_on_a_text(new_context, make, page, sections, first):
    address = f"{make().reading_address}?page={page}"
    tab = new_context(locale="it", viewport=WIDE, reduced_motion="reduce").new_page()
    tab.goto(address)
    tab.evaluate(UNFOLD)
    shown = [section.get_attribute("id") for section in tab.locator("section[id^=p]").all()]
    assert (len(shown), shown[:1]) == (sections, [first] if first else [])
    found = {"wide": audit(tab, [*LEVELS, BEST_PRACTICE])}
    resize(tab, PHONE)
    found["phone"] = audit(tab, [*LEVELS, BEST_PRACTICE])
    assert found == {"wide": [], "phone": []}
    assert tab.evaluate("document.documentElement.scrollWidth") == PHONE["width"]
