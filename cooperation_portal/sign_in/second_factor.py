"""The second step of a log-in: who still has to take it, and what becomes of a person's telephone and codes."""

from base64 import b32encode
from binascii import unhexlify
from time import time
from urllib.parse import quote, urlencode

from django.conf import settings
from django.contrib.admin.models import CHANGE, LogEntry
from django.contrib.auth import REDIRECT_FIELD_NAME, SESSION_KEY, get_user_model
from django.contrib.sessions.models import Session
from django.db import transaction
from django.urls import reverse
from django.utils import timezone
from django_otp.oath import TOTP
from django_otp.plugins.otp_totp.models import TOTPDevice

from ..models import RecoveryCodes

DIGITS, SECONDS = 6, 30
#: How many steps of `SECONDS` a telephone's clock may be off.
TOLERANCE = 1


def has_second_factor(user):
    """Whether the user's telephone is known."""
    return telephone_of(user) is not None


def telephone_of(user):
    """The device that shows the user's codes; None before they have set one up."""
    return TOTPDevice.objects.devices_for_user(user, confirmed=True).order_by("-pk").first()


def missing_step(request):
    """The name of the page where somebody goes on who gave a password and nothing else; None for everybody else."""
    user = request.user
    if not settings.SECOND_FACTOR_REQUIRED or not user.is_authenticated or not user.is_staff or user.otp_device:
        return None
    return "admin:code" if has_second_factor(user) else "admin:enrol"


def address_of_step(name, wanted=None):
    """The address of the page `name`, which leads to the address `wanted` in the end."""
    return reverse(name) + (f"?{urlencode({REDIRECT_FIELD_NAME: wanted})}" if wanted else "")


def address_for_app(key, username, issuer):
    """What the QR code says: the address from which an app on the telephone learns the key (hexadecimal)."""
    issuer = issuer.replace(":", " ")
    query = {"secret": written(key), "issuer": issuer, "algorithm": "SHA1", "digits": DIGITS, "period": SECONDS}
    return f"otpauth://totp/{quote(f'{issuer}:{username}', safe='')}?{urlencode(query, quote_via=quote)}"


def written(key):
    """The hexadecimal key as people type it into an app."""
    return b32encode(unhexlify(key)).decode()


def enrol(user, key, code, replaces=False):
    """Take the telephone that holds this key, if it shows this code now; return the device.

    None when the code is not the one of this moment, or when there is another telephone and it `replaces` none: a
    password alone must never change it. The code is used up by it.
    """
    totp = TOTP(unhexlify(key), SECONDS, digits=DIGITS)
    totp.time = time()
    if not totp.verify(int(code), TOLERANCE):
        return None
    with transaction.atomic():
        get_user_model().objects.select_for_update().get(pk=user.pk)
        if has_second_factor(user) and not replaces:
            return None
        TOTPDevice.objects.filter(user=user).delete()
        device = TOTPDevice.objects.create(
            user=user, name="telefono", key=key, digits=DIGITS, step=SECONDS, last_t=totp.t(), drift=totp.drift
        )
        note(user, user, "Verifica in due passaggi attivata.")
    return device


def reset(user, by=None):
    """Forget the user's telephone and codes and end all their sessions; say so in the log in the name of `by`.

    Whoever has the lost telephone must not find an open session there and set up their own. Returns whether there
    was something to forget.
    """
    with transaction.atomic():
        devices = TOTPDevice.objects.filter(user=user).delete()[0] + RecoveryCodes.objects.filter(user=user).delete()[0]
        end_sessions(user)
        note(by or user, user, "Verifica in due passaggi azzerata.")
    return devices > 0


def end_sessions(user):
    """Log the user out everywhere."""
    for session in Session.objects.filter(expire_date__gt=timezone.now()).iterator():
        if session.get_decoded().get(SESSION_KEY) == str(user.pk):
            session.delete()


def note(by, user, message):
    """Write in the log of the admin what was done about a user."""
    LogEntry.objects.log_actions(by.pk, [user], CHANGE, change_message=message, single_object=True)
