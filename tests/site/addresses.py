"""Every public address, by the names that the URL resolver knows."""

from django.urls import URLResolver, get_resolver, reverse

from documents.models import Document, DocumentFile
from events.models import Event
from networks.models import Network, Organisation, PartnerCity
from pages.models import GlossaryTerm, News, Page
from projects.models import Beneficiary, Project

#: Pages without an object of their own.
SINGLE_PAGES = ("documents:downloads", "home", "search", "site-map")
LISTS = {
    "documents:list": Document,
    "events:list": Event,
    "networks:city-list": PartnerCity,
    "networks:network-list": Network,
    "networks:organisation-list": Organisation,
    "pages:glossary": GlossaryTerm,
    "pages:news-list": News,
    "projects:beneficiary-list": Beneficiary,
    "projects:list": Project,
}
OBJECT_PAGES = {
    "documents:detail": Document,
    "events:detail": Event,
    "networks:city-detail": PartnerCity,
    "networks:network-detail": Network,
    "networks:organisation-detail": Organisation,
    "pages:detail": Page,
    "pages:news-detail": News,
    "projects:beneficiary-detail": Beneficiary,
    "projects:detail": Project,
}
#: Pages with the text of one file of a document, in its current version or in one that may be cited.
READING_PAGES = ("documents:read", "documents:read-version")
PAGES = (*SINGLE_PAGES, *LISTS, *OBJECT_PAGES)
#: Addresses that answer with something else than a page.
OTHER_ANSWERS = (
    "documents:archive",
    "documents:download",
    "documents:download-data",
    "documents:version",
    "image",
    "project-short",
    "robots",
    "root",
    "share-image",
    "share-image-of",
    "sitemap",
    "staff-file",
)


def public_names():
    """The name of every address outside the admin, as `reverse` takes it, once; None for one without a name."""
    return sorted(set(_names(get_resolver(), ())), key=str)


def _names(resolver, namespaces):
    for pattern in resolver.url_patterns:
        if not isinstance(pattern, URLResolver):
            yield ":".join((*namespaces, pattern.name)) if pattern.name else None
        elif pattern.namespace != "admin":
            yield from _names(pattern, (*namespaces, pattern.namespace) if pattern.namespace else namespaces)


def objects_of(name):
    """What the page of this name has to show: published objects, or None alone for a page without one."""
    return OBJECT_PAGES[name].objects.published().order_by("slug") if name in OBJECT_PAGES else [None]


def address(name, obj=None):
    """The address of a page in the active language."""
    return reverse(name, args=[obj.slug] if obj else [])


def download_addresses():
    """Where each public file is handed out, in the active language."""
    files = DocumentFile.objects.public().select_related("document").order_by("document__slug", "language")
    return [file.get_absolute_url() for file in files]


def reading_addresses():
    """{"documents:read slug language": address} of the text of each public PDF, in the active language."""
    files = DocumentFile.objects.public().select_related("document").order_by("document__slug", "language")
    return {
        f"documents:read {file.document.slug} {file.language}": file.reading_address
        for file in files
        if file.can_be_read_as_page
    }
