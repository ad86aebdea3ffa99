"""Records go from files to rows as the files say, and a second run finds nothing to do."""

from datetime import UTC, date, datetime
from decimal import Decimal

import pytest
from django.core.management import call_command

from cooperation_portal.models import LoadedRecord
from documents.models import DocumentFile
from editorial.partial_dates import PartialDate
from events.models import Event
from networks.models import PartnerCity
from pages.models import GlossaryTerm, Highlight, PortalIdentity
from projects.models import GeographicArea, Project

pytestmark = [pytest.mark.django_db, pytest.mark.slow]


def traces():
    """What any write would change, the versions and the moments of saving among it."""
    return [list(model._base_manager.order_by("pk").values()) for model in (LoadedRecord, Project, GeographicArea)]


def test_record_is_written_as_the_file_says(small):
    lines = small.load()
    project = Project.objects.get(slug="fonte")
    assert (project.title_it, project.title_en, project.title_fr) == ("La fonte", "The spring", "La source")
    assert project.description_fr == "<p>Un puits.</p>"
    assert (project.activity_status, project.information_as_of) == ("2", PartialDate.parse("2018"))
    assert project.actual_start == PartialDate.parse("2016-03")
    assert [country.code for country in project.countries] == ["BJ", "ET"]
    assert [area.slug for area in project.areas.all()] == ["nord"]
    assert project.follows.slug == "sorgente"
    funding = project.fundings.get()
    assert (funding.funder.slug, funding.programme) == ("ente", None)
    assert (funding.amount, funding.currency) == (Decimal("1200.50"), "EUR")
    assert funding.committed_on == PartialDate.parse("2016")
    assert lines == [
        "networks.organisation: 1 created",
        "projects.geographicarea: 2 created",
        "projects.project: 2 created",
        "Loaded 5 records: 5 created",
    ]


def test_rows_are_numbered_as_they_stand_in_the_file(small):
    small.load()
    rows = Project.objects.get(slug="fonte").partnerships.order_by("position")
    assert [(row.position, row.role) for row in rows] == [(1, "lead"), (2, "funder")]


def test_state_is_published_unless_the_file_says_otherwise(small):
    small.load()
    assert dict(Project.objects.values_list("slug", "state")) == {"fonte": "published", "sorgente": "archived"}


def test_new_record_has_version_one_even_when_it_points_at_a_later_one(small):
    small.load()
    assert set(Project.objects.values_list("version", flat=True)) == {1}


def test_loaded_translations_are_to_be_verified_and_what_lacks_a_text_is_missing(small):
    small.load()
    statuses = Project.objects.order_by("slug").values_list("slug", "translation_en", "translation_fr")
    assert list(statuses) == [("fonte", "unverified", "unverified"), ("sorgente", "missing", "missing")]


def test_one_text_without_translation_makes_the_language_missing(small):
    small.change("projects.yaml", "      fr: <p>Un puits.</p>\n", "").load()
    project = Project.objects.get(slug="fonte")
    assert (project.translation_en, project.translation_fr) == ("unverified", "missing")


def test_second_run_changes_nothing_and_says_so(small):
    small.load()
    before = traces()
    assert small.load()[-1] == "Nothing to change: 5 records as loaded"
    assert traces() == before


def test_text_that_saving_cleans_is_not_a_change(content):
    content.write(
        "terms.yaml",
        """
model: pages.glossaryterm
key: slug
records:
  - slug: rete
    term: {it: "  Rete ", en: Network, fr: Réseau}
    definition: {it: "<p onclick='x()'>Più <b>città</b> insieme.</p><script>x()</script>"}
""",
    ).load()
    term = GlossaryTerm.objects.get()
    assert (term.term_it, term.definition_it) == ("Rete", "<p>Più città insieme.</p>")
    assert content.load()[-1] == "Nothing to change: 1 record as loaded"


def test_values_of_every_kind_are_read(content):
    content.write(
        "cities.yaml",
        """
model: networks.partnercity
key: slug
records:
  - {slug: oslo, name: {it: Oslo}, country: NO, latitude: 60, longitude: 10.75, is_home: true}
""",
    ).write(
        "events.yaml",
        """
model: events.event
key: slug
records:
  - slug: incontro
    title: {it: Incontro}
    starts_on: 2017-12-12
    starts_at: 10:30
    ends_on: "2017-12-13"
    time_zone: Europe/Oslo
    city: oslo
    publish_from: 2017-01-01 08:00
    links:
      - {title: {it: Video, en: Video, fr: Vidéo}, url: "https://example.org/v", language: "no", kind: video}
""",
    ).load()
    city, event = PartnerCity.objects.get(), Event.objects.get()
    assert (city.country.code, city.latitude, city.longitude, city.is_home) == ("NO", 60.0, 10.75, True)
    assert (event.starts_on, event.ends_on) == (date(2017, 12, 12), date(2017, 12, 13))
    assert f"{event.starts_at:%H:%M}" == "10:30"
    assert event.publish_from == datetime(2017, 1, 1, 7, 0, tzinfo=UTC)
    assert list(event.links.values_list("title_fr", "language", "position")) == [("Vidéo", "no", 1)]
    assert content.load()[-1] == "Nothing to change: 2 records as loaded"


def test_single_record_needs_no_key(content):
    text = 'model: pages.portalidentity\nkey: null\nrecords:\n  - site_name: {it: "Portale"}\n    body: {it: Ente}\n'
    content.write("portal.yaml", text).load()
    assert PortalIdentity.objects.get().site_name_it == "Portale"
    content.change("portal.yaml", "Portale", "Il portale").load()
    assert PortalIdentity.objects.get().site_name_it == "Il portale"


def test_records_may_be_named_by_a_number_and_point_at_what_is_in_the_portal(content):
    PartnerCity.objects.create(slug="oslo", name_it="Oslo", country="NO")
    content.write(
        "goals.yaml",
        "model: projects.goal\nkey: number\nrecords:\n  - {number: 6, name: {it: Acqua}}\n",
    ).write(
        "projects.yaml",
        "model: projects.project\nkey: slug\nrecords:\n"
        "  - {slug: fonte, title: {it: Fonte}, goals: [6], cities: [oslo]}\n",
    ).write(
        "highlights.yaml", "model: pages.highlight\nkey: position\nrecords:\n  - {position: 1, project: fonte}\n"
    ).load()
    project = Project.objects.get()
    assert [goal.number for goal in project.goals.all()] == [6]
    assert [city.slug for city in project.cities.all()] == ["oslo"]
    assert Highlight.objects.get().target == project


def test_records_that_follow_each_other_in_a_circle_are_written(content):
    content.write(
        "projects.yaml",
        "model: projects.project\nkey: slug\nrecords:\n"
        "  - {slug: uno, title: {it: Uno}, follows: due}\n  - {slug: due, title: {it: Due}, follows: uno}\n",
    ).load()
    assert dict(Project.objects.values_list("slug", "follows__slug")) == {"uno": "due", "due": "uno"}
    assert content.load()[-1] == "Nothing to change: 2 records as loaded"


def test_dry_run_tells_what_it_would_do_and_does_nothing(small):
    assert small.load(dry_run=True)[-1] == "Would load 5 records: 5 created"
    assert not Project.objects.exists() and not LoadedRecord.objects.exists()
    small.load()
    before = traces()
    small.change("areas.yaml", "en: South", "en: The South")
    assert small.load(dry_run=True)[-1] == "Would load 5 records: 1 updated, 4 unchanged"
    assert traces() == before


def test_office_content_loads_whole_and_only_once(capsys):
    call_command("load_portal_content", with_sample_files=True)
    first = capsys.readouterr().out.splitlines()[-1]
    loaded = LoadedRecord.objects.count()
    assert first == f"Loaded {loaded} records: {loaded} created"
    before = traces(), list(DocumentFile.objects.order_by("pk").values())
    call_command("load_portal_content", with_sample_files=True)
    assert capsys.readouterr().out.splitlines()[-1] == f"Nothing to change: {loaded} records as loaded"
    assert (traces(), list(DocumentFile.objects.order_by("pk").values())) == before
