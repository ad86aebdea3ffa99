"""Pages that are asked for again: ETag, 304 and whole answers that are kept, until the content is another.

A view takes part by `known_parameters`. From then on it sees nothing of a question but what its answers are kept by:
so nothing else can change what others get, nor fill the cache. The same holds where nothing is kept, for the ETag.
"""

import hmac
import re
from dataclasses import dataclass
from functools import lru_cache
from urllib.parse import urlsplit

from django.conf import settings
from django.core.exceptions import MiddlewareNotUsed
from django.db import InterfaceError, OperationalError, connection
from django.http import HttpResponse, QueryDict
from django.urls import Resolver404, resolve, reverse
from django.utils import translation
from django.utils.cache import patch_cache_control
from django.utils.http import parse_etags

from .freshness import moment
from .page_store import KeptPage, PageStore

#: What visitors ask for is shorter; the rest is answered afresh.
MOST_CHARACTERS, MOST_VALUES = 400, 30
#: What answers differ by: the language of a kept page is its address's, and how it is compressed is decided here.
_DECIDED = {"accept-encoding", "accept-language"}
_GZIP = re.compile(r"(?:^|,)\s*gzip\s*(?:;\s*q=(?P<weight>[0-9.]+)\s*)?(?:,|$)", re.IGNORECASE)


@dataclass(frozen=True)
class Parameters:
    """The parameters that a view reads: of `single` ones the last value, of `several` any."""

    single: tuple[str, ...]
    several: tuple[str, ...]

    def known(self, given):
        """What of a QueryDict the view knows, as pairs in an order that is always the same; empty values are none."""
        pairs = [(name, value) for name in self.several for value in sorted(set(given.getlist(name)))]
        pairs += [(name, given.get(name)) for name in self.single]
        return [(name, value) for name, value in pairs if value]


def known_parameters(*single, several=()):
    """Let the answers of a view be kept while the content is the same; it reads these parameters and no others.

    It must read nothing else of the question either (no header, cookie or user), and nothing that renews no stamp.
    """

    def mark(view):
        view.known_parameters = Parameters(single, tuple(several))
        return view

    return mark


@lru_cache(2000)
def parameters_at(path, urlconf):
    """The parameters of the view at a path, None where its answers are not kept or the path is not its usual spelling.

    Numbers in an address have endless spellings (v1, v01): all are answered, one is kept.
    """
    with translation.override(translation.get_language_from_path(path) or settings.LANGUAGE_CODE):
        try:
            match = resolve(path, urlconf)
        except Resolver404:
            return None
        parameters = getattr(match.func, "known_parameters", None)
        is_usual = parameters and reverse(match.view_name, urlconf, match.args, match.kwargs) == path
        return parameters if is_usual else None


class PageCache:
    """The first middleware of all: what it keeps are answers as they leave the portal, with all their headers."""

    def __init__(self, get_response):
        if settings.DEBUG:
            raise MiddlewareNotUsed("Templates and code change while they are worked on.")
        self.get_response, self.store = get_response, PageStore()

    def __call__(self, request):
        query = known_query(request)
        if query is None:
            return self.get_response(request)
        try:
            request.moment = _moment_of_the_database()
        except (InterfaceError, OperationalError):
            # The page will not do without the database either, and whoever answers then is behind the other middleware.
            return self.get_response(request)
        key = _key(request, query)
        asked, is_zipped = _conditions(request), _takes_gzip(request)
        if key in asked:
            return _finished(HttpResponse(status=304), key)
        page = self.store.get(key) if self.store.is_on else None
        if page is None:
            _hide_the_rest(request, query)
            response = self.get_response(request)
            if not may_be_kept(response):
                return response
            response = _finished(response, key)
            if self.store.is_on:
                page = KeptPage.of(response)
                if request.method == "GET":
                    self.store.put(key, page)
        if "*" in asked:
            return _finished(HttpResponse(status=304), key)
        return page.response(is_zipped) if page else response


def _moment_of_the_database():
    """The moment, which also finds out whether an open connection still is one.

    Django would ask beforehand, in each question of a visitor, which takes as long as this does.
    """
    if connection.connection is None or connection.in_atomic_block:
        return moment()
    connection.health_check_done = True
    try:
        return moment()
    except (InterfaceError, OperationalError):
        connection.close()
        return moment()


def known_query(request):
    """What the view may know of the query, None where this question is to be answered afresh and as it is."""
    meta = request.META
    if (
        request.method not in ("GET", "HEAD")
        or "HTTP_AUTHORIZATION" in meta
        or "HTTP_RANGE" in meta
        or settings.SESSION_COOKIE_NAME in request.COOKIES
        or len(request.path_info) + len(meta.get("QUERY_STRING", "")) > MOST_CHARACTERS
        # A charset sent along would say how the query is to be read; a path before ours, where links lead.
        or request.encoding is not None
        or request.path != request.path_info
        or _host(meta) not in our_hosts()
    ):
        return None
    parameters = parameters_at(request.path_info, settings.ROOT_URLCONF)
    if parameters is None:
        return None
    pairs = parameters.known(request.GET)
    if len(pairs) > MOST_VALUES or any("\x00" in value for _name, value in pairs):
        return None
    query = QueryDict(mutable=True)
    for name, value in pairs:
        query.appendlist(name, value)
    query._mutable = False
    return query


def our_hosts():
    """Our names as we write them: Django also takes any port, capitals and a dot at the end."""
    return _spelt(tuple(settings.ALLOWED_HOSTS), settings.BASE_URL)


@lru_cache(1)
def _spelt(names, address):
    port = urlsplit(address).port
    return frozenset([*names, *(f"{name}:{port}" for name in names if port)])


def _host(meta):
    return meta["HTTP_HOST"] if "HTTP_HOST" in meta else meta["SERVER_NAME"]


def _key(request, query):
    """One text for all questions with the same answer; says nothing to whoever does not have our secret."""
    asked = query.urlencode() if query else ""
    ours = (settings.BASE_URL, str(settings.RELEASE))
    parts = (*request.moment, request.scheme, _host(request.META), request.path, asked, *ours)
    return hmac.digest(settings.SECRET_KEY.encode(), "\n".join(parts).encode(), "sha256").hex()[:32]


def _conditions(request):
    """The keys of the pages that the visitor has (RFC 9110, 13.1.2), or "*" for any."""
    header = request.META.get("HTTP_IF_NONE_MATCH", "")
    return {etag.removeprefix("W/").strip('"') for etag in parse_etags(header)} if header else ()


def _takes_gzip(request):
    found = _GZIP.search(request.META.get("HTTP_ACCEPT_ENCODING", ""))
    return bool(found) and (found["weight"] or "1").strip("0.") != ""


def _hide_the_rest(request, query):
    """Leave of the question only what the key holds: whatever else came with it cannot get into the answer."""
    transport = settings.SECURE_PROXY_SSL_HEADER[0] if settings.SECURE_PROXY_SSL_HEADER else ""
    kept = {name: value for name, value in request.META.items() if name == transport or not name.startswith("HTTP_")}
    request.META = kept | {"HTTP_HOST": _host(request.META), "QUERY_STRING": query.urlencode()}
    request.__dict__.pop("headers", None)
    request.GET, request.COOKIES = query, {}


def may_be_kept(response):
    """False for what is no page, or is for one visitor."""
    varies = {name.strip().lower() for name in response.get("Vary", "").split(",")} - {""}
    control = response.get("Cache-Control", "")
    return (
        response.status_code == 200
        and not response.streaming
        and not response.cookies
        and varies <= _DECIDED
        and not response.has_header("Content-Encoding")
        and not any(word in control for word in ("private", "no-store"))
        and "'nonce-" not in response.get("Content-Security-Policy", "")
    )


def _finished(response, key):
    """Browsers and proxies may keep the answer, and ask each time whether it still holds."""
    response.headers["ETag"] = f'W/"{key}"'
    response.headers["Vary"] = "Accept-Encoding"
    patch_cache_control(response, no_cache=True)
    return response
