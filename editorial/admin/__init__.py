"""The staff interface's base, in Italian: what every content type's admin shares and gets by subclassing."""

from django.contrib import admin
from django.contrib.admin.templatetags import admin_list

from .base import PlainStackedInline, ReadOnlyAdmin, TranslatedInline, in_languages
from .choosing import choices_view
from .columns import short_day, short_moment, thumbnail, yes_or_no
from .kept import FormerSlugAdmin, RevisionAdmin, ValidatedPairAdmin
from .publishing import PublishableAdmin
from .records import RecordAdmin

admin.site.site_header = "Redazione"
admin.site.site_title = "Redazione"
admin.site.index_title = "Contenuti"
admin.site.enable_nav_sidebar = False
admin.site.autocomplete_view = choices_view
# Django's own says "True" and "False" whatever the language, in lists and forms alike, and asks nobody.
admin_list._boolean_icon = yes_or_no

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
    "short_day",
    "short_moment",
    "thumbnail",
]
