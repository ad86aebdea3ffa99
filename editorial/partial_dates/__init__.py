"""Dates known to a year, a month or a day: the value, the model field, the form field, the words."""

from .fields import PartialDateField
from .formats import (
    format_day_range,
    format_information_date,
    format_partial_date,
    format_period,
    sentence_with_date,
)
from .values import PartialDate

__all__ = [
    "PartialDate",
    "PartialDateField",
    "format_day_range",
    "format_information_date",
    "format_partial_date",
    "format_period",
    "sentence_with_date",
]
