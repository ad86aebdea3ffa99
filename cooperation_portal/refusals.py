"""The answers to what is refused before any view sees it: what cannot be understood, and too much at once."""

from django.conf import settings
from django.contrib import admin
from django.core.exceptions import RequestDataTooBig, TooManyFieldsSent, TooManyFilesSent
from django.http import HttpResponseBadRequest
from django.template import loader
from django.utils import translation

from editorial.receiving import MOST_BODY_BYTES

from .languages import language_of
from .middleware import is_admin

MEGABYTE = 1_000_000
_PIECE = 64 * 1024
#: Above this the rest of what is sent is not waited for.
_MOST_LEFT = 100 * MEGABYTE


def bad_request(request, exception):
    """The page for what cannot be understood; it needs neither the database nor anything that middleware does.

    Who works in the admin gets a page of its look, which says what was too much and that nothing typed is lost.
    """
    if is_admin(request) and getattr(request, "user", None) and request.user.is_staff:
        _hear_out(request)
        with translation.override("it"):
            context = admin.site.each_context(request) | _in_words(request, exception)
            return HttpResponseBadRequest(loader.get_template("editorial/refused.html").render(context, request))
    with translation.override(language_of(request)):
        return HttpResponseBadRequest(loader.get_template("400.html").render())


def _in_words(request, exception):
    """What the page says: its title, and of too much what was and how much may be."""
    if isinstance(exception, TooManyFilesSent):
        most = f"in una volta si mandano al massimo {settings.DATA_UPLOAD_MAX_NUMBER_FILES} file"
    elif isinstance(exception, TooManyFieldsSent):
        most = f"un modulo ha al massimo {settings.DATA_UPLOAD_MAX_NUMBER_FIELDS:_} campi".replace("_", ".")
    elif isinstance(exception, RequestDataTooBig) and _length(request) > MOST_BODY_BYTES:
        most = f"un modulo con i suoi file pesa al massimo {MOST_BODY_BYTES // MEGABYTE} MB"
    elif isinstance(exception, RequestDataTooBig):
        most = f"i testi di un modulo pesano al massimo {settings.DATA_UPLOAD_MAX_MEMORY_SIZE // MEGABYTE} MB"
    else:
        return {"title": "Richiesta non capita"}
    return {"title": "Troppo in una volta", "most": most}


def _length(request):
    try:
        return int(request.META.get("CONTENT_LENGTH") or 0)
    except ValueError:
        return 0


def _hear_out(request):
    """Read what the browser still sends: it shows no answer to what it could not send to the end."""
    if _length(request) <= _MOST_LEFT:
        while request.read(_PIECE):
            pass
