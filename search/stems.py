"""From words to what the index holds: a token is "<language>:<stem>", made by the same code on both databases.

The language inside the token keeps the languages apart, so that one index and one question serve all of them.
"""

import threading

import babel
import Stemmer

from editorial.languages import LANGUAGE_CODES

_SNOWBALL = {"it": "italian", "en": "english", "fr": "french", "es": "spanish", "de": "german", "pt": "portuguese"}
#: Stands for the languages that the portal does not speak: their words are compared whole.
OTHER = "und"
#: All languages that tokens have.
TOKEN_LANGUAGES = (*LANGUAGE_CODES, OTHER)
#: Stands before, between and after the parts of a text, so that no phrase runs from one into the next.
BREAK = "·"
#: Of Italian words, whose plural Snowball does not know: "acqua", "acque".
_PLURALS_MISSED = ("qua", "que")
#: By what an index is made: another text wherever the same content gives other tokens, puts them in another class, or
#: gives a hit something else to show.
#: Raise the number with the code.
RULES = f"4 {Stemmer.version()} {babel.__version__}"
# A stemmer must not be shared by threads.
_of_thread = threading.local()

#: Words that nobody looks for, unless they stand in a quoted phrase.
STOP_WORDS = frozenset(
    """
    cosa what quoi
    a ad al alla alle ai agli allo con da dal dalla dei del della delle degli dello di e ed gli i il in la le lo nei nel
    nella nelle nello o per su sul sulla sui tra fra un una uno che the an and are as at by for from is of on or to with
    au aux avec ce ces dans de des du en est et les ou par pour que qui sur une
    """.split()
)


def language_of_tokens(language):
    """The language whose tokens a text has: its own where the portal speaks it, else `OTHER`."""
    return language if language in _SNOWBALL and language in LANGUAGE_CODES else OTHER


def tokens(words, language):
    """The token of each folded word of a text in this language."""
    language = language_of_tokens(language)
    if language != OTHER:
        stemmers = _of_thread.__dict__
        if language not in stemmers:
            stemmers[language] = Stemmer.Stemmer(_SNOWBALL[language])
        words = stemmers[language].stemWords(words)
        if language == "it":
            words = [word[:-1] if word.endswith(_PLURALS_MISSED) else word for word in words]
    return [f"{language}:{word}" for word in words]
