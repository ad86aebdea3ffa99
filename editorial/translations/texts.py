"""The translated texts of an object and its inline rows, and when two of them are the same."""

import re
import unicodedata
from hashlib import sha256

from ..languages import LANGUAGE_CODES, translated_fields
from ..models import row_key
from ..snapshots import model_of

#: Around these tags of a rich text white space shows nothing.
_BLOCK_TAG = re.compile(r"\s*(</?(?:p|h2|h3|h4|ul|ol|li|blockquote|br)\b[^>]*>)\s*")


def normalised(text):
    """The text without what no reader sees: the kind and amount of white space, the way letters are composed."""
    spaced = unicodedata.normalize("NFC", text or "").replace("&nbsp;", " ")
    return " ".join(_BLOCK_TAG.sub(r"\1", spaced).split())


def digest(text):
    """The SHA-256 of the normalised text, as hexadecimal digits."""
    return sha256(normalised(text).encode()).hexdigest()


def columns_of(model):
    """The columns of a model's translated fields, in all languages."""
    return [f"{name}_{code}" for name in translated_fields(model) for code in LANGUAGE_CODES]


def texts_of(obj):
    """The translated texts of an object's rows as they are stored: `{row key: {"title_it": …}}`, as in a snapshot.

    Far cheaper than a snapshot: inline rows without translated texts are not asked for. Empty where the object is gone.
    """
    stored = type(obj)._base_manager.filter(pk=obj.pk).only("pk", *columns_of(type(obj)))
    return texts_of_all(type(obj), stored).get(obj.pk, {})


def texts_of_all(model, objs):
    """{key: its texts by row} for objects of a kind as they were read, with the same few queries as for one."""
    found = {obj.pk: {row_key(obj): _texts(obj)} for obj in objs}
    for name in model.inline_rows if found else ():
        relation = model._meta.get_field(name)
        if columns := columns_of(relation.related_model):
            owner = relation.field.attname
            rows = relation.related_model._base_manager.filter(**{f"{owner}__in": list(found)})
            for row in rows.order_by(*relation.related_model._meta.ordering).only("pk", owner, *columns):
                found[getattr(row, owner)][row_key(row)] = _texts(row)
    return found


def texts_in(obj, snapshot):
    """The translated texts that a snapshot of the object holds, by row."""
    found = {}
    for key, fields in snapshot.items():
        if columns := columns_of(model_of(obj, key)):
            found[key] = {column: fields.get(column) for column in columns}
    return found


def _texts(row):
    return {column: getattr(row, column) for column in columns_of(type(row))}
