"""Points on the map, and the constraint that keeps them on the globe."""

from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.db.models import Q


def latitude_field(**options):
    """Degrees north of the equator, WGS 84."""
    return models.FloatField(
        "latitudine",
        null=True,
        blank=True,
        validators=[MinValueValidator(-90), MaxValueValidator(90)],
        help_text="Gradi a nord dell’equatore. Per esempio «45,7640» per Lione.",
        **options,
    )


def longitude_field(**options):
    """Degrees east of Greenwich, WGS 84."""
    return models.FloatField(
        "longitudine",
        null=True,
        blank=True,
        validators=[MinValueValidator(-180), MaxValueValidator(180)],
        help_text="Gradi a est di Greenwich. Per esempio «4,8357» per Lione.",
        **options,
    )


def on_the_globe():
    """A constraint: both coordinates or none, and within range."""
    # A comparison with NULL is unknown, which a constraint lets pass: so both are asked to be there.
    both = Q(latitude__isnull=False, longitude__isnull=False)
    in_range = Q(latitude__range=(-90, 90), longitude__range=(-180, 180))
    return models.CheckConstraint(
        condition=Q(latitude=None, longitude=None) | both & in_range,
        name="%(app_label)s_%(class)s_on_the_globe",
        violation_error_message="Servono latitudine (da -90 a 90) e longitudine (da -180 a 180), o nessuna delle due.",
    )
