"""A draft of which only the Italian name is written opens everywhere in the admin, in every content type."""

from datetime import date

import pytest
from django.apps import apps

from editorial.models import Publishable
from pages.models import News
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
    # The database refuses these without them.
    needed = {News: {"date": date(2027, 3, 22)}, Goal: {"number": 1}}.get(model, {})
    assert anna.get(address(make(model, state="draft", **needed), page)).status_code == 200
