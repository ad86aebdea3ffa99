"""What was typed, as terms: their limits, and words that mean the same."""

import pytest

from search.models import ContentState
from search.query import parse
from tests.factories import make_project, make_term
from tests.search.asking import find

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("indexed")]


def terms(text):
    """What each term is: its words, and whether they are "quoted" or a* beginning."""
    state = ContentState.objects.first()
    return [told(term) for term in parse(text, state.stamp if state else "")]


def told(term):
    words = " ".join(term.words)
    return f'"{words}"' if term.is_quoted else f"{words}*" if term.is_beginning else words


def forms(text):
    return [sorted(" ".join(form) for form in term.forms) for term in parse(text, ContentState.objects.get().stamp)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Acqua e città", ["acqua", "citta"]),
        ("dell’acqua", ["acqua"]),
        ("“la città” dell'acqua", ['"la citta"', "acqua"]),
        ('"acqua', ["acqua"]),
        ("«acqua» e „aria“", ['"acqua"', '"aria"']),
        ('""', []),
        ('"?!" acqua', ["acqua"]),
        ("migra*", ["migra*"]),
        ("m*", ["m"]),
        ("acqua * aria*", ["acqua", "aria*"]),
        ("dentro-fuori*", ["dentro", "fuori*"]),
        ("“acqua pubblica*”", ['"acqua pubblica"']),
        # Words without a meaning of their own, where there is nothing else.
        ("per la", ["per", "la"]),
        ("“per la”", ['"per la"']),
        ("che cosa è l’acqua?", ["acqua"]),
        ("what is water", ["water"]),
        ("", []),
        ("?!", []),
        ("\x00", []),
    ],
)
def test_text_is_taken_apart(text, expected):
    assert terms(text) == expected


@pytest.mark.parametrize(
    ("text", "count", "last"),
    [
        (" ".join(f"w{number}" for number in range(12)), 12, "w11"),
        (" ".join(f"w{number}" for number in range(13)), 12, "w11"),
        # The limit is of terms: words without meaning count before they are left out.
        ("di " * 11 + "acqua aria", 1, "acqua"),
        ("a" * 199 + " b", 1, "a" * 60),
        ("a" * 198 + " b", 2, "b"),
        ("a" * 198 + " bc", 2, "b"),
        ("a" * 10_000, 1, "a" * 60),
    ],
)
def test_only_the_first_words_and_characters_count(text, count, last):
    found = terms(text)
    assert (len(found), found[-1]) == (count, last)


def test_words_between_are_kept_in_mind_for_titles():
    found = parse("il Comune di San Paolo e della Pace", "")
    assert [(term.words, term.after) for term in found] == [
        (("comune",), ()),
        (("san",), ("di",)),
        (("paolo",), ()),
        (("pace",), ("e", "della")),
    ]


@pytest.fixture
def glossary(db):
    make_term(
        acronym="AICS",
        term_it="AICS, Agenzia italiana per la cooperazione",
        term_en="AICS, Italian Agency for Cooperation",
    )
    make_term(acronym="UN-Habitat", term_it="UN-Habitat", term_fr="ONU-Habitat (UN-Habitat)")
    make_term(acronym="ATO3", term_it="ATO3, Autorità d’ambito")
    make_term(term_it="rete idrica, acquedotto", definition_it="")
    make_term(term_it="rete, maglia", definition_it="")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("aics", ["aics"]),
        ("agenzia italiana per la cooperazione", ["agenzia italiana per la cooperazione"]),
        ("bando agenzia italiana per la cooperazione 2018", ["bando", "agenzia italiana per la cooperazione", "2018"]),
        ("agenzia italiana", ["agenzia", "italiana"]),
        # The longest form counts.
        ("rete idrica", ["rete idrica"]),
        ("rete elettrica", ["rete", "elettrica"]),
        # Written apart, or as one.
        ("ATO 3", ["ato3"]),
        ("un habitat", ["un habitat"]),
        ("unhabitat", ["unhabitat"]),
        # A phrase is a form only as a whole, a beginning is none.
        ("“un habitat”", ['"un habitat"']),
        ("“agenzia italiana” per la cooperazione", ['"agenzia italiana"', "cooperazione"]),
        ("rete*", ["rete*"]),
    ],
)
def test_words_that_are_together_a_form_are_joined(glossary, text, expected):
    assert terms(text) == expected


def test_forms_mean_one_another(glossary):
    assert forms("aics") == [["agenzia italiana per la cooperazione", "italian agency for cooperation"]]
    assert forms("ATO 3 rete") == [["autorita ambito"], ["maglia"]]
    assert forms("onuhabitat") == [["onu habitat", "un habitat", "unhabitat"]]
    assert forms("“rete idrica” acqua") == [["acquedotto"], []]


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("acquedotto", "La rete idrica"),
        ("rete idrica", "Un acquedotto"),
        ("“rete idrica”", "Un acquedotto"),
        ("onu habitat", "Con UN-Habitat"),
        ("unhabitat", "Con UN Habitat"),
        ("UN-Habitat", "Con unhabitat"),
        ("ato 3", "Da ATO3"),
        ("italian agency for cooperation", "Bando dell’AICS"),
    ],
)
def test_what_means_the_same_is_found(glossary, text, title):
    project = make_project(title_it=title)
    make_project(title_it="La rete elettrica di un habitante")
    assert [hit.object_id for hit in find(text).hits if hit.model is type(project)] == [project.pk]


def test_synonyms_follow_the_glossary(glossary):
    project = make_project(title_it="Un acquedotto")
    term = make_term(term_it="acquedotto, tubatura", definition_it="")
    assert [hit.object_id for hit in find("tubatura").hits] == [project.pk]
    term.state = "draft"
    term.save()
    assert find("tubatura").total == 0


def test_what_begins_a_title_is_before_what_holds_it():
    inside = make_project(title_it="La gente e il Comune di San Paolo")
    begins = make_project(title_it="Comune di San Paolo: la gente")
    itself = make_project(title_it="Comune di San Paolo")
    apart = make_project(title_it="San Paolo e il Comune")
    assert [hit.object_id for hit in find("il comune di san paolo").hits] == [
        each.pk for each in (itself, begins, inside, apart)
    ]
