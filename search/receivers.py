"""The index follows every save, every deletion and every relation, in their own transaction."""

from django.db.models import signals

from editorial.signals import written_in_bulk
from editorial.snapshots import is_part_of_a_whole

from .index import named_by, refresh_objects, touch
from .registry import searchables


def listen():
    """From now on the index follows; called once, when the applications are ready."""
    for signal, receiver in _RECEIVERS:
        signal.connect(receiver)


def stop():
    """From now on the index stays as it is, for whoever writes much and builds it anew afterwards."""
    for signal, receiver in _RECEIVERS:
        signal.disconnect(receiver)


def _saved(sender, instance, created=False, raw=False, **_signal):
    # Who writes an object as a whole saves it once more at the end; after fixtures the index is built anew.
    if not raw and not is_part_of_a_whole():
        touch(sender, [instance.pk], is_new=created)


def _about_to_be_deleted(sender, instance, **_signal):
    # Once it is gone nothing leads from it to what names it.
    instance.search_named_by = {} if is_part_of_a_whole() else named_by(sender, [instance.pk])


def _deleted(sender, instance, **_signal):
    if not is_part_of_a_whole():
        touch(sender, [instance.pk], is_new=True)
        refresh_objects(instance.search_named_by)


def _related(sender, instance, action, model, pk_set, **_signal):
    here, there = type(instance), set(pk_set or ())
    if action == "pre_clear":
        # Afterwards nothing tells whom it was related to.
        instance.search_named_by = named_by(here, [instance.pk])
    elif action.startswith("post_"):
        # And those that name them in turn: an event has the areas of its projects.
        if _names(here, model) and not is_part_of_a_whole():
            touch(here, [instance.pk])
        # What is taken off a whole is named by it no more when that is saved at the end.
        if _names(model, here):
            for other, keys in instance.search_named_by.items() if action == "post_clear" else [(model, there)]:
                touch(other, keys)


def _names(model, other):
    return model in searchables and other in searchables[model].follows


def _written_in_bulk(sender, keys, **_signal):
    touch(sender, keys)


_RECEIVERS = (
    (signals.post_save, _saved),
    (signals.pre_delete, _about_to_be_deleted),
    (signals.post_delete, _deleted),
    (signals.m2m_changed, _related),
    (written_in_bulk, _written_in_bulk),
)
