"""How events are found."""

from datetime import datetime, time, timedelta
from itertools import groupby
from operator import itemgetter

from django.utils import timezone
from django.utils.translation import pgettext_lazy

from editorial.languages import text_and_language
from events.models import Event, EventLink
from networks.models import Network, Organisation, PartnerCity
from projects.models import (
    GeographicArea,
    Location,
    Project,
)
from search.registry import Searchable

from .words import (
    areas_of,
    country_facets,
    country_names,
    days,
    here,
    names,
    projects_with_areas,
    visible,
    year_facets,
)


def _kind_and_place(event):
    held_in = event.city or event.location
    return [*here(event.get_kind_display()), *names([held_in] if held_in else [])]


def _event_relations(event):
    return [
        *country_names(event.place_country),
        *names(event.projects.all()),
        *names(event.networks.all()),
        *names(event.organisers.all()),
        *(text_and_language(link, "title") for link in event.links.all()),
    ]


def _end_of(event):
    """When its page tells what happened, no longer what will."""
    last = event.ends_on or event.starts_on
    return [timezone.make_aware(datetime.combine(last + timedelta(days=1), time()))] if last else []


def _account(event, on):
    account = event.account(timezone.localdate(on))
    return [account] if account else []


def _days_and_place(event):
    yield from here(event.days)
    place = [text_and_language(owner, field) for owner, field in event.place_texts]
    for language, named in groupby([*place, *country_names(event.place_country)], key=itemgetter(1)):
        yield ", ".join(text for text, _language in named), language


def of_events():
    """Events."""
    places = {PartnerCity: "city", Location: "location"}
    bodies = {Network: "networks", Organisation: "organisers"}
    yield Searchable(
        Event,
        kind=pgettext_lazy("kind of page", "Event"),
        names=("title",),
        leads=("theme", "place"),
        texts=("venue",),
        shown_texts=_account,
        turns=_end_of,
        leading=_kind_and_place,
        related=_event_relations,
        prefetch=lambda on: (
            *(visible(name, model, on) for model, name in {**places, **bodies}.items()),
            projects_with_areas(on),
            "links",
        ),
        follows={
            **{model: (name,) for model, name in {**places, **bodies}.items()},
            Project: ("projects",),
            GeographicArea: ("projects__areas",),
            EventLink: ("links",),
        },
        words=lambda event: days(event.starts_on, event.ends_on),
        dated=lambda event: event.starts_on,
        line=_days_and_place,
        facets=lambda event: [
            *areas_of(event.projects.all()),
            *country_facets([event.place_country]),
            *year_facets([event.starts_on.year] if event.starts_on else []),
        ],
    )
