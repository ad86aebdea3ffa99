"""Long texts: both databases keep the same of them."""

import pytest

from search.full_text import MOST_TOKENS
from tests.factories import make_document, make_project
from tests.search.asking import find
from tests.search.index_files import add_file

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("indexed")]


def totals(*questions):
    return {question: find(question).total for question in questions}


def test_words_beyond_the_limit_of_a_text_are_not_found():
    text = [f"parola{number}" for number in range(MOST_TOKENS + 500)]
    make_project(title_it="Lungo", description_it=f"<p>{' '.join(text)}</p>")
    # The title and the breaks around it stand before.
    last = MOST_TOKENS - 4
    assert totals(
        "parola1",
        "“parola0 parola1”",
        f"parola{last - 10}",
        f"“parola{last - 11} parola{last - 10}”",
        f"parola{MOST_TOKENS + 1}",
        f"“parola{MOST_TOKENS} parola{MOST_TOKENS + 1}”",
        f"“lungo parola{MOST_TOKENS + 1}”",
    ) == {
        "parola1": 1,
        "“parola0 parola1”": 1,
        f"parola{last - 10}": 1,
        f"“parola{last - 11} parola{last - 10}”": 1,
        f"parola{MOST_TOKENS + 1}": 0,
        f"“parola{MOST_TOKENS} parola{MOST_TOKENS + 1}”": 0,
        f"“lungo parola{MOST_TOKENS + 1}”": 0,
    }


def test_places_of_a_word_beyond_the_255th_are_not_found_in_phrases():
    words = " ".join(f"acqua prima{number}" for number in range(300))
    make_project(title_it="Lungo", description_it=f"<p>{words}</p>")
    assert totals(
        "“acqua prima0”",
        "“acqua prima254”",
        "“acqua prima255”",
        "“acqua prima299”",
        "acqua prima299",
        "“prima254 acqua”",
        "“prima0 prima1”",
    ) == {
        "“acqua prima0”": 1,
        "“acqua prima254”": 1,
        "“acqua prima255”": 0,
        "“acqua prima299”": 0,
        "acqua prima299": 1,
        "“prima254 acqua”": 0,
        "“prima0 prima1”": 0,
    }


def test_limits_are_of_each_page_of_a_file_alone():
    document = make_document(title_it="Profilo")
    page = " ".join(f"pagina{number}" for number in range(MOST_TOKENS - 10))
    add_file(document, "a" * 64, page, f"{page} fine")
    [hit] = find(f"“pagina{MOST_TOKENS - 11} fine”").hits
    assert [page.number for page in hit.pages] == [2]


def test_long_words_are_compared_by_their_first_sixty_letters():
    make_project(title_it="a" * 70)
    assert totals("a" * 60, "a" * 80, "a" * 59 + "b", "a" * 58) == {
        "a" * 60: 1,
        "a" * 80: 1,
        "a" * 59 + "b": 0,
        # The last word may be a beginning.
        "a" * 58: 1,
    }


def test_no_phrase_runs_from_one_part_into_the_next():
    make_project(title_it="Acqua pubblica", summary_it="Città sorelle", description_it="<p>Fine</p>")
    assert totals("“pubblica città”", "“sorelle fine”", "“acqua pubblica”", "pubblica città fine") == {
        "“pubblica città”": 0,
        "“sorelle fine”": 0,
        "“acqua pubblica”": 1,
        "pubblica città fine": 1,
    }
