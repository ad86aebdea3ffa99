"""Filters of the lists of content."""

from django.contrib import admin


class WaitingFilter(admin.SimpleListFilter):
    """What waits for somebody: sent to review, or changed and not published yet."""

    title = "in attesa"
    parameter_name = "attesa"

    def lookups(self, request, model_admin):
        return [("revisione", "di revisione"), ("bozza", "con una bozza di modifica")]

    def queryset(self, request, queryset):
        if self.value() == "revisione":
            return queryset.awaiting_review()
        return queryset.exclude(working_copy=None) if self.value() == "bozza" else queryset
