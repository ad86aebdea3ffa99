"""What every app's part of sitemap.xml has in common (the protocol of sitemaps.org, with alternates as XHTML links)."""

from urllib.parse import urlsplit

from django.conf import settings
from django.contrib.sitemaps import Sitemap
from django.urls import reverse

from .languages import SOURCE_LANGUAGE, translations_of


class TranslatedSitemap(Sitemap):
    """Addresses below `PORTAL_BASE_URL`, each with its translations; who has none of them gets the source language."""

    i18n = alternates = True

    def get_domain(self, site=None):
        return urlsplit(settings.BASE_URL).netloc

    def get_protocol(self, protocol=None):
        return urlsplit(settings.BASE_URL).scheme

    def get_urls(self, page=1, site=None, protocol=None):
        # Django's own x_default drops the language from the address, which is no address of ours.
        urls = super().get_urls(page, site, protocol)
        for url in urls:
            source = [other for other in url["alternates"] if other["lang_code"] == SOURCE_LANGUAGE]
            url["alternates"] += [other | {"lang_code": "x-default"} for other in source]
        return urls


class PublishedSitemap(TranslatedSitemap):
    """The pages of a model's published objects, in the languages that they are translated into."""

    model = None

    def items(self):
        return self.model.objects.published().order_by("slug")

    def lastmod(self, item):
        return item.updated_at

    def get_languages_for_item(self, item):
        return translations_of(item)


class NamedSitemap(TranslatedSitemap):
    """Pages without an object, by the names of their addresses; they exist in every language."""

    names = ()

    def items(self):
        return self.names

    def location(self, item):
        return reverse(item)
