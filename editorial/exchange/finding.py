"""Finding the texts that the rows of a file are about."""

from collections import defaultdict
from dataclasses import dataclass, field

from django.core.exceptions import ValidationError

from ..models import key_of
from ..snapshots import label_of, pk_of
from .texts import exchanged_models, texts_of_objects

_LARGEST_KEY = 2**63


@dataclass
class Found:
    """What there is of what some rows are about."""

    #: {(content, place): `Text`}
    texts: dict = field(default_factory=dict)
    #: The keys of contents ("events.event:3") that are kept, and of those that are in the trash.
    kept: set = field(default_factory=set)
    trashed: set = field(default_factory=set)


def find(rows, language):
    """The `Found` for rows of a file in a language, with the same few queries for one and for many."""
    found = Found()
    for model, keys in keys_by_model(row["content"] for row in rows).items():
        for text in texts_of_objects(model, keys, language):
            found.texts[text.content, text.place.name] = text
        for key, deleted_at in model._base_manager.filter(pk__in=keys).values_list("pk", "deleted_at"):
            (found.trashed if deleted_at else found.kept).add(key_of(model, key))
    return found


def keys_by_model(contents):
    """{model: keys of its objects} for the keys of contents ("events.event:3"); what names nothing is left out."""
    known = {model._meta.label_lower: model for model in exchanged_models()}
    found = defaultdict(list)
    for content in dict.fromkeys(contents):
        model = known.get(label_of(content))
        try:
            key = model and model._meta.pk.to_python(pk_of(content))
        except ValidationError:
            continue
        if key and (not isinstance(key, int) or 0 < key < _LARGEST_KEY):
            found[model].append(key)
    return found
