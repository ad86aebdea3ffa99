"""What stands after the question mark of a list or of an add form: whatever it is, never a failure of the server."""

from django.contrib.admin.exceptions import DisallowedModelAdminLookup
from django.contrib.admin.options import IncorrectLookupParameters
from django.contrib.admin.views.main import ChangeList
from django.core.exceptions import FieldDoesNotExist, ValidationError
from django.db import DataError, models

#: Ways to ask for one value of a column, beside those that a filter of the list offers.
_EXACT = ("exact", "isnull")
#: What the links of a date hierarchy ask, and what Django makes of it.
_OF_DAYS = (*_EXACT, "year", "month", "day", "gte", "lt")


class AskedList(ChangeList):
    """Takes what its own filters ask, days of its hierarchy and exact values: no patterns, no sets, no relations.

    Of a value that no column can hold it says what Django says of other wrong values.
    """

    def get_filters(self, request):
        try:
            found = super().get_filters(request)
        except (OverflowError, ValueError) as error:
            raise IncorrectLookupParameters(error) from error
        # What no filter took.
        for lookup in found[2]:
            name, *ways = lookup.split("__")
            if len(ways) > 1 or not set(ways) <= set(_OF_DAYS if name == self.date_hierarchy else _EXACT):
                raise DisallowedModelAdminLookup(f"Filtering by {lookup} not allowed")
        return found

    def get_results(self, request):
        try:
            super().get_results(request)
        except (OverflowError, ValueError, DataError) as error:
            raise IncorrectLookupParameters(error) from error


class AnswersQuestions:
    """For every admin: a list of the kind above; a form that begins with values that its columns can hold."""

    def get_changelist(self, request, **kwargs):
        return AskedList

    def get_changeform_initial_data(self, request):
        """What an address fills in, as Python knows it; what fits no column is left out."""
        asked = super().get_changeform_initial_data(request)
        held = {name: self._held(name, value) for name, value in asked.items()}
        return {name: value for name, value in held.items() if value is not None}

    def _held(self, name, value):
        """The value as the column of this name holds it; None where it cannot, or there is no such column."""
        try:
            field = self.opts.get_field(name)
        except FieldDoesNotExist:
            return None
        if not field.concrete or isinstance(field, models.FileField):
            return None
        column = field.target_field if field.is_relation else field
        values = value if field.many_to_many else [value]
        try:
            held = [column.to_python(one) for one in values]
            for one in held:
                column.run_validators(one)
        except (ValidationError, OverflowError, TypeError, ValueError):
            return None
        return held if field.many_to_many else held[0]
