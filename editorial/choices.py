"""Code lists, held by the database as well as by forms."""

from django.db import models


def in_code_list(field, choices, is_required=False):
    """A constraint: the column holds one of the codes, or nothing where it is not required.

    `choices` is a TextChoices class, or the list of codes where the class is nested in the model itself.
    """
    codes = list(getattr(choices, "values", choices))
    return models.CheckConstraint(
        condition=models.Q(**{f"{field}__in": codes if is_required else [*codes, ""]}),
        name=f"%(app_label)s_%(class)s_known_{field}",
        violation_error_message="Valore fuori dall’elenco dei codici.",
    )


def language_code(field):
    """A constraint: the column holds two letters of ISO 639-1, `und` for an unknown language, or nothing."""
    return models.CheckConstraint(
        condition=models.Q(**{f"{field}__regex": r"^([a-z]{2}|und)?$"}),
        name=f"%(app_label)s_%(class)s_{field}_is_a_code",
        violation_error_message="Scrivi il codice di due lettere della lingua, per esempio «en».",
    )
