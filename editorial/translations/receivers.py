"""The statuses of translations follow every save and every deletion, whoever makes it: a form, a command, a script."""

from ..languages import translated_fields
from ..models import Record, ValidatedPair, row_key
from ..models.record import owner_field
from ..snapshots import is_part_of_a_whole
from .statuses import refresh_statuses


def refresh_saved(sender, instance, raw=False, **kwargs):
    """Receiver of `post_save` and `post_delete`. Who writes an object as a whole refreshes it once, at the end."""
    if raw or is_part_of_a_whole():
        return
    if isinstance(instance, Record):
        refresh_statuses(instance)
    elif translated_fields(sender) and (owner := owner_field(sender)):
        owner = sender._meta.get_field(owner).related_model._base_manager.filter(pk=getattr(instance, f"{owner}_id"))
        for obj in owner:
            refresh_statuses(obj)


def forget_deleted(sender, instance, **kwargs):
    """Receiver of `post_delete`: no later row may inherit a judgement. Inline rows come back with their object."""
    if isinstance(instance, Record):
        ValidatedPair.objects.filter(row=row_key(instance)).delete()
