"""What is searchable: the root registers models here, and this room knows none of them."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from typing import Any

from django.db import models
from django.db.models import Q
from django.utils.functional import Promise

from editorial.languages import LANGUAGE_CODES, text_and_language, translated_fields
from editorial.querysets import live_q
from editorial.richtext import RichTextField, plain

from .full_text import BODY, LEAD, TITLE

#: The class of what is shown and not looked for: the Italian text of a page that is not translated.
SHOWN = "shown"


@dataclass(frozen=True)
class Piece:
    """A text that the public can read about an object, the language that it is in, and its class."""

    text: str
    language: str
    scope: str = BODY
    in_snippets: bool = True

    def only_shown(self):
        return replace(self, scope=SHOWN)


@dataclass(frozen=True)
class FileText:
    """A file whose text is found page by page: the SHA-256 of its bytes, and the language (ISO 639-1) of its text.

    `stated` is the language by which it is narrowed: what is said of the file.
    """

    sha256: str
    language: str
    stated: str


@dataclass(frozen=True)
class FileReading:
    """How the files of a model's objects are read.

    `of(keys)` gives the `FileText`s of each of these objects, by its primary key; of two with the same bytes and
    language the first counts. `pages(sha256)` gives the number and the text of each page of a file. `objects(keys)`
    gives the files themselves that the public may have, by the primary key of the object, the SHA-256 and the language
    of the text; `addresses(file, page)` where a page is read, and where the file is opened at it.
    """

    of: Callable[[Iterable], dict]
    pages: Callable[[str], Iterable[tuple[int, str]]]
    objects: Callable[[Iterable], dict]
    addresses: Callable[[Any, int], tuple[str, str]]


@dataclass(frozen=True)
class Searchable:
    """A publishable model and where its public text is found.

    `names`, `leads` and `texts` are its fields, translated or not, that name it, that say in short and that tell about
    it; `shown_texts` gives those that not every object shows at a moment, and `turns` when that changes.
    `related` gives further words about an object (of its country, of its published relations) as the active language
    has them, each with the language that it is in, and `leading` those of them that say in short what it is, such as
    the place of an event; `prefetch` what these need, as far as it is public at a moment.
    `words` are more of the active language by which it is found and that no snippet shows, beside that of its `kind`:
    they count as a lead.
    `follows` names what the words are of: for each other model, the ways from this one to it.
    `has_page` says which of its objects the public can look at. `title` gives the text and the language of the link; by
    default those of the naming field.
    `dated` gives the day by which the newest is found first; `facets` pairs of a facet and a value, without blanks.
    `line` gives what stands under a hit in the active language, such as the days and the place of an event: texts with
    the language of each.
    """

    model: type[models.Model]
    kind: str | Promise
    names: tuple[str, ...]
    leads: tuple[str, ...] = ()
    texts: tuple[str, ...] = ()
    shown_texts: Callable[[Any, datetime], Iterable[str]] = lambda obj, on: ()
    turns: Callable[[Any], Iterable[datetime]] = lambda obj: ()
    has_page: Callable[[Any], bool] = lambda obj: True
    title: Callable[[Any, str], tuple[str, str]] | None = None
    leading: Callable[[Any], Iterable[tuple[str, str]]] = lambda obj: ()
    related: Callable[[Any], Iterable[tuple[str, str]]] = lambda obj: ()
    prefetch: Callable[[datetime], Iterable] = lambda on: ()
    words: Callable[[Any], Iterable[str]] = lambda obj: ()
    follows: dict[type[models.Model], tuple[str, ...]] = field(default_factory=dict)
    dated: Callable[[Any], date | None] = lambda obj: None
    facets: Callable[[Any], Iterable[tuple[str, str]]] = lambda obj: ()
    line: Callable[[Any], Iterable[tuple[str, str]]] = lambda obj: ()
    files: FileReading | None = None

    def naming(self, model, keys):
        """The primary keys of the objects whose texts name those of another model with these keys."""
        ways = Q()
        for way in self.follows.get(model, ()):
            ways |= Q(**{f"{way}__in": list(keys)})
        if not ways:
            return []
        return list(self.model._base_manager.filter(ways).order_by().distinct().values_list("pk", flat=True))

    def named_in(self, owners, model, keys):
        """{(owner, key)} of those whose texts name an object of another model, all of them primary keys.

        One query for each way that leads there.
        """
        found = set()
        for way in self.follows.get(model, ()):
            within = {"pk__in": list(owners), f"{way}__in": list(keys)}
            found |= set(self.model._base_manager.filter(**within).order_by().values_list("pk", way))
        return found

    @property
    def name(self):
        """The value of the facet of kinds: "project"."""
        return self.model._meta.model_name

    @property
    def label(self):
        """The name of the model in the index: "projects.project"."""
        return self.model._meta.label_lower

    def objects(self, keys, on):
        """Those of these primary keys that only their window may hide, with what `related` needs at the moment `on`."""
        return self.live(keys).prefetch_related(*self.prefetch(on)).order_by("pk")

    def live(self, keys):
        """Those of these primary keys that only their window may hide."""
        return self.model._base_manager.filter(live_q(), pk__in=keys)

    def title_of(self, obj, language):
        """The text of the link to the object, and the language it is in."""
        return (self.title or _naming_text)(obj, language)

    def languages_of(self, obj, on):
        """The languages of the portal in which something that the object shows at a moment is written."""
        shown = [name for _scope, names in self._fields(obj, on) for name in names]
        own = [name for name in shown if name in translated_fields(self.model)]
        return [code for code in LANGUAGE_CODES if any(getattr(obj, f"{name}_{code}") for name in own)]

    def pieces_of(self, obj, language, on):
        """The public text about an object at a moment in a language, which must be the active one.

        What is missing in it is given in Italian, as the page does.
        """
        _title, title_language = self.title_of(obj, language)
        for scope, names in self._fields(obj, on):
            for name in names:
                text, written_in = self._field_text(obj, name, language)
                if text:
                    is_name = scope == TITLE
                    yield Piece(text, title_language if is_name else written_in, scope, in_snippets=not is_name)
        for scope, words in ((LEAD, self.leading(obj)), (BODY, self.related(obj))):
            yield from (Piece(text, written_in, scope) for text, written_in in words if text)

    def _fields(self, obj, on):
        return (TITLE, self.names), (LEAD, self.leads), (BODY, (*self.texts, *self.shown_texts(obj, on)))

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


#: Gives the groups of forms that mean the same: ("AICS", "Agenzia italiana per la cooperazione…"); filled by the root.
synonym_groups: list[Callable[[], Iterable[tuple[str, ...]]]] = []
