"""Rich text in forms: the editor in place of the HTML, and a word on what cleaning took away."""

import json

from django import forms
from django.contrib import messages
from django.contrib.admin.widgets import AdminTextareaWidget
from django.forms.widgets import Script

from ..removals import removed_from
from ..richtext import ALLOWED_ATTRIBUTES, ALLOWED_SCHEMES, ALLOWED_TAGS, MOST_CHARACTERS, cleaned, limit_length


def rules():
    """What a rich text may hold, for the editor: the one list of tags, attributes and schemes, and the limit."""
    return {
        "tags": sorted(ALLOWED_TAGS),
        "attributes": {tag: sorted(names) for tag, names in sorted(ALLOWED_ATTRIBUTES.items())},
        "schemes": sorted(ALLOWED_SCHEMES),
        "limit": MOST_CHARACTERS,
    }


class RichTextWidget(AdminTextareaWidget):
    """The HTML in a text area, which a script turns into the editor; without scripts it stays what it is."""

    class Media:
        js = (Script("build/js/richtext.js", type="module"),)

    def get_context(self, name, value, attrs):
        context = super().get_context(name, value, attrs)
        context["widget"]["attrs"]["data-richtext"] = json.dumps(rules())
        return context


class RichTextFormField(forms.CharField):
    """Takes HTML and gives it cleaned, so that whoever compares it with what is stored sees real changes only."""

    default_validators = [limit_length]

    def clean(self, value):
        value = super().clean(value)
        return cleaned(value) if value else value


class TellsRemovals:
    """For `RecordAdmin`: what is saved without something that was written says so, field by field."""

    def save_related(self, request, form, formsets, change):
        rows = [row for formset in formsets for row in formset.forms]
        request.editorial_removals = [removal for part in (form, *rows) for removal in _removals(part)]
        super().save_related(request, form, formsets, change)

    def tell_removals(self, request):
        """Tell what the forms of this request noted; once it is certain that what they hold is kept."""
        for label, phrases in getattr(request, "editorial_removals", []):
            messages.warning(
                request, f"Da «{label}» abbiamo tolto ciò che il portale non tiene nei testi: {', '.join(phrases)}."
            )


def _removals(form):
    """(label of the field, what is taken away from it) for each rich text of a form that holds too much."""
    for name, field in form.fields.items():
        if isinstance(field, RichTextFormField):
            phrases = removed_from(form.data.get(form.add_prefix(name)) or "")
            if phrases:
                yield field.label, phrases
