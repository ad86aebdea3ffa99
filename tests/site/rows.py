"""One row of every model that the admin knows, and every address of the portal with what it takes to open it."""

import re

from django.contrib.admin.sites import site
from django.contrib.auth import get_user_model
from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from django.urls import URLResolver, get_resolver, reverse

from cooperation_portal.models import LoadedRecord
from editorial import snapshots
from editorial.models import FormerSlug, ReviewRule, Revision, ValidatedPair, row_key
from events.models import Event
from networks.models import PartnerCity
from pages.models import Highlight, PortalIdentity
from projects.models import Goal, Location
from tests import factories

#: ``<path:object_id>``, and ``(?P<url>.*)`` of a pattern that is a regular expression.
PARAMETER = re.compile(r"(?:\(\?P)?<(?:\w+:)?(\w+)>(?:[^/)]*\))?")


def make_rows():
    """{model: one row of it} for every registered model; whatever can be published is."""
    identity = PortalIdentity.objects.create(site_name_it="Portale", body_it="Ente")
    special = {PortalIdentity: identity, ReviewRule: ReviewRule.objects.first()}
    fields = {
        PartnerCity: {"country": "FR"},
        Event: {"starts_on": "2027-03-22"},
        Goal: {"number": 1},
        Location: {"country": "IT"},
    }
    rows = {}
    for model in sorted(site._registry, key=lambda model: model._meta.label):
        if hasattr(model, "naming_field"):
            rows[model] = factories.make(model, **fields.get(model, {}))
    event = rows[Event]
    return (
        rows
        | special
        | {
            Highlight: Highlight.objects.create(event=event, position=1, text_it="Testo"),
            get_user_model(): get_user_model().objects.create_user("qualcuno", is_staff=True),
            Revision: revision_of(event),
            ValidatedPair: ValidatedPair.objects.create(
                row=row_key(event), field="title", language="en", origin=ValidatedPair.Origin.values[0]
            ),
            FormerSlug: FormerSlug.objects.create(model="events.event", slug="prima", object_id=str(event.pk)),
            LoadedRecord: LoadedRecord.objects.create(model="events.event", key="prima", object_id="1", values={}),
        }
    )


def revision_of(obj):
    """An older version of the object, as it is now."""
    return Revision.objects.get_or_create(
        content=row_key(obj), version=obj.version, defaults={"kind": Revision.Kind.LIVE, "rows": snapshots.take(obj)}
    )[0]


def make_file():
    """The name of a file that lies among the uploads, whatever it belongs to."""
    return default_storage.save("prova/prova.txt", ContentFile(b"x"))


def all_patterns():
    """(name, route) of every pattern that the resolver knows, in the active language.

    A pattern without a name has its route as one.
    """
    return list(_patterns(get_resolver(), (), ""))


def _patterns(resolver, namespaces, before):
    for pattern in resolver.url_patterns:
        route = before + str(pattern.pattern)
        if isinstance(pattern, URLResolver):
            inner = (*namespaces, pattern.namespace) if pattern.namespace else namespaces
            yield from _patterns(pattern, inner, route)
        else:
            yield (":".join((*namespaces, pattern.name)) if pattern.name else route), route


def path_of(name, route, row, filled):
    """An address that fits the pattern: its parameters from `filled`, else from the row (None: there is none).

    Raises KeyError for a parameter that neither knows.
    """
    if row is not None:
        filled = {"object_id": row.pk, "id": row.pk, "slug": getattr(row, "slug", "")} | filled
        if "revision_id" in route:
            filled["revision_id"] = revision_of(row).pk
    names = PARAMETER.findall(route)
    if name == route:
        return "/" + PARAMETER.sub(lambda found: str(filled[found[1]]), route).rstrip("$")
    return reverse(name, kwargs={parameter: filled[parameter] for parameter in names})
