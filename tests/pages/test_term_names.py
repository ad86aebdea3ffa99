"""The names in a term, as the staff writes them."""

import pytest

from pages.term_names import TermNames, listed, term_names


@pytest.mark.parametrize(
    ("text", "acronym", "leading", "expansion", "short", "full"),
    [
        ("Capofila", "", "", "Capofila", (), ("Capofila",)),
        (
            "ACAL, Associazione dei Comuni",
            "ACAL",
            "ACAL",
            "Associazione dei Comuni",
            ("ACAL",),
            ("Associazione dei Comuni",),
        ),
        (
            "CGLU (UCLG), Cités et Gouvernements Locaux Unis",
            "UCLG",
            "CGLU (UCLG)",
            "Cités et Gouvernements Locaux Unis",
            ("CGLU", "UCLG"),
            ("Cités et Gouvernements Locaux Unis",),
        ),
        ("CGLU, Cités unies", "UCLG", "CGLU", "Cités unies", ("CGLU",), ("Cités unies",)),
        (
            "UCLG, United Cities (Città unite)",
            "UCLG",
            "UCLG",
            "United Cities (Città unite)",
            ("UCLG",),
            ("United Cities", "Città unite"),
        ),
        (
            "DG NEAR, Direzione generale, vicinato",
            "DG NEAR",
            "DG NEAR",
            "Direzione generale, vicinato",
            ("DG NEAR",),
            ("Direzione generale, vicinato",),
        ),
        ("Obiettivi di sviluppo (SDG)", "SDG", "", "Obiettivi di sviluppo", ("SDG",), ("Obiettivi di sviluppo",)),
        ("Development Goals (SDGs)", "SDG", "", "Development Goals", ("SDGs",), ("Development Goals",)),
        (
            "Objectifs (ODD, en anglais SDG)",
            "SDG",
            "",
            "Objectifs",
            ("ODD", "SDG"),
            ("Objectifs",),
        ),
        ("Stakeholder (portatore)", "", "", "Stakeholder (portatore)", (), ("Stakeholder", "portatore")),
        ("Acqua, fonti e fiumi", "", "", "Acqua, fonti e fiumi", (), ("Acqua, fonti e fiumi",)),
        # A comma that parts no abbreviation from its meaning.
        ("Acqua, fonti e fiumi", "AFF", "", "Acqua, fonti e fiumi", (), ("Acqua, fonti e fiumi",)),
        ("IATI", "IATI", "", "", ("IATI",), ()),
        ("Carta MED", "MED", "", "Carta MED", (), ("Carta MED",)),
        ("", "", "", "", (), ()),
    ],
)
def test_names_in_a_term(text, acronym, leading, expansion, short, full):
    assert term_names(text, acronym) == TermNames(leading, expansion, short, full)


@pytest.mark.parametrize(
    ("text", "forms"),
    [
        ("acqua, acque,  risorse idriche", ("acqua", "acque", "risorse idriche")),
        ("acqua (fiumi, laghi), , fonte", ("acqua (fiumi, laghi)", "fonte")),
        ("", ()),
    ],
)
def test_forms_are_listed_with_commas(text, forms):
    assert listed(text) == forms
