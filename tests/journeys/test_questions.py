"""What people ask of the portal, each answered within three clicks or one search from the home page."""

import pytest
from django.urls import reverse
from django.utils.translation import gettext

from documents.models import DocumentFile
from events.models import Event
from networks.models import PartnerCity
from pages.models import Highlight
from projects.models import FundingProgramme, GeographicArea, Project
from tests.content.visible import one_line
from tests.journeys.waiting import SETTLED

pytestmark = pytest.mark.usefixtures("portal_content")
SCREENS = {"wide": {"width": 1280, "height": 900}, "phone": {"width": 390, "height": 844}}


class Visitor:
    """Somebody on the home page who counts what they click."""

    def __init__(self, page):
        self.page, self.clicks = page, 0
        page.goto(reverse("home"))

    def click(self, selector):
        self.page.locator(f"{selector} >> visible=true").first.click()
        self.clicks += 1

    def follow(self, address, within="main"):
        """Click a link to the address that the page shows."""
        self.click(f'{within} a[href="{address}"]')
        self.page.wait_for_url(f"**{address}")

    def search(self, words):
        """Ask the search of the page's head; on a phone it is one click away."""
        if not self.page.locator("#site-q").is_visible():
            self.page.locator(".search-link").click()
        self.page.locator('input[name="q"] >> visible=true').first.fill(words)
        self.page.keyboard.press("Enter")
        self.page.wait_for_url("**q=*")

    @property
    def titles(self):
        return self.page.locator("#results article h3").all_inner_texts()


def names_of(projects):
    return [project.short_name for project in projects.in_display_order()]


def what_do_you_do_in_lebanon(visitor):
    beirut = PartnerCity.objects.get(slug="beirut")
    visitor.follow(beirut.get_absolute_url())
    visitor.follow(f"{reverse('projects:list')}?country=LB")
    there = Project.objects.published().in_countries(["LB"])
    assert "SHWM" in names_of(there)
    assert (visitor.titles, visitor.clicks) == (names_of(there), 2)


def what_do_you_do_in_lebanon_by_one_search(visitor):
    visitor.search(PartnerCity.objects.get(slug="beirut").country.name)
    shwm = Project.objects.get(slug="shwm")
    assert visitor.page.locator(f'main a[href="{shwm.get_absolute_url()}"]').is_visible()


def projects_paid_by_aics_in_africa(visitor):
    area, programme = GeographicArea.objects.get(slug="africa"), FundingProgramme.objects.get(slug="bando-aics")
    visitor.follow(f"{reverse('projects:list')}?area={area.slug}")
    if not visitor.page.locator(".filters .option").first.is_visible():
        visitor.click(".filters > details > summary")
    visitor.click(f'.filters label:has(input[value="{programme.slug}"])')
    visitor.page.wait_for_function(SETTLED, arg=f"?area={area.slug}&programme={programme.slug}")
    found = Project.objects.published().in_areas([area.slug]).funded_by([programme.slug])
    assert {project.slug for project in found} == {"smart", "100-plastica"}
    assert visitor.titles == names_of(found)
    assert visitor.clicks <= 3


def migration_profile_of_turin_in_english(visitor):
    file = DocumentFile.objects.public().get(document__slug="metropolitan-city-of-turin-migration-profile")
    visitor.follow(reverse("documents:list"))
    link = visitor.page.locator(f'#results a[href="{file.get_absolute_url()}"]')
    at_a_glance = visitor.page.locator(f'.profiles a[href="{file.get_absolute_url()}"]')
    said = f"{file.label} – {file.document.title}"
    assert (link.is_visible(), one_line(link.inner_text()), visitor.clicks) == (True, one_line(said), 1)
    assert at_a_glance.is_visible()
    answer = visitor.page.request.get(link.get_attribute("href"))
    assert (answer.status, answer.headers["content-type"], len(answer.body())) == (200, "application/pdf", file.size)


def migration_profile_of_turin_in_english_from_the_highlighted_italian_one(visitor):
    file = DocumentFile.objects.public().get(document__slug="metropolitan-city-of-turin-migration-profile")
    highlighted = Highlight.objects.showing().get(document__isnull=False).document
    visitor.follow(highlighted.get_absolute_url())
    assert (visitor.page.locator(f'main a[href="{file.get_absolute_url()}"]').is_visible(), visitor.clicks) == (True, 1)


def what_came_of_the_lyon_event_of_december_2017(visitor):
    event = Event.objects.get(slug="mc2cm-evento-conclusivo-lione")
    visitor.follow(event.get_absolute_url())
    assert visitor.clicks == 1
    assert visitor.page.locator("#account").inner_text() == gettext("How it went")
    assert visitor.page.locator("main").get_by_text("2017").first.is_visible()


def what_came_of_the_lyon_event_by_one_search(visitor):
    event = Event.objects.get(slug="mc2cm-evento-conclusivo-lione")
    visitor.search(PartnerCity.objects.get(slug="lione").name)
    assert visitor.page.locator(f'main a[href="{event.get_absolute_url()}"]').is_visible()


QUESTIONS = [
    what_do_you_do_in_lebanon,
    what_do_you_do_in_lebanon_by_one_search,
    projects_paid_by_aics_in_africa,
    migration_profile_of_turin_in_english,
    migration_profile_of_turin_in_english_from_the_highlighted_italian_one,
    what_came_of_the_lyon_event_of_december_2017,
    what_came_of_the_lyon_event_by_one_search,
]


@pytest.mark.usefixtures("kept_pages")
@pytest.mark.parametrize("screen", SCREENS)
def test_every_question_is_answered_from_the_home_page(new_context, language, screen):
    page = new_context(locale=language, viewport=SCREENS[screen]).new_page()
    for ask in QUESTIONS:
        ask(Visitor(page))
