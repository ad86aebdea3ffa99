"""What the catalogues say in each language: the words of addresses, plural forms, the date of what is known."""

import re
from pathlib import Path

import polib
import pytest
from django.conf import settings
from django.urls import reverse
from django.utils import translation
from django.utils.translation import ngettext

from documents.labels import file_size, page_count
from editorial.partial_dates import PartialDate, format_information_date, format_period
from projects.codes import ActivityStatus, OurRole, PartnershipRole

LANGUAGES = ("it", "en", "fr")
ADDRESSES = [
    ("home", (), "/it/", "/en/", "/fr/"),
    ("search", (), "/it/cerca/", "/en/search/", "/fr/recherche/"),
    ("projects:list", (), "/it/progetti/", "/en/projects/", "/fr/projets/"),
    ("projects:detail", ("a",), "/it/progetti/a/", "/en/projects/a/", "/fr/projets/a/"),
    ("projects:beneficiary-list", (), "/it/beneficiari/", "/en/beneficiaries/", "/fr/beneficiaires/"),
    ("projects:beneficiary-detail", ("a",), "/it/beneficiari/a/", "/en/beneficiaries/a/", "/fr/beneficiaires/a/"),
    ("events:list", (), "/it/eventi/", "/en/events/", "/fr/evenements/"),
    ("events:detail", ("a",), "/it/eventi/a/", "/en/events/a/", "/fr/evenements/a/"),
    ("networks:city-list", (), "/it/citta/", "/en/cities/", "/fr/villes/"),
    ("networks:city-detail", ("a",), "/it/citta/a/", "/en/cities/a/", "/fr/villes/a/"),
    ("networks:network-list", (), "/it/reti/", "/en/networks/", "/fr/reseaux/"),
    ("networks:network-detail", ("a",), "/it/reti/a/", "/en/networks/a/", "/fr/reseaux/a/"),
    ("networks:organisation-list", (), "/it/organizzazioni/", "/en/organisations/", "/fr/organisations/"),
    ("networks:organisation-detail", ("a",), "/it/organizzazioni/a/", "/en/organisations/a/", "/fr/organisations/a/"),
    ("documents:list", (), "/it/documenti/", "/en/documents/", "/fr/documents/"),
    ("documents:archive", (), "/it/documenti/tutti.zip", "/en/documents/all.zip", "/fr/documents/tous.zip"),
    ("documents:detail", ("a",), "/it/documenti/a/", "/en/documents/a/", "/fr/documents/a/"),
    ("documents:download", ("a", "en"), "/it/documenti/a/en/", "/en/documents/a/en/", "/fr/documents/a/en/"),
    ("pages:news-list", (), "/it/notizie/", "/en/news/", "/fr/actualites/"),
    ("pages:news-detail", ("a",), "/it/notizie/a/", "/en/news/a/", "/fr/actualites/a/"),
    ("pages:detail", ("a",), "/it/pagine/a/", "/en/pages/a/", "/fr/pages/a/"),
]


def in_each_language(say):
    """What is said in Italian, English and French, no-break spaces as a tilde."""
    said = []
    for language in LANGUAGES:
        with translation.override(language):
            said.append(str(say()).replace("\N{NO-BREAK SPACE}", "~"))
    return tuple(said)


@pytest.mark.parametrize(("name", "arguments", "italian", "english", "french"), ADDRESSES)
def test_addresses_are_words_of_their_language(name, arguments, italian, english, french):
    assert in_each_language(lambda: reverse(name, args=arguments)) == (italian, english, french)


@pytest.mark.parametrize(
    ("count", "italian", "english", "french"),
    [
        (0, "0 progetti", "0 projects", "0 projet"),
        (1, "1 progetto", "1 project", "1 projet"),
        (2, "2 progetti", "2 projects", "2 projets"),
    ],
)
def test_nothing_is_singular_in_french_only(count, italian, english, french):
    said = in_each_language(lambda: ngettext("%(total)s project", "%(total)s projects", count) % {"total": count})
    assert said == (italian, english, french)


@pytest.mark.parametrize(
    ("pages", "italian", "english", "french"),
    [
        (1, "1~pagina", "1~page", "1~page"),
        (2, "2~pagine", "2~pages", "2~pages"),
    ],
)
def test_pages_are_counted_in_each_language(pages, italian, english, french):
    assert in_each_language(lambda: page_count(pages)) == (italian, english, french)


@pytest.mark.parametrize(
    ("size", "italian", "english", "french"),
    [
        (0, "0~byte", "0~bytes", "0~octet"),
        (1, "1~byte", "1~byte", "1~octet"),
        (2, "2~byte", "2~bytes", "2~octets"),
        (29_400, "29~kB", "29~kB", "29~ko"),
        (1_234_567, "1,2~MB", "1.2~MB", "1,2~Mo"),
    ],
)
def test_sizes_have_the_units_of_each_language(size, italian, english, french):
    assert in_each_language(lambda: file_size(size)) == (italian, english, french)


@pytest.mark.parametrize(
    ("known", "italian", "english", "french"),
    [
        ("2018", "aggiornate al 2018", "as of 2018", "à jour en 2018"),
        ("2021-03", "aggiornate a marzo 2021", "as of March 2021", "à jour en mars 2021"),
        ("2021-11-17", "aggiornate al 17 novembre 2021", "as of 17 November 2021", "à jour au 17 novembre 2021"),
        ("2021-11-01", "aggiornate al 1 novembre 2021", "as of 1 November 2021", "à jour au 1er novembre 2021"),
        ("2021-03-08", "aggiornate all’8 marzo 2021", "as of 8 March 2021", "à jour au 8 mars 2021"),
        ("2021-03-11", "aggiornate all’11 marzo 2021", "as of 11 March 2021", "à jour au 11 mars 2021"),
    ],
)
def test_date_of_information_has_its_preposition(known, italian, english, french):
    assert in_each_language(lambda: format_information_date(PartialDate.parse(known))) == (
        f"Informazioni {italian}",
        f"Information {english}",
        f"Informations {french}",
    )


def test_french_sets_a_colon_apart_with_a_space_that_does_not_break():
    start = PartialDate.parse("2018")
    assert in_each_language(lambda: format_period(start, None)) == ("inizio: 2018", "start: 2018", "début~: 2018")


@pytest.mark.parametrize(
    ("choices", "italian", "french"),
    [
        (
            ActivityStatus,
            ["In avvio", "In corso", "In chiusura", "Concluso", "Annullato", "Sospeso"],
            ["En préparation", "En cours", "En finalisation", "Clos", "Annulé", "Suspendu"],
        ),
        (
            OurRole,
            ["Capofila", "Partner", "Stakeholder", "Sostenitore"],
            ["Chef de file", "Partenaire", "Partie prenante", "Soutien"],
        ),
        (
            PartnershipRole,
            ["Capofila", "Partner", "Finanziatore", "Sostenitore"],
            ["Chef de file", "Partenaire", "Financeur", "Soutien"],
        ),
    ],
)
def test_statuses_and_roles_have_the_words_of_the_glossary(choices, italian, french):
    said = in_each_language(lambda: "; ".join(map(str, choices.labels)))
    assert (said[0], said[2]) == ("; ".join(italian), "; ".join(french))


def translations(language):
    """Every text of a catalogue, addresses and HTML tags aside."""
    catalogue = polib.pofile(str(Path(settings.BASE_DIR, "locale", language, "LC_MESSAGES/django.po")))
    for entry in catalogue:
        if entry.msgctxt != "address":
            for text in entry.msgstr_plural.values() or [entry.msgstr]:
                yield re.sub("<[^>]+>", "", text)


@pytest.mark.parametrize("language", ["it", "fr"])
def test_apostrophes_are_typographic(language):
    assert [text for text in translations(language) if "'" in text] == []


def test_french_high_punctuation_follows_a_space_that_does_not_break():
    wrong = re.compile("(?<!\N{NO-BREAK SPACE})[:;!?»](?!\\w)|«(?!\N{NO-BREAK SPACE})")
    assert [text for text in translations("fr") if wrong.search(text)] == []
