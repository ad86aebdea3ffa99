"""What synthetic projects are described by, who takes part in them, and what frames every page."""

from dataclasses import dataclass

from networks.kinds import OrganisationKind
from networks.models import Organisation, PartnerCity
from pages.models import Page, PortalIdentity
from projects.models import Beneficiary, FundingProgramme, GeographicArea, Goal, Instrument, Location, Sector

from .rows import published, store

COUNTRIES = (
    "IT FR ES DE LB TN MA DZ EG JO TR AL BA RS UA GE SN BF ML NE CI BJ TG GH CM KE ET UG TZ RW MZ ZA MG PS IL SY IQ IR "
    "AF PK IN BD NP CN VN PH BR AR BO PE CO CU HT GT NI MX US CA GB PT GR RO BG PL"
).split()


@dataclass(frozen=True)
class Terms:
    """Lists of stored rows, each by its kind."""

    areas: list
    programmes: list
    sectors: list
    beneficiaries: list
    instruments: list
    goals: list
    locations: list
    cities: list
    organisations: list


def make_terms(chance, writer, project_count):
    """As many terms as a large office has; organisations grow with the number of projects, to 2,000."""

    def named(model, count, slug, **columns):
        rows = (
            published(
                model,
                f"{slug}-{number}",
                **writer.columns("name", 2),
                **{name: value(number) for name, value in columns.items()},
            )
            for number in range(1, count + 1)
        )
        return store(rows)

    def country(_number):
        return chance.choice(COUNTRIES)

    place = {
        "country": country,
        "latitude": lambda _number: round(chance.uniform(-35, 60), 4),
        "longitude": lambda _number: round(chance.uniform(-80, 110), 4),
    }
    return Terms(
        areas=named(GeographicArea, 40, "area", position=lambda number: number),
        programmes=named(FundingProgramme, 25, "programme"),
        sectors=named(Sector, 25, "sector", cover=lambda _number: chance.choice(Sector.Cover.values)),
        beneficiaries=named(Beneficiary, 12, "beneficiary", position=lambda number: number),
        instruments=named(Instrument, 8, "instrument", position=lambda number: number),
        goals=named(Goal, 17, "goal", number=lambda number: number),
        locations=named(Location, 50, "location", **place),
        cities=named(PartnerCity, 60, "city", **place),
        organisations=named(
            Organisation,
            max(20, min(2_000, project_count // 20)),
            "organisation",
            kind=lambda _number: chance.choice(OrganisationKind.values),
            country=country,
        ),
    )


def make_frame(writer):
    """The identity of a portal, and the pages in its menu and at the foot of every page."""
    names = {"site_name": 3, "body": 4, "office": 4, "tagline": 6}
    PortalIdentity.objects.create(
        **{name: text for field, count in names.items() for name, text in writer.columns(field, count).items()}
    )
    store(
        published(
            Page,
            f"page-{number}",
            **writer.columns("title", 2),
            **writer.columns("body", 100, "<p>{}</p>"),
            menu_order=number if number < 4 else None,
            footer_order=number if number >= 4 else None,
        )
        for number in range(1, 9)
    )
