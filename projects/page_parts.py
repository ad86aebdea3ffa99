"""What the page of a project shows of what belongs to it, as far as the public may see it at a moment.

All of it is asked for by prepared queries: the ORM would take longer to build them than all the rest of the page.
"""

from itertools import groupby
from operator import attrgetter

from django.db.models import BigAutoField, F, SlugField, Window
from django.db.models.functions import RowNumber

from documents.models import Document, DocumentFile
from editorial.excerpts import SHOWN
from editorial.prepared import NOW, Asked, PreparedQuery
from editorial.read_objects import hold
from networks.models import PartnerCity

from .models import Project
from .participation import Funding, Partnership
from .terms import Sector

_PROJECT, _FOLLOWED = (Asked(name, BigAutoField()) for name in ("project", "followed"))
_SLUG = Asked("slug", SlugField())


def project_of_page(slug, now):
    """The project with this slug, with its sectors, cities, news, partnerships and fundings; None where there is none.

    It has `document_count` as well.
    """
    project = next(iter(_projects(slug=slug, now=now)), None)
    if project:
        for name, rows in _RELATED.items():
            hold(project, name, rows(project=project.pk, now=now))
    return project


def phases_of(project, now):
    """The phases before it, itself, and those after it, in this order; with `event_count` and `shown_events`.

    These are the first, with what a timeline tells.
    """
    keys = {"project": project.pk, "followed": project.follows_id, "now": now}
    found = _phases(**keys)
    events = _events(**keys) if any(phase.event_count for phase in found) else []
    for event in events:
        event.leave_out_hidden_place()
    for phase in found:
        phase.shown_events = [event for event in events if event.phase == phase.pk]
    before = [phase for phase in found if phase.pk == project.follows_id]
    itself = [phase for phase in found if phase.pk == project.pk]
    after = [phase for phase in found if phase.follows_id == project.pk]
    return [*before, *itself, *after]


def documents_of(project, now):
    """The first of its documents in the order of their kinds, with `current_files`: one file a language."""
    if not project.document_count:
        return []
    documents = _documents(project=project.pk, now=now)
    files = {key: list(own) for key, own in groupby(_files(project=project.pk, now=now), attrgetter("document_id"))}
    for document in documents:
        document.current_files = files.get(document.pk, [])
        for file in document.current_files:
            file.document = document
    return documents


def _related(name):
    """All that a relation leads to whose model belongs to a room above."""
    return Project._meta.get_field(name).related_model.objects


@PreparedQuery
def _projects():
    return Project.objects.published(NOW).filter(slug=_SLUG).with_document_counts(NOW)


_RELATED = {
    name: PreparedQuery(build)
    for name, build in {
        "sectors": lambda: Sector.objects.published(NOW).filter(projects=_PROJECT),
        "cities": lambda: PartnerCity.objects.published(NOW).filter(projects=_PROJECT).alphabetical(),
        "news": lambda: _related("news").published(NOW).filter(project=_PROJECT).order_by("-date", "slug"),
        "partnerships": lambda: Partnership.objects.filter(project=_PROJECT).with_public_organisation(NOW),
        "fundings": lambda: Funding.objects.filter(project=_PROJECT).with_public_sources(NOW),
    }.items()
}


@PreparedQuery
def _phases():
    around = Project.objects.published(NOW).around(_PROJECT, _FOLLOWED)
    return around.in_display_order().with_event_counts(NOW).without_long_texts()


@PreparedQuery
def _events():
    phases = Project.objects.around(_PROJECT, _FOLLOWED).order_by().values("pk")
    turn = Window(RowNumber(), partition_by=F("projects"), order_by=["starts_on", "slug"])
    events = _related("events").published(NOW).filter(projects__in=phases).with_joined_place(NOW)
    shown = events.annotate(phase=F("projects"), turn=turn).filter(turn__lte=SHOWN)
    return shown.with_document_counts(NOW).in_order()


def _first_documents():
    return Document.objects.published(NOW).filter(projects=_PROJECT).by_kind()[:SHOWN]


_documents = PreparedQuery(_first_documents)


@PreparedQuery
def _files():
    return (
        DocumentFile.objects.current()
        .filter(document__in=_first_documents().values("pk"))
        .order_by("document_id", "language")
    )
