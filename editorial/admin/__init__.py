"""The staff interface's base, in Italian: what every content type's admin shares and gets by subclassing."""

from django.contrib.admin.templatetags import admin_list

from . import coverage, launch, rows, translation_imports
from .base import PlainStackedInline, ReadOnlyAdmin, TranslatedInline, in_languages
from .columns import short_day, short_moment, thumbnail, yes_or_no
from .filters import TodoFilter
from .home import Entry, Shelf, register_shelf
from .kept import FormerSlugAdmin, RevisionAdmin, ValidatedPairAdmin
from .offers import Tool, register_tool
from .pages import register_page
from .publishing import PublishableAdmin
from .questions import AnswersQuestions
from .records import RecordAdmin

# Django's own says "True" and "False" whatever the language, in lists and forms alike, and asks nobody.
admin_list._boolean_icon = yes_or_no

__all__ = [
    "AnswersQuestions",
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
    "coverage",
    "in_languages",
    "launch",
    "register_page",
    "register_shelf",
    "register_tool",
    "rows",
    "short_day",
    "short_moment",
    "thumbnail",
    "translation_imports",
]
