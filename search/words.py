"""Words as they are compared: without case, accents, elided articles and the points of an acronym."""

import re
import unicodedata

MOST_CHARACTERS = 200
MOST_WORDS = 12

# Letters and digits, with marks that stay beside them; an acronym with points is one word.
WORD = re.compile(r"(?:[^\W\d_]\.){2,}[^\W\d_]?|(?:[^\W_][\u0300-\u036f\u0610-\u061a\u064b-\u065f]*)+")
_ELISION = re.compile(r"['’](?=\w)")
_LETTERS_THAT_STAY = str.maketrans({"œ": "oe", "æ": "ae", "ø": "o", "ł": "l", "đ": "d", "ð": "d", "ı": "i", ".": ""})


def folded(word):
    """The word as it is compared: "Città" and "citta" are the same, so are "S.M.A.R.T." and "smart"."""
    bare = "".join(letter for letter in unicodedata.normalize("NFKD", word) if not unicodedata.combining(letter))
    return bare.casefold().translate(_LETTERS_THAT_STAY)


def words_in(text):
    """All words of a text, folded, in their order."""
    return [folded(match.group()) for match in WORD.finditer(text)]


def asked_words(text):
    """The words that a visitor asks for: each once, at most 12, out of the first 200 characters.

    An elided article or preposition before another word ("dell’acqua") is not asked for; punctuation asks nothing.
    """
    text = text[:MOST_CHARACTERS]
    asked = [folded(match.group()) for match in WORD.finditer(text) if not _ELISION.match(text, match.end())]
    return list(dict.fromkeys(asked))[:MOST_WORDS]
