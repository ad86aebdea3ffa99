"""The admin of the portal: open only to who has taken both steps."""

from django.conf import settings
from django.contrib.auth import REDIRECT_FIELD_NAME
from django.http import HttpResponseRedirect
from django.urls import path
from django.utils.decorators import method_decorator
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from editorial.office import Office

from . import second_factor
from .forms import SignInForm
from .views import CodeView, EnrolView, OverviewView, RecoveryView

#: What works before the second step: leaving, and a new password while no telephone is there to be asked for.
ALWAYS = {"admin:logout"}
BEFORE_ENROLMENT = {"admin:password_change", "admin:password_change_done"}


METHODS = ["GET", "HEAD", "POST"]


class StaffSite(Office):
    """Every page asks for a member of the staff and, unless in a trial, for the second factor."""

    login_form = SignInForm
    login_template = "sign_in/login.html"
    logout_template = "sign_in/logged_out.html"
    password_change_template = "sign_in/password_change.html"
    password_change_done_template = "sign_in/password_changed.html"

    def has_permission(self, request):
        if not super().has_permission(request):
            return False
        missing = second_factor.missing_step(request)
        name = request.resolver_match.view_name if request.resolver_match else None
        return missing is None or name in ALWAYS or (missing == "admin:enrol" and name in BEFORE_ENROLMENT)

    def admin_view(self, view, cacheable=False):
        """As Django's, and besides no page knows other methods than these."""
        return super().admin_view(require_http_methods(METHODS)(view), cacheable)

    def get_urls(self):
        return [
            path("login/code/", CodeView.as_view(), name="code"),
            path("login/recovery/", RecoveryView.as_view(), name="recovery"),
            path("second_factor/", OverviewView.as_view(), name="second_factor"),
            path("second_factor/enrol/", EnrolView.as_view(), name="enrol"),
            *super().get_urls(),
        ]

    def each_context(self, request):
        return super().each_context(request) | {"second_factor_required": settings.SECOND_FACTOR_REQUIRED}

    @method_decorator([never_cache, require_http_methods(METHODS)])
    def login(self, request, extra_context=None):
        """The page for name and password; who has given them already goes on to the next step."""
        missing = second_factor.missing_step(request)
        if request.method != "POST" and missing:
            wanted = request.GET.get(REDIRECT_FIELD_NAME)
            return HttpResponseRedirect(second_factor.address_of_step(missing, wanted))
        return super().login(request, {"title": "Accedi", **(extra_context or {})})

    def logout(self, request, extra_context=None):
        return super().logout(request, {"title": "Sessione chiusa", **(extra_context or {})})

    @method_decorator(never_cache)
    def password_change(self, request, extra_context=None):
        return super().password_change(request, extra_context)
