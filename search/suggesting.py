"""What a misspelt question may have meant."""

from rapidfuzz import process
from rapidfuzz.distance import OSA

from . import full_text
from .full_text import BODY
from .models import IndexRow, Word
from .stems import TOKEN_LANGUAGES, tokens
from .words import MOST_CHARACTERS, composed, words_in

#: Words that are looked at, each of at least so many letters; of its neighbours, the nearest few.
_MOST_WORDS, _FEWEST_LETTERS, _MOST_NEIGHBOURS = 4, 4, 5
#: Rows in which a word is looked for.
_MOST_ROWS = 10


def better_words(text, language, snapshot, on):
    """`text` with its unknown words replaced by near ones of the language; empty where there are none to replace.

    Only words are given that stand, written so, in a text that the public may see at the moment `on`. Three queries.
    """
    words = words_in(composed(text[:MOST_CHARACTERS]))
    asked = [word for word in dict.fromkeys(words) if len(word) >= _FEWEST_LETTERS and not word.isdigit()][:_MOST_WORDS]
    written = _words_of_about(asked, language, snapshot.generation)
    neighbours = {word: _neighbours(word, written) for word in asked}
    candidates = list(dict.fromkeys(near for found in neighbours.values() for near in found))
    if not candidates:
        return ""
    standing = _standing(candidates, snapshot, on)
    better = {word: next((near for near in found if near in standing), word) for word, found in neighbours.items()}
    if all(word == near for word, near in better.items()):
        return ""
    return " ".join(word if better.get(word, word) == word else written[better[word]] for word in words)


def _words_of_about(asked, language, generation):
    """The words of the language, as they are written, that are about as long as those asked for."""
    lengths = {len(word) + more for word in asked for more in (-2, -1, 0, 1, 2)}
    known = Word.objects.filter(generation=generation, language=language, length__in=lengths)
    return dict(known.values_list("word", "written"))


def _neighbours(word, written):
    """The word itself, then those that one or two slips of the pen lead to, the nearest first."""
    slips = 1 if len(word) < 6 else 2
    found = process.extract(word, written.keys(), scorer=OSA.distance, score_cutoff=slips, limit=None)
    nearest = sorted((distance, near) for near, distance, _key in found)[:_MOST_NEIGHBOURS]
    return list(dict.fromkeys([word, *(near for _distance, near in nearest)]))


def _standing(candidates, snapshot, on):
    """Those of the words that stand in a visible row."""
    asked = tuple(
        (BODY, full_text.some(full_text.phrase(tokens([word], language)) for language in TOKEN_LANGUAGES))
        for word in candidates
    )
    rows = {
        word: [row for row in sorted(found) if snapshot.has(row)][:_MOST_ROWS]
        for word, found in zip(candidates, full_text.matching_rows(asked), strict=True)
    }
    numbers = {row for found in rows.values() for row in found}
    said = {
        row.pk: set(words_in(" ".join([row.title, *(text for _language, text in row.texts)])))
        for row in IndexRow.objects.filter(pk__in=numbers).visible(on).only("title", "texts")
    }
    return {word for word, found in rows.items() if any(word in said.get(row, ()) for row in found)}
