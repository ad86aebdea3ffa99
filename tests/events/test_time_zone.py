"""The time zone of an event is one that the world's clocks know."""

import pytest
from django.core.exceptions import ValidationError

from events.models import validate_time_zone


@pytest.mark.parametrize("name", ["Europe/Rome", "America/Argentina/Buenos_Aires", "UTC"])
def test_zone_of_the_database_is_taken(name):
    validate_time_zone(name)


@pytest.mark.parametrize("name", ["Europe/Torino", "europe/rome", "../etc/passwd", "posix/Europe/Rome", "", "\x00"])
def test_anything_else_is_refused_with_an_example(name):
    with pytest.raises(ValidationError) as refused:
        validate_time_zone(name)
    assert refused.value.messages == ["Non è un fuso orario: scrivi per esempio «Europe/Paris»."]
