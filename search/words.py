"""Words as they are compared: without case, accents, elided articles and the points of an acronym."""

import re
import unicodedata
from functools import lru_cache

MOST_CHARACTERS = 200
MOST_WORDS = 12
#: Characters of a word that are compared: what is longer is no word.
LONGEST_WORD = 60

# Letters and digits, with marks that stay beside them; an acronym with points is one word.
WORD = re.compile(
    r"(?:[^\W\d_]\.){2,}[^\W\d_]?|(?:[^\W_][\u0300-\u036f\u0591-\u05c7\u0610-\u061a\u064b-\u065f\u0670]*)+"
)
# Articles and prepositions that lose their vowel before another word, in Italian and French: "dell’acqua", "l’eau".
_ELIDED = re.compile(
    r"(?<!\w)(?:[ldcjmnst]|qu|jusqu|lorsqu|puisqu|(?:d|n|s)?ell|d?all|sull|un|quest|quell)['’](?=\w)",
    re.IGNORECASE,
)
_LETTERS_THAT_STAY = str.maketrans({"œ": "oe", "æ": "ae", "ø": "o", "ł": "l", "đ": "d", "ð": "d", "ı": "i", ".": ""})


@lru_cache(20_000)
def folded(word):
    """The word as it is compared: "Città" and "citta" are the same, so are "S.M.A.R.T." and "smart"."""
    bare = "".join(letter for letter in unicodedata.normalize("NFKD", word) if not unicodedata.combining(letter))
    # A single sign may stand for several words.
    return "".join(bare.casefold().translate(_LETTERS_THAT_STAY).split())


def composed(text):
    """The text in one form of Unicode (NFC) and without NUL, as both databases can keep it."""
    return unicodedata.normalize("NFC", text).replace("\x00", " ")


def without_elisions(text):
    """The text with spaces in place of elided articles and prepositions, so that every word stays where it is."""
    if "'" not in text and "’" not in text:
        return text
    return _ELIDED.sub(lambda match: " " * len(match.group()), text)


def written_words(text):
    """(folded, as it is written) for each word of a text, in their order, elided ones left out."""
    for match in WORD.finditer(without_elisions(text)):
        if word := folded(match.group())[:LONGEST_WORD]:
            yield word, match.group()


def words_in(text):
    """All words of a text, folded, in their order, elided ones left out."""
    return [word for word, _written in written_words(text)]
