import pytest

from tests.listed import asking
from tests.projects.listed import address


@pytest.fixture
def ask(client):
    """The list's answer to a query string."""
    return asking(client, address)
