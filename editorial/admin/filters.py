"""Filters of the lists of content."""

from django.contrib import admin

from ..todo import PARAMETER, rows_for


class TodoFilter(admin.SimpleListFilter):
    """What somebody should do something about: the lists that the home page's numbers open."""

    title = "lavoro da fare"
    parameter_name = PARAMETER

    def __init__(self, request, params, model, model_admin):
        self._rows = rows_for(model)
        super().__init__(request, params, model, model_admin)

    def lookups(self, request, model_admin):
        return [(row.key, row.label) for row in self._rows]

    def queryset(self, request, queryset):
        chosen = next((row for row in self._rows if row.key == self.value()), None)
        return chosen.among(queryset) if chosen else queryset
