from django.contrib import admin

from editorial.admin import ReadOnlyAdmin

from .models import LoadedRecord


@admin.register(LoadedRecord)
class LoadedRecordAdmin(ReadOnlyAdmin):
    list_display = ("model", "key", "object_id")
    list_filter = ("model",)
    search_fields = ("model", "key")
