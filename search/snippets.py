"""A few words around what was found, with the found words marked."""

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
        self._beginnings = tuple(term.words[-1] for term in terms if term.is_beginning)
        words = [word for term in terms for form in (term.words, *term.forms) for word in form]
        self._tokens = set(tokens([word for word in words if len(words) == 1 or word not in STOP_WORDS], language))
        self._known = {}

    def _token(self, word):
        """The token of a written word that is asked for; None for every other word."""
        if word not in self._known:
            bare = folded(word)
            token = tokens([bare], self._language)[0]
            is_asked = (
                token in self._tokens or bare.startswith(self._beginnings)
                if self._beginnings
                else token in self._tokens
            )
            self._known[word] = token if is_asked else None
        return self._known[word]

    def found_in(self, text):
        """(start, end, token) of each asked word of the text, at most a hundred."""
        found = []
        for match in WORD.finditer(without_elisions(text)):
            if token := self._token(match.group()):
                found.append((match.start(), match.end(), token))
                if len(found) == _MOST_FOUND:
                    break
        return found

    def marked(self, text):
        """Safe HTML: the text with the asked words in `<mark>`."""
        return _marked(text, self.found_in(text), 0, len(text))

    def snippet(self, text):
        """Safe HTML: the part of the text that holds most of the asked words, these in `<mark>`."""
        found = self.found_in(text)
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
