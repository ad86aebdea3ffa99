"""An object with its inline rows as plain values: take it, put it back, compare two, mix two.

A snapshot is `{"events.event:3": {"title_it": …}, "events.eventlink:<uuid>": {…}}`. It holds what the object says
(translated columns, rich text, the keys of related objects, file names), not how it is kept (`Record.bookkeeping`).
"""

import copy
import json
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass

from django.core import serializers
from django.db import IntegrityError, models, transaction
from django.utils import translation

from .languages import SOURCE_LANGUAGE, translated_fields
from .models import row_key

_is_part = ContextVar("is_part", default=False)


@contextmanager
def as_a_whole():
    """Inside, an object and its rows are written together: whoever listens for one of them waits for the whole."""
    token = _is_part.set(True)
    try:
        yield
    finally:
        _is_part.reset(token)


def is_part_of_a_whole():
    """True inside `as_a_whole` and `trial`."""
    return _is_part.get()


@contextmanager
def trial():
    """Write freely inside; nothing of it stays. Hooks registered with `on_commit` inside are dropped too."""
    with transaction.atomic(), as_a_whole():
        yield
        transaction.set_rollback(True)


def take(obj):
    """The snapshot of the object's present rows, read from the database."""
    snapshot = _stored(obj)
    for name in obj.bookkeeping:
        del snapshot[row_key(obj)][name]
    return snapshot


def put(obj, snapshot):
    """Write a snapshot over the object's rows; bookkeeping, and columns that the snapshot does not know, stay.

    What the world no longer allows stays as it is stored: references to what is gone, a slug that another took.
    """
    stored = _stored(obj)
    _delete_rows_that_differ(obj, stored, snapshot)
    records = []
    for key, fields in snapshot.items():
        whole = {**stored.get(key, {}), **fields}
        if key == row_key(obj) or whole != stored.get(key):
            fitting = _fitting(model_of(obj, key), pk_of(key), whole, stored.get(key, {}))
            if fitting is not None:
                records.append({"model": label_of(key), "pk": pk_of(key), "fields": fitting})
    # The base columns follow the active language.
    with translation.override(SOURCE_LANGUAGE), as_a_whole():
        for record in serializers.deserialize("python", records, ignorenonexistent=True):
            record.save()


@dataclass(frozen=True)
class Difference:
    """One field (or one whole inline row, where `field` is empty) that is not the same in two snapshots."""

    key: str
    field: str
    mine: object
    theirs: object
    #: "mine" or "theirs", where only that side changed it; empty where both did.
    suggestion: str

    @property
    def name(self):
        return f"{self.key}|{self.field}"


def differences(base, mine, theirs):
    """What two people made of the snapshot `base`; rows and fields on which they agree are not listed."""
    found = []
    for key in sorted(mine.keys() | theirs.keys()):
        if key not in mine or key not in theirs:
            row, other = mine.get(key), theirs.get(key)
            found.append(Difference(key, "", row, other, _who_changed(base.get(key), row, other)))
            continue
        was = base.get(key, {})
        found += [
            Difference(
                key, field, value, theirs[key].get(field), _who_changed(was.get(field), value, theirs[key].get(field))
            )
            for field, value in mine[key].items()
            if not is_same(value, theirs[key].get(field))
        ]
    return found


def mix(theirs, chosen):
    """The snapshot `theirs` with these differences taken from the other side."""
    mixed = copy.deepcopy(theirs)
    for difference in chosen:
        if difference.field:
            mixed[difference.key][difference.field] = difference.mine
        elif difference.mine is None:
            mixed.pop(difference.key)
        else:
            mixed[difference.key] = difference.mine
    return mixed


def can_be_put(obj, snapshot):
    """Whether the database takes the snapshot: two people's changes may contradict each other."""
    try:
        with trial():
            put(obj, snapshot)
    except IntegrityError:
        return False
    return True


def is_same(one, other):
    """Whether two values of a snapshot say the same: forms turn NULL texts into empty ones."""
    return (
        (one or "") == (other or "") if isinstance(one, str | None) and isinstance(other, str | None) else one == other
    )


def known(obj, snapshot):
    """The snapshot as far as today's models know it: what a migration removed can neither be read nor put."""
    found = {}
    for key, fields in snapshot.items():
        if model := model_of(obj, key):
            columns = {field.name for field in model._meta.get_fields()}
            found[key] = {name: value for name, value in fields.items() if name in columns}
    return found


def label_of(key):
    """The model of a row that a snapshot names: "events.event"."""
    return key.partition(":")[0]


def pk_of(key):
    """The primary key, as text, of a row that a snapshot names."""
    return key.partition(":")[2]


def model_of(obj, key):
    """The class of a row of the object's snapshots: the object's own, that of one of its inline rows, or None."""
    inline = [obj._meta.get_field(name).related_model for name in obj.inline_rows]
    return next((model for model in (type(obj), *inline) if model._meta.label_lower == label_of(key)), None)


def _who_changed(was, mine, theirs):
    if is_same(mine, was):
        return "theirs"
    return "mine" if is_same(theirs, was) else ""


def _delete_rows_that_differ(obj, stored, snapshot):
    """Before any is written, so that two inline rows may swap a value that is unique."""
    with as_a_whole():
        for key in stored.keys() - {row_key(obj)}:
            if snapshot.get(key) != stored[key]:
                model_of(obj, key)._base_manager.filter(pk=pk_of(key)).delete()


def _stored(obj):
    """The object's rows with all their columns, but those that only repeat another."""
    fresh = type(obj)._base_manager.get(pk=obj.pk)
    rows = [fresh]
    for name in obj.inline_rows:
        rows += getattr(fresh, name).order_by("pk")
    with translation.override(SOURCE_LANGUAGE):
        records = json.loads(serializers.serialize("json", rows))
    for row, record in zip(rows, records, strict=True):
        for name in translated_fields(type(row)):
            del record["fields"][name]
        for field in row._meta.many_to_many:
            if field.name in record["fields"]:
                record["fields"][field.name].sort()
    return {f"{record['model']}:{record['pk']}": record["fields"] for record in records}


def _fitting(model, pk, fields, stored):
    """The fields as far as the database takes them; None for a row that needs what is gone."""
    for field in model._meta.get_fields():
        if field.name not in fields:
            continue
        value = fields[field.name]
        if isinstance(field, models.ManyToManyField):
            there = field.related_model._base_manager.filter(pk__in=value)
            fields[field.name] = sorted(there.values_list("pk", flat=True))
        elif isinstance(field, models.ForeignKey) and value is not None:
            if not field.related_model._base_manager.filter(pk=value).exists():
                if not field.null:
                    return None
                fields[field.name] = None
        elif getattr(field, "unique", False) and value != stored.get(field.name):
            if model._base_manager.filter(**{field.name: value}).exclude(pk=pk).exists():
                fields[field.name] = stored.get(field.name)
    return fields
