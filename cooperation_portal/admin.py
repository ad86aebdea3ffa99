from django.contrib import admin
from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group
from django_otp.plugins.otp_totp.models import TOTPDevice

from editorial.admin import ReadOnlyAdmin

from .models import LoadedRecord
from .sign_in.colleagues import ColleagueAdmin

# Roles are made by the code (editorial/groups.py), and keys are nobody's to look at; both libraries register theirs.
admin.site.unregister([Group, TOTPDevice, get_user_model()])
admin.site.register(get_user_model(), ColleagueAdmin)


@admin.register(LoadedRecord)
class LoadedRecordAdmin(ReadOnlyAdmin):
    list_display = ("model", "key", "object_id")
    list_filter = ("model",)
    search_fields = ("model", "key")
