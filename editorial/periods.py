"""Periods whose ends are known to a year, a month or a day."""

from django.db import DEFAULT_DB_ALIAS
from django.db.models import CheckConstraint, F, Q


class PeriodInOrder(CheckConstraint):
    """The last day that the end can be is not before the first day that the start can be."""

    def __init__(self, *, start, end):
        self.start, self.end = start, end
        super().__init__(
            condition=Q(**{f"{end}_last__gte": F(start)}),
            name=f"%(app_label)s_%(class)s_{start}_before_{end}",
            violation_error_message="La fine viene prima dell’inizio.",
        )

    def validate(self, model, instance, exclude=None, using=DEFAULT_DB_ALIAS):
        """A form knows only the end itself, and leaves its companion column out: here it counts with the end."""
        excluded = set(exclude or ())
        if self.end not in excluded:
            excluded.discard(f"{self.end}_last")
        super().validate(model, instance, exclude=excluded, using=using)

    def deconstruct(self):
        """In migrations it stands as the plain constraint that it is for the database."""
        plain = CheckConstraint(
            condition=self.condition, name=self.name, violation_error_message=self.violation_error_message
        )
        return plain.deconstruct()

    def clone(self):
        copy = PeriodInOrder(start=self.start, end=self.end)
        copy.name = self.name
        return copy
