"""What an answer of the list of projects says, for its tests."""

from django.urls import reverse
from django.utils import translation

from tests.factories import (
    make_area,
    make_beneficiary,
    make_city,
    make_goal,
    make_location,
    make_programme,
    make_project,
    make_sector,
)


def address(language="it"):
    with translation.override(language):
        return reverse("projects:list")


def found(response):
    return sorted(project.slug for project in response.context["projects"])


def make_described_project(number, **fields):
    """A project with its own value of every facet, and with a place that is no city."""
    described = {
        "slug": f"p{number}",
        "areas": [make_area(slug=f"area-{number}")],
        "programmes": [make_programme(slug=f"programme-{number}")],
        "sectors": [make_sector(slug=f"sector-{number}")],
        "beneficiaries": [make_beneficiary(slug=f"beneficiary-{number}")],
        "goals": [make_goal(number=number % 17 + 1)] if number < 17 else [],
        "cities": [make_city(slug=f"city-{number}", latitude=45.0, longitude=number / 10)],
        "locations": [make_location(slug=f"location-{number}", latitude=40.0, longitude=number / 10)],
        "countries": [["LB", "TN", "ET"][number % 3]],
        "activity_status": str(number % 6 + 1),
        "our_role": ["lead", "partner", "stakeholder", "supporter"][number % 4],
        "actual_start": str(2000 + number),
    }
    return make_project(**described | fields)
