"""Inputs, inline rows and read-only lists: what the forms of every room are made of."""

from functools import partial

from django.contrib import admin
from django.db import models
from django.forms import ModelChoiceField, MultiWidget
from django.utils.text import capfirst
from modeltranslation.admin import TranslationStackedInline

from ..languages import LANGUAGE_CODES, SOURCE_LANGUAGE
from ..richtext import RichTextField, limit_length
from .choosing import label_of_choice
from .questions import AnswersQuestions
from .related import RelatedChoice, RelatedChoices
from .rich_text import RichTextFormField, RichTextWidget
from .roles import LimitedToRole


def in_languages(*fields):
    """Rows of a form: each translated field in all languages, side by side."""
    return [tuple(f"{field}_{code}" for code in LANGUAGE_CODES) for field in fields]


class TypedInputs:
    """Inputs that know what is typed: the language, for the browser's spelling checker; rich text; https; commas."""

    #: What the form says of a field where its model says nothing, or something else: by the field's name.
    help_texts = {}
    formfield_overrides = {
        models.URLField: {"assume_scheme": "https"},
        models.DecimalField: {"localize": True},
        models.FloatField: {"localize": True},
        RichTextField: {"form_class": RichTextFormField, "widget": RichTextWidget},
    }

    def formfield_for_foreignkey(self, db_field, request, **kwargs):
        return super().formfield_for_foreignkey(db_field, request, form_class=RelatedChoice, **kwargs)

    def formfield_for_manytomany(self, db_field, request, **kwargs):
        return super().formfield_for_manytomany(db_field, request, form_class=RelatedChoices, **kwargs)

    def formfield_for_dbfield(self, db_field, request, **kwargs):
        field = super().formfield_for_dbfield(db_field, request, **kwargs)
        if field is None:
            return None
        original = getattr(db_field, "translated_field", None)
        field.help_text = self.help_texts.get((original or db_field).name, field.help_text)
        if original is not None:
            field.widget.attrs["lang"] = db_field.language
            if db_field.language != SOURCE_LANGUAGE:
                # Said once, beside the Italian text.
                field.help_text = ""
            # Found by frontend/js/counters.js.
            if length := getattr(self.model, "recommended_lengths", {}).get(original.name):
                field.widget.attrs["data-recommended"] = length
        if isinstance(db_field, models.TextField) and limit_length not in field.validators:
            field.validators = [*field.validators, limit_length]
        if isinstance(field, ModelChoiceField):
            field.label_from_instance = partial(label_of_choice, self.admin_site)
        if isinstance(db_field, models.DateTimeField) and isinstance(getattr(field, "widget", None), MultiWidget):
            # Django labels the two inputs of a moment with words beside them, which no screen reader connects.
            for widget, part in zip(field.widget.widgets, ("giorno", "ora"), strict=True):
                widget.attrs["aria-label"] = f"{capfirst(db_field.verbose_name)}, {part}"
        return field


#: Inline rows of one kind that a form takes.
MOST_ROWS = 100


class RelatedRows:
    """For inline rows: a heading that says what they are, a sentence on how to fill them in, no more than fit a page.

    Django alone would build 2,000 forms for whoever asks for them.
    """

    extra = 0
    max_num = MOST_ROWS
    heading = ""
    explained = ""
    #: What the button says that adds one: "Aggiungi un partner".
    add_words = ""

    def get_formset(self, request, obj=None, **kwargs):
        return super().get_formset(request, obj, absolute_max=MOST_ROWS, **kwargs)


class TranslatedInline(RelatedRows, LimitedToRole, TypedInputs, TranslationStackedInline):
    """Inline rows with translated texts."""


class PlainStackedInline(RelatedRows, LimitedToRole, TypedInputs, admin.StackedInline):
    """Inline rows without translated texts."""


class ReadOnlyAdmin(AnswersQuestions, admin.ModelAdmin):
    """What the portal writes by itself: to be looked at, not edited."""

    def has_add_permission(self, request):
        return False

    def has_change_permission(self, request, obj=None):
        return False

    def has_delete_permission(self, request, obj=None):
        return False
