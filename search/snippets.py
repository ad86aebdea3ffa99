"""A few words around what was found, with the found words marked."""

from collections import defaultdict
from functools import cache

from django.utils.html import escape
from django.utils.safestring import mark_safe

from .stems import STOP_WORDS, language_of_tokens, tokens
from .words import WORD, folded, without_elisions

#: Characters that are shown, and how many of them stand before the first found word.
LONGEST, BEFORE = 220, 60
#: Found words of a text that are looked at for the best place.
_MOST_FOUND = 100


class Marker:
    """Marks what terms find in texts of one language."""

    def __init__(self, terms, language):
        self._language = language_of_tokens(language)
        words = [word for term in terms for form in (term.words, *term.forms) for word in form]
        passed = STOP_WORDS if len(words) > 1 else ()
        #: Of each term the tokens of each of its forms.
        self._forms = [
            [set(tokens([word for word in form if word not in passed], language)) for form in (term.words, *term.forms)]
            for term in terms
        ]
        self._tokens = {token for forms in self._forms for form in forms for token in form}
        self._beginnings = [(number, term.words[-1]) for number, term in enumerate(terms) if term.is_beginning]
        #: The terms that some word with this token begins as.
        self._begun = defaultdict(set)
        #: A stem begins as its word does: most words of a text need not be brought to theirs.
        self._initials = {token.partition(":")[2][:1] for token in self._tokens}
        self._token = cache(self._asked_token)

    def _asked_token(self, word):
        """The token of a written word that is asked for; None for every other word."""
        bare = folded(word)
        begun = [number for number, beginning in self._beginnings if bare.startswith(beginning)]
        if not begun and bare[:1] not in self._initials:
            return None
        token = tokens([bare], self._language)[0]
        if begun:
            self._begun[token].update(begun)
        return token if begun or token in self._tokens else None

    def found_in(self, text):
        """(start, end, token) of each asked word of the text, at most a hundred."""
        found = []
        for match in WORD.finditer(without_elisions(text)):
            if token := self._token(match.group()):
                found.append((match.start(), match.end(), token))
                if len(found) == _MOST_FOUND:
                    break
        return found

    def holds_all(self, found):
        """Whether what was found in a text is a form of each term, or a word that begins as it does."""
        held = {token for *_at, token in found}
        begun = {number for token in held if token in self._begun for number in self._begun[token]}
        return all(
            number in begun or any(form and form <= held for form in forms) for number, forms in enumerate(self._forms)
        )

    def marked(self, text):
        """Safe HTML: the text with the asked words in `<mark>`."""
        return _marked(text, self.found_in(text), 0, len(text))

    def snippet(self, text, found=None):
        """Safe HTML: the part of the text that holds most of the asked words, these in `<mark>`.

        `found` is what `found_in` gives of the text, where that is known already.
        """
        found = self.found_in(text) if found is None else found
        start, end = _best_part(text, found)
        shown = _marked(text, found, start, end)
        return mark_safe(f"{'… ' if start else ''}{shown}{' …' if end < len(text) else ''}")  # noqa: S308  safe parts


def _best_part(text, found):
    """Where the shown part begins and ends, between words."""
    first, most = 0, 0
    for place, (start, _end, _token) in enumerate(found):
        near = {token for at, _end, token in found[place : place + 12] if at < start + LONGEST - BEFORE}
        if len(near) > most:
            first, most = start, len(near)
    start = 0
    if first > BEFORE:
        start = text.find(" ", first - BEFORE, first) + 1 or first
    if len(text) - start <= LONGEST:
        return start, len(text)
    cut = text.rfind(" ", start, start + LONGEST)
    return start, cut if cut > first else start + LONGEST


def _marked(text, found, start, end):
    parts, here = [], start
    for first, last, _token in found:
        if here <= first < end:
            parts += [escape(text[here:first]), "<mark>", escape(text[first : min(last, end)]), "</mark>"]
            here = min(last, end)
    return mark_safe("".join([*parts, escape(text[here:end])]))  # noqa: S308  every part is escaped
