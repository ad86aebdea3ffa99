"""The staff interface's base, in Italian: what every content type's admin shares and gets by subclassing."""

from django.contrib import admin

from .base import PlainStackedInline, ReadOnlyAdmin, TranslatedInline, in_languages
from .kept import FormerSlugAdmin, RevisionAdmin, ValidatedPairAdmin
from .publishing import PublishableAdmin
from .records import RecordAdmin

admin.site.site_header = "Redazione"
admin.site.site_title = "Redazione"
admin.site.index_title = "Contenuti"
admin.site.enable_nav_sidebar = False

__all__ = [
    "FormerSlugAdmin",
    "PlainStackedInline",
    "PublishableAdmin",
    "ReadOnlyAdmin",
    "RecordAdmin",
    "RevisionAdmin",
    "TranslatedInline",
    "ValidatedPairAdmin",
    "in_languages",
]
