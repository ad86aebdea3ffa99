"""What the drafts beside live pages point at: no foreign key of the database tells it."""

from collections import defaultdict

from .models import Publishable
from .models.record import owner_field
from .snapshots import label_of


def copies_that_use(obj):
    """The objects whose working copy points at `obj`, each once."""
    columns = defaultdict(set)
    for relation in type(obj)._meta.related_objects:
        model = relation.related_model
        owner = owner_field(model)
        holder = model._meta.get_field(owner).related_model if owner else model
        if issubclass(holder, Publishable):
            columns[holder].add((model._meta.label_lower, relation.field.name))
    for holder, named in columns.items():
        for head in holder._base_manager.exclude(working_copy=None).select_related("working_copy"):
            if head != obj and any(_points_at(head.working_copy.rows, *one, obj) for one in named):
                yield head


def _points_at(rows, label, name, obj):
    values = (fields.get(name) for key, fields in rows.items() if label_of(key) == label)
    return any(obj.pk in value if isinstance(value, list) else obj.pk == value for value in values)
