"""What the tests of kept pages share."""

import pytest

from tests.factories import make_project


@pytest.fixture
def project():
    return make_project(title_it="Acqua")
