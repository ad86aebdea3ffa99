"""Inputs, inline rows and read-only lists: what the forms of every room are made of."""

from django.conf import settings
from django.contrib import admin
from django.core.exceptions import ValidationError
from django.db import models
from django.forms import MultiWidget
from django.utils.text import capfirst
from modeltranslation.admin import TranslationStackedInline

from .roles import LimitedToRole

#: Characters of one text in one language: some 60 pages.
MOST_CHARACTERS = 200_000
LANGUAGE_CODES = [code for code, _name in settings.LANGUAGES]


def in_languages(*fields):
    """Rows of a form: each translated field in all languages, side by side."""
    return [tuple(f"{field}_{code}" for code in LANGUAGE_CODES) for field in fields]


def not_too_long(text):
    """Raises ValidationError for a text that nobody typed: a whole book, or images, pasted by mistake."""
    if len(text) > MOST_CHARACTERS:
        length, most = (f"{number:,}".replace(",", ".") for number in (len(text), MOST_CHARACTERS))
        raise ValidationError(
            f"Il testo è troppo lungo: sono {length} caratteri, il massimo è {most}. Forse hai incollato più del "
            "dovuto (per esempio delle immagini): togli quello che non serve, o carica il testo come documento.",
            code="too_long",
        )


class TypedInputs:
    """Inputs that know what is typed: the language, for the browser's spelling checker; https; decimal commas.

    No text is longer than MOST_CHARACTERS.
    """

    formfield_overrides = {
        models.URLField: {"assume_scheme": "https"},
        models.DecimalField: {"localize": True},
        models.FloatField: {"localize": True},
    }

    def formfield_for_dbfield(self, db_field, request, **kwargs):
        field = super().formfield_for_dbfield(db_field, request, **kwargs)
        if field is not None and hasattr(db_field, "translated_field"):
            field.widget.attrs["lang"] = db_field.language
        if field is not None and isinstance(db_field, models.TextField):
            field.validators.append(not_too_long)
        if isinstance(db_field, models.DateTimeField) and isinstance(getattr(field, "widget", None), MultiWidget):
            # Django labels the two inputs of a moment with words beside them, which no screen reader connects.
            for widget, part in zip(field.widget.widgets, ("giorno", "ora"), strict=True):
                widget.attrs["aria-label"] = f"{capfirst(db_field.verbose_name)}, {part}"
        return field


class TranslatedInline(LimitedToRole, TypedInputs, TranslationStackedInline):
    """Inline rows with translated texts."""

    extra = 0


class PlainStackedInline(LimitedToRole, TypedInputs, admin.StackedInline):
    extra = 0


class ReadOnlyAdmin(admin.ModelAdmin):
    """What the portal writes by itself: to be looked at, not edited."""

    def has_add_permission(self, request):
        return False

    def has_change_permission(self, request, obj=None):
        return False

    def has_delete_permission(self, request, obj=None):
        return False
