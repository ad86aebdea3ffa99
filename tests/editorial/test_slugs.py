"""Addresses that make themselves, and those that objects had before."""

import pytest

from editorial.models import FormerSlug
from projects.models import GeographicArea, Project

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("title", "slug"),
    [
        ("La fonte", "la-fonte"),
        ("Perché l’acqua è più città", "perche-lacqua-e-piu-citta"),
        ("  100% Plastica!  ", "100-plastica"),
        ("Ça va? Œuvre", "ca-va-uvre"),
        ("", "project"),
        (None, "project"),
        ("—!?—", "project"),
        ("数字", "project"),
        ("a" * 250, "a" * 195),
        ("b" * 194 + " c", "b" * 194),
    ],
)
def test_slug_is_made_of_the_italian_title(title, slug):
    assert Project.objects.create(title_it=title, title_en="Another").slug == slug


def test_taken_slug_is_numbered_also_by_drafts_and_by_the_trash():
    slugs = [Project.objects.create(title_it="La fonte", **how).slug for how in ({}, {"state": "published"}, {})]
    assert slugs == ["la-fonte", "la-fonte-2", "la-fonte-3"]
    Project.objects.update(deleted_at="2026-01-01T00:00Z")
    assert Project.objects.create(title_it="La fonte").slug == "la-fonte-4"


def test_slug_of_another_model_or_one_that_only_begins_alike_is_not_taken():
    GeographicArea.objects.create(name_it="La fonte")
    Project.objects.create(title_it="La fontana")
    assert Project.objects.create(title_it="La fonte").slug == "la-fonte"
    assert Project.objects.create(title_it="La").slug == "la"


def test_given_slug_is_kept_and_an_emptied_one_is_made_again():
    project = Project.objects.create(title_it="La fonte", slug="mia")
    project.title_it = "Un’altra"
    project.save()
    assert project.slug == "mia"
    project.slug = ""
    project.save()
    assert project.slug == "unaltra"


def former():
    return list(FormerSlug.objects.order_by("slug").values_list("model", "slug", "object_id"))


def test_changed_slug_of_a_published_object_is_remembered():
    project = Project.objects.create(title_it="Uno", state="published")
    for slug in ("due", "tre", "uno"):
        project.slug = slug
        project.save()
    key = str(project.pk)
    assert former() == [("projects.project", slug, key) for slug in ("due", "tre", "uno")]


@pytest.mark.parametrize("state", ["draft", "review", "archived"])
def test_changed_slug_of_what_nobody_saw_is_not_remembered(state):
    project = Project.objects.create(title_it="Uno", state=state)
    project.slug = "due"
    project.save()
    assert former() == []


def test_slug_that_two_objects_had_leads_to_the_one_that_had_it_last():
    first = Project.objects.create(title_it="Uno", slug="uno", state="published")
    first.slug = "primo"
    first.save()
    second = Project.objects.create(title_it="Due", slug="uno", state="published")
    second.slug = "secondo"
    second.save()
    assert former() == [("projects.project", "uno", str(second.pk))]
