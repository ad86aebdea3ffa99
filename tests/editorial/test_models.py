"""What every content type has: rows that can travel in a snapshot, and every text in three languages."""

import uuid

import pytest
from django.apps import apps
from django.conf import settings
from django.core import checks
from django.core.exceptions import ValidationError
from django.db import models
from django.test.utils import isolate_apps

from editorial.languages import translated_fields
from editorial.models import Publishable, Record

RECORDS = [model for model in apps.get_models() if issubclass(model, Record)]
TRANSLATED = {
    "documents.document": {"title", "description"},
    "events.event": {"title", "theme", "place", "venue", "presentation", "report"},
    "events.eventlink": {"title"},
    "networks.network": {"name", "description"},
    "networks.organisation": {"name", "description"},
    "networks.partnercity": {"name", "description"},
    "pages.glossaryterm": {"term", "definition"},
    "pages.highlight": {"text"},
    "pages.news": {"title", "lead", "body", "image_alt"},
    "pages.page": {"title", "lead", "body"},
    "pages.portalidentity": {"site_name", "body", "office", "tagline", "intro", "seat", "goals_intro"},
    "projects.beneficiary": {"name", "description"},
    "projects.fundingprogramme": {"name", "call_title", "required_statement"},
    "projects.geographicarea": {"name"},
    "projects.goal": {"name"},
    "projects.instrument": {"name"},
    "projects.location": {"name"},
    "projects.project": {
        "title",
        "summary",
        "description",
        "objectives",
        "place_of_intervention",
        "results",
        "image_alt",
    },
    "projects.sector": {"name"},
}
INLINE_ROWS = {
    "documents.document": ["documents.documentfile"],
    "events.event": ["events.eventlink"],
    "networks.network": ["networks.membership"],
    "projects.project": ["projects.partnership", "projects.funding"],
}


def test_every_text_of_the_domain_is_translated():
    registered = {model._meta.label_lower: set(translated_fields(model)) for model in apps.get_models()}
    assert {label: fields for label, fields in registered.items() if fields} == TRANSLATED


def test_translated_text_has_a_column_a_language():
    languages = [code for code, _name in settings.LANGUAGES]
    missing = [
        f"{model._meta.label_lower}.{field}_{language}"
        for model in apps.get_models()
        for field in translated_fields(model)
        for language in languages
        if f"{field}_{language}" not in {own.name for own in model._meta.concrete_fields}
    ]
    assert missing == []


def test_inline_rows_are_leaves_with_keys_that_no_counter_gives():
    rows = {
        model._meta.label_lower: [model._meta.get_field(name).related_model for name in model.inline_rows]
        for model in RECORDS
        if model.inline_rows
    }
    assert {label: [row._meta.label_lower for row in found] for label, found in rows.items()} == INLINE_ROWS
    assert [error for model in RECORDS for error in model.check()] == []


@isolate_apps("projects")
def test_check_finds_rows_whose_keys_are_counted_and_rows_that_others_point_at():
    class Tale(Publishable):
        inline_rows = ("verses", "notes")

        class Meta:
            app_label = "projects"

    class Verse(models.Model):  # noqa: DJ008
        tale = models.ForeignKey(Tale, on_delete=models.CASCADE, related_name="verses")

        class Meta:
            app_label = "projects"

    class Note(models.Model):  # noqa: DJ008
        id = models.UUIDField(primary_key=True, default=uuid.uuid4)
        tale = models.ForeignKey(Tale, on_delete=models.CASCADE, related_name="notes")

        class Meta:
            app_label = "projects"

    class Reply(models.Model):  # noqa: DJ008
        note = models.ForeignKey(Note, on_delete=models.CASCADE)

        class Meta:
            app_label = "projects"

    found = [error for error in Tale.check() if error.id.startswith("editorial.")]
    assert found == [
        checks.Error("Rows of verses need a UUID primary key.", obj=Tale, id="editorial.E001"),
        checks.Error("Rows of notes are leaves: nothing may point at them.", obj=Tale, id="editorial.E002"),
    ]


@pytest.mark.parametrize("model", [model for model in RECORDS if issubclass(model, Publishable)])
def test_object_needs_its_italian_name(model):
    named = model.naming_field
    for value in (None, "", "   "):
        with pytest.raises(ValidationError) as refused:
            model(**{f"{named}_it": value, f"{named}_en": "Name"}).clean()
        assert refused.value.message_dict == {f"{named}_it": ["Scrivi almeno il nome italiano."]}
    named_in_italian = model(**{f"{named}_it": "Nome"})
    named_in_italian.clean()
    assert str(named_in_italian) == "Nome"


@pytest.mark.parametrize("model", RECORDS)
def test_bookkeeping_names_columns_of_the_model(model):
    columns = {field.name for field in model._meta.concrete_fields}
    assert set(model.bookkeeping) <= columns
    assert set(getattr(model, "texts_of_the_page", ())) <= set(translated_fields(model))
