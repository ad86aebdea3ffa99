"""What every public page needs: who the portal is, its menus, its glossary, and the same page in other languages."""

from django.conf import settings
from django.urls import NoReverseMatch, reverse
from django.utils.encoding import iri_to_uri
from django.utils.functional import SimpleLazyObject
from django.utils.translation import get_language, override

from search.kept import KeptForMoment

from .abbreviations import Abbreviations
from .legal import legal_links
from .models import Page, PortalIdentity

#: Characters of an address that is sent by mail; programs for mail refuse much longer ones.
LONGEST_ADDRESS = 1000
_frame = KeptForMoment()


def portal(request):
    """Lazy, so that pages that do not show them (the admin, downloads) pay no query."""
    pages = SimpleLazyObject(lambda: _kept(request, "pages", lambda: list(Page.objects.published())))
    identity = SimpleLazyObject(lambda: _kept(request, "identity", PortalIdentity.objects.first))
    return {
        "portal": identity,
        "about_page": SimpleLazyObject(lambda: next((page for page in pages if page.key == "about"), None)),
        "menu_pages": SimpleLazyObject(lambda: _ordered(pages, "menu_order")),
        "legal_links": SimpleLazyObject(lambda: legal_links(identity, _ordered(pages, "footer_order"), pages)),
        "glossary": _kept(request, "glossary", Abbreviations),
        "page_address": (settings.BASE_URL + request.get_full_path())[:LONGEST_ADDRESS],
        "language_links": SimpleLazyObject(lambda: _language_links(request)),
    }


def _kept(request, name, ask):
    """What `ask()` gives, once for the moment of the request; where nobody has asked for that, once for the request."""
    moment = getattr(request, "moment", None)
    return ask() if moment is None else _frame.get(moment, name, ask)


def _ordered(pages, order):
    placed = [page for page in pages if getattr(page, order) is not None]
    return sorted(placed, key=lambda page: (getattr(page, order), page.slug))


def _language_links(request):
    current = get_language()
    return [
        {"code": code, "name": name, "url": _address_in(request, code), "is_current": code == current}
        for code, name in settings.LANGUAGES
    ]


def _address_in(request, language):
    """The same page in another language; from an address that is none of ours, the home page."""
    match, query = request.resolver_match, request.META.get("QUERY_STRING", "")
    with override(language):
        if not match:
            return reverse("home")
        # As translate_url does, which would look up again what view answers.
        try:
            address = reverse(match.view_name, args=match.args, kwargs=match.kwargs)
        except NoReverseMatch:
            return request.get_full_path()
    return f"{address}?{iri_to_uri(query)}" if query else address
