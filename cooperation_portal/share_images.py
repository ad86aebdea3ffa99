"""Handing out the pictures that stand beside shared addresses: one for the portal and one for each public object.

Each is drawn once for what is on it and kept; what may be asked for is decided anew each time.
"""

import json
import os
from hashlib import sha256
from pathlib import Path
from tempfile import NamedTemporaryFile

from django.conf import settings
from django.http import Http404, HttpResponse
from django.urls import reverse
from django.utils import translation
from django.utils.cache import get_conditional_response
from django.utils.http import quote_etag
from django.views.decorators.http import require_safe

from editorial.images import public_image
from editorial.languages import LANGUAGE_CODES
from pages.models import PortalIdentity
from search.registry import searchables

from .look import colours
from .share_card import HEIGHT, WIDTH, Card, draw

__all__ = ["HEIGHT", "WIDTH", "share_image", "share_image_address"]

#: Raised when the drawing changes, so that what was drawn before is drawn again.
_DRAWING = 1


def share_image_address(obj, language):
    """The path of the picture of an object, or of the portal where the object is None or has no page."""
    if type(obj) not in searchables:
        return reverse("share-image", args=[language])
    return reverse("share-image-of", args=[language, obj._meta.label_lower, obj.slug])


@require_safe
def share_image(request, language, content=None, slug=None):
    """The picture, as a JPEG; 404 for a language that we have not and for whatever the public may not see.

    Readers ask again each time (and mostly get a 304): what is withdrawn is gone at once. Other sites may show it.
    """
    if language not in LANGUAGE_CODES:
        raise Http404("no such language")
    with translation.override(language):
        card = _card_of(*_public_object(content, slug)) if content else _card_of()
    picture = _kept(card)
    etag = quote_etag(sha256(picture).hexdigest()[:32])
    response = HttpResponse(picture, content_type="image/jpeg")
    response.headers["Cache-Control"] = "public, no-cache"
    response.headers["Cross-Origin-Resource-Policy"] = "cross-origin"
    response.headers["ETag"] = etag
    return get_conditional_response(request, etag=etag, response=response)


def _public_object(content, slug):
    for model, searchable in searchables.items():
        if model._meta.label_lower == content:
            if obj := model.objects.published().filter(slug=slug).first():
                return obj, searchable
    raise Http404("no such page")


def _card_of(obj=None, searchable=None):
    """What the picture of an object says in the active language; without one, that of the portal."""
    portal = PortalIdentity.objects.first() or PortalIdentity()
    site_name = portal.site_name or translation.gettext("International cooperation")
    signature = {"site_name": site_name, "body": portal.body or "", "emblem": _content(portal.emblem)}
    if obj is None:
        return Card(title=portal.tagline or site_name, kind="", **signature)
    title, _language = searchable.title_of(obj, translation.get_language())
    return Card(title=title, kind=str(searchable.kind), photo=_content(public_image(obj, "image")), **signature)


def _content(image):
    """The bytes of an image field; empty where it has none or its file is missing."""
    if not image:
        return b""
    try:
        with image.open("rb") as file:
            return file.read()
    except OSError:
        return b""


def _kept(card):
    """The picture of a card: as it was kept when it was first asked for, else drawn now."""
    path = Path(settings.SHARE_IMAGES) / f"{_fingerprint(card)}.jpg"
    try:
        return path.read_bytes()
    except OSError:
        picture = draw(card)
    try:
        _keep(path, picture)
    except OSError:  # a full or read-only disk costs the drawing again, not the answer
        pass
    return picture


def _fingerprint(card):
    words = [card.title, card.kind, card.site_name, card.body]
    images = [sha256(image).hexdigest() for image in (card.photo, card.emblem)]
    return sha256(json.dumps([_DRAWING, *words, *images, colours()]).encode()).hexdigest()[:40]


def _keep(path, picture):
    """Write beside and rename, so that nobody reads half a picture."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with NamedTemporaryFile(dir=path.parent, suffix=".part", delete=False) as file:
        file.write(picture)
    os.replace(file.name, path)
