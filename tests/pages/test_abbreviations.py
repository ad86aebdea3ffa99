"""Acronyms of the glossary in the texts of public pages."""

import pytest
from django.utils import translation
from lxml import html

from pages.abbreviations import Abbreviations
from tests.factories import HIDDEN_WAYS, hidden_ways, make_organisation, make_page, make_project, make_term

pytestmark = pytest.mark.django_db
TITLE = "Centro per le migrazioni"
LINK = f'<a class="glossary-link" href="/it/glossario/#term-icmpd"><abbr title="{TITLE}">ICMPD</abbr></a>'


@pytest.fixture
def icmpd():
    return make_term(acronym="ICMPD", term_it=f"ICMPD, {TITLE}", slug="icmpd")


@pytest.fixture(autouse=True)
def italian():
    with translation.override("it"):
        yield


def rich(text, language="it", own=""):
    return Abbreviations().in_rich_text(text, language, own)


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ("<p>L’ICMPD c’è. ICMPD!</p><p>ICMPD</p>", f"<p>L’{LINK} c’è. ICMPD!</p><p>ICMPD</p>"),
        ("<p>«ICMPD»,<br>(ICMPD)</p>", f"<p>«{LINK}»,<br>(ICMPD)</p>"),
        ("<ul><li><strong>ICMPD</strong></li></ul>", f"<ul><li><strong>{LINK}</strong></li></ul>"),
        ("<h2>ICMPD</h2><p>ICMPD</p>", f"<h2>ICMPD</h2><p>{LINK}</p>"),
        ("<h3>Di <em>ICMPD</em></h3><p>ICMPD</p>", f"<h3>Di <em>ICMPD</em></h3><p>{LINK}</p>"),
        (
            '<p><a href="/x?a=1&amp;b=2">ICMPD</a> ICMPD</p>',
            f'<p><a href="/x?a=1&amp;b=2">ICMPD</a> {LINK}</p>',
        ),
        ('<p><abbr title="ICMPD">ICMPD</abbr> ICMPD</p>', f'<p><abbr title="ICMPD">ICMPD</abbr> {LINK}</p>'),
        ("<p>a &lt;b&gt; &amp; ICMPD &amp;lt;</p>", f"<p>a &lt;b&gt; &amp; {LINK} &amp;lt;</p>"),
    ],
)
def test_first_occurrence_outside_of_links_and_headings_leads_to_the_glossary(icmpd, written, shown):
    assert rich(written) == shown


@pytest.mark.parametrize("words", ["icmpd", "ICMPDs", "XICMPD", "ICMPD-UE", "non-ICMPD", "ICMPD3", "èICMPD"])
def test_only_whole_words_in_the_same_letters_count(icmpd, words):
    assert rich(f"<p>{words}</p>") == f"<p>{words}</p>"


def test_text_without_acronyms_stays_as_it_is_written(icmpd):
    text = "<p>A&nbsp;b<br></p>"
    assert rich(text) == text


@pytest.mark.parametrize("way", HIDDEN_WAYS)
def test_hidden_term_is_not_explained(way):
    make_term(acronym="ICMPD", term_it="ICMPD, Centro", **hidden_ways()[way])
    assert rich("<p>ICMPD</p>") == "<p>ICMPD</p>"


def test_term_without_definition_is_not_explained(icmpd):
    type(icmpd).objects.update(definition_it="")
    assert rich("<p>ICMPD</p>") == "<p>ICMPD</p>"


def test_acronym_of_what_the_page_is_about_is_not_explained_there(client, icmpd):
    page = client.get(make_organisation(acronym="ICMPD", description_it="<p>ICMPD</p>").get_absolute_url())
    assert page.text.count("glossary-link") == 0


def test_title_is_escaped_and_so_is_what_stands_around():
    make_term(acronym="A<B", term_it='A<B, "Alfa" & <i>beta</i>', slug="ab")
    abbreviation = '<abbr title="&quot;Alfa&quot; &amp; &lt;i&gt;beta&lt;/i&gt;">A&lt;B</abbr>'
    link = f'<a class="glossary-link" href="/it/glossario/#term-ab">{abbreviation}</a>'
    assert rich("<p>A&lt;B &lt;b&gt;</p>") == f"<p>{link} &lt;b&gt;</p>"
    assert Abbreviations().in_text("A<B <b>", "it") == f"{link} &lt;b&gt;"


def test_longest_acronym_wins_and_its_space_may_be_of_any_kind():
    make_term(acronym="UN", term_it="UN, Nazioni Unite", slug="un")
    make_term(acronym="UN HABITAT", term_it="UN HABITAT, Insediamenti", slug="un-habitat")
    found = html.fromstring(rich("<p>UN\u00a0HABITAT e UN</p>")).xpath("//a/@href")
    assert found == ["/it/glossario/#term-un-habitat", "/it/glossario/#term-un"]


def test_acronym_without_a_meaning_has_no_title():
    make_term(acronym="MED", term_it="MED", slug="med")
    assert Abbreviations().in_text("MED", "it") == (
        '<a class="glossary-link" href="/it/glossario/#term-med"><abbr>MED</abbr></a>'
    )


UCLG = {"acronym": "UCLG", "term_it": "UCLG, Città unite", "term_fr": "CGLU (UCLG), Cités unies", "slug": "uclg"}


@pytest.mark.parametrize(
    ("written", "language", "expected"),
    [
        # The abbreviation of the text's language, and the acronym; the meaning in the page's language.
        ("<p>CGLU (UCLG)</p>", "fr", [("CGLU", "Cités unies", None)]),
        ("<p>UCLG</p>", "fr", [("UCLG", "Cités unies", None)]),
        ("<p>UCLG, CGLU</p>", "it", [("UCLG", "Cités unies", "fr")]),
        ('<p><span lang="it">UCLG</span></p>', "fr", [("UCLG", "Cités unies", "fr")]),
    ],
)
def test_meaning_is_told_in_the_language_of_the_page(written, language, expected):
    make_term(**UCLG)
    with translation.override("fr"):
        found = html.fromstring(rich(written, language)).xpath("//a/abbr")
    assert [(each.text, each.get("title"), each.get("lang")) for each in found] == expected


def test_meaning_that_is_not_translated_says_its_language(icmpd):
    with translation.override("en"):
        found = html.fromstring(rich("<p>ICMPD</p>", "en")).xpath("//a/abbr")
    assert [(each.get("title"), each.get("lang")) for each in found] == [(TITLE, "it")]


def test_leads_and_bodies_of_a_page_explain_it_once_each(client, icmpd):
    page = client.get(make_page(lead_it="Con ICMPD & ICMPD", body_it="<p>ICMPD</p>").get_absolute_url())
    assert f'<p class="lead">Con {LINK} &amp; ICMPD</p>' in page.text
    assert f'<div class="prose"><p>{LINK}</p></div>' in page.text


def test_page_asks_once_for_its_terms_and_not_at_all_without_texts(client, icmpd, django_assert_num_queries):
    bare, told = make_page(), make_page(lead_it="ICMPD", body_it="<p>ICMPD</p>")
    for number in range(30):
        make_term(acronym=f"AB{number}")
    with django_assert_num_queries(5):
        client.get(bare.get_absolute_url())
    # What is scheduled next, and the frame, is known from the page before.
    with django_assert_num_queries(3):
        client.get(told.get_absolute_url())


def test_lists_and_heads_of_pages_explain_nothing(client, icmpd):
    project = make_project(title_it="Progetto ICMPD", summary_it="Con ICMPD")
    assert "glossary-link" not in client.get("/it/progetti/").text
    page = html.fromstring(client.get(project.get_absolute_url()).text)
    assert len(page.xpath("//a[@class='glossary-link']")) == 1
    assert page.xpath("//meta[@name='description']/@content") == ["Con ICMPD"]
