"""Which public addresses are kept, and that a kept page is the one that would be made."""

import pytest
from django.urls import URLResolver, get_resolver

from documents.facets import document_facets
from documents.filters import DocumentFilter
from events.facets import event_facets
from events.filters import EventFilter
from projects.facets import project_facets
from projects.filters import ProjectFilter
from search.filters import ListFilter
from tests.site.addresses import LISTS, OBJECT_PAGES, READING_PAGES, public_names
from tests.site.page_types import object_pages, single_pages
from tests.site.walked import WALKED

#: The lists that can be narrowed, and by what.
FILTERED = {"documents:list": DocumentFilter, "events:list": EventFilter, "projects:list": ProjectFilter}
FACETS = {"documents:list": document_facets, "events:list": event_facets, "projects:list": project_facets}
#: Why the answers of these addresses are not kept; all others are.
NOT_KEPT = {
    "documents:archive": "a file, counted when it is downloaded",
    "documents:detail": "says how often it was downloaded, which changes with every download",
    "documents:download": "a file, counted when it is downloaded",
    "documents:download-data": "counts of downloads",
    "documents:downloads": "counts of downloads",
    "documents:version": "a file, counted when it is downloaded",
    "image": "a file, with an ETag of its own",
    "project-short": "a redirect to the visitor's language",
    "robots": "made of the settings alone, without a question to the database",
    "root": "a redirect to the visitor's language",
    "share-image": "kept on disk, with an ETag of its own",
    "share-image-of": "kept on disk, with an ETag of its own",
    "staff-file": "for the staff",
}
#: The parameters that kept pages know, single ones and those of several values, where they are any.
KNOWN = {
    "search": (("q", "page"), ("kind", "language", "area", "country", "year")),
    "sitemap": (("p",), ()),
    "projects:list": (
        ("q", "sort", "view", "page"),
        ("area", "programme", "status", "country", "city", "sector", "beneficiary", "goal", "role", "year")
        + ("organisation", "network", "event", "document"),
    ),
    "documents:list": (
        ("q", "page"),
        ("kind", "language", "city", "project", "event", "year", "author", "events_in"),
    ),
    "events:list": (
        ("q", "page"),
        ("kind", "year", "country", "city", "project", "network", "organisation", "document"),
    ),
} | dict.fromkeys(
    {*LISTS, *READING_PAGES}
    - {"projects:list", "documents:list", "events:list", "projects:beneficiary-list", "pages:glossary"},
    (("page",), ()),
)


def views(resolver=None, before=""):
    for pattern in (resolver or get_resolver()).url_patterns:
        if not isinstance(pattern, URLResolver):
            yield before + (pattern.name or ""), pattern.callback
        elif pattern.namespace != "admin":
            yield from views(pattern, f"{before}{pattern.namespace}:" if pattern.namespace else before)


def test_every_public_address_is_kept_or_says_why_not():
    kept = {name for name, view in views() if hasattr(view, "known_parameters")}
    assert kept == set(public_names()) - set(NOT_KEPT)
    assert set(OBJECT_PAGES) - kept == {"documents:detail"}


def test_kept_pages_know_the_parameters_that_they_read():
    known = {
        name: (view.known_parameters.single, view.known_parameters.several)
        for name, view in views()
        if hasattr(view, "known_parameters")
    }
    assert {name: parameters for name, parameters in known.items() if parameters != ((), ())} == KNOWN


def test_every_filter_of_a_list_is_known():
    assert set(ListFilter.__subclasses__()) == set(FILTERED.values())
    known = {name: view.known_parameters for name, view in views() if name in FILTERED}
    for name, filters in FILTERED.items():
        assert {*known[name].several, "q"} == {*filters.of_values(), "q"} == set(filters.base_filters)
        assert "q" in known[name].single


def test_every_filter_of_a_list_has_a_facet():
    """One without would be left out in silence, and the list would be whole."""
    for name, facets in FACETS.items():
        titled = [facet for facet, _title in facets.titles()]
        assert sorted([*titled, *facets.linked()]) == sorted(FILTERED[name].of_values())


#: What single_pages shows besides pages that are kept.
FRESH = {"documents:detail", "documents:downloads", "missing", "refused"}


@pytest.mark.slow
@pytest.mark.parametrize("language", WALKED, indirect=True)
def test_kept_page_is_the_page_that_would_be_made(client, portal_content, kept_pages, settings, language):
    first_of_each_kind = {name.partition(" ")[0]: path for name, path in reversed(object_pages().items())}
    pages = single_pages(language) | first_of_each_kind | {"sitemap": "/sitemap.xml"}
    for name, path in pages.items():
        settings.PAGE_CACHE = None
        made = client.get(path)
        settings.PAGE_CACHE = "pages"
        first, second = client.get(path), client.get(path)
        for answer in (first, second):
            assert (answer.status_code, answer.content) == (made.status_code, made.content), name
            assert dict(answer.items()) == dict(made.items()), name
        assert made.has_header("ETag") == (name not in FRESH), name
    assert len(kept_pages._cache) == len(pages) - len(FRESH)
