"""The form field: what people type for a year, a month or a day."""

import re

from django import forms
from django.core.exceptions import ValidationError
from django.utils.dates import MONTHS
from django.utils.translation import override

from .values import PartialDate

HOW_TO_TYPE = "Anno, mese o giorno, come lo si conosce: «2018», «marzo 2018», «12/03/2018»."

_NUMBERS = re.compile(r"(?:(?:(\d{1,2})[/. ])?(\d{1,2})[/. ])?(\d{4})")
_WORDS = re.compile(r"(?:(\d{1,2})[°º]?\s+)?([a-zà]+)\s+(\d{4})")


def _italian_months():
    with override("it"):
        return {str(name).casefold(): number for number, name in MONTHS.items()}


class PartialDateFormField(forms.CharField):
    """Takes "2018", "03/2018", "12/03/2018", "marzo 2018", "12 marzo 2018" and the ISO forms."""

    def __init__(self, **kwargs):
        kwargs.pop("empty_value", None)
        kwargs["help_text"] = f"{kwargs.get('help_text') or ''} {HOW_TO_TYPE}".strip()
        super().__init__(**kwargs)

    def prepare_value(self, value):
        return str(value) if isinstance(value, PartialDate) else value

    def to_python(self, value):
        text = super().to_python(value)
        if not text:
            return None
        try:
            return PartialDate.parse(self._as_iso(text))
        except ValueError as error:
            raise ValidationError(
                "Non è una data: scrivi un anno («2018»), un mese («marzo 2018») o un giorno («12/03/2018»).",
                code="invalid",
            ) from error

    def has_changed(self, initial, data):
        try:
            return self.to_python(data) != (PartialDate.parse(str(initial)) if initial else None)
        except ValidationError:
            return True

    @staticmethod
    def _as_iso(text):
        text = text.strip().casefold()
        if match := _NUMBERS.fullmatch(text):
            day, month, year = match.groups()
        elif match := _WORDS.fullmatch(text):
            day, name, year = match.groups()
            if not (month := _italian_months().get(name)):
                raise ValueError(f"{name!r} is not a month")
        else:
            return text
        return "-".join([year, *(f"{int(part):02}" for part in (month, day) if part)])
