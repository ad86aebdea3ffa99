"""The page "Traduzioni", the filters of the lists and the home page: one count of what wants translating everywhere."""

from datetime import timedelta

import pytest
from django.contrib.admin import site
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone
from lxml.html import fromstring

from editorial.admin.coverage import CHOICES, list_address, translated_kinds, worklist_address
from editorial.admin.translated_lists import WORDS
from editorial.languages import TARGET_LANGUAGES, translated_fields
from editorial.models import Record
from editorial.querysets import TO_TRANSLATE
from events.models import Event
from networks.models import PartnerCity
from pages.models import Highlight, PortalIdentity
from projects.models import Sector
from tests.editorial.test_list_queries import AT_MOST, LISTS, make_rows
from tests.factories import make, make_city, make_event, make_news, make_page, make_project, make_sector
from tests.staff import Staff

pytestmark = pytest.mark.django_db
NOW = timezone.now()
TODAY = timezone.localdate()
PAGE = "/admin/traduzioni/"


def marked(row, en="current", fr="current", **kept):
    """The row with these statuses noted, whatever its texts are; `since` is given in days before now."""
    for language in TARGET_LANGUAGES:
        if language in kept:
            kept[f"translation_{language}_since"] = NOW - timedelta(days=kept.pop(language))
    row.note(translation_en=en, translation_fr=fr, **kept)
    return row


@pytest.fixture
def content(db):
    """Something of every status and rank, and beside each what is archived, trashed or expired."""
    in_evidence = marked(make_page(title_it="In evidenza"), "missing", "unverified")
    Highlight.objects.create(page=in_evidence)
    expired = Highlight.objects.create(
        page=make_page(title_it="x"), expires_on=TODAY - timedelta(days=1), text_it="Ieri"
    )
    rows = {
        "in evidence": in_evidence,
        "stale long": marked(make_event(title_it="Da un mese"), "stale", "missing", translation_en_since=ago(30)),
        "stale new": marked(make_project(title_it="Da ieri"), "stale", translation_en_since=ago(1)),
        "missing": marked(make_city(name_it="Aleppo"), "missing", "stale", translation_fr_since=ago(3)),
        "scheduled": marked(make_news(title_it="Domani", publish_from=ago(-1)), "missing"),
        "past": marked(make_news(title_it="Scaduta", publish_until=ago(1)), "stale", translation_en_since=ago(90)),
        "draft": marked(make_event(title_it="Bozza", state="draft"), "missing"),
        "unverified": marked(make_sector(name_it="Acqua"), "unverified", "unverified"),
        "done": marked(make_sector(name_it="Suolo")),
        "expired": marked(expired, "missing", "missing"),
    }
    marked(rows["expired"].page)
    for hidden in ({"state": "archived"}, {"deleted_at": NOW}):
        for status in ("missing", "stale", "unverified", "current"):
            marked(make_event(title_it="Nascosto", **hidden), status, status)
    return rows


def ago(days):
    return NOW - timedelta(days=days)


def cells(html):
    """{(name of the content, words after the number): (number, address)} of the page's table."""
    found = {}
    for row in fromstring(html).cssselect("table.coverage tbody tr, table.coverage tfoot tr"):
        name = row.find("th").text_content().strip()
        for cell in row.iterfind("td"):
            if said := cell.cssselect(".said"):
                links = [link.get("href") for link in cell.iterfind("a")]
                words = said[0].text_content().strip().partition(",")[0]
                number = int(cell.text_content().split()[0])
                found[name, words] = (number, links[0] if links else "")
    return found


def listed(html):
    """What the worklist names, with its language."""
    items = fromstring(html).cssselect(".worklist li")
    return [(item.find("div/a").text, item.cssselect(".worklist-status span")[0].text) for item in items]


def test_every_number_is_that_of_the_list_that_it_opens(content, rita):
    numbers = cells(rita.get(PAGE).text)
    assert numbers["Eventi", "da aggiornare in inglese"] == (1, "/admin/events/event/?traduzione-en=da-aggiornare")
    assert numbers["Settori di intervento", "aggiornata in francese"][0] == 1
    assert numbers["Tutto", "mancano in inglese"] == (4, f"{PAGE}?lingua=en&stato=manca#elenco")
    assert len({place for place in numbers if place[0] == "Tutto"}) == 7  # nothing but French is missing once
    for (name, words), (number, address) in numbers.items():
        if name == "Tutto" and not address:
            assert words.startswith("aggiornat")
            continue
        context = rita.get(address).context
        shown = context["page"].paginator.count if name == "Tutto" else context["cl"].result_count
        assert (name, words, shown) == (name, words, number)
        if name == "Tutto":
            assert len(context["items"]) == number
