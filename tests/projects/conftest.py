import pytest

from tests.listed import asking
from tests.projects import pages
from tests.projects.listed import address


@pytest.fixture
def ask(client):
    """The list's answer to a query string."""
    return asking(client, address)


@pytest.fixture
def read(client):
    """The HTML of the page of a project."""

    def html(project, language="it"):
        response = client.get(pages.address(project.slug, language))
        assert response.status_code == 200
        return response.content.decode()

    return html
