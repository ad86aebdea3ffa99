import pytest

from search.snippets import snippet


@pytest.mark.parametrize(
    ("text", "asked", "html"),
    [
        ("L’acqua di Wadi Khaled", ["acqua"], "L’<mark>acqua</mark> di Wadi Khaled"),
        ("Le città e la Citta", ["citta"], "Le <mark>città</mark> e la <mark>Citta</mark>"),
        ("Il progetto S.M.A.R.T. in Africa", ["smart"], "Il progetto <mark>S.M.A.R.T.</mark> in Africa"),
        ("migranti, migrazioni", ["migra"], "<mark>migranti</mark>, <mark>migrazioni</mark>"),
        (
            "<script>alert(1)</script> & altro",
            ["alert"],
            "&lt;script&gt;<mark>alert</mark>(1)&lt;/script&gt; &amp; altro",
        ),
        ("Senza ciò che si cerca", ["acqua"], "Senza ciò che si cerca"),
        ("", ["acqua"], ""),
    ],
)
def test_snippet_marks_asked_words_and_escapes_the_rest(text, asked, html):
    assert snippet(text, asked) == html


def test_snippet_of_a_long_text_is_cut_between_words_around_the_first_asked_one():
    text = "prima " * 50 + "acqua " + "dopo " * 80
    assert snippet(text, ["acqua"]) == "… " + "prima " * 9 + "<mark>acqua</mark> " + ("dopo " * 32).strip() + " …"


def test_snippet_of_a_word_without_end_is_cut():
    assert snippet("a" * 1000, ["a"]) == "<mark>" + "a" * 220 + "</mark> …"
