"""Documents in sitemap.xml."""

from editorial.sitemaps import NamedSitemap, PublishedSitemap

from .models import Document


class DocumentSitemap(PublishedSitemap):
    model = Document


class DocumentsListsSitemap(NamedSitemap):
    names = ("documents:list", "documents:downloads")


SITEMAPS = {
    "document": DocumentSitemap,
    "documents-lists": DocumentsListsSitemap,
}
