"""Pages of the administration that belong to no model: rooms register them, the site has their addresses."""

from functools import wraps

from django.urls import path

_pages = {}


def register_page(route, view, name):
    """Add a page at a route below the administration ("traduzioni/"), called `admin:<name>`.

    `view` takes the request, the site and what the route captures; it must ask itself who may see it.
    """
    _pages[name] = route, view


def page_addresses(site):
    """The addresses of all pages, for who has come into the administration."""
    return [path(route, site.admin_view(_on(site, view)), name=name) for name, (route, view) in _pages.items()]


def _on(site, view):
    @wraps(view)
    def seen(request, *args, **kwargs):
        return view(request, site, *args, **kwargs)

    return seen
