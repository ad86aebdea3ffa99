"""Every kind of page that a visitor can meet, for tests that must look at all of them."""

from django.conf import settings
from django.utils import translation

from tests.site.addresses import LISTS, OBJECT_PAGES, SINGLE_PAGES, address, objects_of, reading_addresses


def single_pages(language):
    """{name: address} of the pages without an object of their own, in every state, in the active language."""
    documents, projects, search = (address(name) for name in ("documents:list", "projects:list", "search"))
    return {name: address(name) for name in (*SINGLE_PAGES, *LISTS)} | {
        "search with hits": f"{search}?q=mediterran",
        "search without hits": f"{search}?q=xyzzyx",
        "projects as table": f"{projects}?view=table",
        "projects as map": f"{projects}?view=map",
        "projects with filters": f"{projects}?area=africa&area=medio-oriente&q=acqua",
        "projects without results": f"{projects}?q=xyzzyx",
        "documents with filters": f"{documents}?language=it&language=zz&kind=migration_profile&q=profil",
        "documents without results": f"{documents}?q=xyzzyx",
        "missing": f"/{language}/xyzzyx/",
        # A byte that no database takes: this page is made without one.
        "refused": f"/{language}/%00/",
    }


def object_pages():
    """{"name slug": address} of every published object and of every text of a file, in the active language."""
    pages = {f"{name} {obj.slug}": address(name, obj) for name in OBJECT_PAGES for obj in objects_of(name)}
    return pages | reading_addresses()


def typical_pages(client, language):
    """The pages of `single_pages`, and of each kind of object the one with most and the one with least to show."""
    pages = object_pages()
    if not _typical:
        _typical.update(_names_of_the_typical(client))
    return single_pages(language) | {name: pages[name] for name in _typical}


#: Names of pages, in order: the first content is the same for every test that asks.
_typical = {}


def _names_of_the_typical(client):
    """{name: None}; every page is drawn for it, so it is asked in one language, in which most is written."""
    with translation.override(settings.LANGUAGE_CODE):
        sizes = {name: len(client.get(where).content) for name, where in object_pages().items()}
    names = {}
    for kind in {name.partition(" ")[0]: None for name in sizes}:
        of_kind = {name: size for name, size in sizes.items() if name.partition(" ")[0] == kind}
        names |= {max(of_kind, key=of_kind.get): None, min(of_kind, key=of_kind.get): None}
    return names
