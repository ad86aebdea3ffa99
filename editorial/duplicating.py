"""A new draft that begins where another object is: its texts and relations, without what belongs to that one alone."""

from django.core import serializers
from django.db import models, transaction
from django.utils import translation

from .languages import SOURCE_LANGUAGE, translated_fields
from .models import row_key
from .saving import Intent, head_of, settle
from .snapshots import model_of

#: What never belongs to a second object: its address, its window, what the staff noted of the first.
_OWN = ("slug", "publish_from", "publish_until", "internal_note")


def duplicate(obj, by, leaves=(), takes_row=lambda row: True):
    """Save a new draft with what is edited of `obj` (its working copy, where there is one), and give it.

    `leaves` names the fields that stay empty, a translated one in all its languages; `takes_row` says of an inline row,
    given as an unsaved instance, whether it comes along. `by` is the user whose work it is.
    """
    rows = head_of(obj)
    with transaction.atomic(), translation.override(SOURCE_LANGUAGE):
        new = _copied(type(obj), rows[row_key(obj)], {*_OWN, *_columns(obj, leaves)})
        new.object.created_by = new.object.updated_by = by
        new.object.save()
        for name, keys in new.m2m_data.items():
            getattr(new.object, name).set(keys)
        for key, fields in rows.items():
            if key != row_key(obj):
                _copy_row(model_of(obj, key), fields, obj, new.object, takes_row)
        settle(new.object, lambda: None, by, Intent.DRAFT, f"Duplicato da «{obj}».", is_new=True)
    return new.object


def _columns(obj, names):
    """The columns of fields: of a translated one, those of all its languages."""
    translated = translated_fields(type(obj))
    for name in names:
        if name in translated:
            yield from (field.name for field in obj._meta.concrete_fields if _base(field) == name)
        else:
            yield name


def _base(field):
    return getattr(getattr(field, "translated_field", None), "name", field.name)


def _copied(model, fields, leaves):
    """An unsaved instance with the fields of a snapshot; relations to what is gone are left out."""
    kept = {}
    for name, value in fields.items():
        field = model._meta.get_field(name)
        if name in leaves:
            continue
        if isinstance(field, models.ManyToManyField):
            value = list(field.related_model._base_manager.filter(pk__in=value).values_list("pk", flat=True))
        elif isinstance(field, models.ForeignKey) and value is not None:
            if not field.related_model._base_manager.filter(pk=value).exists():
                continue
        kept[name] = value
    record = {"model": model._meta.label_lower, "pk": None, "fields": kept}
    return next(iter(serializers.deserialize("python", [record], ignorenonexistent=True)))


def _copy_row(model, fields, owner, new_owner, takes_row):
    link = next(
        field.name
        for field in model._meta.concrete_fields
        if isinstance(field, models.ForeignKey)
        and field.remote_field.related_name in owner.inline_rows
        and field.related_model is type(owner)
    )
    row = _copied(model, fields, {link}).object
    row.pk = model._meta.pk.get_default()
    setattr(row, link, new_owner)
    if takes_row(row):
        row.save(force_insert=True)
