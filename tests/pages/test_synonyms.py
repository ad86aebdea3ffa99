"""Words that mean the same, as the glossary gives them to the search."""

from datetime import timedelta

import pytest
from django.utils import timezone, translation

from pages.glossary import synonyms
from pages.models import GlossaryTerm
from tests.factories import HIDDEN_WAYS, hidden_ways, make, make_term

pytestmark = pytest.mark.django_db


def test_acronym_comes_first_then_the_names_in_each_language(language):
    with translation.override(language):
        make_term(
            acronym="UCLG",
            slug="uclg",
            term_it="UCLG, United Cities (Città unite)",
            term_en="UCLG, United Cities",
            term_fr="CGLU (UCLG), Cités unies",
        )
        make_term(term_it="Capofila", term_en="Lead partner", term_fr="Chef de file", slug="capofila")
        assert synonyms() == [
            ("Capofila", "Lead partner", "Chef de file"),
            ("UCLG", "United Cities", "Città unite", "CGLU", "Cités unies"),
        ]


def test_term_that_is_not_explained_lists_its_forms():
    make(GlossaryTerm, term_it="acqua, acque", term_en="water", term_fr="eau")
    assert synonyms() == [("acqua", "acque", "water", "eau")]


def test_term_that_is_explained_keeps_its_commas():
    make_term(term_it="Acqua, fonti", term_en="Water, springs")
    assert synonyms() == [("Acqua, fonti", "Water, springs")]


def test_form_comes_once_whatever_its_case():
    make_term(acronym="Iati", term_it="IATI, Iniziativa", term_en="IATI, iniziativa", term_fr="")
    assert synonyms() == [("Iati", "Iniziativa")]


def test_one_form_has_no_synonym():
    make_term(term_it="Interreg MED", term_en="Interreg MED", term_fr="Interreg MED")
    assert synonyms() == []


@pytest.mark.parametrize("way", HIDDEN_WAYS)
def test_hidden_term_has_no_synonyms(way):
    make_term(acronym="ABC", term_it="Alfabeto", **hidden_ways()[way])
    assert synonyms() == []


def test_moment_is_an_argument():
    opens = timezone.now() + timedelta(days=2)
    make_term(acronym="ABC", term_it="Alfabeto", publish_from=opens)
    assert (synonyms(on=opens - timedelta(seconds=1)), synonyms(on=opens)) == ([], [("ABC", "Alfabeto")])


@pytest.mark.parametrize("rows", [1, 30])
def test_synonyms_ask_once(django_assert_num_queries, rows):
    for number in range(rows):
        make_term(acronym=f"A{number}", term_it="Nome")
    with django_assert_num_queries(1):
        assert len(synonyms()) == rows


def test_first_content_gives_its_synonyms(portal_content):
    by_first = {forms[0]: forms[1:] for forms in synonyms()}
    assert by_first["SDG"] == (
        "Obiettivi di sviluppo sostenibile",
        "SDGs",
        "Sustainable Development Goals",
        "ODD",
        "Objectifs de développement durable",
    )
    assert by_first["UNDP"] == (
        "Programma delle Nazioni Unite per lo sviluppo",
        "United Nations Development Programme",
        "PNUD",
        "Programme des Nations Unies pour le développement",
    )
