"""Applying the differences of a file: object by object, each whole or not at all, as drafts that somebody publishes."""

from django.contrib.admin.models import CHANGE, LogEntry
from django.db import IntegrityError, transaction

from .. import snapshots
from ..clashes import clash_sentence
from ..models import ProposedTranslation, row_key
from ..permissions import may_translate
from ..saving import change_columns, intent_as_it_waits, settle
from ..translations import Place, Validation
from ..translations.validation import Origin
from .finding import keys_by_model
from .judging import GONE, NOT_YOURS, still_fits
from .texts import texts_of_objects

State = ProposedTranslation.State


def apply_some(imported, by, most):
    """Apply what waits of a `TranslationImport` to its next objects, at most so many; gives how many still wait.

    What no longer fits is not taken, and says why. Safe to repeat and to interrupt at any point.
    """
    waiting = imported.ready.order_by("number").values_list("content", flat=True)
    # Kept short: the next call asks again.
    for content in list(dict.fromkeys(waiting))[:most]:
        apply_to(content, imported, by)
    return imported.ready.count()


def apply_to(content, imported, by):
    """Apply what waits for one object (its key), in one transaction."""
    with transaction.atomic():
        rows = list(imported.ready.select_for_update().filter(content=content).order_by("number"))
        obj = _locked(content)
        fitting = _fitting(rows, obj, imported.language, by)
        if fitting:
            try:
                with transaction.atomic():
                    _settle(obj, fitting, imported, by)
            except IntegrityError as error:
                _refuse(fitting, clash_sentence(obj, error))
            else:
                for row in fitting:
                    row.state = State.APPLIED
        ProposedTranslation.objects.bulk_update(rows, ["state", "reason"])


def _locked(content):
    """The object, which nobody else changes until the transaction ends; None where it is gone or in the trash."""
    for model, keys in keys_by_model([content]).items():
        return model._base_manager.select_for_update(of=("self",)).filter(pk__in=keys, deleted_at=None).first()
    return None


def _fitting(rows, obj, language, by):
    """The rows that can be applied still; the others say why not."""
    if obj is None or not may_translate(by, type(obj)):
        _refuse(rows, GONE if obj is None else NOT_YOURS)
        return []
    texts = {text.place.name: text for text in texts_of_objects(type(obj), [obj.pk], language)}
    for row in rows:
        if reason := still_fits(row, texts.get(row.place)):
            _refuse([row], reason)
    return [row for row in rows if row.state == State.READY]


def _refuse(rows, reason):
    for row in rows:
        row.state, row.reason = State.REFUSED, reason


def _settle(obj, rows, imported, by):
    changed = {}
    for row in rows:
        # What is confirmed may have other spaces.
        if row.new != row.old:
            place = Place.named(row.place)
            changed.setdefault(place.row, {})[f"{place.field}_{place.language}"] = row.new

    def write():
        for key, columns in changed.items():
            if key == row_key(obj):
                change_columns(obj, **columns)
            else:
                _change_inline(obj, key, columns)

    confirmed = frozenset(Place.named(row.place) for row in rows if row.is_confirmed)
    comment = f"Traduzioni importate da «{imported.file_name}»."
    settle(
        obj,
        write,
        by,
        intent_as_it_waits(obj),
        comment,
        validation=Validation(origin=Origin.IMPORTED, confirmed=confirmed),
    )
    LogEntry.objects.log_actions(by.pk, [obj], CHANGE, change_message=comment, single_object=True)


def _change_inline(obj, key, columns):
    row = snapshots.model_of(obj, key)._base_manager.get(pk=snapshots.pk_of(key))
    for name, value in columns.items():
        setattr(row, name, value)
    row.save()
