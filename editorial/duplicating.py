"""A new draft that begins where another object is: its texts and relations, without what belongs to that one alone."""

from django.db import transaction

from . import snapshots
from .languages import LANGUAGE_CODES, SOURCE_LANGUAGE, translated_fields
from .models import row_key
from .models.record import owner_field
from .saving import Intent, head_of, settle
from .translations import copy_judgements

#: What never belongs to a second object: its address, its window, what the staff noted of the first.
_OWN = ("slug", "publish_from", "publish_until", "internal_note")


def duplicate(obj, by, leaves=(), takes_row=lambda model, fields: True):
    """Save a new draft with what is edited of `obj` (its working copy, where there is one), and give it.

    `leaves` names the fields that stay empty, a translated one in all its languages; `takes_row` says of an inline row,
    given as its model and its columns, whether it comes along. `by` is the user whose work it is.
    """
    rows = head_of(obj)
    named = f"{obj.naming_field}_{SOURCE_LANGUAGE}"
    own = {*_OWN, *_columns(obj, leaves)}
    kept = {name: value for name, value in rows[row_key(obj)].items() if name not in own}
    with transaction.atomic():
        new = type(obj)(created_by=by, updated_by=by, **{named: kept[named]})
        new.save()
        copied, renamed = {row_key(new): kept}, {row_key(obj): row_key(new)}
        for key, fields in rows.items():
            model = snapshots.model_of(obj, key)
            if key != row_key(obj) and takes_row(model, fields):
                row = model(**{owner_field(model): new})
                copied[row_key(row)] = {**fields, owner_field(model): new.pk}
                renamed[key] = row_key(row)
        copy_judgements(renamed)
        settle(new, lambda: snapshots.put(new, copied), by, Intent.DRAFT, f"Duplicato da «{obj}».", is_new=True)
    return new


def _columns(obj, names):
    """The columns of fields: of a translated one, those of all its languages."""
    translated = translated_fields(type(obj))
    for name in names:
        yield from (f"{name}_{code}" for code in LANGUAGE_CODES) if name in translated else (name,)
