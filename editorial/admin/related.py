"""Choosing related objects: a key that no column can hold is a choice that does not exist, on every database."""

from django import forms
from django.core.exceptions import ValidationError


def is_key(model, value):
    """Whether the primary key of the model can hold what was sent."""
    try:
        key = model._meta.pk.to_python(value)
    except (ValidationError, ValueError):
        return False
    return not isinstance(key, int) or abs(key) < 2**63


class RelatedChoice(forms.ModelChoiceField):
    def to_python(self, value):
        if value not in self.empty_values and not is_key(self.queryset.model, value):
            raise ValidationError(self.error_messages["invalid_choice"], "invalid_choice", {"value": value})
        return super().to_python(value)

    def bound_data(self, data, initial):
        """What the form shows again."""
        return data if data in self.empty_values or is_key(self.queryset.model, data) else initial


class RelatedChoices(forms.ModelMultipleChoiceField):
    def _check_values(self, value):
        for key in value:
            if not is_key(self.queryset.model, key):
                raise ValidationError(self.error_messages["invalid_pk_value"], "invalid_pk_value", {"pk": key})
        return super()._check_values(value)

    def bound_data(self, data, initial):
        """What the form shows again."""
        return [key for key in data or () if is_key(self.queryset.model, key)]
