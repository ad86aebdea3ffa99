"""What a citizen and a partner come for, from the home page to what they wanted, in three languages."""

from urllib.parse import unquote

import pytest
from django.urls import reverse
from django.utils import translation

from documents.models import DocumentFile
from networks.models import PartnerCity
from projects.models import GeographicArea, Project
from tests.conftest import LANGUAGES

pytestmark = pytest.mark.usefixtures("portal_content")
DESKTOP = {"width": 1280, "height": 900}


def path(page):
    return page.evaluate("location.pathname")


def follow(page, address, within="body"):
    """Click the first link to this address that a visitor sees."""
    page.locator(f'{within} a[href="{address}"]:visible').first.click()
    page.wait_for_load_state()


@pytest.mark.parametrize("has_scripts", [False, True], ids=["without scripts", "with scripts"])
def test_citizen_narrows_the_projects_and_reads_one_in_two_languages(new_context, language, has_scripts):
    projects, area = reverse("projects:list"), GeographicArea.objects.get(slug="medio-oriente")
    shwm = Project.objects.get(slug="shwm")
    addresses = {}
    for code in LANGUAGES:
        with translation.override(code):
            addresses[code] = shwm.get_absolute_url()

    page = new_context(locale=language, viewport=DESKTOP, java_script_enabled=has_scripts).new_page()
    page.goto("/")
    assert path(page) == f"/{language}/"
    follow(page, projects, "nav")
    assert page.locator("#results article").count() == Project.objects.published().count()

    filters = page.locator("form.filters")
    if not filters.get_by_label(area.name).is_visible():
        filters.locator("summary").first.click()
    filters.get_by_label(area.name).check()
    if not has_scripts:
        filters.locator("button[type=submit]").click()
    page.wait_for_url(f"**{projects}?*area=medio-oriente*")
    page.locator("#results article").nth(1).wait_for(state="detached")
    assert page.locator("#results article").count() == 1

    follow(page, addresses[language], "#results")
    assert "SHWM" in page.locator("h1").inner_text()
    other = LANGUAGES[LANGUAGES.index(language) - 1]
    page.locator(f'a[hreflang="{other}"]').first.click()
    page.wait_for_url(f"**{addresses[other]}")
    assert page.locator("html").get_attribute("lang") == other
    assert "SHWM" in page.locator("h1").inner_text()


def test_filters_go_back_and_forth_with_scripts(new_context):
    projects = reverse("projects:list")
    page = new_context(viewport=DESKTOP).new_page()
    page.goto(f"{projects}?area=medio-oriente")
    cards = page.locator("#results article")
    assert cards.count() == 1
    filters = page.locator("form.filters")
    if not filters.locator('[value="africa"]').is_visible():
        filters.locator("summary").first.click()
    filters.locator('[value="africa"]').check()
    cards.nth(3).wait_for()
    assert (cards.count(), page.evaluate("location.search")) == (4, "?area=africa&area=medio-oriente")
    page.go_back()
    cards.nth(3).wait_for(state="detached")
    assert (cards.count(), page.evaluate("location.search")) == (1, "?area=medio-oriente")


def test_language_links_and_report_follow_the_filters_of_the_moment(new_context):
    page = new_context(viewport=DESKTOP).new_page()
    projects = reverse("projects:list")
    page.goto(projects)
    filters = page.locator("form.filters")
    if not filters.locator('[value="medio-oriente"]').is_visible():
        filters.locator("summary").first.click()
    filters.locator('[value="medio-oriente"]').check()
    page.locator("#results article").nth(1).wait_for(state="detached")
    letter = page.locator(".report a").get_attribute("href")
    assert f"{projects}?area=medio-oriente" in unquote(letter)
    page.locator('a[hreflang="en"]').first.click()
    page.wait_for_load_state()
    assert (page.locator("html").get_attribute("lang"), page.locator("#results article").count()) == ("en", 1)


def test_partner_finds_the_english_profile_and_takes_it_along(new_context, language):
    file = DocumentFile.objects.public().get(document__slug="metropolitan-city-of-turin-migration-profile")
    city = PartnerCity.objects.get(is_home=True)
    page = new_context(locale=language, viewport=DESKTOP).new_page()
    page.goto("/")
    follow(page, reverse("networks:city-list"), "nav")
    follow(page, city.get_absolute_url(), "main")
    follow(page, file.document.get_absolute_url(), "main")
    link = page.locator(f'main a[href="{file.get_absolute_url()}"]')
    assert (link.get_attribute("hreflang"), link.count()) == ("en", 1)
    answer = page.request.get(file.get_absolute_url())
    assert (answer.status, answer.headers["content-type"], answer.body()[:5]) == (200, "application/pdf", b"%PDF-")
    assert len(answer.body()) == file.size


def test_partner_finds_the_profile_by_its_words(new_context, language):
    page = new_context(locale=language, viewport=DESKTOP).new_page()
    page.goto("/")
    page.locator("#site-q").fill("migration profile Turin")
    page.locator("#site-q").press("Enter")
    page.wait_for_url(f"**{reverse('search')}?q=*")
    document = DocumentFile.objects.public().get(document__slug="metropolitan-city-of-turin-migration-profile").document
    follow(page, document.get_absolute_url(), "main")
    assert page.locator("h1").inner_text() == document.title
