"""How often the database is asked by the addresses that belong to no room; each room counts for its own pages."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import translation

from editorial.images import image_url
from editorial.languages import translated_fields
from tests.documents.files import ready_image
from tests.factories import make, make_project, make_term
from tests.site.addresses import OBJECT_PAGES, address
from tests.site.translated import NEEDED, columns

pytestmark = pytest.mark.django_db


def test_root_asks_nothing(client, django_assert_num_queries):
    with django_assert_num_queries(0):
        client.get("/")


@pytest.mark.parametrize("rows", [1, 30])
def test_image_asks_once(client, settings, tmp_path, django_assert_num_queries, rows):
    settings.MEDIA_ROOT = tmp_path
    projects = [make_project(image=ready_image()) for _row in range(rows)]
    with django_assert_num_queries(1):
        client.get(image_url(projects[-1], "image"))


@pytest.mark.parametrize("rows", [1, 30])
def test_page_that_is_missing_asks_for_the_frame_alone(client, django_assert_num_queries, rows):
    """Who the portal is, and the pages of its menus."""
    for _row in range(rows):
        make_project()
    with django_assert_num_queries(2):
        client.get("/it/nothing-here/")


@pytest.mark.parametrize("rows", [1, 30])
@pytest.mark.parametrize("name", OBJECT_PAGES)
def test_page_with_texts_asks_once_more_for_the_glossary(client, name, rows):
    for number in range(rows):
        make_term(acronym=f"AB{number}")
    model = OBJECT_PAGES[name]
    texts = {}, columns(model, translated_fields(model), "it")
    asked = []
    for fields in texts:
        with translation.override("it"):
            own = address(name, make(model, **NEEDED.get(model, {}) | fields))
        with CaptureQueriesContext(connection) as queries:
            assert client.get(own).status_code == 200
        asked.append(len(queries))
    assert asked[1] == asked[0] + 1
