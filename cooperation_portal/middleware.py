"""What every answer carries, and what every question is freed of."""

from csp.middleware import CSPMiddleware
from django.conf import settings
from django.core.exceptions import BadRequest
from django.middleware.locale import LocaleMiddleware
from django.urls import reverse
from django.utils import translation

from .languages import language_of

MOST_PARAMETERS = 1000


def is_admin(request):
    """Whether the address is one of the staff's."""
    return request.path_info.startswith(reverse("admin:index"))


class PolicyMiddleware(CSPMiddleware):
    """The public Content-Security-Policy everywhere, the admin's own below the admin's address."""

    def get_policy_parts(self, request, response, report_only=False):
        parts = super().get_policy_parts(request, response, report_only)
        if not report_only and parts.config is None and is_admin(request):
            parts.config = settings.ADMIN_CONTENT_SECURITY_POLICY
        return parts


class AddressLanguageMiddleware(LocaleMiddleware):
    """The language is the address's, else the browser's; Django would also ask a cookie, and we give none."""

    def process_request(self, request):
        translation.activate(language_of(request))
        request.LANGUAGE_CODE = translation.get_language()


def resource_policy(get_response):
    """Other sites may not embed our answers, unless a view has said otherwise."""

    def middleware(request):
        response = get_response(request)
        response.headers.setdefault("Cross-Origin-Resource-Policy", "same-origin")
        return response

    return middleware


def clean_query(get_response):
    """Refuse what no database can hold: a NUL in the path is 400, NULs in the query are dropped.

    More parameters than any page of ours asks for are 400 as well.

    PostgreSQL raises on a NUL in any parameter, SQLite does not: without this the same address would be 200 on one
    and 500 on the other.
    """

    def middleware(request):
        if "\x00" in request.path_info:
            raise BadRequest("NUL in the path")
        if sum(len(values) for _key, values in request.GET.lists()) > MOST_PARAMETERS:
            raise BadRequest("Too many parameters")
        if any("\x00" in text for key, values in request.GET.lists() for text in (key, *values)):
            query = request.GET.copy()
            for key in list(query):
                values = [value.replace("\x00", "") for value in query.getlist(key)]
                del query[key]
                query.setlist(key.replace("\x00", ""), values)
            request.GET = query
        return get_response(request)

    return middleware
