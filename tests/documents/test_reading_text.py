"""What becomes of the lines of a text, and which language and direction its pages have."""

import pytest

from documents.reading.blocks import Block, blocks_of
from documents.reading.languages import direction_of
from documents.reading.lines import Running, compounds, joined, running_lines, without_running
from documents.reading.page import part_of
from tests.documents.texts import ARABIC, PROSE, add_read_pdf
from tests.factories import make_document

pytestmark = pytest.mark.django_db

WIDE = "La cooperazione della città è un processo che unisce i comuni del territorio con"


@pytest.mark.parametrize(("language", "direction"), [("it", "ltr"), ("ar", "rtl"), ("fa", "rtl"), ("", "auto")])
def test_direction_of_a_language(language, direction):
    assert direction_of(language) == direction


PERSIAN = "همکاری بین‌المللی شهر تعهدی است که سال‌ها ادامه دارد و جوامع مدیترانه را با شهرداری‌های منطقه پیوند می‌دهد"
CATALAN = "La cooperació internacional de la ciutat és un compromís que dura des de fa anys i uneix les comunitats. "


@pytest.mark.parametrize(
    ("stated", "text", "shown"),
    [
        ("fa", PERSIAN, ("fa", "rtl")),
        ("ur", PERSIAN, ("ur", "rtl")),
        ("ku", PERSIAN, ("ku", "rtl")),
        ("ku", "Hevkariya navneteweyî ya bajêr. " * 4, ("ku", "ltr")),
        ("ca", CATALAN, ("ca", "ltr")),
        ("ca", PROSE["it"] * 2, ("ca", "ltr")),
        ("ca", ARABIC, ("ar", "rtl")),
        ("fa", PROSE["it"] * 2, ("it", "ltr")),
        ("he", PROSE["fr"] * 2, ("fr", "ltr")),
        ("fa", "1. 2.", ("fa", "rtl")),
        ("it", PROSE["fr"] * 2, ("fr", "ltr")),
        ("it", ARABIC, ("ar", "rtl")),
    ],
)
def test_language_that_no_guess_knows_is_believed_unless_the_script_is_another(stated, text, shown):
    row = add_read_pdf(make_document(), text, "Ancora del testo, su una pagina.", row={"language": stated})
    page = part_of(row, [1]).pages[0]
    assert (page.language, page.direction) == shown


def test_lines_become_paragraphs_lists_and_headings():
    lines = [
        "Il contesto",
        "La coope-",
        "razione della città è un processo socio-",
        "educativo che unisce i comuni del territorio con",
        "le città partner.",
        "Un secondo capoverso parla del percorso di tutti.",
        "• primo punto",
        "• secondo punto",
        "1. voce numerata",
    ]
    assert blocks_of(lines, {"ilcontesto": 2}, {"socio-educativo"}) == [
        Block("Il contesto", level=3),
        Block(
            "La cooperazione della città è un processo socio-educativo che unisce i comuni del territorio con "
            "le città partner."
        ),
        Block("Un secondo capoverso parla del percorso di tutti."),
        Block(items=("primo punto", "secondo punto")),
        Block("1. voce numerata"),
    ]


def test_heading_is_never_two_levels_below_the_one_before():
    lines = ["Primo titolo", WIDE, "Secondo titolo", WIDE, "Terzo titolo"]
    levels = {"primotitolo": 5, "secondotitolo": 5, "terzotitolo": 1}
    assert [block.level for block in blocks_of(lines, levels, set())] == [3, 0, 4, 0, 3]


@pytest.mark.parametrize(
    ("before", "after", "known", "whole"),
    [
        ("coope-", "razione", set(), "cooperazione"),
        ("è socio-", "educativo", {"socio-educativo"}, "è socio-educativo"),
        ("Aix-", "Marseille", set(), "Aix- Marseille"),
        ("2014-", "2020", set(), "2014- 2020"),
        ("coope\u00ad", "razione", set(), "cooperazione"),
        ("una", "riga", set(), "una riga"),
        ("-", "riga", set(), "- riga"),
    ],
)
def test_two_lines_become_one(before, after, known, whole):
    assert joined(before, after, known) == whole


def test_lines_that_repeat_are_found_from_four_pages_on():
    pages = {
        number: ["Città di Prova", f"Testo {word}", f"Pagina {number} di 5"] for number, word in enumerate("abcd", 1)
    }
    assert running_lines({number: pages[number] for number in (1, 2, 3)}) == Running()
    running = running_lines(pages)
    assert running == Running(frozenset({"cittàdiprova", "paginadi"}))
    assert without_running(2, ["Città di Prova", "Testo a", "Pagina 2 di 5"], running) == ["Testo a"]
    assert without_running(2, ["a", "b", "Città di Prova", "c", "d"], running) == ["a", "b", "Città di Prova", "c", "d"]


@pytest.mark.parametrize("written", ["{}", "- {} -", "{} / 40"])
def test_number_is_left_out_where_it_counts_the_pages(written):
    pages = {n: ["Testo.", str(2000 + 3 * n), str(37 * n), written.format(n - 2)] for n in range(3, 9)}
    pages[9] = ["1200", "Testo."]
    running = running_lines(pages)
    assert running == Running(frozenset({"testo"}), shift=-2)
    kept = {number: without_running(number, lines, running) for number, lines in pages.items()}
    assert kept == {n: [str(2000 + 3 * n), str(37 * n)] for n in range(3, 9)} | {9: ["1200"]}


def test_years_and_sums_of_a_short_file_are_no_numbers_of_pages():
    row = add_read_pdf(make_document(), f"2024\nRelazione annuale\n{WIDE} le città partner.\n1200")
    part = part_of(row, [1])
    assert " ".join(part.pages[0].texts).startswith("2024 Relazione annuale")
    assert " ".join(part.pages[0].texts).endswith("1200")
    assert len(part.notes) == 1


def test_numbers_of_pages_alone_are_told_to_be_left_out():
    row = add_read_pdf(make_document(), *(f"Il testo {word} di una pagina.\n{n}" for n, word in enumerate("abcd", 1)))
    part = part_of(row, range(1, 5))
    assert [page.texts for page in part.pages] == [[f"Il testo {word} di una pagina."] for word in "abcd"]
    assert part.notes[-1].startswith("Le intestazioni, i piè di pagina e i numeri di pagina")


def test_compounds_are_words_with_a_hyphen():
    assert compounds(["Socio-educativo, 2014-2020", "x" * 50_000]) == {"socio-educativo", "2014-2020"}
