"""The staff interface's base, in Italian: what every content type's admin shares and gets by subclassing."""

from . import rows
from .base import PlainStackedInline, ReadOnlyAdmin, TranslatedInline, in_languages
from .filters import TodoFilter
from .home import Entry, Shelf, register_shelf
from .kept import FormerSlugAdmin, RevisionAdmin, ValidatedPairAdmin
from .publishing import PublishableAdmin
from .records import RecordAdmin
from .tools import Tool, register_tool

__all__ = [
    "Entry",
    "FormerSlugAdmin",
    "PlainStackedInline",
    "PublishableAdmin",
    "ReadOnlyAdmin",
    "RecordAdmin",
    "RevisionAdmin",
    "Shelf",
    "TodoFilter",
    "Tool",
    "TranslatedInline",
    "ValidatedPairAdmin",
    "in_languages",
    "register_shelf",
    "register_tool",
    "rows",
]
