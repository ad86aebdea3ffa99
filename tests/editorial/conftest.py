"""The people of the office: two editors, one who publishes, one who translates."""

import pytest

from tests.staff import Staff


@pytest.fixture
def anna(db):
    return Staff("anna", "Redattore")


@pytest.fixture
def bruno(db):
    return Staff("bruno", "Redattore")


@pytest.fixture
def rita(db):
    return Staff("rita", "Responsabile")


@pytest.fixture
def teo(db):
    return Staff("teo", "Traduttore")
