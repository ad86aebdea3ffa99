"""The people of the office: who is there, in which role; nobody is deleted, as the history keeps their names."""

from django.contrib import messages
from django.contrib.admin import display
from django.contrib.auth.admin import UserAdmin
from django.core.exceptions import PermissionDenied
from django.db.models import Exists, OuterRef
from django.http import Http404, HttpResponseRedirect
from django.urls import path, reverse
from django.views.decorators.http import require_POST
from django_otp.plugins.otp_totp.models import TOTPDevice

from editorial.admin import AnswersQuestions

from . import second_factor
from .colleague_forms import ColleagueForm, ColleaguePasswordForm, NewColleagueForm

RESET = "Verifica in due passaggi di {user} azzerata: al prossimo accesso collega di nuovo un telefono."
NOTHING_TO_RESET = "{user} non aveva ancora un telefono collegato: le sue sessioni sono chiuse."


class ColleagueAdmin(AnswersQuestions, UserAdmin):
    """Users as an office knows them: a name, a role, whether they still work here.

    Nothing here makes a superuser or gives a permission beyond a role; who is no superuser only looks at one.
    """

    form = ColleagueForm
    add_form = NewColleagueForm
    add_form_template = change_form_template = "sign_in/colleague.html"
    change_password_form = ColleaguePasswordForm
    change_user_password_template = "sign_in/colleague_password.html"
    fieldsets = [
        (None, {"fields": ["username", "first_name", "last_name", "email"]}),
        ("Che cosa può fare", {"fields": ["role", "is_active"]}),
        ("Accesso", {"fields": ["has_second_factor", "last_login", "date_joined"]}),
    ]
    add_fieldsets = [
        (None, {"fields": ["username", "first_name", "last_name", "email"]}),
        ("Che cosa può fare", {"fields": ["role"]}),
        ("Prima password", {"fields": ["password1", "password2"]}),
    ]
    readonly_fields = ["has_second_factor", "last_login", "date_joined"]
    filter_horizontal = []
    list_display = ["username", "full_name", "role_of", "is_active", "has_second_factor", "last_login"]
    list_filter = ["is_active", "groups"]

    def get_queryset(self, request):
        devices = TOTPDevice.objects.filter(user=OuterRef("pk"), confirmed=True)
        return super().get_queryset(request).prefetch_related("groups").annotate(enrolled=Exists(devices))

    @display(description="Nome e cognome", ordering="last_name")
    def full_name(self, obj):
        return obj.get_full_name() or "–"

    @display(description="Ruolo")
    def role_of(self, obj):
        """The roles in words; a superuser's are none of the office's."""
        roles = ", ".join(sorted(group.name for group in obj.groups.all()))
        return "Amministratore tecnico (può tutto)" if obj.is_superuser else roles or "–"

    @display(description="Verifica in due passaggi", boolean=True)
    def has_second_factor(self, obj):
        return obj.enrolled

    def has_change_permission(self, request, obj=None):
        is_beyond = obj is not None and obj.is_superuser and not request.user.is_superuser
        return not is_beyond and super().has_change_permission(request, obj)

    def has_delete_permission(self, request, obj=None):
        return False

    def get_fieldsets(self, request, obj=None):
        fieldsets = super().get_fieldsets(request, obj)
        if obj is None or self.has_change_permission(request, obj):
            return fieldsets
        shown = {"role": "role_of"}
        return [
            (title, {**options, "fields": [shown.get(name, name) for name in options["fields"]]})
            for title, options in fieldsets
        ]

    def get_readonly_fields(self, request, obj=None):
        # On the page for a new colleague there is nothing to look at yet.
        return [] if obj is None else [*super().get_readonly_fields(request, obj), "role_of"]

    def get_form(self, request, obj=None, **kwargs):
        form = super().get_form(request, obj, **kwargs)
        # A class made for this request alone.
        form.at_work = request.user
        return form

    def get_urls(self):
        reset = self.admin_site.admin_view(require_POST(self.reset_second_factor))
        return [path("<id>/reset_second_factor/", reset, name="auth_user_reset_second_factor"), *super().get_urls()]

    def reset_second_factor(self, request, id):
        """A colleague has lost the telephone: forget it, end their sessions, and say so in the log."""
        user = self.get_object(request, id)
        if not self.has_change_permission(request, user) or user == request.user:
            raise PermissionDenied
        if user is None:
            raise Http404("No such user")
        said = RESET if second_factor.reset(user, request.user) else NOTHING_TO_RESET
        messages.success(request, said.format(user=user.get_username()))
        return HttpResponseRedirect(reverse("admin:auth_user_change", args=[user.pk]))
