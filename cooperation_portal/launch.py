"""What the settings, the people and the first files of a portal lack before its start."""

from django.conf import settings
from django.contrib.auth import get_user_model
from django.db.models import Q
from django.urls import reverse
from django_otp.plugins.otp_totp.models import TOTPDevice

from documents.models import Document, DocumentFile
from editorial.addresses import address_in_admin
from editorial.groups import ADMINISTRATOR
from editorial.launch import Lacking, register_launch_check

from .models import LoadedRecord

#: What Django itself asks of a secret key (check security.W009).
SHORTEST_KEY, FEWEST_CHARACTERS = 50, 5


@register_launch_check
def samples_that_stand_in():
    """The files that came with the first content and nobody has replaced: they stand in for the office's own."""
    loaded = LoadedRecord.objects.filter(model=Document._meta.label_lower).values_list("values", flat=True)
    samples = {row["file"] for values in loaded for row in values.get("files", ())}
    standing = DocumentFile.objects.current().filter(sha256__in=samples, document__in=Document.objects.translatable())
    for file in standing.select_related("document").order_by("document__slug", "language"):
        what = f"The original of a sample file: {file.document.slug} ({file.language})"
        yield Lacking(what, address_in_admin(file.document))


@register_launch_check
def administrator_that_lacks():
    """Somebody must be able to let colleagues in, and to get in with both steps."""
    administrators = get_user_model().objects.filter(Q(is_superuser=True) | Q(groups__name=ADMINISTRATOR))
    active = administrators.filter(is_active=True, is_staff=True)
    if not TOTPDevice.objects.filter(confirmed=True, user__in=active).exists():
        yield Lacking("An administrator whose telephone is connected (second factor).", reverse("admin:second_factor"))


@register_launch_check
def settings_that_lack():
    """As the process sees them that asks: run the command with the environment of the server."""
    if not settings.IS_HTTPS:
        yield Lacking(f"PORTAL_BASE_URL: the public address, with https; now it is {settings.BASE_URL}")
    if settings.DEMO:
        yield Lacking("PORTAL_DEMO is on: no second factor is asked for, and weak passwords are accepted.")
    if settings.DEBUG:
        yield Lacking("DJANGO_DEBUG is on: errors show the code to the public.")
    key = settings.SECRET_KEY
    if len(key) < SHORTEST_KEY or len(set(key)) < FEWEST_CHARACTERS:
        yield Lacking(f"PORTAL_SECRET_KEY: at least {SHORTEST_KEY} random characters, or none, and one is made.")
