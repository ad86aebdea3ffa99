"""The model field: one name for the staff and for code, two columns in the database."""

from datetime import date, datetime

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models.query_utils import DeferredAttribute

from .forms import PartialDateFormField
from .values import PartialDate


class _FirstDayAttribute(DeferredAttribute):
    """Gives a PartialDate, or None; takes a PartialDate, a text such as "2018-03", a date, or None."""

    def __get__(self, instance, owner=None):
        if instance is None:
            return self
        first = super().__get__(instance, owner)
        if first is None:
            return None
        if self.field.last_attname not in instance.__dict__:
            if instance._state.adding:
                return PartialDate.day(first)
            instance.refresh_from_db(fields=[self.field.attname, self.field.last_attname])
        return PartialDate(first, instance.__dict__[self.field.last_attname])

    def __set__(self, instance, value):
        values = instance.__dict__
        if instance._state.adding and isinstance(value, date) and not isinstance(value, datetime):
            # A row on its way from the database brings the last day next; a new one keeps its single day.
            values[self.field.attname] = value
            values.pop(self.field.last_attname, None)
            return
        known = self.field.to_python(value)
        values[self.field.attname] = known.first if known else None
        values[self.field.last_attname] = known.last if known else None


class _LastDayAttribute(DeferredAttribute):
    def __get__(self, instance, owner=None):
        if instance is None:
            return self
        known = getattr(instance, self.field.main_name)
        return known.last if known else None

    def __set__(self, instance, value):
        # A constructor without this argument sends None, after the main field has spoken.
        if value is not None or instance.__dict__.get(self.field.main_name) is None:
            instance.__dict__[self.field.attname] = value


class LastDayField(models.DateField):
    """The companion column: the last possible day. Made by PartialDateField, never declared by hand."""

    descriptor_class = _LastDayAttribute

    def __init__(self, *args, main_name="", **kwargs):
        self.main_name = main_name
        super().__init__(*args, **kwargs)

    def deconstruct(self):
        name, _path, args, kwargs = super().deconstruct()
        return name, "django.db.models.DateField", args, kwargs

    def pre_save(self, model_instance, add):
        return getattr(model_instance, self.attname)


class PartialDateField(models.DateField):
    """A date known to a year, a month or a day; null where it is not known at all.

    The column of the field's own name holds the first possible day, `<name>_last` the last one: sort and filter
    "from" by the former, "past" and "until" by the latter.
    """

    descriptor_class = _FirstDayAttribute
    description = "A date known to a year, a month or a day"

    def __init__(self, *args, has_companion=True, **kwargs):
        self.has_companion = has_companion
        kwargs.setdefault("null", True)
        kwargs.setdefault("blank", True)
        super().__init__(*args, **kwargs)

    @property
    def last_attname(self):
        return f"{self.attname}_last"

    def contribute_to_class(self, cls, name, **kwargs):
        super().contribute_to_class(cls, name, **kwargs)
        if self.has_companion and not cls._meta.abstract:
            last = LastDayField(null=True, editable=False, serialize=False, main_name=name)
            last.creation_counter = self.creation_counter + 0.5
            cls.add_to_class(f"{name}_last", last)
            self._keep_whole(cls, name)

    def _keep_whole(self, cls, name):
        """Both columns or none, and in order: writes that go past the model cannot tear a date apart."""
        whole = models.CheckConstraint(
            condition=models.Q(**{name: None, f"{name}_last": None})
            | models.Q(
                **{f"{name}__isnull": False, f"{name}_last__isnull": False, f"{name}_last__gte": models.F(name)}
            ),
            name=f"{cls._meta.app_label}_{cls._meta.model_name}_{name}_whole",
        )
        cls._meta.constraints = [*cls._meta.constraints, whole]
        cls._meta.original_attrs.setdefault("constraints", cls._meta.constraints)

    def deconstruct(self):
        """In migrations both columns stand as plain dates."""
        name, _path, args, kwargs = super().deconstruct()
        return name, "django.db.models.DateField", args, kwargs

    def to_python(self, value):
        if value is None or value == "":
            return None
        if isinstance(value, PartialDate):
            return value
        if isinstance(value, datetime):
            return PartialDate.day(value.date())
        if isinstance(value, date):
            return PartialDate.day(value)
        try:
            return PartialDate.parse(str(value))
        except ValueError as error:
            raise ValidationError(
                "Scrivi un anno (2018), un mese (2018-03) o un giorno (2018-03-12).", code="invalid"
            ) from error

    def get_prep_value(self, value):
        known = self.to_python(value)
        return known.first if known else None

    def pre_save(self, model_instance, add):
        return getattr(model_instance, self.attname)

    def value_to_string(self, obj):
        known = self.value_from_object(obj)
        return str(known) if known else ""

    def formfield(self, **kwargs):
        kwargs.pop("widget", None)  # the admin would put its calendar, which knows only days
        return super().formfield(form_class=PartialDateFormField, **kwargs)
