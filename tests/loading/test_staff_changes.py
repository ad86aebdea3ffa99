"""What the staff changed since the last load stays, and is listed; what they left alone follows the files."""

import pytest

from cooperation_portal.models import LoadedRecord
from editorial.models import FormerSlug
from networks.models import Organisation
from projects.models import GeographicArea, Project

pytestmark = [pytest.mark.django_db, pytest.mark.slow]


@pytest.fixture
def loaded(small):
    small.load()
    return small


def notes(lines):
    """The lines that are neither the progress by model nor the summary."""
    return [line for line in lines if not line.startswith(("networks.", "projects.", "Nothing", "Loaded"))]


def fonte():
    return Project.objects.get(slug="fonte")


def test_changed_file_updates_what_the_staff_left_alone(loaded):
    loaded.change("projects.yaml", "Clean water.", "Clean water for all.")
    lines = loaded.load()
    assert fonte().summary_en == "Clean water for all."
    assert fonte().version == 2
    assert lines[-1] == "Loaded 5 records: 1 updated, 4 unchanged"
    assert notes(lines) == []
    assert loaded.load()[-1] == "Nothing to change: 5 records as loaded"


def test_changed_text_puts_its_translation_back_to_be_verified(loaded):
    Project.objects.filter(slug="fonte").update(translation_en="current", translation_fr="current")
    loaded.change("projects.yaml", "Clean water.", "Clean water for all.").load()
    assert fonte().translation_en == "unverified"


def test_changed_relation_and_rows_update(loaded):
    kept = fonte().partnerships.get(role="lead")
    loaded.change("projects.yaml", "areas: [nord]", "areas: [sud]")
    loaded.change("projects.yaml", "role: funder", "role: partner").load()
    assert [area.slug for area in fonte().areas.all()] == ["sud"]
    assert list(fonte().partnerships.order_by("position").values_list("role", flat=True)) == ["lead", "partner"]
    assert fonte().partnerships.get(role="lead").pk == kept.pk
    assert loaded.load()[-1] == "Nothing to change: 5 records as loaded"


def test_text_changed_by_the_staff_is_kept_and_listed(loaded):
    project = fonte()
    project.summary_en = "Our own words."
    project.save()
    lines = loaded.load()
    assert fonte().summary_en == "Our own words."
    assert fonte().version == 2
    assert notes(lines) == ["kept, changed by the staff: projects.project fonte: summary.en"]
    assert lines[-1] == "Nothing to change: 4 records as loaded, 1 changed by the staff and kept"


def test_text_changed_by_both_is_kept_and_listed_as_a_conflict_every_time(loaded):
    Project.objects.filter(slug="fonte").update(summary_en="Our own words.")
    loaded.change("projects.yaml", "Clean water.", "Clean water for all.")
    expected = ["kept, changed by the staff and in the files too: projects.project fonte: summary.en"]
    assert notes(loaded.load()) == expected
    assert notes(loaded.load()) == expected
    assert fonte().summary_en == "Our own words."


def test_other_fields_of_a_record_that_the_staff_changed_follow_the_file(loaded):
    Project.objects.filter(slug="fonte").update(summary_en="Our own words.")
    loaded.change("projects.yaml", "Eau propre.", "De l’eau propre.")
    lines = loaded.load()
    assert (fonte().summary_en, fonte().summary_fr) == ("Our own words.", "De l’eau propre.")
    assert lines[-1] == "Loaded 5 records: 1 updated, 4 unchanged"


def test_file_that_comes_to_say_what_the_staff_wrote_is_at_peace(loaded):
    Project.objects.filter(slug="fonte").update(summary_en="Clean water for all.")
    loaded.change("projects.yaml", "Clean water.", "Clean water for all.")
    assert loaded.load()[-1] == "Nothing to change: 5 records as loaded"
    loaded.change("projects.yaml", "Clean water for all.", "Clean water.").load()
    assert fonte().summary_en == "Clean water."


def test_relations_and_rows_changed_by_the_staff_are_kept(loaded):
    project = fonte()
    project.areas.add(GeographicArea.objects.get(slug="sud"))
    project.fundings.update(amount=99)
    project.partnerships.get(role="funder").delete()
    assert notes(loaded.load()) == ["kept, changed by the staff: projects.project fonte: areas, fundings, partnerships"]
    assert {area.slug for area in fonte().areas.all()} == {"nord", "sud"}
    assert fonte().fundings.get().amount == 99
    assert fonte().partnerships.count() == 1


def test_state_and_dates_changed_by_the_staff_are_kept(loaded):
    project = fonte()
    project.state, project.actual_start = "archived", "2016-03-12"
    project.save()
    assert notes(loaded.load()) == ["kept, changed by the staff: projects.project fonte: actual_start, state"]
    assert (fonte().state, str(fonte().actual_start)) == ("archived", "2016-03-12")


def test_lines_ended_as_browsers_do_are_no_change(loaded):
    loaded.change("projects.yaml", "it: Acqua pulita.", 'it: "Acqua\\npulita."').load()
    Project.objects.filter(slug="fonte").update(summary_it="Acqua\r\npulita.")
    assert loaded.load()[-1] == "Nothing to change: 5 records as loaded"


def test_object_with_another_slug_is_found_again(loaded):
    project = fonte()
    project.slug = "la-fonte"
    project.save()
    assert notes(loaded.load()) == ["kept, changed by the staff: projects.project fonte: slug"]
    loaded.change("projects.yaml", "Clean water.", "Clean water for all.").load()
    assert Project.objects.get(slug="la-fonte").summary_en == "Clean water for all."
    assert list(FormerSlug.objects.values_list("slug", flat=True)) == ["fonte"]


def test_record_deleted_by_the_staff_does_not_come_back(loaded):
    fonte().delete()
    lines = loaded.load()
    assert not Project.objects.filter(slug="fonte").exists()
    assert notes(lines) == ["left out, deleted by the staff: projects.project fonte"]
    assert lines[-1] == "Nothing to change: 4 records as loaded, 1 deleted by the staff and left out"


def test_record_in_the_trash_is_left_alone(loaded):
    Project.objects.filter(slug="fonte").update(deleted_at="2026-01-01T00:00Z")
    loaded.change("projects.yaml", "Clean water.", "Clean water for all.")
    assert notes(loaded.load()) == ["left alone, in the trash: projects.project fonte"]
    assert fonte().summary_en == "Clean water."


def test_reference_to_what_the_staff_deleted_is_dropped(loaded):
    GeographicArea.objects.get(slug="nord").delete()
    lines = loaded.load()
    assert notes(lines) == ["left out, deleted by the staff: projects.geographicarea nord"]
    loaded.change("projects.yaml", "slug: sorgente", "slug: sorgente\n    areas: [nord, sud]").load()
    assert [area.slug for area in Project.objects.get(slug="sorgente").areas.all()] == ["sud"]


def test_row_that_needs_what_the_staff_deleted_is_dropped(loaded):
    Project.objects.get(slug="fonte").partnerships.all().delete()
    Project.objects.get(slug="fonte").fundings.all().delete()
    Organisation.objects.get(slug="ente").delete()
    rows = "slug: sorgente\n    partnerships:\n      - {organisation: ente, role: lead}"
    loaded.change("projects.yaml", "slug: sorgente", rows).load()
    assert Project.objects.get(slug="sorgente").partnerships.count() == 0


def test_record_that_left_the_files_stays_and_is_listed(loaded):
    loaded.change("areas.yaml", "  - slug: sud\n    name: {it: Sud, en: South, fr: Sud}\n    position: 2\n", "")
    assert notes(loaded.load()) == ["no longer in the files, left as it is: projects.geographicarea sud"]
    assert GeographicArea.objects.filter(slug="sud").exists()


def test_record_that_the_staff_made_under_the_same_key_is_not_touched(small):
    own = GeographicArea.objects.create(slug="nord", name_it="Il nostro nord")
    lines = small.load()
    assert notes(lines) == ["kept, made by the staff under the same key: projects.geographicarea nord"]
    assert GeographicArea.objects.get(slug="nord").name_it == "Il nostro nord"
    assert fonte().areas.get() == own
    assert not LoadedRecord.objects.filter(model="projects.geographicarea", key="nord").exists()


def test_field_that_the_file_did_not_state_before_is_filled_unless_the_staff_did(loaded):
    Project.objects.filter(slug="sorgente").update(acronym="NOSTRA")
    loaded.change(
        "projects.yaml", "slug: sorgente", "slug: sorgente\n    acronym: SRG\n    cup: null\n    our_role: lead"
    )
    lines = loaded.load()
    project = Project.objects.get(slug="sorgente")
    assert (project.acronym, project.our_role) == ("NOSTRA", "lead")
    assert notes(lines) == ["kept, changed by the staff and in the files too: projects.project sorgente: acronym"]


def test_field_that_the_file_states_no_more_stays(loaded):
    loaded.change("projects.yaml", '    activity_status: "2"\n', "")
    assert loaded.load()[-1] == "Nothing to change: 5 records as loaded"
    assert fonte().activity_status == "2"
