"""Translations in the lists of content: for each language a column with the badge of its status, and a filter."""

from functools import cache

from django.contrib import admin
from django.db.models import Case, Value, When
from django.template.loader import render_to_string

from ..languages import TARGET_LANGUAGES, translated_fields
from ..naming import language_word
from ..translations.statuses import ORDER, Status

#: What the filters call the statuses in addresses, the most urgent first.
WORDS = {
    "manca": Status.MISSING,
    "da-aggiornare": Status.STALE,
    "da-verificare": Status.TO_VERIFY,
    "aggiornata": Status.CURRENT,
}
#: What lacks or is stale: what somebody who translates looks for.
TO_DO = "da-tradurre"


def parameter_of(language):
    """The name of a language's filter in addresses."""
    return f"traduzione-{language}"


@cache
def status_badge(status):
    """A status as its mark and words."""
    return render_to_string("editorial/_translation_badge.html", {"told": {"status": status, "label": status.label}})


def worst_first(column):
    """The order of statuses for sorting by a cached column: the worst is the lowest."""
    return Case(*(When(**{column: status}, then=Value(-ORDER.index(status))) for status in ORDER))


class TranslationFilter(admin.SimpleListFilter):
    """What is worth translating, by its status in one language."""

    language = ""

    def lookups(self, request, model_admin):
        return [(TO_DO, "da tradurre"), *((word, status.label) for word, status in WORDS.items())]

    def queryset(self, request, queryset):
        if self.value() == TO_DO:
            return queryset.to_translate(self.language)
        status = WORDS.get(self.value())
        return queryset.with_translation(self.language, status) if status else queryset


def _filter_of(language):
    title = f"traduzione in {language_word(language)}"
    names = {"language": language, "title": title, "parameter_name": parameter_of(language)}
    return type(f"TranslationFilter_{language}", (TranslationFilter,), names)


def _column_of(language):
    column = f"translation_{language}"

    @admin.display(description=language_word(language), ordering=worst_first(column))
    def badge(obj):
        return status_badge(Status(getattr(obj, column)))

    badge.__name__ = column
    return badge


FILTERS = tuple(_filter_of(language) for language in TARGET_LANGUAGES)
COLUMNS = tuple(_column_of(language) for language in TARGET_LANGUAGES)


class TranslatedLists:
    """For `RecordAdmin`: its columns, but where nothing is translated, stand before who changed it last."""

    def translation_columns(self):
        return COLUMNS if translated_fields(self.model) else ()

    def translation_filters(self):
        return FILTERS if translated_fields(self.model) else ()

    def get_list_display(self, request):
        shown = tuple(super().get_list_display(request))
        place = shown.index("modified") if "modified" in shown else len(shown)
        return (*shown[:place], *self.translation_columns(), *shown[place:])

    def get_list_filter(self, request):
        return (*super().get_list_filter(request), *self.translation_filters())
