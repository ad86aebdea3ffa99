import pytest

from search.words import folded, without_elisions, words_in, written_words


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
        ("dell’acqua e dell'aria", ["acqua", "e", "aria"]),
        ("l’eau, d'Afrique, qu’elle, aujourd'hui", ["eau", "afrique", "elle", "aujourd", "hui"]),
        ("Turin’s goals; po’", ["turin", "s", "goals", "po"]),
        ("Il progetto S.M.A.R.T. in Africa", ["il", "progetto", "smart", "in", "africa"]),
        ("?!… — «» % _ ' \"", []),
        ("a" * 1000, ["a" * 60]),
        ("", []),
        ("\u202eالمدن\u202c", ["المدن"]),
        ("\ud800 acqua", ["acqua"]),
    ],
)
def test_words_of_a_text(text, words):
    assert words_in(text) == words


def test_words_are_given_as_they_are_written_too():
    assert list(written_words("L’Università, Öl")) == [("universita", "Università"), ("ol", "Öl")]


def test_every_word_stays_where_it_is_without_elisions():
    text = "dell’acqua e l'aria"
    assert without_elisions(text) == "     acqua e   aria"
