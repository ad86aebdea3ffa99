"""Which language a text is in: by script, then by its commonest words."""

import re

MOST_TO_READ = 40_000
FEWEST_LETTERS = 60
#: A page number or a stamp on a scanned page has fewer.
FEWEST_LETTERS_OF_A_TEXT = 20
COMMON = {
    "it": "il lo la gli le di del della dei delle che è e un una per con non sono nel nella alla si da più anche come"
    " al dal ha questo",
    "en": "the of and to in is that for it as was with be by on are this from at have which or an not their has its"
    " were been will",
    "fr": "la le les des du de et en un une est que qui dans pour sur avec au aux par pas ce cette sont plus ou ont été"
    " leur dans nous",
    "es": "el la los las de del y en un una que es por con para se al como más su sus lo este esta han sido pero entre"
    " no ha son",
    "pt": "o os as do da dos das e em um uma que é por com para não se ao como mais seu sua pelo pela são foi entre no"
    " na nos",
    "de": "der die das und in den von zu mit sich des auf für ist im dem nicht ein eine als auch es an werden aus er"
    " hat dass sie nach",
}
#: The languages that a guess may name.
KNOWN = frozenset({*COMMON, "ar"})
_COMMON = {language: frozenset(words.split()) for language, words in COMMON.items()}
_ARABIC = re.compile("[\u0620-\u064a\u066e-\u06d3]")
_LETTER = re.compile(r"[^\W\d_]")
_WORD = re.compile(r"[^\W\d_]+")
#: The share of common words that any text of a language has, and how far the first must lead the second.
_FEWEST_COMMON, _LEAD = 0.15, 1.3


def letters_in(text):
    return len(_LETTER.findall(text))


def is_arabic(text):
    """Whether most letters are Arabic, however few there are."""
    letters = letters_in(text)
    return bool(letters) and len(_ARABIC.findall(text)) > letters / 2


def guess(text):
    """The ISO 639-1 code; empty where the text is too short or undecided: a wrong language is worse than none."""
    text = text[:MOST_TO_READ]
    letters = letters_in(text)
    if letters < FEWEST_LETTERS:
        return ""
    if is_arabic(text):
        return "ar"
    words = _WORD.findall(text.lower())
    scores = sorted(((sum(word in common for word in words), code) for code, common in _COMMON.items()), reverse=True)
    (best, language), (second, _) = scores[:2]
    return language if best >= _FEWEST_COMMON * len(words) and best >= _LEAD * second else ""
