"""A draft of which only the Italian name is written opens everywhere in the admin, in every content type."""

import pytest
from django.apps import apps

from editorial.models import Publishable
from projects.models import Goal
from tests.factories import make
from tests.staff import address

KINDS = [model for model in apps.get_models() if issubclass(model, Publishable)]
pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("page", ["change", "history", "review", "preview"])
@pytest.mark.parametrize("model", KINDS)
def test_page_of_a_bare_draft_opens(anna, model, page):
    if page == "preview" and not hasattr(model, "get_absolute_url"):
        pytest.skip("it has no public page")
    needed = {"number": 1} if model is Goal else {}
    assert anna.get(address(make(model, state="draft", **needed), page)).status_code == 200


@pytest.mark.parametrize("model", [model for model in KINDS if model is not Goal])
def test_italian_name_is_enough_for_a_draft(anna, model):
    """But for a goal: its number is what it is."""
    response = anna.add(model, **{f"{model.naming_field}_it": "Solo un nome"})
    assert response.status_code == 302
    assert str(model.objects.get()) == "Solo un nome"
