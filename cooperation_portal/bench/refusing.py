"""Which database may be filled with synthetic content."""

from pathlib import PurePath

from django.apps import apps
from django.contrib.auth import get_user_model

from editorial.models import Record

#: What the name of the database must hold.
MARK = "bench"


def refusal(name):
    """Why the database of this name, or SQLite file, may not be filled, as a sentence; None where it may.

    Its own name must hold "bench", and it must hold nothing that the staff edits and nobody who logs in: invented
    content can neither land among real content nor be taken for it.
    """
    own_name = PurePath(name).name
    if MARK not in own_name:
        return f'The name of the database, "{own_name}", does not hold "{MARK}": nothing is written there.'
    models = [model for model in apps.get_models() if issubclass(model, Record)]
    for model in (*models, get_user_model()):
        if model._base_manager.exists():
            return f'The database "{own_name}" is not empty ({model._meta.label}): nothing is written there.'
    return None
