"""What is searchable: every kind of public page, its texts, and the words of what it is related to."""

from django.db.models import Prefetch
from django.utils.translation import pgettext_lazy

from documents.models import Document, DocumentFile
from editorial.languages import active_language, text_and_language
from editorial.querysets import visible_q
from editorial.richtext import plain
from events.models import Event
from networks.models import Membership, Network, Organisation, PartnerCity
from pages.models import News, Page
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
from search.registry import Searchable, register


def register_all():
    """Called once, when the applications are ready."""
    for searchable in (*_of_projects(), *_of_events_and_documents(), *_of_networks(), *_of_pages()):
        register(searchable)


def _visible(name, model):
    return Prefetch(name, model.objects.published())


def _here(*words):
    """Words of the active language, or of none: codes, acronyms."""
    return [(str(word), active_language()) for word in words]


def _country_names(*countries):
    """Empty ones have none."""
    return _here(*(country.name for country in countries if country))


def _names(objects):
    """Names and acronyms."""
    for obj in objects:
        yield text_and_language(obj, obj.naming_field)
        yield from _here(getattr(obj, "acronym", ""))


def _statement(programme):
    text, written_in = text_and_language(programme, "required_statement")
    return plain(text), written_in


def _project_title(project, language):
    title, written_in = text_and_language(project, "title", language)
    if project.acronym:
        return f"{project.acronym} – {title}", project.title_language or written_in
    return title, project.title_language or written_in


def _project_relations(project):
    places = [*project.cities.all(), *project.locations.all()]
    return [
        *_here(project.get_activity_status_display()),
        *_country_names(*project.countries, *(place.country for place in places)),
        *_names(places),
        *_names(project.areas.all()),
        *_names(project.sectors.all()),
        *_names(project.beneficiaries.all()),
        *_names(project.instruments.all()),
        *_names(project.goals.all()),
        *_names(partnership.organisation for partnership in project.partnerships.all()),
        *_names(project.programmes.all()),
        *(text_and_language(programme, "call_title") for programme in project.programmes.all()),
        *(_statement(programme) for programme in project.programmes.all()),
        *_names(funding.funder for funding in project.fundings.all()),
    ]


def _of_projects():
    yield Searchable(
        Project,
        kind=pgettext_lazy("kind of page", "Project"),
        names=("acronym", "title"),
        texts=("summary", "description", "objectives", "place_of_intervention", "results", "cup"),
        title=_project_title,
        related=_project_relations,
        prefetch=lambda: (
            _visible("areas", GeographicArea),
            _visible("sectors", Sector),
            _visible("beneficiaries", Beneficiary),
            _visible("instruments", Instrument),
            _visible("goals", Goal),
            _visible("cities", PartnerCity),
            _visible("locations", Location),
            _visible("programmes", FundingProgramme),
            Prefetch(
                "partnerships", Partnership.objects.filter(visible_q("organisation__")).select_related("organisation")
            ),
            Prefetch("fundings", Funding.objects.filter(visible_q("funder__")).select_related("funder")),
        ),
    )
    yield Searchable(
        Beneficiary, kind=pgettext_lazy("kind of page", "Beneficiaries"), names=("name",), texts=("description",)
    )


def _event_relations(event):
    held_in = event.city or event.location
    return [
        *_here(event.get_kind_display()),
        *_names([held_in] if held_in else []),
        *_country_names((held_in or event).country),
        *_names(event.projects.all()),
        *_names(event.networks.all()),
        *_names(event.organisers.all()),
        *(text_and_language(link, "title") for link in event.links.all()),
    ]


def _document_relations(document):
    about = [named for named in (document.city, document.author) if named]
    titles = [(file.title, file.language) for file in document.files.all()]
    return [*_here(document.get_kind_display()), *_names(about), *titles]


def _of_events_and_documents():
    yield Searchable(
        Event,
        kind=pgettext_lazy("kind of page", "Event"),
        names=("title",),
        texts=("theme", "place", "venue"),
        shown_texts=lambda event: [event.account()] if event.account() else [],
        related=_event_relations,
        prefetch=lambda: (
            _visible("city", PartnerCity),
            _visible("location", Location),
            _visible("projects", Project),
            _visible("networks", Network),
            _visible("organisers", Organisation),
            "links",
        ),
    )
    yield Searchable(
        Document,
        kind=pgettext_lazy("kind of page", "Document"),
        names=("title",),
        texts=("description",),
        related=_document_relations,
        prefetch=lambda: (
            _visible("city", PartnerCity),
            _visible("author", Organisation),
            Prefetch("files", DocumentFile.objects.filter(is_current=True)),
        ),
    )


def _of_networks():
    yield Searchable(
        PartnerCity,
        kind=pgettext_lazy("kind of page", "City"),
        names=("name",),
        texts=("description",),
        related=lambda city: _country_names(city.country),
    )
    yield Searchable(
        Network,
        kind=pgettext_lazy("kind of page", "Network"),
        names=("acronym", "name"),
        texts=("description",),
        related=lambda network: _names(membership.member for membership in network.memberships.all()),
        prefetch=lambda: (
            Prefetch(
                "memberships",
                Membership.objects.filter(visible_q("city__") | visible_q("organisation__")).select_related(
                    "city", "organisation"
                ),
            ),
        ),
    )
    yield Searchable(
        Organisation,
        kind=pgettext_lazy("kind of page", "Organisation"),
        names=("acronym", "name"),
        texts=("description", "municipality"),
        related=lambda organisation: [
            *_here(organisation.get_kind_display()),
            *_country_names(organisation.country),
        ],
    )


def _of_pages():
    yield Searchable(News, kind=pgettext_lazy("kind of page", "News item"), names=("title",), texts=("lead", "body"))
    yield Searchable(Page, kind=pgettext_lazy("kind of page", "Page"), names=("title",), texts=("lead", "body"))
