from threading import Thread

import pytest

from search.stems import OTHER, language_of_tokens, tokens


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("it", ["migrazione", "migrazioni"]),
        ("it", ["cooperazione", "cooperazioni"]),
        ("en", ["project", "projects"]),
        ("en", ["migration", "migrations"]),
        ("fr", ["collectivite", "collectivites"]),
        ("fr", ["ville", "villes"]),
    ],
)
def test_forms_of_a_word_have_one_token(language, words):
    assert len(set(tokens(words, language))) == 1


@pytest.mark.parametrize("language", ["it", "en", "fr"])
def test_token_begins_with_the_letter_of_its_word(language):
    """Words of another letter are passed over where what was found is marked."""
    words = "acque dying eau euros foyers ideas idly iyi jaunes lying quelques skies tying uova yeux yoyos".split()
    assert [token.partition(":")[2][0] for token in tokens(words, language)] == [word[0] for word in words]


def test_tokens_of_languages_are_apart():
    assert tokens(["citta"], "it") != tokens(["citta"], "fr")


@pytest.mark.parametrize("language", ["ar", "es", "tlh", ""])
def test_language_that_the_portal_does_not_speak_is_compared_whole(language):
    assert language_of_tokens(language) == OTHER
    assert tokens(["migraciones", "مدن"], language) == ["und:migraciones", "und:مدن"]


def test_threads_have_their_own_stemmers():
    found, words = [], [f"citta{number}zioni" for number in range(2000)]
    threads = [Thread(target=lambda: found.append(tokens(words, "it"))) for _number in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert found == [tokens(words, "it")] * 4
