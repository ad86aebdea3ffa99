"""What is searchable: the root registers models here, and this room knows none of them."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

from django.db import models
from django.utils.functional import Promise

from editorial.languages import text_and_language, translated_fields
from editorial.richtext import RichTextField, plain


@dataclass(frozen=True)
class Piece:
    """A text that the public can read about an object, and the language that it is in."""

    text: str
    language: str
    is_name: bool = False


@dataclass(frozen=True)
class Searchable:
    """A publishable model and where its public text is found.

    `names` and `texts` are its fields, translated or not, that name it and that tell about it; `shown_texts` gives
    those that not every object shows. `related` gives further words about an object (of its country, of its published
    relations) as the active language has them, each with the language that it is in; `prefetch` what these need.
    `title` gives the text and the language of the link; by default those of the naming field.
    """

    model: type[models.Model]
    kind: str | Promise
    names: tuple[str, ...]
    texts: tuple[str, ...] = ()
    shown_texts: Callable[[Any], Iterable[str]] = lambda obj: ()
    title: Callable[[Any, str], tuple[str, str]] | None = None
    related: Callable[[Any], Iterable[tuple[str, str]]] = lambda obj: ()
    prefetch: Callable[[], Iterable] = lambda: ()

    def objects(self):
        """Everything of the model that the public may see, with what `related` needs."""
        return self.model.objects.published().prefetch_related(*self.prefetch())

    def title_of(self, obj, language):
        """The text of the link to the object, and the language it is in."""
        return (self.title or _naming_text)(obj, language)

    def pieces_of(self, obj, language):
        """The public text about an object in a language, which must be the active one; Italian where it is missing."""
        for name in (*self.names, *self.texts, *self.shown_texts(obj)):
            text, written_in = self._field_text(obj, name, language)
            if text:
                yield Piece(text, written_in, is_name=name in self.names)
        for text, written_in in self.related(obj):
            if text:
                yield Piece(text, written_in)

    def _field_text(self, obj, name, language):
        if name not in translated_fields(self.model):
            return getattr(obj, name) or "", language
        text, written_in = text_and_language(obj, name, language)
        is_rich = isinstance(self.model._meta.get_field(name), RichTextField)
        return (plain(text) if is_rich else text), written_in


def _naming_text(obj, language):
    return text_and_language(obj, obj.naming_field, language)


searchables: dict[type[models.Model], Searchable] = {}


def register(searchable):
    """Make a model searchable."""
    searchables[searchable.model] = searchable
