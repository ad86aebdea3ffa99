"""Every kind of page that a visitor can meet, for tests that must look at all of them."""

from tests.site.addresses import LISTS, OBJECT_PAGES, SINGLE_PAGES, address, objects_of


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
    """{"name slug": address} of every published object, in the active language."""
    return {f"{name} {obj.slug}": address(name, obj) for name in OBJECT_PAGES for obj in objects_of(name)}


def typical_pages(client, language):
    """The pages of `single_pages`, and of each kind of object the one with most and the one with least to show."""
    chosen = {}
    for name in OBJECT_PAGES:
        sizes = {obj: len(client.get(address(name, obj)).content) for obj in objects_of(name)}
        for obj in (max(sizes, key=sizes.get), min(sizes, key=sizes.get)):
            chosen[f"{name} {obj.slug}"] = address(name, obj)
    return single_pages(language) | chosen
