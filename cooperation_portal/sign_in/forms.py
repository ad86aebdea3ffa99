"""What people type to get in, and to make a second factor theirs."""

import re

from django import forms
from django.contrib.admin.forms import AdminAuthenticationForm
from django.contrib.auth import authenticate
from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.formats import date_format
from django_otp import verify_token

from ..models import RecoveryCodes
from . import second_factor

WRONG_CODE = "Il codice non è giusto, è scaduto o è già stato usato: aspetta che l’app ne mostri uno nuovo."
WRONG_RECOVERY_CODE = "Il codice non è giusto o è già stato usato: ognuno vale una volta sola."
WRONG_PASSWORD = "La password non è giusta."


class SignInForm(AdminAuthenticationForm):
    """One answer to whatever is wrong: nobody learns here who has an account."""

    error_messages = {
        "invalid_login": "Nome utente o password non sono giusti. Maiuscole e minuscole contano.",
        "inactive": "Nome utente o password non sono giusti. Maiuscole e minuscole contano.",
    }


class PhoneCodeField(forms.CharField):
    """Six figures, with or without spaces between them."""

    def __init__(self):
        attributes = {"autocomplete": "one-time-code", "inputmode": "numeric", "spellcheck": "false", "maxlength": 12}
        super().__init__(label="Codice di sei cifre", widget=forms.TextInput(attributes))

    def clean(self, value):
        code = re.sub(r"\s", "", super().clean(value))
        if not re.fullmatch(rf"[0-9]{{{second_factor.DIGITS}}}", code):
            raise ValidationError("Il codice ha sei cifre, per esempio 123 456.", code="shape")
        return code


class PasswordField(forms.CharField):
    """The password of who is at work, asked once more before something that matters."""

    def __init__(self):
        attributes = {"autocomplete": "current-password"}
        super().__init__(label="La tua password", strip=False, widget=forms.PasswordInput(attributes))


class CodeForm(forms.Form):
    """The code that the user's telephone shows; afterwards `device` is what has verified it."""

    code = PhoneCodeField()
    wrong = WRONG_CODE

    def __init__(self, user, **kwargs):
        super().__init__(**kwargs)
        self.user = user
        self.device = None
        self.fields["code"].widget.attrs["autofocus"] = True

    def known_device(self):
        return second_factor.telephone_of(self.user)

    def clean_code(self):
        known = self.known_device()
        if known is None:
            raise ValidationError(self.wrong, code="wrong")
        allowed, reason = known.verify_is_allowed()
        if not allowed:
            raise ValidationError(_wait_until(reason["locked_until"]), code="too_many")
        self.device = verify_token(self.user, known.persistent_id, self.cleaned_data["code"])
        if self.device is None:
            raise ValidationError(self.wrong, code="wrong")
        return self.cleaned_data["code"]


class RecoveryForm(CodeForm):
    """One of the codes on paper."""

    code = forms.CharField(
        label="Codice di recupero",
        max_length=40,
        help_text="Uno di quelli che hai conservato, per esempio k7m2q-x9fdp.",
        widget=forms.TextInput({"autocomplete": "off", "autocapitalize": "none", "spellcheck": "false"}),
    )
    wrong = WRONG_RECOVERY_CODE

    def known_device(self):
        return RecoveryCodes.objects.filter(user=self.user).first()


class PasswordForm(forms.Form):
    """The password once more; a wrong one counts as a failed log-in does."""

    password = PasswordField()

    def __init__(self, request, **kwargs):
        super().__init__(**kwargs)
        self.request = request

    def clean_password(self):
        password = self.cleaned_data["password"]
        if authenticate(self.request, username=self.request.user.get_username(), password=password) is None:
            raise ValidationError(WRONG_PASSWORD, code="wrong")
        return password


class EnrolmentForm(PasswordForm):
    """The first code of a telephone; who has another telephone already gives the password too."""

    field_order = ["code", "password"]
    code = PhoneCodeField()

    def __init__(self, request, key, **kwargs):
        super().__init__(request, **kwargs)
        self.key = key
        self.device = None
        self.replaces = request.user.otp_device is not None
        if not self.replaces:
            del self.fields["password"]

    def clean(self):
        cleaned = super().clean()
        if not self.errors:
            self.device = second_factor.enrol(self.request.user, self.key, cleaned["code"], self.replaces)
            if self.device is None:
                self.add_error("code", ValidationError(WRONG_CODE, code="wrong"))
        return cleaned


def _wait_until(moment):
    local = timezone.localtime(moment)
    return f"Troppi codici sbagliati. Per sicurezza riprova dopo le {date_format(local, 'H:i:s')}."
