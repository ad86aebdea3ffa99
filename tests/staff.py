"""Members of the staff at work in the admin: each in a role, each with a session of their own."""

from time import time

from django.conf import settings
from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group
from django.test import Client
from django.urls import reverse
from django_otp import DEVICE_ID_SESSION_KEY
from django_otp.oath import TOTP
from django_otp.plugins.otp_totp.models import TOTPDevice

from tests.forms import form_values


class Staff(Client):
    """A client whose user has a role of the office; `user` is who it is."""

    def __init__(self, name, *roles):
        super().__init__()
        self.user = get_user_model().objects.create_user(name, password=name, is_staff=True)
        self.user.groups.set(Group.objects.filter(name__in=roles))
        self.force_login(self.user)

    def take_second_step(self):
        """Set a telephone up for the user and let the session be one that gave its code; return the device."""
        device = TOTPDevice.objects.create(user=self.user, name="telefono")
        session = self.session
        session[DEVICE_ID_SESSION_KEY] = device.persistent_id
        session.save()
        # Where a session is its cookie, it is another now.
        self.cookies[settings.SESSION_COOKIE_NAME] = session.session_key
        return device

    def form(self, obj):
        """What a browser holds of the change form as it stands."""
        response = self.get(address(obj))
        assert response.status_code == 200, response.status_code
        return form_values(response.text)

    def new_form(self, model):
        return form_values(self.get(reverse(f"admin:{_name(model)}_add")).text)

    def send(self, obj, values, button="_draft"):
        """The answer to the form with these values and one button pressed."""
        return self.post(address(obj), {**values, button: "1"})

    def save(self, obj, values=None, button="_draft", **typed):
        """Send the form, as it stands unless `values` are given, with what is typed; it must be saved."""
        response = self.send(obj, {**(values or self.form(obj)), **typed}, button)
        assert response.status_code == 302, mistakes(response)
        obj.refresh_from_db()
        return response

    def add(self, model, button="_draft", **typed):
        """The answer to an add form in which this was typed."""
        return self.post(reverse(f"admin:{_name(model)}_add"), {**self.new_form(model), **typed, button: "1"})

    def press(self, obj, button, version=None, **values):
        """The answer to a button beside the form, pressed on a page that showed this version (default: today's)."""
        obj.refresh_from_db()
        return self.post(address(obj, button), {"version": version or obj.version, **values})


def code_of(key, steps=0):
    """What a telephone shows that holds the key (bytes), so many half minutes from now."""
    totp = TOTP(key)
    totp.time = time() + steps * totp.step
    return f"{totp.token():06d}"


def address(obj, page="change", *args):
    return reverse(f"admin:{_name(obj)}_{page}", args=[obj.pk, *args])


def add_row(values, prefix, **typed):
    """Fill one more inline form in."""
    number = int(values[f"{prefix}-TOTAL_FORMS"][0])
    values[f"{prefix}-TOTAL_FORMS"] = [str(number + 1)]
    values.update({f"{prefix}-{number}-{name}": value for name, value in typed.items()})


def row_number(values, prefix, **typed):
    """The number of the inline form that holds these values."""
    total = int(values[f"{prefix}-TOTAL_FORMS"][0])
    return next(
        number
        for number in range(total)
        if all(values.get(f"{prefix}-{number}-{name}") == [str(value)] for name, value in typed.items())
    )


def mistakes(response):
    """What a form that was not saved says."""
    context = response.context
    return context["errors"] if context and "errors" in context else response.text[:400]


def _name(model):
    return f"{model._meta.app_label}_{model._meta.model_name}"
