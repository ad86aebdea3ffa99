"""Images of content, handed out only while the public may see what they belong to.

Uploads lie below no public address: the root registers which image of which model the public may ask for.
"""

from collections.abc import Callable
from dataclasses import dataclass
from hashlib import sha256
from pathlib import PurePath

from django import forms
from django.core.exceptions import ValidationError
from django.db import models
from django.http import FileResponse, Http404
from django.urls import reverse
from django.utils.cache import get_conditional_response
from django.utils.http import quote_etag
from django.views.decorators.http import require_safe

from .pictures import MEDIA_TYPES, WIDTHS, StoresSmaller, picture, picture_name, size_of, smaller_names

#: What the form says of every image.
ACCEPTED = "JPG, PNG o WEBP, fino a 10 MB e a 40 milioni di pixel."


def made_of(sent):
    """The image that the portal stores of a sent file, made once of the same object (`editorial.pictures.picture`)."""
    if not hasattr(sent, "what_was_made"):
        try:
            sent.what_was_made = picture(sent)
        except ValidationError as refused:
            sent.what_was_made = refused
    if isinstance(sent.what_was_made, ValidationError):
        raise sent.what_was_made
    return sent.what_was_made


class PublicImageFormField(forms.FileField):
    """Takes an image as the portal stores it: checked and made anew, or refused at its field."""

    def to_python(self, data):
        sent = super().to_python(data)
        return made_of(sent) if sent else sent

    def widget_attrs(self, widget):
        return {"accept": ",".join(MEDIA_TYPES.values())}


class PublicImageFieldFile(StoresSmaller, models.fields.files.ImageFieldFile):
    """Stores nothing but images of our own making, whoever saves, under names of ours."""

    def save(self, name, content, save=True):
        """Raises ValidationError for what is no image of ours (`editorial.pictures.picture`)."""
        made = picture(content)
        super().save(picture_name(made), made, save)

    save.alters_data = True


class PublicImageField(models.ImageField):
    """An image of a kind that the portal hands out: what it would refuse to the public is refused to the staff."""

    attr_class = PublicImageFieldFile

    def clean(self, value, model_instance):
        if value and not value._committed:
            value.file = picture(value.file)
        return super().clean(value, model_instance)

    def formfield(self, **kwargs):
        # The name that was sent is not kept, so that its length is nobody's concern.
        asked = {"form_class": PublicImageFormField, "max_length": None, "help_text": self.help_text or ACCEPTED}
        return super().formfield(**{**asked, **kwargs})

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


def image_url(obj, field, *width):
    """The address of an object's image, or of its version of this width.

    Empty where it has none or where the field is not public.
    """
    public = _public_images.get((obj._meta.label_lower, field))
    if not public or not getattr(obj, field):
        return ""
    return reverse("image", args=[obj._meta.label_lower, getattr(obj, public.key), field, *width])


def smallest_image_url(obj, field):
    """The address of the smallest version of an object's image: for where it is shown no larger than a symbol."""
    image = public_image(obj, field)
    return image_url(obj, field, *list(smaller_names(image.name))[:1]) if image else ""


def image_sources(obj, field):
    """The `srcset` of an object's image: each version with its width; empty where there are none.

    The image itself is among them unless it is larger than any page needs.
    """
    image = public_image(obj, field)
    size = size_of(image.name) if image else None
    if not size:
        return ""
    sources = [f"{image_url(obj, field, width)} {width}w" for width in smaller_names(image.name)]
    if size[0] <= WIDTHS[-1]:
        sources.append(f"{image_url(obj, field)} {size[0]}w")
    return ", ".join(sources)


def image_size(obj, field):
    """Width and height of an object's image in pixels; None where they are not known."""
    image = public_image(obj, field)
    return size_of(image.name) if image else None


def public_image(obj, field):
    """An object's image; None where it has none or where the field is not public."""
    return (getattr(obj, field) or None) if (obj._meta.label_lower, field) in _public_images else None


@require_safe
def image(request, content, key, field, width=None):
    """The image file itself, or its version of this width; 404 for whatever the public may not see.

    Browsers ask again each time (and mostly get a 304): what is withdrawn is gone at once.
    """
    public = _public_images.get((content, field))
    found = public.of(key) if public else None
    name = _name_of(found, width) if found else None
    media_type = MEDIA_TYPES.get(PurePath(name or "").suffix.removeprefix("."))
    if not media_type:
        raise Http404("no such image")
    try:
        changed = found.storage.get_modified_time(name)
        file = found.storage.open(name)
    except FileNotFoundError as error:
        raise Http404("the image's file is missing") from error
    etag = quote_etag(sha256(f"{name} {file.size} {changed.timestamp()}".encode()).hexdigest()[:32])
    response = FileResponse(file, content_type=media_type, filename=PurePath(name).name)
    response.headers["Cache-Control"] = "public, no-cache"
    response.headers["ETag"] = etag
    return get_conditional_response(request, etag=etag, response=response)


def _name_of(found, width):
    """The stored name of an image, or of its version of a width; None where there is no such version."""
    return found.name if width is None else smaller_names(found.name).get(width)
