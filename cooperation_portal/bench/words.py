"""Texts of invented words, frequent and rare as in a natural language."""

from itertools import accumulate

from editorial.languages import LANGUAGE_CODES

#: The most frequent words of each language, the first the most frequent: what a common search asks for.
COMMON_WORDS = {
    "it": ("cooperazione", "sviluppo", "città", "migranti", "università", "energia", "turismo", "giovani"),
    "en": ("cooperation", "development", "city", "migrants", "university", "energy", "tourism", "youth"),
    "fr": ("coopération", "développement", "ville", "migrants", "université", "énergie", "tourisme", "jeunes"),
}
#: Each stands in the Italian title of about every 997th project and nowhere else. Several, because a word is searched
#: for the first time only once.
RARE_WORDS = ("dermatologia", "sismografia", "apicoltura", "numismatica", "ornitologia", "vulcanologia")
RARITY = 997

_ENDINGS = {
    "it": ("o", "a", "zione", "mento", "are", "ità"),
    "en": ("", "s", "ing", "ment", "tion", "y"),
    "fr": ("e", "er", "tion", "ment", "eur", "é"),
}
_SYLLABLES = "ba ce di fo gu la me ni po ru sa te vi zo tra spe con per mar lin".split()
_VOCABULARY = 12_000
#: How much rarer each word is than the one before it: the n-th comes as 1 / (n + 12), after Zipf.
_FLATNESS = 12


class Writer:
    """Writes in all languages by the chance that is given, a `random.Random`."""

    def __init__(self, chance):
        self._chance = chance
        self._words = {language: self._vocabulary(language) for language in LANGUAGE_CODES}
        self._weights = {
            language: list(accumulate(1 / (place + _FLATNESS) for place in range(len(words))))
            for language, words in self._words.items()
        }

    def words(self, language, count):
        """So many words, parted by blanks."""
        return " ".join(
            self._chance.choices(self._words[language], cum_weights=self._weights[language], k=count),
        )

    def columns(self, field, count, template="{}"):
        """The columns of a translated field, by their names: in each language so many words, within the template."""
        return {
            f"{field}_{language}": template.format(self.words(language, count).capitalize())
            for language in LANGUAGE_CODES
        }

    def _vocabulary(self, language):
        invented = (
            "".join(self._chance.choices(_SYLLABLES, k=self._chance.randrange(1, 4)))
            + self._chance.choice(_ENDINGS[language])
            for _ in range(_VOCABULARY)
        )
        return list(dict.fromkeys((*COMMON_WORDS[language], *invented)))


def rare_words_of(number):
    """The rare words in the title of the project of this number, each in another project than the others."""
    return [word for place, word in enumerate(RARE_WORDS) if number % RARITY == 5 + place]
