"""The parts of the office's home page: what there is to do, what may be added, and what there is."""

from dataclasses import dataclass

from django.db.models import Count, Q, Value
from django.utils.text import capfirst

from ..addresses import address_in_admin
from ..models import Publishable, Record
from ..querysets import visible_q
from ..todo import tasks, together
from .roles import may


@dataclass(frozen=True)
class Entry:
    """A line of a shelf: a link, and what is said beside it."""

    text: str
    address: str
    note: str = ""


@dataclass(frozen=True)
class Shelf:
    """A list beside what there is to do."""

    title: str
    entries: list
    #: What is said where there are no entries.
    nothing: str = ""


_makers = []


def register_shelf(maker):
    """Add a list to the home page: `maker` takes the request and gives a `Shelf`, or None where it is not for all."""
    _makers.append(maker)
    return maker


def home_parts(request, site):
    """The context of the home page for the user of the request."""
    shown = [
        model_admin
        for model_admin in sorted(site._registry.values(), key=place_on_home)
        if model_admin.has_view_permission(request)
    ]
    contents = [model_admin for model_admin in shown if issubclass(model_admin.model, Publishable)]
    records = [model_admin for model_admin in shown if issubclass(model_admin.model, Record)]
    lists = [model_admin for model_admin in records if not getattr(model_admin, "has_page", False)]
    rules = [model_admin for model_admin in shown if model_admin not in records]
    notes = _numbers(contents)
    shelves = [
        _shelf("Contenuti", [one for one in contents if one not in lists], notes),
        *(maker(request) for maker in _makers),
        _shelf("Elenchi e impostazioni", lists, notes),
        _shelf("Persone e regole", rules, notes),
    ]
    return {
        "new": [
            Entry(model_admin.new_label, address_in_admin(model_admin.model, "add"))
            for model_admin in contents
            if model_admin.new_label and may(request, "add", model_admin.model)
        ],
        "tasks": tasks(request, site),
        "shelves": [shelf for shelf in shelves if shelf and (shelf.entries or shelf.nothing)],
    }


def place_on_home(model_admin):
    """What the office works with every day comes first."""
    return getattr(model_admin, "home_position", 100), model_admin.opts.verbose_name_plural


def _shelf(title, admins, notes):
    entries = [
        Entry(capfirst(one.opts.verbose_name_plural), address_in_admin(one.model, "changelist"), notes.get(one, ""))
        for one in admins
    ]
    return Shelf(title, entries)


def _numbers(admins):
    """How much of each content the public sees and how much is a draft, in words, in one query."""
    parts = [
        model_admin.model._base_manager.filter(deleted_at=None)
        .order_by()
        .annotate(row=Value(number))
        .values("row")
        .annotate(
            public=Count("pk", filter=visible_q()),
            drafts=Count("pk", filter=Q(state__in=[Publishable.State.DRAFT, Publishable.State.REVIEW])),
        )
        .values_list("row", "public", "drafts")
        for number, model_admin in enumerate(admins)
    ]
    return {admins[number]: _in_words(public, drafts) for number, public, drafts in together(parts)}


def _in_words(public, drafts):
    said = [f"{public} sul sito"] if public or not drafts else []
    if drafts:
        said.append(f"{drafts} bozza" if drafts == 1 else f"{drafts} bozze")
    return ", ".join(said)
