"""Pages of the administration that belong to no kind of content."""

from functools import partial

from django.urls import path

_pages = []


def register_page(route, view, name):
    """Add a page to the administration, at `route` below it, as `admin:<name>`.

    `view` takes the request and the admin site, and must ask for the permission itself: it is closed only to whoever
    may not enter at all. Called from a module that is imported with the admin classes.
    """
    _pages.append((route, view, name))


def page_addresses(site):
    """The addresses of all registered pages, for the admin site's own."""
    return [path(route, site.admin_view(partial(view, site=site)), name=name) for route, view, name in _pages]
