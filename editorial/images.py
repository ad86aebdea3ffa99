"""Images of content, handed out only while the public may see what they belong to.

Uploads lie below no public address: the root registers which image of which model the public may ask for.
"""

from collections.abc import Callable
from dataclasses import dataclass
from hashlib import sha256
from pathlib import PurePath

from django.core.exceptions import ValidationError
from django.core.validators import FileExtensionValidator
from django.db import models
from django.http import FileResponse, Http404
from django.urls import reverse
from django.utils.cache import get_conditional_response
from django.utils.http import quote_etag
from django.views.decorators.http import require_safe

_MEDIA_TYPES = {".png": "image/png", ".jpg": "image/jpeg", ".jpeg": "image/jpeg", ".webp": "image/webp"}


class PublicImageField(models.ImageField):
    """An image of a kind that the portal hands out: what it would refuse to the public is refused to the staff."""

    default_validators = [FileExtensionValidator([ending.removeprefix(".") for ending in _MEDIA_TYPES])]

    def deconstruct(self):
        """In migrations it stands as a plain image."""
        name, _path, args, kwargs = super().deconstruct()
        return name, "django.db.models.ImageField", args, kwargs


@dataclass(frozen=True)
class PublicImage:
    """An image field, and the query of those of its rows that the public may see."""

    field: str
    rows: Callable
    key: str

    def of(self, key):
        """The image of a row, or None where there is no such row, it is not public, or it has no image."""
        try:
            obj = self.rows().filter(**{self.key: key}).first()
        except (ValueError, ValidationError):  # a key that its column cannot hold
            return None
        return (getattr(obj, self.field) or None) if obj else None


_public_images: dict[tuple[str, str], PublicImage] = {}


def register(model, field, rows=None):
    """Let the public see an image field; `rows` gives the rows that it may see, by default the published ones."""
    key = "slug" if any(column.name == "slug" for column in model._meta.fields) else "pk"
    _public_images[model._meta.label_lower, field] = PublicImage(field, rows or model.objects.published, key)


def image_url(obj, field):
    """The address of an object's image; empty where it has none or where the field is not public."""
    public = _public_images.get((obj._meta.label_lower, field))
    if not public or not getattr(obj, field):
        return ""
    return reverse("image", args=[obj._meta.label_lower, getattr(obj, public.key), field])


def public_image(obj, field):
    """An object's image; None where it has none or where the field is not public."""
    return (getattr(obj, field) or None) if (obj._meta.label_lower, field) in _public_images else None


@require_safe
def image(request, content, key, field):
    """The image file itself; 404 for whatever the public may not see.

    Browsers ask again each time (and mostly get a 304): what is withdrawn is gone at once.
    """
    public = _public_images.get((content, field))
    found = public.of(key) if public else None
    media_type = _MEDIA_TYPES.get(PurePath(found.name).suffix.lower()) if found else None
    if not media_type:
        raise Http404("no such image")
    try:
        changed = found.storage.get_modified_time(found.name)
        file = found.open("rb")
    except FileNotFoundError as error:
        raise Http404("the image's file is missing") from error
    etag = quote_etag(sha256(f"{found.name} {found.size} {changed.timestamp()}".encode()).hexdigest()[:32])
    response = FileResponse(file, content_type=media_type, filename=PurePath(found.name).name)
    response.headers["Cache-Control"] = "public, no-cache"
    response.headers["ETag"] = etag
    return get_conditional_response(request, etag=etag, response=response)
