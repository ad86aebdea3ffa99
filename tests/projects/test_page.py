"""The page of a project: what it says, what it must not show, and what it asks of the database."""

import re
from datetime import date

import pytest
from django.utils import translation

from documents.models import DocumentFile
from editorial.models import FormerSlug
from pages.models import PortalIdentity
from projects.models import Funding
from tests.factories import (
    HIDDEN_WAYS,
    hidden_ways,
    make_area,
    make_beneficiary,
    make_city,
    make_document,
    make_event,
    make_goal,
    make_instrument,
    make_location,
    make_news,
    make_organisation,
    make_programme,
    make_project,
    make_sector,
)
from tests.links import main_links
from tests.projects.pages import address, words

pytestmark = pytest.mark.django_db


def full_project(number=1, **hidden):
    """A project with `number` of everything, each made with the fields in `hidden`."""

    def several(factory, word, **fields):
        return [factory(name_it=f"{word} {turn}", **fields, **hidden) for turn in range(number)]

    project = make_project(
        slug="full",
        title_it="Progetto intero",
        areas=several(make_area, "Areaname"),
        sectors=several(make_sector, "Sectorname"),
        cities=several(make_city, "Cityname"),
        locations=several(make_location, "Locationname"),
        beneficiaries=several(make_beneficiary, "Beneficiaryname"),
        instruments=several(make_instrument, "Instrumentname"),
        goals=[make_goal(number=turn + 1, name_it=f"Goalname {turn}", **hidden) for turn in range(min(number, 17))],
        documents=[make_document(title_it=f"Documentname {turn}", **hidden) for turn in range(number)],
        programmes=several(make_programme, "Programmename", call_title_it="Callname", required_statement_it="Oblige"),
        partners=[(partner, "partner") for partner in several(make_organisation, "Partnername")],
        follows=make_project(title_it="Beforename", **hidden),
    )
    for document in project.documents.all():
        DocumentFile.objects.create(
            document=document, language="it", file="a.pdf", media_type="application/pdf", size=29_400
        )
    for turn in range(number):
        make_project(title_it=f"Aftername {turn}", follows=project, **hidden)
        make_news(title_it=f"Newsname {turn}", project=project, **hidden)
        place = {"city": make_city(name_it=f"Eventcity {turn}"), "location": make_location()}
        make_event(title_it=f"Eventname {turn}", projects=[project], **place, **hidden)
    for funder in several(make_organisation, "Fundername"):
        Funding.objects.create(project=project, funder=funder, amount=1000, currency="EUR")
    return project


NAMES = (
    "Areaname Sectorname Cityname Locationname Beneficiaryname Instrumentname Goalname Documentname Programmename "
    "Callname Oblige Partnername Fundername Beforename Aftername Newsname Eventname Eventcity"
).split()


def test_page_shows_all_that_belongs_to_the_project(read):
    text = words(read(full_project()))

    assert [name for name in NAMES if name not in text] == []


@pytest.mark.parametrize("way", HIDDEN_WAYS)
def test_page_shows_nothing_hidden_that_belongs_to_the_project(read, way):
    html = read(full_project(2, **hidden_ways()[way]))

    assert [name for name in NAMES if name in html] == []
    assert "1.000" not in html


@pytest.mark.parametrize("way", HIDDEN_WAYS)
def test_hidden_project_has_no_page(client, way):
    project = make_project(**hidden_ways()[way])
    FormerSlug.objects.create(model="projects.project", slug="old", object_id=str(project.pk))

    assert client.get(address(project.slug)).status_code == 404
    assert client.get(address("old")).status_code == 404


def test_former_address_leads_to_the_present_one(client):
    project = make_project(slug="old")
    project.slug = "new"
    project.save()

    response = client.get(address("old"))

    assert (response.status_code, response["Location"]) == (301, address("new"))


@pytest.mark.parametrize("rows", [1, 30])
def test_page_asks_sixteen_queries(client, django_assert_num_queries, rows):
    project = full_project(rows)

    with django_assert_num_queries(16):
        client.get(address(project.slug))


@pytest.mark.parametrize(
    ("fields", "label"),
    [
        ({"information_as_of": "2018"}, "Closed (as of 2018)"),
        ({"information_as_of": "2018-03"}, "Closed (as of March 2018)"),
        ({"information_as_of": "2018-03-12"}, "Closed (as of 12 March 2018)"),
        ({}, "Closed"),
    ],
)
def test_status_says_when_it_was_known(read, fields, label):
    project = make_project(activity_status="4", title_en="A", summary_en="B", **fields)

    with translation.override("en"):
        assert project.status_label == label
    assert label in words(read(project, "en"))


def test_information_without_a_status_is_dated_too(read):
    project = make_project(information_as_of="2018")

    assert project.status_label == ""
    assert "Information as of 2018" in words(read(project, "en"))


@pytest.mark.parametrize(
    ("fields", "period"),
    [
        ({}, ""),
        ({"actual_start": "2015", "actual_end": "2018"}, "2015–2018"),
        ({"planned_start": "2018", "planned_end": "2021-03"}, "2018 – March 2021 (planned)"),
        ({"actual_start": "2018", "planned_end": "2021-03"}, "2018 – March 2021 (planned end)"),
        ({"planned_start": "2018", "actual_end": "2021"}, "2018–2021 (planned start)"),
        ({"planned_start": "2017", "actual_start": "2018", "actual_end": "2018"}, "2018"),
        ({"actual_start": "2018"}, "start: 2018"),
        ({"planned_start": "2018"}, "start: 2018 (planned)"),
        ({"planned_end": "2018"}, "end: 2018 (planned end)"),
    ],
)
def test_period_says_what_was_only_planned(fields, period):
    with translation.override("en"):
        assert make_project(**fields).period == period


def test_facts_keep_what_was_planned_beside_what_came_of_it(read):
    project = make_project(planned_start="2016", actual_start="2017-02", planned_end="2019")

    assert "Planned start 2016 Start February 2017 Planned end 2019" in words(read(project, "en"))


@pytest.mark.parametrize(
    ("fields", "place"),
    [
        ({}, ""),
        ({"place_of_intervention_it": "Val Segreta", "countries": ["IT"]}, "Val Segreta"),
        ({"place_of_intervention_it": "x" * 61, "countries": ["IT", "FR"]}, "2 countries"),
        ({"place_of_intervention_it": "x" * 61}, "x" * 61),
        ({"countries": ["ET", "LB"]}, "Ethiopia, Lebanon"),
    ],
)
def test_place_is_said_in_a_few_words(fields, place):
    with translation.override("en"):
        assert re.sub("<[^>]+>", "", make_project(**fields).place) == place


def test_place_written_only_in_italian_says_so():
    with translation.override("fr"):
        assert make_project(place_of_intervention_it="Val & Co").place == '<span lang="it">Val &amp; Co</span>'


def test_cover_follows_sector_and_slug():
    plain = make_project(slug="abc")
    watery = make_project(slug="abcd", sectors=[make_sector(cover="water")])

    assert plain.cover == "build/img/covers/points-3.svg"
    assert watery.cover == "build/img/covers/water-2.svg"


def test_organisations_stand_under_their_roles_each_once(client):
    both, lead, funder = (make_organisation(name_it=name) for name in ("Both", "Lead", "Funder"))
    project = make_project(partners=[(both, "partner"), (both, "funder"), (lead, "lead")])
    for organisation in (both, funder):
        Funding.objects.create(project=project, funder=organisation)

    response = client.get(address(project.slug, "en"))

    assert [(str(role), found) for role, found in response.context["roles"]] == [
        ("Lead partner", [lead]),
        ("Partner", [both]),
        ("Funder", [both, funder]),
    ]


def test_countries_are_named_in_the_language_of_the_page(read):
    project = make_project(countries=["ET"])

    named = [re.findall("Etiopia|Ethiopia|Éthiopie", words(read(project, language))) for language in ("it", "en", "fr")]

    assert named == [["Etiopia"] * 2, ["Ethiopia"] * 2, ["Éthiopie"] * 2]


@pytest.mark.parametrize(
    ("fields", "is_old"),
    [
        ({"activity_status": "2", "information_as_of": "2018"}, True),
        ({"activity_status": "1", "information_as_of": "2023-12"}, True),
        ({"activity_status": "2", "information_as_of": "2024"}, False),
        ({"activity_status": "4", "information_as_of": "2018"}, False),
        ({"activity_status": "", "information_as_of": "2018"}, False),
        ({"activity_status": "2"}, False),
    ],
)
def test_state_is_old_when_nothing_was_heard_since_the_year_before_last(fields, is_old):
    assert make_project(**fields).has_old_state(date(2025, 6, 1)) is is_old


def test_page_says_that_its_information_is_old(read):
    old = words(read(make_project(activity_status="2", information_as_of="2018"), "en"))
    closed = words(read(make_project(activity_status="4", information_as_of="2018"), "en"))

    sentence = "Information as of 2018. We do not know what has happened since."
    assert [text.count(sentence) for text in (old, closed)] == [1, 0]


def test_printed_page_says_where_it_is_on_the_web(client, settings):
    settings.BASE_URL = "https://portal.example.org"
    printed = client.get(address(make_project(slug="acqua").slug)).context["printed_address"]

    assert printed["words"] == "portal.example.org/p/acqua"
    assert printed["code"].startswith('<svg viewBox="0 0 ')
    assert "style" not in printed["code"]


def test_cities_stand_on_a_map(client):
    PortalIdentity.objects.create(site_name_it="Portale", body_it="Ente")
    public = make_city(name_it="Lione", latitude=45.76, longitude=4.84)
    hidden = make_city(name_it="Segreta", latitude=45, longitude=5, state="draft")
    response = client.get(address(make_project(cities=[public, hidden]).slug))

    on_map = [link for link in main_links(response) if "aria-label" in link]
    assert on_map == [{"href": f"/it/citta/{public.slug}/", "aria-label": "Lione, Francia"}]


def test_documents_lead_to_their_page_and_to_their_file(read):
    project = full_project()
    document = project.documents.get()

    with translation.override("it"):
        addresses = [document.get_absolute_url(), document.files.get().get_absolute_url()]
    html = read(project)

    assert re.findall(r'<a href="([^"]+)"[^>]*>(?:Documentname|PDF)', html) == addresses


def test_text_without_translation_says_its_language(read):
    project = make_project(title_it="Acqua", summary_it="Sintesi", description_it="<p>Testo</p>")
    html = read(project, "fr")

    assert '<h1 lang="it">Acqua</h1>' in html
    assert '<span lang="it">Sintesi</span>' in html
    assert '<div class="prose" lang="it"><p>Testo</p></div>' in html


def test_texts_are_escaped(read):
    hostile = '"><script>alert(1)</script>'
    project = make_project(
        title_it=hostile,
        acronym=hostile,
        summary_it=hostile,
        place_of_intervention_it=hostile,
        description_it=f"<p onclick='x'>Testo{hostile}</p>",
        official_website="https://example.org/?q=%22><script>alert(1)</script>",
        areas=[make_area(name_it=hostile)],
        sectors=[make_sector(name_it=hostile)],
        locations=[make_location(name_it=hostile)],
        beneficiaries=[make_beneficiary(name_it=hostile)],
        programmes=[make_programme(name_it=hostile, call_title_it=hostile)],
        partners=[(make_organisation(name_it=hostile, acronym=hostile), "lead")],
    )
    html = read(project)

    assert "<script>alert" not in html
    assert "onclick" not in html


def test_page_of_bare_title_is_whole(read):
    text = words(read(make_project(title_it="Soltanto un titolo")))

    assert "Soltanto un titolo" in text
    assert "None" not in text


@pytest.mark.parametrize(
    ("language", "status", "information", "period"),
    [
        ("it", "In corso (situazione al 2018)", "Informazioni aggiornate al 2018", "2018 – marzo 2021"),
        ("en", "Implementation (as of 2018)", "Information as of 2018", "2018 – March 2021"),
        ("fr", "En cours (situation en 2018)", "Informations à jour en 2018", "2018 – mars 2021"),
    ],
)
def test_age_of_the_information_is_said_in_the_language_of_the_page(read, language, status, information, period):
    project = make_project(activity_status="2", information_as_of="2018", planned_start="2018", planned_end="2021-03")
    text = words(read(project, language))

    assert [found in text for found in (status, information, period)] == [True] * 3
