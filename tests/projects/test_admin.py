"""What the form of a project refuses."""

import pytest
from django.urls import reverse

from tests.factories import make_project
from tests.forms import form_values

pytestmark = pytest.mark.django_db


def test_project_that_would_follow_itself_is_refused_in_the_form(admin_client):
    project = make_project()
    address = reverse("admin:projects_project_change", args=[project.pk])
    values = form_values(admin_client.get(address).content.decode())

    answer = admin_client.post(address, values | {"follows": project.pk})

    assert answer.status_code == 200
    assert answer.context["adminform"].form.errors == {"follows": ["Un progetto non può seguire sé stesso."]}
    project.refresh_from_db()
    assert project.follows_id is None
