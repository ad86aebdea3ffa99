"""Synthetic projects with all that they are related to."""

from datetime import date, timedelta

from editorial.partial_dates import PartialDate
from projects.codes import ActivityStatus, OurRole, PartnershipRole
from projects.models import Funding, Partnership, Project

from .rows import key, link, published, some, store
from .terms import COUNTRIES
from .words import rare_words_of

#: One in so many is a draft.
DRAFT_EVERY = 50
#: Words of each text.
_TITLE, _SUMMARY, _DESCRIPTION = 6, 20, 150
_FIRST_DAY, _LAST_START = date(1995, 1, 1), date(2026, 6, 30)
_STATUSES = {
    ActivityStatus.PIPELINE: 2,
    ActivityStatus.IMPLEMENTATION: 15,
    ActivityStatus.FINALISATION: 3,
    ActivityStatus.CLOSED: 70,
    ActivityStatus.CANCELLED: 2,
    ActivityStatus.SUSPENDED: 3,
    "": 5,
}
_OVER = (ActivityStatus.CLOSED, ActivityStatus.CANCELLED)


def make_projects(numbers, chance, writer, terms, earlier):
    """Store the projects of these numbers; `earlier` are stored ones, of which some are continued. Gives them back."""
    projects = store(_project(number, chance, writer, earlier) for number in numbers)
    for name, rows, fewest, most in (
        ("areas", terms.areas, 1, 2),
        ("sectors", terms.sectors, 1, 3),
        ("cities", terms.cities, 0, 2),
        ("locations", terms.locations, 0, 1),
        ("beneficiaries", terms.beneficiaries, 0, 3),
        ("instruments", terms.instruments, 0, 2),
        ("goals", terms.goals, 1, 3),
    ):
        pairs = ((project, term) for project in projects for term in some(chance, rows, fewest, most))
        link(getattr(Project, name), pairs)
    store(row for project in projects for row in _partnerships(project, chance, terms))
    store(row for project in projects for row in _fundings(project, chance, terms))
    return projects


def _project(number, chance, writer, earlier):
    status = chance.choices(list(_STATUSES), weights=_STATUSES.values())[0]
    project = published(
        Project,
        f"project-{number}",
        state="draft" if number % DRAFT_EVERY == 0 else "published",
        **writer.columns("title", _TITLE),
        **writer.columns("summary", _SUMMARY, "{}."),
        **writer.columns("description", _DESCRIPTION, "<p>{}.</p>"),
        acronym=writer.words("en", 1).upper()[:50] if chance.random() < 0.3 else "",
        activity_status=status,
        our_role=chance.choice(["", *OurRole.values]),
        countries=",".join(sorted(some(chance, COUNTRIES, 1, 3))),
        follows=chance.choice(earlier) if earlier and number % 20 == 0 else None,
        **_dates(chance, is_over=status in _OVER),
    )
    if rare := rare_words_of(number):
        project.title_it = " ".join([project.title_it, *rare])
    return project


def _dates(chance, is_over):
    """The dates of a project, each known to a year, a month or a day, or to nobody."""
    start = _FIRST_DAY + timedelta(days=chance.randrange((_LAST_START - _FIRST_DAY).days))
    end = start + timedelta(days=chance.randrange(400, 1_800))
    dates = {"planned_start": start, "actual_start": start, "planned_end": end, "information_as_of": end}
    if is_over:
        dates["actual_end"] = end
    return {name: _known(chance, day) for name, day in dates.items() if chance.random() < 0.85}


def _known(chance, day):
    """The day as far as it is known."""
    return PartialDate.parse(day.isoformat()[: chance.choice((4, 7, 10))])


def _partnerships(project, chance, terms):
    for position, organisation in enumerate(some(chance, terms.organisations, 1, 5)):
        yield Partnership(
            id=key(chance),
            project=project,
            organisation=organisation,
            role=PartnershipRole.LEAD if position == 0 else chance.choice(PartnershipRole.values),
            position=position,
        )


def _fundings(project, chance, terms):
    for programme in some(chance, terms.programmes, 1, 2):
        is_known = chance.random() < 0.5
        yield Funding(
            id=key(chance),
            project=project,
            programme=programme,
            funder=chance.choice(terms.organisations) if chance.random() < 0.3 else None,
            amount=chance.randrange(5_000, 2_000_000) if is_known else None,
            currency="EUR" if is_known else "",
        )
