"""The language and the direction of a page: what the staff stated of the file, or what the text itself shows."""

import re

from babel.core import get_global

from ..inspection.languages import KNOWN, guess, is_arabic, letters_in

_RIGHT_TO_LEFT = {"ar", "ckb", "dv", "fa", "he", "ks", "ps", "sd", "ug", "ur", "yi"}
#: Written in Arabic letters, if not always.
_IN_ARABIC_LETTERS = {"ar", "ckb", "fa", "ks", "ku", "ps", "sd", "ug", "ur"}
_LATIN = re.compile("[A-Za-z\u00c0-\u024f\u1e00-\u1eff]")


def language_of(content, stated):
    """The language of a text (empty where unknown), of a file that is in the language `stated`.

    A guess knows a few languages and would take Persian for Arabic and Catalan for Italian: where another language is
    stated, it counts only if the script cannot be that language's.
    """
    in_arabic = is_arabic(content)
    if stated and stated not in KNOWN and not _contradicts(content, in_arabic, stated):
        return stated
    # Also where there is too little to guess from: script decides the direction.
    return guess(content) or ("ar" if in_arabic else stated)


def direction_of(language, content=""):
    """The direction of a text in a language, as HTML names it; "auto" where the language is unknown.

    A language that is written from left to right as a rule may be Arabic in script (Kurdish).
    """
    if not language:
        return "auto"
    return "rtl" if language in _RIGHT_TO_LEFT or is_arabic(content) else "ltr"


def _contradicts(content, in_arabic, language):
    if in_arabic:
        return language not in _IN_ARABIC_LETTERS
    return not _may_be_latin(language) and len(_LATIN.findall(content)) > letters_in(content) / 2


def _may_be_latin(language):
    """By the script in which a language is written most often (CLDR); of an unknown one nothing is denied."""
    return "_Latn" in get_global("likely_subtags").get(language, "_Latn")
