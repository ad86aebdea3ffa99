from datetime import date, timedelta

import pytest
from django.urls import reverse
from django.utils import timezone, translation

from documents.models import DocumentFile
from pages.models import Highlight, PortalIdentity
from tests.cooperation_portal.reading import heading, links, page_language
from tests.factories import (
    HIDDEN_WAYS,
    hidden_ways,
    make_area,
    make_city,
    make_document,
    make_event,
    make_goal,
    make_location,
    make_news,
    make_page,
    make_project,
    make_sector,
)
from tests.links import linked_slugs

pytestmark = pytest.mark.django_db


def home(client):
    return client.get(reverse("home"))


def test_home_says_what_the_office_does(client, language):
    PortalIdentity.objects.create(
        site_name_it="Portale",
        tagline_it="Motto",
        tagline_en="Tagline",
        tagline_fr="Devise",
        intro_it="Presentazione",
        goals_intro_it="Cornice",
        mailbox="office@example.org",
    )
    about = make_page(key="about", lead_it="Che cosa facciamo, in breve")
    make_goal(number=17)
    response = home(client)
    assert page_language(response) == language
    assert heading(response) == {"it": "Motto", "en": "Tagline", "fr": "Devise"}[language]
    for text in ("Presentazione", "Che cosa facciamo, in breve", "Cornice", "goal-17"):
        assert text in response.text
    assert links(response).count(about.get_absolute_url()) == 2
    assert "mailto:office@example.org" in links(response)


def test_home_of_an_empty_portal_is_whole(client, language):
    response = home(client)
    assert response.status_code == 200
    assert heading(response) != ""


def test_home_counts_what_the_public_may_see(client):
    for make, number in ((make_project, 2), (make_event, 3), (make_document, 4), (make_city, 5)):
        for _number in range(number):
            make()
        for fields in hidden_ways().values():
            make(**fields)
    make_city(is_home=True)
    context = home(client).context
    assert [context[name] for name in ("project_count", "event_count", "document_count")] == [2, 3, 4]
    assert len(context["cities"]) == 5


def test_home_says_what_its_figures_count(client):
    for area in (make_area(), make_area()):
        make_project(areas=[area])
    make_area()
    for country in ("FR", "FR", "ES"):
        make_city(country=country)
    for year in (2016, 2018, 2017):
        make_event(starts_on=date(year, 1, 1))
    make_event(starts_on=date(2010, 1, 1), state="draft")
    context = home(client).context
    assert [len(context["areas"]), context["country_count"], context["event_years"]] == [2, 2, ["2016", "2018"]]


def test_home_lists_some_projects_of_each_area_under_the_number_of_all(client):
    africa, empty = make_area(name_it="Africa"), make_area(name_it="Vuota")
    for _number in range(6):
        make_project(areas=[africa])
    make_project(areas=[africa, empty], state="draft")
    [area] = home(client).context["areas"]
    assert (area.name, area.project_count, len(area.shown_projects)) == ("Africa", 6, 4)


def test_home_draws_an_arc_to_each_public_place(client):
    frame = {"map_west": -12, "map_south": 2, "map_east": 44, "map_north": 52}
    PortalIdentity.objects.create(site_name_it="Portale", **frame)
    make_city(is_home=True, latitude=45, longitude=7)
    make_city(latitude=48, longitude=16)
    place, unused = make_location(latitude=7, longitude=38), make_location(latitude=9, longitude=38)
    make_project(locations=[place])
    make_project(locations=[unused], state="draft")
    assert home(client).text.count('<path d="M') == 2


def test_home_lists_the_lines_of_activity_of_the_page_about_the_office(client):
    make_page(key="about", body_it="<p>Testo</p><ul><li>Una <em>cosa</em></li><li>Altra</li></ul><ul><li>No</li></ul>")
    text = home(client).text
    assert '<ol class="activities"><li>Una cosa</li><li>Altra</li></ol>' in text


@pytest.mark.parametrize("way", HIDDEN_WAYS)
def test_home_shows_nothing_hidden(client, way):
    hidden = hidden_ways()[way]
    project = make_project(title_it="Segreto", **hidden)
    Highlight.objects.create(project=project, text_it="Segreto")
    make_event(title_it="Segreto", **hidden)
    make_event(title_it="Noto", city=make_city(name_it="Segreto", **hidden))
    make_document(title_it="Segreto", **hidden)
    make_news(title_it="Segreto", **hidden)
    make_page(key="about", title_it="Segreto", lead_it="Segreto", menu_order=1, **hidden)
    make_goal(name_it="Segreto", **hidden)
    response = home(client)
    assert "Noto" in response.text
    assert "Segreto" not in response.text


def test_home_shows_the_highlights_in_order(client, language):
    project, document = make_project(slug="p", acronym="SHWM"), make_document(slug="d")
    Highlight.objects.create(document=document, position=2)
    Highlight.objects.create(project=project, position=1, text_it="Perché", text_en="Why", text_fr="Pourquoi")
    response = home(client)
    assert [highlight.target for highlight in response.context["highlights"]] == [project, document]
    assert {"it": "Perché", "en": "Why", "fr": "Pourquoi"}[language] in response.text
    assert linked_slugs(response, "projects:list") == ["p"]


def test_home_shows_what_is_coming_else_the_latest_events(client):
    make_event(slug="old", starts_on=date(2016, 3, 9))
    make_event(slug="late", starts_on=date(2018, 10, 17))
    assert linked_slugs(home(client), "events:list") == ["late", "old"]
    today = timezone.localdate()
    make_event(slug="next-month", starts_on=today + timedelta(days=30))
    make_event(slug="today", starts_on=today)
    assert linked_slugs(home(client), "events:list") == ["today", "next-month"]


def test_home_lists_the_partner_cities_by_name_without_its_own(client):
    make_city(slug="b", name_it="Àmman", name_en="Zamman")
    make_city(slug="a", name_it="Lione", name_en="Lyon")
    make_city(slug="home", is_home=True)
    with translation.override("en"):
        assert linked_slugs(home(client), "networks:city-list") == ["a", "b"]


def test_home_shows_the_latest_news_and_documents(client):
    for day in (1, 4, 2, 3):
        make_news(slug=f"n{day}", date=date(2017, 7, day))
        make_document(slug=f"d{day}")
    make_document(slug="d5")
    response = home(client)
    assert linked_slugs(response, "pages:news-list") == ["n4", "n3", "n2"]
    assert linked_slugs(response, "documents:list") == ["d5", "d3", "d2", "d4"]


def test_home_asks_the_database_as_often_for_one_row_as_for_thirty(client, django_assert_num_queries):
    PortalIdentity.objects.create(site_name_it="Portale")
    make_page(key="about", menu_order=1)
    make_rows([1])
    with django_assert_num_queries(18):
        home(client)
    make_rows(range(2, 31))
    with django_assert_num_queries(18):
        home(client)


def make_rows(numbers):
    for number in numbers:
        project = make_project(sectors=[make_sector()], areas=[make_area()], locations=[make_location()])
        event = make_event(city=make_city())
        make_event(location=make_location())
        document = make_document()
        DocumentFile.objects.create(document=document, language="it", file="a.pdf", media_type="application/pdf")
        make_news()
        if number <= 17:
            make_goal(number=number)
        for target in ({"project": project}, {"event": event}, {"document": document}):
            Highlight.objects.create(**target)
