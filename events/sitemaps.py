"""Events in sitemap.xml."""

from editorial.sitemaps import NamedSitemap, PublishedSitemap

from .models import Event


class EventSitemap(PublishedSitemap):
    model = Event


class EventsListsSitemap(NamedSitemap):
    names = ("events:list",)


SITEMAPS = {
    "event": EventSitemap,
    "events-lists": EventsListsSitemap,
}
