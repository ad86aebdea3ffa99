"""A new draft from an object, from its form or from the list."""

from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied
from django.http import HttpResponseRedirect

from ..addresses import address_in_admin
from ..duplicating import duplicate
from .offers import Tool
from .roles import may


class Duplicates:
    """For `PublishableAdmin`: content that says what a duplicate leaves empty can be duplicated."""

    #: The fields that a duplicate leaves empty; None where the content is not duplicated at all.
    duplicate_leaves = None
    #: What the message says was taken along, and what is empty.
    duplicate_words = ""

    def duplicate_takes_row(self, model, fields):
        """Whether an inline row of this model with these columns comes along."""
        return True

    def duplicate_tools(self, request, obj):
        if self.has_duplicate_permission(request):
            yield Tool("Duplica", address_in_admin(obj, "duplicate"), is_press=True)

    def has_duplicate_permission(self, request):
        return self.duplicate_leaves is not None and may(request, "add", self.model)

    def duplicate_view(self, request, object_id):
        """Opens the form of the new draft."""
        if request.method != "POST" or not self.has_duplicate_permission(request):
            raise PermissionDenied
        return self._duplicated(request, self.asked_to_see(request, object_id))

    @admin.action(description="Duplica", permissions=["duplicate"])
    def duplicate_selected(self, request, queryset):
        chosen = list(queryset[:2])
        if len(chosen) == 1:
            return self._duplicated(request, chosen[0])
        messages.error(request, "Si duplica una voce alla volta: selezionane una sola.")
        return None

    def _duplicated(self, request, obj):
        new = duplicate(obj, request.user, self.duplicate_leaves, self.duplicate_takes_row)
        super().log_addition(request, new, f"Duplicato da «{obj}».")
        messages.success(request, f"Questa è una nuova bozza, fatta da «{obj}». {self.duplicate_words}")
        return HttpResponseRedirect(address_in_admin(new))
