"""Values: from a file to Python, and from an instance to a plain form that JSON holds and that can be compared."""

import math
from datetime import UTC, datetime
from decimal import Decimal

from django.db import models
from django.utils import timezone

from editorial.partial_dates import PartialDateField

from .files import sha256_of
from .schema import Kind

_ACCEPTED = (
    (models.BooleanField, (bool,), "true or false"),
    (PartialDateField, (str, int), "a year, a month or a day: 2018, 2018-03 or 2018-03-12"),
    (models.DateTimeField, (str,), "a day and an hour: 2018-03-12 10:30"),
    (models.DateField, (str,), "a day: 2018-03-12"),
    (models.TimeField, (str,), "an hour: 10:30"),
    (models.DecimalField, (int, float, str), "a number"),
    (models.FloatField, (int, float), "a number"),
    (models.IntegerField, (int,), "a whole number"),
    ((models.CharField, models.TextField), (str,), "text; put it in quotes"),
)


def parse_scalar(field, raw):
    """The Python value of what a file says; raises ValueError or ValidationError."""
    if getattr(field, "multiple", False):
        if raw is not None and not (isinstance(raw, list) and all(isinstance(code, str) for code in raw)):
            raise ValueError("must be a list of codes: [IT, FR]")
        return raw or []
    if raw is None:
        return "" if field.empty_strings_allowed and not field.null and is_text(field) else None
    accepted, described = _accepted_types(field)
    if not isinstance(raw, accepted) or (isinstance(raw, bool) and bool not in accepted):
        raise ValueError(f"must be {described}, not {describe(raw)}")
    if isinstance(raw, str):
        raw = checked_text(raw)
    if isinstance(raw, float) and not math.isfinite(raw):
        raise ValueError("must be a number that is finite")
    if raw == "" and field.null:
        return None
    value = field.to_python(str(raw) if isinstance(raw, float) and isinstance(field, models.DecimalField) else raw)
    if isinstance(value, datetime) and timezone.is_naive(value):
        return timezone.make_aware(value)
    return value


def is_text(field):
    return isinstance(field, (models.CharField, models.TextField))


def _accepted_types(field):
    for classes, accepted, described in _ACCEPTED:
        if isinstance(field, classes):
            return accepted, described
    return (), "left out: a file cannot say it"


def checked_text(raw):
    """The text without blanks around it, as forms keep it; raises ValueError for what no database holds."""
    if "\x00" in raw:
        raise ValueError("holds a NUL character")
    try:
        raw.encode()
    except UnicodeEncodeError as error:
        raise ValueError("holds half a character (a lone surrogate)") from error
    return raw.strip()


def describe(raw):
    """What a file's value is, in an author's words."""
    if raw is None:
        return "nothing"
    if isinstance(raw, bool):
        return str(raw).lower()
    if isinstance(raw, dict):
        return "a mapping"
    if isinstance(raw, list):
        return "a list"
    shown = repr(raw) if isinstance(raw, str) else str(raw)
    return shown if len(shown) <= 60 else f"{shown[:57]}…"


def plain(instance, column):
    """The value of a column of an instance in its plain form, the same for what was loaded and for what stands.

    Files are their SHA-256, references the primary keys, empty texts "" whether NULL or not, rows a sorted list.
    """
    if column.kind is Kind.FILE:
        return sha256_of(getattr(instance, column.name))
    if column.kind is Kind.REFERENCE:
        return _plain_key(column.field.value_from_object(instance))
    if column.kind is Kind.REFERENCES:
        return plain_keys(getattr(instance, column.name).values_list("pk", flat=True))
    if column.kind is Kind.ROWS:
        return plain_rows(getattr(instance, column.name).all(), column.rows_schema)
    return _plain_scalar(column.field, instance)


def plain_rows(rows, schema):
    return sorted((plain_row(row, schema) for row in rows), key=str)


def plain_row(row, schema):
    return {column.name: plain(row, column) for column in schema.columns}


def plain_keys(keys):
    return sorted((_plain_key(key) for key in keys), key=str)


def _plain_key(key):
    return key if key is None or isinstance(key, int) else str(key)


def _plain_scalar(field, instance):
    value = field.value_from_object(instance)
    if value is None:
        return "" if is_text(field) else None
    if isinstance(value, (bool, int, float)):
        return value
    if isinstance(value, str):
        return value.replace("\r\n", "\n")
    if isinstance(value, Decimal):
        return f"{value:.{field.decimal_places}f}"
    if isinstance(value, datetime):
        return value.astimezone(UTC).isoformat()
    return field.value_to_string(instance)
