import pytest

from search.words import asked_words, folded, words_in


@pytest.mark.parametrize(
    ("word", "compared"),
    [
        ("Città", "citta"),
        ("citta\u0300", "citta"),
        ("ÉVÉNEMENTS", "evenements"),
        ("cœur", "coeur"),
        ("Straße", "strasse"),
        ("S.M.A.R.T.", "smart"),
        ("عَمَّان", "عمان"),
    ],
)
def test_folded_word_is_without_case_accents_and_points(word, compared):
    assert folded(word) == compared


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("BleuTourMed_C3, 100% Plastica", ["bleutourmed", "c3", "100", "plastica"]),
        ("dell’acqua e dell'aria", ["dell", "acqua", "e", "dell", "aria"]),
        ("Il progetto S.M.A.R.T. in Africa", ["il", "progetto", "smart", "in", "africa"]),
        ("", []),
    ],
)
def test_words_of_a_text(text, words):
    assert words_in(text) == words


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("", []),
        ("   \t\n", []),
        ("?!… — «» % _ ' \"", []),
        ("\x00", []),
        ("mig\x00ranti", ["mig", "ranti"]),
        ("Migranti migranti MIGRANTI", ["migranti"]),
        ("dell’acqua", ["acqua"]),
        ("l'Éducation", ["education"]),
        ("po’", ["po"]),
        ("100% Plastica", ["100", "plastica"]),
        ("\u202eالمدن\u202c", ["المدن"]),
        ("a" * 10_000, ["a" * 200]),
        (" ".join(f"w{number}" for number in range(40)), [f"w{number}" for number in range(12)]),
        ("\ud800 acqua", ["acqua"]),
    ],
)
def test_asked_words_are_few_and_each_once(text, asked):
    assert asked_words(text) == asked
