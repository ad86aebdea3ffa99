import pytest


@pytest.fixture(autouse=True)
def everything_is_found(indexed):
    """What these tests write is found, as it is outside the tests."""
