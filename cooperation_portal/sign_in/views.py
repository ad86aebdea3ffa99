"""The pages between the password and the work: the code, the first telephone, the codes on paper."""

from secrets import token_hex

import segno
from django.conf import settings
from django.contrib import admin, messages
from django.contrib.auth.views import RedirectURLMixin, redirect_to_login
from django.http import Http404, HttpResponseRedirect
from django.middleware.csrf import rotate_token
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils.decorators import method_decorator
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters
from django.views.generic import FormView
from django_otp import login as remember_device

from pages.models import PortalIdentity

from ..models import RecoveryCodes
from . import second_factor
from .forms import CodeForm, EnrolmentForm, PasswordForm, RecoveryForm
from .second_factor import address_of_step

NEW_KEY = "second_factor_key"
KEY_BYTES = 20


@method_decorator([never_cache, sensitive_post_parameters()], name="dispatch")
class StepView(RedirectURLMixin, FormView):
    """A page for the staff, before or after the second step; there is none where no second step is required."""

    http_method_names = ["get", "head", "post"]
    title = ""
    #: What may lack of who belongs here: steps as `missing_step` names them.
    open_to = (None,)

    def dispatch(self, request, *args, **kwargs):
        if not settings.SECOND_FACTOR_REQUIRED:
            raise Http404("No second factor here")
        if not request.user.is_authenticated:
            return redirect_to_login(request.get_full_path(), reverse("admin:login"))
        missing = second_factor.missing_step(request)
        if missing in self.open_to:
            return super().dispatch(request, *args, **kwargs)
        return HttpResponseRedirect(self.step(missing) if missing else self.get_success_url())

    def step(self, name):
        """The address of another of these pages, with that where the person wants to go in the end."""
        return address_of_step(name, self.get_redirect_url())

    def get_default_redirect_url(self):
        return reverse("admin:index")

    def get_context_data(self, **kwargs):
        return super().get_context_data(
            **admin.site.each_context(self.request),
            title=self.title,
            next=self.get_redirect_url(),
            is_half_way=self.request.user.otp_device is None,
            **kwargs,
        )

    def remember(self, device):
        """From here on the session has both steps; it gets a new key, as at the log-in itself."""
        self.request.session.cycle_key()
        rotate_token(self.request)
        remember_device(self.request, device)

    def show_new_codes(self):
        """The page with new recovery codes. They are in no session and on no other page: this answer is all."""
        codes = RecoveryCodes.renew(self.request.user)
        context = StepView.get_context_data(self, codes=codes, address=self.get_success_url(), form=None)
        context["title"] = "I tuoi codici di recupero"
        return TemplateResponse(self.request, "sign_in/recovery_codes.html", context)


class CodeView(StepView):
    """The code that the telephone shows."""

    form_class = CodeForm
    template_name = "sign_in/code.html"
    title = "Codice di accesso"
    open_to = ("admin:code",)

    def get_form_kwargs(self):
        return {"user": self.request.user, **super().get_form_kwargs()}

    def form_valid(self, form):
        self.remember(form.device)
        return HttpResponseRedirect(self.get_success_url())

    def form_invalid(self, form):
        status = 429 if form.has_error("code", "too_many") else 200
        return self.render_to_response(self.get_context_data(form=form), status=status)


class RecoveryView(CodeView):
    """A code on paper, for who has no telephone at hand."""

    form_class = RecoveryForm
    template_name = "sign_in/recovery.html"
    title = "Accedi con un codice di recupero"

    def form_valid(self, form):
        messages.warning(self.request, _about_codes_left(len(form.device.digests)))
        return super().form_valid(form)


class EnrolView(StepView):
    """A telephone becomes the second factor: the first one after a password alone, another after the old one."""

    form_class = EnrolmentForm
    template_name = "sign_in/enrol.html"
    title = "Collega il telefono"
    open_to = (None, "admin:enrol")

    def key(self):
        """The key on offer; the same until it is taken, so that a page opened anew fits an app that has learnt it."""
        return self.request.session.setdefault(NEW_KEY, token_hex(KEY_BYTES))

    def get_form_kwargs(self):
        return {"request": self.request, "key": self.key(), **super().get_form_kwargs()}

    def get_context_data(self, **kwargs):
        key, user = self.key(), self.request.user
        identity = PortalIdentity.objects.first()
        issuer = identity.site_name if identity else admin.site.site_header
        address = second_factor.address_for_app(key, user.get_username(), issuer)
        typed = second_factor.written(key)
        return super().get_context_data(
            picture=segno.make(address, error="m", micro=False).svg_data_uri(scale=5, light="#fff"),
            key_groups=[typed[start : start + 4] for start in range(0, len(typed), 4)],
            **kwargs,
        )

    def form_valid(self, form):
        self.remember(form.device)
        answer = self.show_new_codes()
        del self.request.session[NEW_KEY]
        return answer


class OverviewView(StepView):
    """How the second factor stands; from here new codes and another telephone."""

    form_class = PasswordForm
    template_name = "sign_in/second_factor.html"
    title = "Verifica in due passaggi"

    def get_form_kwargs(self):
        return {"request": self.request, **super().get_form_kwargs()}

    def get_context_data(self, **kwargs):
        codes = RecoveryCodes.objects.filter(user=self.request.user).first()
        telephone = second_factor.telephone_of(self.request.user)
        return super().get_context_data(telephone=telephone, left=len(codes.digests) if codes else 0, **kwargs)

    def form_valid(self, form):
        second_factor.note(self.request.user, self.request.user, "Nuovi codici di recupero.")
        return self.show_new_codes()


def _about_codes_left(left):
    if left == 0:
        count = "Era l’ultimo"
    else:
        count = "Te ne resta uno" if left == 1 else f"Te ne restano {left}"
    return (
        f"Hai usato un codice di recupero. {count}: con «Verifica in due passaggi», in alto, ne crei di nuovi e "
        "colleghi un altro telefono."
    )
