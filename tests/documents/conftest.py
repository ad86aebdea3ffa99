import pytest

from tests.documents.listed import address
from tests.listed import asking


@pytest.fixture(autouse=True)
def uploads(settings, tmp_path):
    """The folder of uploaded files, of this test alone."""
    settings.MEDIA_ROOT = tmp_path / "uploads"
    return settings.MEDIA_ROOT


@pytest.fixture
def editor(anna):
    return anna


@pytest.fixture
def publisher(rita):
    return rita


@pytest.fixture
def ask(client):
    """The library's answer to a query string."""
    return asking(client, address)
