"""The glossary as pages and search take it: its terms under their letters, and words that mean the same."""

from itertools import groupby

from editorial.languages import LANGUAGE_CODES
from editorial.models import FormerSlug
from search.words import words_in

from .models import GlossaryTerm
from .term_names import listed, term_names

#: What does not begin with a letter.
NO_LETTER = "0–9"


def by_letter(terms):
    """[(letter, [term, …]), …] by the headwords in the active language, as people look them up: É stands with E."""
    ordered = sorted(terms, key=lambda term: (_letter(term) != NO_LETTER, words_in(term.headword), term.slug))
    return [(letter, list(group)) for letter, group in groupby(ordered, _letter)]


def _letter(term):
    first = "".join(words_in(term.headword))[:1]
    return first.upper() if first.isalpha() else NO_LETTER


def set_former_places(terms):
    """Give each term `former_places`: the ids of what leads to it besides its own, and to no other of them now."""
    own = {term.slug for term in terms}
    for term in terms:
        term.former_places = []
    by_key = {str(term.pk): term for term in terms}
    for former in FormerSlug.objects.filter(model=GlossaryTerm._meta.label_lower).order_by("slug"):
        if former.object_id in by_key and former.slug not in own:
            term = by_key[former.object_id]
            term.former_places.append(term.place_at(former.slug))


def synonyms(on=None):
    """[(form, …), …]: for each term that is public at the moment `on` (default: now), all forms that mean the same.

    The acronym first, then in each language the abbreviations and the names in full; each form once, whatever its
    case. A term that is not explained lists its forms with commas. A term with one form alone has no synonym and is
    left out.
    """
    groups = [_forms(term) for term in GlossaryTerm.objects.published(on)]
    return [forms for forms in groups if len(forms) > 1]


def _forms(term):
    forms = [term.acronym]
    for code in LANGUAGE_CODES:
        text = getattr(term, f"term_{code}") or ""
        if term.is_explained:
            names = term_names(text, term.acronym)
            forms += [*names.short, *names.full]
        else:
            forms += listed(text)
    once = {}
    for form in filter(None, forms):
        once.setdefault(form.casefold(), form)
    return tuple(once.values())
