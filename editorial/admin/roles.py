"""What each role may do in a form: who only translates sees the texts and writes the other languages alone.

Fields that are read-only are not in the form's class at all, so that no forged post reaches them.
"""

from django.contrib.admin.utils import flatten_fieldsets
from django.utils.text import capfirst

from ..languages import TARGET_LANGUAGES, translated_fields
from ..permissions import has, may_translate
from ..richtext import RichTextField, plain

TARGET_ENDINGS = tuple(f"_{language}" for language in TARGET_LANGUAGES)


def may(request, action, model):
    """Whether the user has the permission `action` ("publish") on the model."""
    return has(request.user, action, model)


class LimitedToRole:
    """For forms and inline rows alike; an inline row follows the permissions of the object it travels with."""

    @property
    def _owner(self):
        return getattr(self, "parent_model", self.model)

    def only_translates(self, request):
        """True for who may write the translations and nothing else."""
        return may(request, "translate", self._owner) and not may(request, "change", self._owner)

    def has_view_permission(self, request, obj=None):
        return may(request, "view", self._owner) or self.has_change_permission(request, obj)

    def has_change_permission(self, request, obj=None):
        return may_translate(request.user, self._owner)

    def has_add_permission(self, request, obj=None):
        return may(request, "change" if self._is_inline else "add", self._owner)

    def has_delete_permission(self, request, obj=None):
        return may(request, "change" if self._is_inline else "delete", self._owner)

    @property
    def _is_inline(self):
        return hasattr(self, "parent_model")

    def get_readonly_fields(self, request, obj=None):
        known = tuple(super().get_readonly_fields(request, obj))
        if not self.only_translates(request):
            return known
        shown = flatten_fieldsets(self.get_fieldsets(request, obj))
        return (*known, *(name for name in shown if not _is_target(name) and name not in known))

    def get_fieldsets(self, request, obj=None):
        fieldsets = self.all_fieldsets(request, obj)
        if not self.only_translates(request):
            return fieldsets
        # One screen: what there is to translate, and what the office says of it; the rest is on the page's preview.
        texts = [(title, options, _lines_to_translate(options["fields"])) for title, options in fieldsets]
        return [
            (title, {**options, "classes": [], "fields": [_in_words(self.model, line) for line in lines]})
            for title, options, lines in texts
            if lines
        ]

    def get_inlines(self, request, obj):
        inlines = super().get_inlines(request, obj)
        return (
            [inline for inline in inlines if translated_fields(inline.model)]
            if self.only_translates(request)
            else inlines
        )

    def all_fieldsets(self, request, obj=None):
        """The form as who edits everything sees it."""
        return super().get_fieldsets(request, obj)


def _lines_to_translate(lines):
    """The lines of a form that hold a text in several languages, and the note of the office."""
    found = []
    for line in lines:
        names = line if isinstance(line, tuple | list) else (line,)
        if "internal_note" in names or any(map(_is_target, names)):
            found.append(line)
    return found


def _is_target(name):
    return isinstance(name, str) and name.endswith(TARGET_ENDINGS)


def _in_words(model, row):
    """A row of a form with its read-only rich texts as text: tags say nothing to who only translates."""
    if isinstance(row, tuple | list):
        return tuple(_in_words(model, name) for name in row)
    field = next((field for field in model._meta.concrete_fields if field.name == row), None)
    if isinstance(getattr(field, "translated_field", field), RichTextField) and not _is_target(row):
        return _words_of(field)
    return row


_WORDS = {}


def _words_of(field):
    """A column of the form that shows a rich text as text; always the same one, as Django compares them."""

    def words(obj):
        return plain(getattr(obj, field.name)) or "–"

    words.short_description = capfirst(field.verbose_name)
    words.__name__ = field.name
    return _WORDS.setdefault(field, words)
