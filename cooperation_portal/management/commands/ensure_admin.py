"""The first administrator of a new portal."""

import os
import secrets

from django.conf import settings
from django.contrib.auth import get_user_model
from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError
from django.core.management.base import BaseCommand, CommandError
from django.utils import translation

RANDOM_BYTES = 18


class Command(BaseCommand):
    help = (
        "Create the first administrator from PORTAL_ADMIN_USER (admin) and PORTAL_ADMIN_PASSWORD; without the latter "
        "a random password is made and printed this once. Does nothing when an administrator exists."
    )

    def handle(self, *args, **options):
        users = get_user_model().objects
        if users.filter(is_superuser=True).exists():
            self.stdout.write("There is an administrator already.")
            return
        name = os.environ.get("PORTAL_ADMIN_USER") or "admin"
        if users.filter(username=name).exists():
            raise CommandError(
                f"The user {name!r} exists and is no administrator: set PORTAL_ADMIN_USER to another name."
            )
        given = os.environ.get("PORTAL_ADMIN_PASSWORD")
        if given:
            self.refuse_weak(given)
        password = given or secrets.token_urlsafe(RANDOM_BYTES)
        users.create_superuser(username=name, password=password)
        if given:
            self.stdout.write(f"Administrator {name!r} created with the password of PORTAL_ADMIN_PASSWORD.")
        else:
            self.stdout.write(f"Administrator {name!r} created; the password, shown only now: {password}")

    def refuse_weak(self, password):
        """Hold a given password to the portal's rules; a demonstration may break them, and is told so.

        Raises CommandError.
        """
        try:
            with translation.override("en"):
                validate_password(password)
        except ValidationError as error:
            reasons = " ".join(error.messages)
            if not settings.DEMO:
                raise CommandError(f"PORTAL_ADMIN_PASSWORD is too weak: {reasons}") from error
            self.stderr.write(f"PORTAL_ADMIN_PASSWORD is weak (accepted in a demonstration only): {reasons}")
