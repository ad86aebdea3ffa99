import pytest

from tests.events.listed import address
from tests.listed import asking


@pytest.fixture
def ask(client):
    """The list's answer to a query string."""
    return asking(client, address)
