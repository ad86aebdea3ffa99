"""News, the glossary and the standing pages in sitemap.xml."""

from editorial.sitemaps import NamedSitemap, PublishedSitemap

from .models import News, Page


class NewsSitemap(PublishedSitemap):
    model = News


class PageSitemap(PublishedSitemap):
    model = Page


class PagesListsSitemap(NamedSitemap):
    names = ("pages:news-list", "pages:glossary")


SITEMAPS = {
    "news": NewsSitemap,
    "page": PageSitemap,
    "pages-lists": PagesListsSitemap,
}
