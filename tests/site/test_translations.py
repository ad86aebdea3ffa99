"""What B5 promises of every type of page: what is not translated stands in Italian, says so, and is no translation.

One table for all types: those of `tests.site.addresses`, so that a new one is held to it too.
"""

from datetime import date

import pytest
from django.utils import translation
from lxml import html

from documents.models import Document
from editorial.languages import is_untranslated, translated_fields
from events.models import Event
from networks.models import Network, Organisation, PartnerCity
from pages.models import News, Page
from projects.models import Beneficiary, Project
from tests.factories import make
from tests.site.addresses import OBJECT_PAGES, PAGES, address
from tests.site.sitemap_entries import entries
from tests.site.translated import (
    FULL,
    NEEDED,
    NONE,
    PART,
    STATES,
    columns,
    kinds_of,
    language_at,
    make_in,
    marked_pieces,
    text_of,
    texts_in,
    words_in,
)

pytestmark = pytest.mark.django_db
BASE = "https://portal.example"
LOCALES = {"it": "it_IT", "en": "en_GB", "fr": "fr_FR"}
SITE = {
    "it": "Cooperazione internazionale",
    "en": "International cooperation",
    "fr": "Coopération internationale",
}
#: What the notice says, by what the page is; each in the language of the page.
NOTICES = {
    "en": {
        NONE: [
            "This page is not yet translated into English",
            "The text below is in Italian; dates, countries and file labels are in English.",
        ],
        PART: [
            "This page is translated into English only in part",
            "What is not translated yet stands in Italian.",
        ],
    },
    "fr": {
        NONE: [
            "Cette page n’est pas encore traduite en français",
            "Le texte ci-dessous est en italien ; les dates, les pays et les indications sur les fichiers sont en "
            "français.",
        ],
        PART: [
            "Cette page n’est traduite en français qu’en partie",
            "Les passages qui ne sont pas encore traduits sont en italien.",
        ],
    },
}
#: What the switcher says beside a language that the page is not, or not wholly, in.
SWITCHER = {
    "it": {NONE: "solo in italiano", PART: "in parte in italiano"},
    "en": {NONE: "only in Italian", PART: "partly in Italian"},
    "fr": {NONE: "en italien seulement", PART: "en partie en italien"},
}
NAMES = {"it": "Italiano", "en": "English", "fr": "Français"}


@pytest.fixture(autouse=True)
def base_url(settings):
    settings.BASE_URL = BASE


def addresses_of(obj):
    """{language: whole address} of an object's page."""
    found = {}
    for code in LOCALES:
        with translation.override(code):
            found[code] = BASE + obj.get_absolute_url()
    return found


def switcher_in(page):
    """{language: what its link says, and the language that each part of it stands in}."""
    links = page.xpath("//ul[@class='languages']//a")
    return {
        link.get("hreflang"): [(words_in(part), language_at(part)) for part in link if part.get("aria-hidden") is None]
        for link in links
    }


def expected_switcher(language, kinds):
    return {
        code: [(NAMES[code], code)] + ([] if kinds[code] == FULL else [(SWITCHER[language][kinds[code]], language)])
        for code in NAMES
    }


def head_of(page):
    """What the page's head says of its languages and to search engines."""
    return {
        "hreflang": {link.get("hreflang"): link.get("href") for link in page.xpath("//link[@rel='alternate']")},
        "robots": page.xpath("//meta[@name='robots']/@content"),
        "locale": page.xpath("//meta[@property='og:locale']/@content"),
        "other locales": page.xpath("//meta[@property='og:locale:alternate']/@content"),
        "title": page.findtext(".//title"),
    }


def facts_of(response):
    """All that B5 speaks of, as the page has it."""
    page = html.fromstring(response.text)
    [heading] = page.xpath("//h1")
    [here] = page.xpath("//nav[@class='crumbs']//li[@aria-current='page']")
    notice = page.xpath("//div[@class='notice']//p")
    return head_of(page) | {
        "status": response.status_code,
        "html": page.get("lang"),
        "header": response["Content-Language"],
        "notice": [words_in(line) for line in notice],
        "notice language": {language_at(line) for line in notice},
        "switcher": switcher_in(page),
        "heading": marked_pieces(heading),
        "crumb": marked_pieces(here),
        "misfits": [piece for piece in marked_pieces(page.find("body")) if piece[0] != piece[1]],
    }


def expected_facts(obj, state, language):
    """What they are to be on the page in a language of an object in this state."""
    model, kinds, own = type(obj), kinds_of(state), addresses_of(obj)
    kind, exists = kinds[language], [code for code in kinds if kinds[code] == FULL]
    name = f"{model.naming_field}_%s"
    code = language if name % language in texts_in(model, state) else "it"
    named = (code, code, text_of(model, model.naming_field, code))
    return {
        "hreflang": {code: own[code] for code in exists} | {"x-default": own["it"]} if kind == FULL else {},
        "robots": ["noindex"] if kind == NONE else [],
        "locale": [LOCALES[language]],
        "other locales": [LOCALES[code] for code in exists if code != language],
        "title": f"{named[2]} – {SITE[language]}",
        "status": 200,
        "html": language,
        "header": language,
        "notice": [] if kind == FULL else NOTICES[language][kind],
        "notice language": set() if kind == FULL else {language},
        "switcher": expected_switcher(language, kinds),
        "heading": [named],
        "crumb": [named],
        "misfits": [],
    }


@pytest.mark.parametrize("name", OBJECT_PAGES)
def test_page_is_what_its_translation_makes_it(client, name):
    for state in STATES:
        obj = make_in(OBJECT_PAGES[name], state)
        for asked in LOCALES:
            with translation.override(asked):
                facts = facts_of(client.get(address(name, obj)))
            assert facts == expected_facts(obj, state, asked), (state, asked)


def test_sitemap_names_translations_alone(client):
    objects = [(make_in(model, state), state) for model in OBJECT_PAGES.values() for state in STATES]
    expected, others = {}, {BASE + own for own in addresses_without_object()}
    for obj, state in objects:
        own, kinds = addresses_of(obj), kinds_of(state)
        exists = {code: own[code] for code in LOCALES if kinds[code] == FULL}
        expected |= dict.fromkeys(exists.values(), exists | {"x-default": own["it"]})
    found = {asked: links for asked, (links, _changed) in entries(client).items() if asked not in others}
    assert found == expected


def addresses_without_object():
    for code in LOCALES:
        with translation.override(code):
            yield from [address(name) for name in PAGES if name not in OBJECT_PAGES]


#: The texts without which a page is translated in part, by what has such a page; what else it shows falls back alone.
TOLD = {
    Beneficiary: ["name", "description"],
    Document: ["title", "description"],
    Event: ["title", "theme", "report"],
    Network: ["name", "description"],
    News: ["title", "lead", "body"],
    Organisation: ["name", "description"],
    Page: ["title", "lead", "body"],
    PartnerCity: ["name", "description"],
    Project: ["title", "summary", "description", "objectives", "results"],
}


@pytest.mark.parametrize("model", OBJECT_PAGES.values())
def test_each_text_that_a_page_tells_is_missed(model):
    fields = translated_fields(model)
    whole = columns(model, fields, "it", "en")
    needed = NEEDED.get(model, {})
    missed = [
        field
        for field in fields
        if is_untranslated(
            model(**needed, **{name: text for name, text in whole.items() if name != f"{field}_en"}), "en"
        )
    ]
    assert missed == TOLD[model]


#: Days before and after the tests run, whenever that is.
PAST, TO_COME = date(2017, 7, 11), date(2999, 7, 11)


@pytest.mark.parametrize(("day", "missing"), [(PAST, ["report"]), (TO_COME, ["presentation"])])
def test_event_is_translated_once_what_it_shows_today_is(client, day, missing):
    texts = columns(Event, translated_fields(Event), "it", "en")
    told = {
        field: make(Event, starts_on=day, **{name: text for name, text in texts.items() if name != f"{field}_en"})
        for field in ("presentation", "report")
    }
    found = entries(client)
    assert [field for field, event in told.items() if addresses_of(event)["en"] not in found] == missing
    with translation.override("en"):
        pages = {field: html.fromstring(client.get(event.get_absolute_url()).text) for field, event in told.items()}
    assert [field for field, page in pages.items() if page.xpath("//div[@class='notice']")] == missing
    assert [[piece for piece in marked_pieces(page) if piece[0] == "it"] for page in pages.values()].count([]) == 1


def test_name_in_a_language_of_its_own_is_not_missed(client):
    project = make(
        Project, title_it="Mediterranean Towns", title_language="en", summary_it="Sintesi", summary_en="Summary"
    )
    own = addresses_of(project)
    found = {}
    for asked in LOCALES:
        with translation.override(asked):
            page = html.fromstring(client.get(project.get_absolute_url()).text)
        [heading] = page.xpath("//h1")
        found[asked] = (language_at(heading), head_of(page)["hreflang"], head_of(page)["robots"])
    both = {"it": own["it"], "en": own["en"], "x-default": own["it"]}
    assert found == {"it": ("en", both, []), "en": ("en", both, []), "fr": ("en", {}, ["noindex"])}
