"""The short address of a project, which is printed: it knows no language, and goes on working."""

import pytest
from django.utils import translation

from editorial.models import FormerSlug
from tests.factories import HIDDEN_WAYS, hidden_ways, make_project

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(("header", "language"), [("", "it"), ("en-GB,en;q=0.9", "en"), ("de, fr;q=0.5", "fr")])
def test_short_address_leads_to_the_page_in_the_visitor_s_language(client, header, language):
    project = make_project(slug="acqua")
    response = client.get("/p/acqua/", headers={"accept-language": header})
    with translation.override(language):
        page = project.get_absolute_url()
    assert (response.status_code, response["Location"], response["Vary"]) == (302, page, "Accept-Language")
    assert not response.cookies


def test_short_address_is_found_without_its_last_slash(client):
    project = make_project(slug="acqua")
    response = client.get("/p/acqua", follow=True)
    assert response.redirect_chain == [("/p/acqua/", 301), (project.get_absolute_url(), 302)]
    assert response.context["project"] == project


def test_short_address_that_was_printed_before_a_change_still_leads_there(client):
    project = make_project(slug="old")
    project.slug = "new"
    project.save()
    response = client.get("/p/old/")
    assert (response.status_code, response["Location"]) == (302, project.get_absolute_url())


@pytest.mark.parametrize("way", HIDDEN_WAYS)
def test_short_address_of_a_hidden_project_answers_like_one_of_none(client, way):
    project = make_project(slug="hidden", **hidden_ways()[way])
    FormerSlug.objects.create(model="projects.project", slug="former", object_id=str(project.pk))
    none = client.get("/p/nobody/")
    for slug in ("hidden", "former"):
        answer = client.get(f"/p/{slug}/")
        assert (answer.status_code, answer.text.replace(f"/p/{slug}/", "/p/nobody/")) == (404, none.text)


def test_short_address_is_answered_to_reading_only(client):
    make_project(slug="acqua")
    assert (client.head("/p/acqua/").status_code, client.post("/p/acqua/").status_code) == (302, 405)


@pytest.mark.parametrize("rows", [1, 30])
def test_short_address_asks_once(client, django_assert_num_queries, rows):
    projects = [make_project() for _row in range(rows)]
    with django_assert_num_queries(1):
        client.get(f"/p/{projects[-1].slug}/")
