import pytest


@pytest.fixture(autouse=True)
def uploads(settings, tmp_path):
    """The folder of uploaded files, of this test alone."""
    settings.MEDIA_ROOT = tmp_path / "uploads"
    return settings.MEDIA_ROOT
