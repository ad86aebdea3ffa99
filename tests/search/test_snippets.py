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


ATO3 = Term(("ato3",), forms=(("autorita", "di", "ambito", "torinese"),))
BOTH = [Term(("salute",)), Term(("acqu",), is_beginning=True)]


@pytest.mark.parametrize(
    ("terms", "text", "holds_all"),
    [
        ([Term(("acqua",))], "le acque", True),
        ([Term(("acqua",))], "la salute", False),
        ([Term(("bene", "comune"), is_quoted=True)], "in comune", False),
        ([Term(("bene", "comune"), is_quoted=True)], "un bene comune", True),
        ([ATO3], "per ATO3", True),
        ([ATO3], "l’ambito torinese", False),
        ([ATO3], "l’autorità d’ambito torinese", True),
        (BOTH, "acqua e acquedotto", False),
        (BOTH, "salute", False),
        (BOTH, "salute e acquedotto", True),
        ([Term(("di",))], "di qua", True),
        ([], "di qua", True),
    ],
)
def test_text_holds_all_that_is_asked_where_it_has_a_form_of_each_term(terms, text, holds_all):
    found_by = Marker(terms, "it")
    assert found_by.holds_all(found_by.found_in(text)) is holds_all
