"""The page of the glossary."""

import pytest
from django.urls import reverse
from django.utils import translation
from lxml import html

from editorial.addresses import address_in_admin
from pages.models import GlossaryTerm
from tests.conftest import LANGUAGES
from tests.factories import HIDDEN_WAYS, hidden_ways, make, make_term
from tests.site.translated import words_in

pytestmark = pytest.mark.django_db
ADDRESSES = {"it": "/it/glossario/", "en": "/en/glossary/", "fr": "/fr/glossaire/"}


def read(client, language="it"):
    response = client.get(ADDRESSES[language])
    assert response.status_code == 200
    return html.fromstring(response.text)


def letters(page):
    """{letter: [slug of a term, …]} as they stand on the page."""
    return {
        words_in(section.find("h2")): [place.removeprefix("term-") for place in section.xpath(".//dl/div/@id")]
        for section in page.xpath("//main//section[h2]")
    }


@pytest.mark.parametrize("language", LANGUAGES)
def test_address_is_in_the_language_of_the_page(client, language):
    with translation.override(language):
        assert reverse("pages:glossary") == ADDRESSES[language]
        assert GlossaryTerm(slug="icmpd").get_absolute_url() == f"{ADDRESSES[language]}#term-icmpd"


def test_terms_stand_under_their_letters_as_people_look_them_up(client):
    make_term(term_it="Zona", term_fr="Élu", slug="zona")
    make_term(term_it="ente", term_fr="Enquête", slug="ente")
    make_term(term_it="È meglio", term_fr="«Eau»", slug="e")
    make_term(term_it="5x1000", slug="five")
    make_term(acronym="UCLG", term_it="UCLG, Città", term_fr="CGLU (UCLG), Cités", slug="uclg")
    assert letters(read(client)) == {"0–9": ["five"], "E": ["e", "ente"], "U": ["uclg"], "Z": ["zona"]}
    assert letters(read(client, "fr")) == {"0–9": ["five"], "C": ["uclg"], "E": ["e", "zona", "ente"]}


def test_letters_lead_to_their_terms(client):
    make_term(term_it="Alfa")
    assert read(client).xpath("//nav[@class='letters']") == []
    make_term(term_it="Beta")
    page = read(client)
    assert [(link.text, link.get("href")) for link in page.xpath("//nav[@class='letters']//a")] == [
        ("A", "#letter-1"),
        ("B", "#letter-2"),
    ]
    assert page.xpath("//h2/@id") == ["letter-1", "letter-2", *page.xpath("//footer//h2/@id")]


def test_term_says_what_it_stands_for_and_what_it_means(client):
    make_term(acronym="UCLG", term_it="UCLG, Città <unite>", definition_it="<p>Una <em>rete</em>.</p>", slug="uclg")
    make_term(acronym="SDG", term_it="Obiettivi (SDG)")
    [sdg, uclg] = read(client).xpath("//dl/div[dt]")
    assert [(part.tag, words_in(part)) for part in uclg.find("dt")] == [("dfn", "UCLG"), ("span", "Città <unite>")]
    assert [(part.tag, words_in(part)) for part in sdg.find("dt")] == [("dfn", "Obiettivi (SDG)")]
    assert html.tostring(uclg.find("dd/div"), encoding="unicode").strip() == (
        '<div class="prose"><p>Una <em>rete</em>.</p></div>'
    )


def test_definition_explains_the_acronyms_of_others_and_not_its_own(client):
    make_term(acronym="AB", term_it="AB, Alfa", definition_it="<p>AB e CD.</p>")
    make_term(acronym="CD", term_it="CD, Celta", definition_it="<p>CD.</p>", slug="cd")
    assert read(client).xpath("//dd//a/@href") == ["/it/glossario/#term-cd"]


def test_text_that_is_not_translated_says_its_language(client):
    make_term(term_it="Capofila", definition_it="<p>Chi guida.</p>", definition_en="<p>Who leads.</p>")
    [term] = read(client, "en").xpath("//dl/div[dt]")
    assert (term.find("dt").get("lang"), term.find("dd/div").get("lang")) == ("it", None)
    [term] = read(client, "fr").xpath("//dl/div[dt]")
    assert (term.find("dt").get("lang"), term.find("dd/div").get("lang")) == ("it", "it")


@pytest.mark.parametrize("way", HIDDEN_WAYS)
def test_hidden_term_is_not_there(client, way):
    make_term(slug="shown")
    make_term(**hidden_ways()[way])
    assert [slug for slugs in letters(read(client)).values() for slug in slugs] == ["shown"]


def test_former_address_leads_to_its_term_unless_another_has_it_now(client):
    renamed, again = make_term(slug="prima"), make_term(slug="presa")
    for term, slug in ((renamed, "dopo"), (again, "altra")):
        term.slug = slug
        term.save()
    make_term(slug="presa")
    hidden = make_term(slug="nascosta")
    hidden.slug, hidden.state = "via", "archived"
    hidden.save()
    found = {div.get("id"): div.xpath("./dd/span/@id") for div in read(client).xpath("//dl/div[dt]")}
    assert found == {"term-dopo": ["term-prima"], "term-altra": [], "term-presa": []}


@pytest.mark.parametrize("slug", ["content", "footer", "menu", "site-q", "letter-1", "filters"])
def test_term_called_as_a_part_of_the_page_has_an_id_of_its_own(client, slug):
    term = make_term(slug=slug)
    for place in (term.get_absolute_url().partition("#")[2], f"term-{slug}"):
        ids = read(client).xpath("//@id")
        assert len(ids) == len(set(ids))
        assert ids.count(place) == 1
        # Then by its former address.
        term.slug = "altra"
        term.save()


@pytest.mark.parametrize("language", LANGUAGES)
def test_term_without_definition_only_helps_the_search(client, language):
    make(GlossaryTerm, term_it="acqua", term_en="water", term_fr="eau")
    page = read(client, language)
    assert letters(page) == {}
    assert [words_in(note) for note in page.xpath("//p[@class='note']")] == [
        {
            "it": "Non c’è ancora nessuna voce.",
            "en": "No term has been explained yet.",
            "fr": "Aucun terme n’est encore expliqué.",
        }[language]
    ]


@pytest.mark.parametrize("rows", [1, 30])
def test_page_asks_for_its_terms_their_former_addresses_and_the_frame(client, django_assert_num_queries, rows):
    for number in range(rows):
        make_term(acronym=f"AB{number}", definition_it="<p>AB0</p>")
    with django_assert_num_queries(6):
        client.get(ADDRESSES["it"])


def test_page_is_linked_from_every_page(client):
    assert html.fromstring(client.get("/fr/").text).xpath("//footer//a[@href='/fr/glossaire/']/text()") == ["Glossaire"]


def test_form_leads_to_the_term_on_the_page(rita):
    term = make_term(slug="rete")
    assert '"/it/glossario/#term-rete"' in rita.get(address_in_admin(term)).text
    assert '"/it/glossario/#term-rete"' in rita.get(address_in_admin(GlossaryTerm, "changelist")).text


def test_preview_shows_the_page_with_the_draft(anna, client):
    term = make_term(term_it="Voce nuova", slug="nuova", state="draft")
    pages = anna.get(address_in_admin(term, "preview")).context["pages"]
    assert [html.fromstring(page).xpath("//dl/div/@id") for _code, _name, page in pages] == [["term-nuova"]] * 3
    assert letters(read(client)) == {}


def test_list_says_where_a_term_serves(rita):
    make_term(slug="a")
    make(GlossaryTerm, term_it="acqua", slug="b")
    page = html.fromstring(rita.get(address_in_admin(GlossaryTerm, "changelist")).text)
    assert sorted(words_in(cell) for cell in page.xpath("//td[@class='field-place']")) == [
        "glossario e ricerca",
        "solo ricerca",
    ]
