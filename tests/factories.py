"""Rows for tests: published unless told otherwise, with Italian names, each unlike the others.

Pass translated columns by their own names (`title_it=`, `name_en=`), and related objects as lists.
"""

from datetime import date, timedelta
from itertools import count

from django.utils import timezone

from documents.models import Document
from events.models import Event
from networks.models import Network, Organisation, PartnerCity
from pages.models import GlossaryTerm, News, Page
from projects.models import (
    Beneficiary,
    Funding,
    FundingProgramme,
    GeographicArea,
    Goal,
    Instrument,
    Location,
    Partnership,
    Project,
    Sector,
)

_number = count(1)


def hidden_ways():
    """Every way of not being public: what to pass to a factory, by name."""
    now = timezone.now()
    return {
        "draft": {"state": "draft"},
        "in review": {"state": "review"},
        "archived": {"state": "archived"},
        "expired": {"publish_until": now - timedelta(hours=1)},
        "scheduled": {"publish_from": now + timedelta(hours=1)},
        "trashed": {"deleted_at": now - timedelta(hours=1)},
    }


#: Their names, for `pytest.mark.parametrize`.
HIDDEN_WAYS = tuple(hidden_ways())


def make(model, *, related=None, **fields):
    """A published row of any content type; `related` holds its many-to-many fields."""
    named = f"{model.naming_field}_it"
    fields.setdefault(named, f"{model._meta.verbose_name} {next(_number)}".capitalize())
    row = model.objects.create(**{"state": "published"} | fields)
    for name, rows in (related or {}).items():
        getattr(row, name).set(rows)
    return row


def make_organisation(**fields):
    return make(Organisation, **fields)


def make_city(**fields):
    return make(PartnerCity, **{"country": "FR"} | fields)


def make_network(**fields):
    return make(Network, **fields)


def make_document(**fields):
    """A document without a file."""
    return make(Document, **fields)


def make_area(**fields):
    return make(GeographicArea, **fields)


def make_programme(**fields):
    return make(FundingProgramme, **fields)


def make_sector(**fields):
    return make(Sector, **fields)


def make_beneficiary(**fields):
    return make(Beneficiary, **fields)


def make_instrument(**fields):
    return make(Instrument, **fields)


def make_goal(**fields):
    """A goal of the 17; its number must be given when a test makes more than one."""
    return make(Goal, **{"number": 1} | fields)


def make_location(**fields):
    return make(Location, **{"country": "IT"} | fields)


def make_project(*, programmes=(), partners=(), **fields):
    """A project; `programmes` pay for it, `partners` are pairs of an organisation and its role."""
    if "image" in fields:
        fields.setdefault("image_alt_it", "Che cosa si vede")
    names = {field.name for field in Project._meta.many_to_many}
    related = {name: fields.pop(name) for name in names & fields.keys()}
    project = make(Project, related=related, **fields)
    for programme in programmes:
        Funding.objects.create(project=project, programme=programme)
    for position, (organisation, role) in enumerate(partners):
        Partnership.objects.create(project=project, organisation=organisation, role=role, position=position)
    return project


def make_event(*, projects=(), networks=(), organisers=(), documents=(), **fields):
    related = {"projects": projects, "networks": networks, "organisers": organisers, "documents": documents}
    return make(Event, related=related, **{"starts_on": date(2017, 7, 11)} | fields)


def make_news(**fields):
    return make(News, **{"date": date(2017, 7, 13)} | fields)


def make_page(**fields):
    return make(Page, **fields)


def make_term(**fields):
    """A term of the glossary, explained."""
    return make(GlossaryTerm, **{"definition_it": "<p>Che cosa vuol dire.</p>"} | fields)
