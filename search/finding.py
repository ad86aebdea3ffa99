"""Finding: which public objects hold every word that a visitor asks for.

The two functions at the end are all that the rest of the portal knows of searching.
"""

from dataclasses import dataclass, field
from typing import Any

from django.conf import settings
from django.utils import translation

from editorial.languages import active_language

from .registry import Piece, searchables
from .snippets import is_asked, snippet
from .words import asked_words, folded, words_in


@dataclass(frozen=True)
class Hit:
    """An object that was found. `language` is that of its text in which the words were found."""

    object: Any
    kind: str
    title: str
    title_language: str
    language: str
    in_title: bool
    pieces: tuple[Piece, ...] = field(repr=False)
    asked: tuple[str, ...] = field(repr=False)

    @property
    def excerpt(self):
        """The text to read below the title: the one with most of the asked words, the first among equals."""
        texts = [piece for piece in self.pieces if not piece.is_name] or self.pieces
        return max(texts, key=lambda piece: len(_held(piece.text, self.asked)))

    @property
    def snippet(self):
        """Safe HTML: a part of the excerpt with the asked words in `<mark>`."""
        return snippet(self.excerpt.text, self.asked)

    @property
    def snippet_language(self):
        """The language that the snippet is in."""
        return self.excerpt.language


def _held(text, asked):
    """Those of the asked words with which a word of the text begins."""
    words = words_in(text)
    return {start for start in asked if any(is_asked(word, (start,)) for word in words)}


def _languages(first):
    return [first, *(code for code, _name in settings.LANGUAGES if code != first)]


def _found_in(searchable, asked, first_language):
    """(object, language, its pieces in it) for each public object with all asked words in one language."""
    found, left = [], list(searchable.objects())
    for language in _languages(first_language):
        missed = []
        with translation.override(language):
            for obj in left:
                pieces = tuple(searchable.pieces_of(obj, language))
                if len(_held("\n".join(piece.text for piece in pieces), asked)) == len(asked):
                    found.append((obj, language, pieces))
                else:
                    missed.append(obj)
        left = missed
    return found


def _hit(searchable, obj, language, pieces, asked, reader):
    title, title_language = searchable.title_of(obj, reader)
    names = "\n".join(piece.text for piece in pieces if piece.is_name)
    return Hit(
        object=obj,
        kind=searchable.kind,
        title=title,
        title_language=title_language,
        language=language,
        in_title=len(_held(names, asked)) == len(asked),
        pieces=pieces,
        asked=tuple(asked),
    )


def find(text, language=None):
    """What the public may see and holds every word of `text`, accents and case aside, as a list of `Hit`.

    A word is held when a word of the text begins with it. Texts in `language` (default: the active one) are read
    first, missing ones in Italian, then the other languages. Found in a title comes first, then found in the reader's
    language, then the alphabet. No words, no hits.
    """
    asked = asked_words(text)
    if not asked:
        return []
    reader = language or active_language()
    hits = [
        _hit(searchable, *found, asked, reader)
        for searchable in searchables.values()
        for found in _found_in(searchable, asked, reader)
    ]
    return sorted(hits, key=lambda hit: (not hit.in_title, hit.language != reader, folded(hit.title), hit.object.pk))


def matching(queryset, text):
    """The rows of a searchable model's queryset whose public text holds every word of `text`.

    An empty text restricts nothing; a text without any word (punctuation) matches nothing.
    """
    if not text.strip():
        return queryset
    asked = asked_words(text)
    if not asked:
        return queryset.none()
    found = _found_in(searchables[queryset.model], asked, active_language())
    return queryset.filter(pk__in=[obj.pk for obj, _language, _pieces in found])
