"""How often the database is asked by the addresses that belong to no room; each room counts for its own pages."""

import pytest

from editorial.images import image_url
from tests.documents.files import ready_image
from tests.factories import make_project

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
