import pytest

from search.query import Term
from search.snippets import Marker


def marker(*words, language="it", **options):
    return Marker([Term((word,), **options) for word in words], language)


@pytest.mark.parametrize(
    ("text", "asked", "html"),
    [
        ("L’acqua di Wadi Khaled", "acqua", "L’<mark>acqua</mark> di Wadi Khaled"),
        ("Le città e la Citta", "citta", "Le <mark>città</mark> e la <mark>Citta</mark>"),
        ("Il progetto S.M.A.R.T. in Africa", "smart", "Il progetto <mark>S.M.A.R.T.</mark> in Africa"),
        ("una migrazione, migrazioni", "migrazione", "una <mark>migrazione</mark>, <mark>migrazioni</mark>"),
        (
            "<script>alert(1)</script> & altro",
            "alert",
            "&lt;script&gt;<mark>alert</mark>(1)&lt;/script&gt; &amp; altro",
        ),
        ("Senza ciò che si cerca", "acqua", "Senza ciò che si cerca"),
        ("", "acqua", ""),
    ],
)
def test_snippet_marks_asked_words_and_escapes_the_rest(text, asked, html):
    assert marker(asked).snippet(text) == html
    assert marker(asked).marked(text) == html


def test_beginnings_and_forms_are_marked():
    assert marker("migra", is_beginning=True).snippet("migranti e altro") == "<mark>migranti</mark> e altro"
    term = Term(("acqua",), forms=(("eau", "de", "mer"),))
    assert Marker([term], "fr").snippet("eau de mer") == "<mark>eau</mark> de <mark>mer</mark>"


def test_snippet_of_a_long_text_is_cut_between_words_around_the_first_asked_one():
    text = "prima " * 50 + "acqua " + "dopo " * 80
    assert marker("acqua").snippet(text) == "… " + "prima " * 9 + "<mark>acqua</mark> " + ("dopo " * 32).strip() + " …"


def test_snippet_shows_the_part_with_most_of_what_is_asked():
    text = "acqua " + "altro " * 100 + "acqua e salute " + "altro " * 100
    assert "<mark>acqua</mark> e <mark>salute</mark>" in marker("acqua", "salute").snippet(text)


def test_snippet_of_a_word_without_end_is_cut():
    assert marker("a", is_beginning=True).snippet("a" * 1000) == "<mark>" + "a" * 220 + "</mark> …"


def test_text_of_which_the_words_are_known_is_not_gone_through_again():
    acqua = marker("acqua")
    assert acqua.snippet("acqua e altro", acqua.found_in("acqua e altro")) == "<mark>acqua</mark> e altro"
    assert acqua.snippet("acqua e altro", []) == "acqua e altro"


@pytest.mark.parametrize(
    ("terms", "enough"),
    [
        ([Term(("acqua",))], 1),
        ([Term(("acqua",)), Term(("bene", "comune"), is_quoted=True)], 3),
        ([Term(("ato3",), forms=(("autorita", "ambito", "torinese"), ("ato3",)))], 3),
    ],
)
def test_enough_are_as_many_words_as_the_longest_form_of_each_term_has(terms, enough):
    assert Marker(terms, "it").enough == enough
