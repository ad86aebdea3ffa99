"""What belongs to a city or to a network by its events: as far as the public may see it, the latest event first."""

from django.db.models import Window
from django.db.models.functions import RowNumber

from editorial.excerpts import NAMES_SHOWN, SHOWN


def documents_of_events(city):
    """The documents of the events held in the city that are not about the city itself, as a queryset."""
    return city.documents.model.objects.published().of_events_in([city.slug])


def first_documents_of_events(city):
    """The first of these."""
    return _by_latest_event(documents_of_events(city).with_files().by_kind(), city.events.published())[:SHOWN]


def projects_of(network):
    """The projects in which the network takes part as an organisation and those of its events, as a queryset."""
    return _projects(network).of_networks([network.slug])


def first_projects_of(network):
    """The first of these, each once: by its roles, then by its events. The network comes `with_page_parts`."""
    roles = network.organisation.projects_by_role if network.organisation else []
    own = list(dict.fromkeys(project for _role, projects in roles for project in projects))
    if len(own) >= NAMES_SHOWN:
        return own[:NAMES_SHOWN]
    others = _by_latest_event(_projects(network), network.events.published())
    # Of the others as many are asked for as are shown, since all of its own may be among them.
    return list(dict.fromkeys([*own, *others[:NAMES_SHOWN]]))[:NAMES_SHOWN]


def _projects(network):
    # Only the relations know the model: it belongs to a room above this one.
    projects = network.events.model._meta.get_field("projects").related_model
    return projects.objects.published().without_long_texts()


def _by_latest_event(rows, events):
    """Those of the rows that are of any of the events, by the latest of these; of one event, in the order they have."""
    latest = ["-events__starts_on", "events__slug"]
    turn = Window(RowNumber(), partition_by=["pk"], order_by=latest)
    own_order = rows.query.order_by or rows.model._meta.ordering
    return rows.filter(events__in=events.values("pk")).annotate(turn=turn).filter(turn=1).order_by(*latest, *own_order)
