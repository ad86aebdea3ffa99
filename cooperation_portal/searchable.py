"""What is searchable: every kind of public page, its texts, and the words of what it is related to."""

from datetime import datetime, time, timedelta

from django.db.models import Prefetch
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import pgettext_lazy

from documents.models import Document, DocumentFile, TextPage
from documents.reading.parts import address_of_page
from editorial.languages import active_language, text_and_language
from editorial.querysets import visible_q
from editorial.richtext import plain
from events.models import Event, EventLink
from networks.models import Membership, Network, Organisation, PartnerCity
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
from projects.years import years_of
from search import receivers
from search.registry import FileReading, FileText, Searchable, register


def register_all():
    """Called once, when the applications are ready."""
    for searchable in (*_of_projects(), *_of_events(), *_of_documents(), *_of_networks(), *_of_pages()):
        register(searchable)
    receivers.listen()


def _visible(name, model, on):
    return Prefetch(name, model.objects.published(on))


def _projects_with_areas(on):
    areas = _visible("areas", GeographicArea, on)
    return Prefetch("projects", Project.objects.published(on).prefetch_related(areas))


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


def _days(*days):
    """Days as a page writes them: "9 marzo 2016". Empty ones have none."""
    return [date_format(day, "j F Y") for day in days if day]


def _area_facets(areas):
    return [("area", area.slug) for area in areas]


def _country_facets(countries):
    return [("country", country.code) for country in countries if country]


def _year_facets(years):
    return [("year", str(year)) for year in years]


def _areas_of(projects):
    return _area_facets(area for project in projects for area in project.areas.all())


def _statement(programme):
    text, written_in = text_and_language(programme, "required_statement")
    return plain(text), written_in


def _project_title(project, language):
    title, written_in = text_and_language(project, "title", language)
    if project.acronym:
        return f"{project.acronym} – {title}", project.title_language or written_in
    return title, project.title_language or written_in


def _project_countries(project):
    places = [*project.cities.all(), *project.locations.all()]
    return [*project.countries, *(place.country for place in places)]


def _project_relations(project):
    return [
        *_here(project.get_activity_status_display()),
        *_country_names(*_project_countries(project)),
        *_names([*project.cities.all(), *project.locations.all()]),
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


def _project_dates(project):
    names = ("actual_start", "planned_start", "actual_end", "planned_end", "information_as_of")
    return [date and date.first for date in (getattr(project, name) for name in names)]


def _of_projects():
    terms = {
        GeographicArea: "areas",
        Sector: "sectors",
        Beneficiary: "beneficiaries",
        Instrument: "instruments",
        Goal: "goals",
        PartnerCity: "cities",
        Location: "locations",
        FundingProgramme: "programmes",
    }
    yield Searchable(
        Project,
        kind=pgettext_lazy("kind of page", "Project"),
        names=("acronym", "title"),
        leads=("summary",),
        texts=("description", "objectives", "place_of_intervention", "results", "cup"),
        title=_project_title,
        related=_project_relations,
        prefetch=lambda on: (
            *(_visible(name, model, on) for model, name in terms.items()),
            Prefetch(
                "partnerships",
                Partnership.objects.filter(visible_q("organisation__", on)).select_related("organisation"),
            ),
            Prefetch("fundings", Funding.objects.filter(visible_q("funder__", on)).select_related("funder")),
        ),
        # An organisation is named as a partner or as a funder.
        follows={
            **{model: (name,) for model, name in terms.items()},
            Organisation: ("partnerships__organisation", "fundings__funder"),
            Partnership: ("partnerships",),
            Funding: ("fundings",),
        },
        words=lambda project: map(str, years_of(*_project_dates(project))),
        dated=lambda project: next((date for date in _project_dates(project) if date), None),
        facets=lambda project: [
            *_area_facets(project.areas.all()),
            *_country_facets(_project_countries(project)),
            *_year_facets(years_of(*_project_dates(project))),
        ],
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


def _end_of(event):
    """When its page tells what happened, no longer what will."""
    last = event.ends_on or event.starts_on
    return [timezone.make_aware(datetime.combine(last + timedelta(days=1), time()))] if last else []


def _account(event, on):
    account = event.account(timezone.localdate(on))
    return [account] if account else []


def _of_events():
    places = {PartnerCity: "city", Location: "location"}
    bodies = {Network: "networks", Organisation: "organisers"}
    yield Searchable(
        Event,
        kind=pgettext_lazy("kind of page", "Event"),
        names=("title",),
        leads=("theme",),
        texts=("place", "venue"),
        shown_texts=_account,
        turns=_end_of,
        related=_event_relations,
        prefetch=lambda on: (
            *(_visible(name, model, on) for model, name in {**places, **bodies}.items()),
            _projects_with_areas(on),
            "links",
        ),
        follows={
            **{model: (name,) for model, name in {**places, **bodies}.items()},
            Project: ("projects",),
            GeographicArea: ("projects__areas",),
            EventLink: ("links",),
        },
        words=lambda event: _days(event.starts_on, event.ends_on),
        dated=lambda event: event.starts_on,
        facets=lambda event: [
            *_areas_of(event.projects.all()),
            *_country_facets([(event.city or event.location or event).country]),
            *_year_facets([event.starts_on.year] if event.starts_on else []),
        ],
    )


def _document_relations(document):
    about = [named for named in (document.city, document.author) if named]
    titles = [(file.title, file.language) for file in document.files.all()]
    return [*_here(document.get_kind_display()), *_names(about), *titles]


def _files_of(keys):
    found = {}
    for document, sha256, language in (
        DocumentFile.objects.current().filter(document__in=keys).values_list("document", "sha256", "language")
    ):
        found.setdefault(document, []).append(FileText(sha256, language))
    return found


def _pages_of(sha256):
    return TextPage.objects.filter(text=sha256).order_by("number").values_list("number", "content")


def _public_files(keys):
    files = DocumentFile.objects.public().current().filter(document__in=keys).select_related("document")
    return {(file.document_id, file.sha256, file.language): file for file in files}


def _addresses_of_page(file, number):
    return address_of_page(file, number), f"{file.get_absolute_url()}#page={number}"


def _of_documents():
    yield Searchable(
        Document,
        kind=pgettext_lazy("kind of page", "Document"),
        names=("title",),
        texts=("description",),
        related=_document_relations,
        prefetch=lambda on: (
            _visible("city", PartnerCity, on),
            _visible("author", Organisation, on),
            Prefetch("files", DocumentFile.objects.current()),
            _projects_with_areas(on),
        ),
        follows={
            PartnerCity: ("city",),
            Organisation: ("author",),
            DocumentFile: ("files",),
            Project: ("projects",),
            GeographicArea: ("projects__areas",),
        },
        words=lambda document: [str(document.issued.first.year)] if document.issued else [],
        dated=lambda document: document.issued and document.issued.first,
        facets=lambda document: [
            *_areas_of(document.projects.all()),
            *_country_facets([document.city.country] if document.city else []),
            *_year_facets([document.issued.first.year] if document.issued else []),
        ],
        files=FileReading(of=_files_of, pages=_pages_of, objects=_public_files, addresses=_addresses_of_page),
    )


def _of_networks():
    yield Searchable(
        PartnerCity,
        kind=pgettext_lazy("kind of page", "City"),
        names=("name",),
        texts=("description",),
        related=lambda city: _country_names(city.country),
        facets=lambda city: _country_facets([city.country]),
    )
    yield Searchable(
        Network,
        kind=pgettext_lazy("kind of page", "Network"),
        names=("acronym", "name"),
        texts=("description",),
        related=lambda network: _names(membership.member for membership in network.memberships.all()),
        prefetch=lambda on: (
            Prefetch(
                "memberships",
                Membership.objects.filter(visible_q("city__", on) | visible_q("organisation__", on)).select_related(
                    "city", "organisation"
                ),
            ),
        ),
        follows={
            Membership: ("memberships",),
            PartnerCity: ("memberships__city",),
            Organisation: ("memberships__organisation",),
        },
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
        facets=lambda organisation: _country_facets([organisation.country]),
    )


def _of_pages():
    yield Searchable(
        News,
        kind=pgettext_lazy("kind of page", "News item"),
        names=("title",),
        leads=("lead",),
        texts=("body",),
        words=lambda news: _days(news.date),
        dated=lambda news: news.date,
        facets=lambda news: _year_facets([news.date.year] if news.date else []),
    )
    yield Searchable(
        GlossaryTerm,
        kind=pgettext_lazy("kind of page", "Term"),
        names=("acronym", "term"),
        texts=("definition",),
        has_page=lambda term: term.is_explained,
    )
    yield Searchable(
        Page, kind=pgettext_lazy("kind of page", "Page"), names=("title",), leads=("lead",), texts=("body",)
    )
