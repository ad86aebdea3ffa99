"""sitemap.xml and robots.txt: every app's part, and the pages that belong to no app."""

from django.conf import settings
from django.contrib.sitemaps.views import sitemap as answer
from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import override
from django.views.decorators.http import require_safe

import documents.sitemaps
import events.sitemaps
import networks.sitemaps
import pages.sitemaps
import projects.sitemaps
from editorial.languages import LANGUAGE_CODES
from editorial.sitemaps import NamedSitemap
from search.page_cache import known_parameters


class PortalSitemap(NamedSitemap):
    """Search is left out: its pages are questions, not contents."""

    names = ("home", "site-map")


SITEMAPS = {
    "portal": PortalSitemap,
    **projects.sitemaps.SITEMAPS,
    **events.sitemaps.SITEMAPS,
    **networks.sitemaps.SITEMAPS,
    **documents.sitemaps.SITEMAPS,
    **pages.sitemaps.SITEMAPS,
}


@known_parameters("p")
@require_safe
def sitemap(request):
    """The sitemap of everything that the public may see, in the languages that it is translated into."""
    return answer(request, SITEMAPS)


@require_safe
def robots(request):
    """Everything may be read but the search, whose pages are as many as there are words (RFC 9309)."""
    lines = ["User-agent: *"]
    for code in LANGUAGE_CODES:
        with override(code):
            lines.append(f"Disallow: {reverse('search')}")
    lines += ["", f"Sitemap: {settings.BASE_URL}{reverse('sitemap')}", ""]
    return HttpResponse("\n".join(lines), content_type="text/plain; charset=utf-8")
