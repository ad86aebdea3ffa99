"""How the term of a glossary entry is read: "CGLU (UCLG), Cités et Gouvernements Locaux Unis" is three names."""

import re
from dataclasses import dataclass

_BRACKETS = re.compile(r"\s*\(([^()]*)\)")
#: A comma that stands in no brackets.
_COMMA = re.compile(r",\s*(?![^()]*\))")


@dataclass(frozen=True)
class TermNames:
    """The names in one term: as it writes them, the abbreviation that leads it and what that stands for; and each.

    Where none leads it `leading` is empty and `expansion` the term without abbreviations in brackets. `short` are
    abbreviations, each on its own, `full` the names that they abbreviate.
    """

    leading: str
    expansion: str
    short: tuple[str, ...]
    full: tuple[str, ...]


def term_names(text, acronym=""):
    """The names in a term, whose entry may have an acronym; an abbreviation leads the term, or stands in brackets."""
    before, *after = _COMMA.split(text, maxsplit=1)
    outside, inside = _apart(before)
    leading = (outside, *inside)
    if acronym and after and (acronym in leading or _looks_short(outside)):
        outside, inside = _apart(after[0])
        return TermNames(before, after[0], leading, (outside, *inside))
    outside, inside = _apart(text)
    abbreviating = [part for part in inside if acronym and acronym in part]
    short = [word for part in abbreviating for word in _abbreviations(part, acronym)]
    full = [part for part in (outside, *inside) if part and part not in (acronym, *abbreviating)]
    if acronym and outside == acronym:
        short = [acronym, *short]
    expansion = _BRACKETS.sub(lambda found: "" if found[1].strip() in abbreviating else found[0], text)
    return TermNames("", "" if expansion == acronym else expansion, tuple(short), tuple(full))


def listed(text):
    """The forms in a term that only lists words for the search: "acqua, acque, risorse idriche"."""
    return tuple(form for form in (part.strip() for part in _COMMA.split(text)) if form)


def _apart(text):
    """The text without what it has in brackets, and each of these."""
    return _BRACKETS.sub("", text).strip(), [part.strip() for part in _BRACKETS.findall(text)]


def _abbreviations(part, acronym):
    """Of brackets with the acronym: "ODD, en anglais SDG" abbreviates as ODD and SDG."""
    words = [acronym if re.search(rf"\s{re.escape(acronym)}$", word) else word for word in listed(part)]
    return [word for word in words if word == acronym or _looks_short(word)]


def _looks_short(word):
    """One word with two capitals at least."""
    return " " not in word and sum(letter.isupper() for letter in word) > 1
