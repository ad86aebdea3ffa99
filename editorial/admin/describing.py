"""Values of snapshots in words, for the pages that compare two of them."""

from django.db import models
from django.utils.dateparse import parse_date, parse_datetime
from django.utils.formats import date_format, localize
from django.utils.text import capfirst
from django.utils.timezone import localtime

from .. import snapshots
from ..languages import LANGUAGE_CODES
from ..partial_dates import format_day_range
from ..richtext import RichTextField, plain

NOTHING = "(vuoto)"
_GONE = "(non c’è)"


class Names:
    """What related objects are called, asked for once for all differences that are shown together."""

    def __init__(self, obj, found):
        keys = {}
        for difference in found:
            model = snapshots.model_of(obj, difference.key)
            for side in (difference.mine, difference.theirs):
                values = {difference.field: side} if difference.field else side or {}
                for name, value in values.items():
                    field = model._meta.get_field(name)
                    if field.many_to_one or field.many_to_many:
                        keys.setdefault(field.related_model, set()).update(_keys(value))
        self._names = {
            (model, related.pk): str(related)
            for model, wanted in keys.items()
            for related in model._base_manager.filter(pk__in=wanted)
        }

    def of(self, model, value):
        """The names of the related objects that a value of a snapshot stands for, in alphabetical order."""
        found = (self._names.get((model, key)) for key in _keys(value))
        return ", ".join(sorted(name for name in found if name))


def _keys(value):
    return [] if value is None else value if isinstance(value, list) else [value]


def label_of_difference(obj, difference):
    """What differs, as the form calls it: "Titolo [fr]", or for an inline row "Collegamento «Video»: indirizzo"."""
    model = snapshots.model_of(obj, difference.key)
    field = model._meta.get_field(difference.field).verbose_name if difference.field else ""
    if model is type(obj):
        return capfirst(field)
    row = capfirst(model._meta.verbose_name)
    return f"{row}: {field}" if field else row


def described_value(obj, difference, value, names):
    """A side of a difference in words; a whole inline row as its values one after the other."""
    model = snapshots.model_of(obj, difference.key)
    if difference.field:
        return in_words(model._meta.get_field(difference.field), value, names) or NOTHING
    if value is None:
        return _GONE
    shown = [
        in_words(field, value.get(field.name), names)
        for field in model._meta.fields
        if field.editable and field.name in value
    ]
    return " · ".join(text for text in shown if text)


def in_words(field, value, names):
    """A stored value as people read it; empty where there is none. `names` knows the related objects."""
    if value in (None, "", []):
        return ""
    if isinstance(field, models.ManyToManyField | models.ForeignKey):
        return names.of(field.related_model, value)
    if isinstance(value, bool):
        return "sì" if value else "no"
    if isinstance(getattr(field, "translated_field", field), RichTextField):
        return plain(value)
    if field.choices:
        return str(dict(field.flatchoices).get(value, value))
    if isinstance(field, models.DateTimeField) and (moment := parse_datetime(str(value))):
        return date_format(localtime(moment), "DATETIME_FORMAT")
    if type(field) is models.DateField and (day := parse_date(str(value))):
        return format_day_range(day)
    return str(localize(value))


def language_of(field):
    """The language of a translated column, for the page's own `lang`; empty for any other."""
    ending = field.rpartition("_")[2]
    return ending if ending in LANGUAGE_CODES else ""
