"""The stored files that snapshots name: uploads outlive what is rolled back, so they are swept apart."""

import json

from django.db.models import FileField, Q

from . import snapshots
from .models import Revision
from .pictures import delete_with_smaller


def files_of(obj, snapshot):
    """The stored files that a snapshot of the object names, as pairs of storage and name."""
    found = set()
    for key, fields in snapshot.items():
        model = snapshots.model_of(obj, key)
        for field in model._meta.concrete_fields if model else ():
            if isinstance(field, FileField) and fields.get(field.name):
                found.add((field.storage, fields[field.name]))
    return found


def is_kept(name):
    """True where any revision names the stored file: an older version, a working copy or what a conflict refused."""
    # SQLite keeps JSON as it is written, with letters beyond ASCII escaped; PostgreSQL as it is read.
    written = json.dumps(name)[1:-1]
    return Revision.objects.filter(Q(rows__icontains=name) | Q(rows__icontains=written)).exists()


def discard_files(files):
    """Remove stored files that nothing names any more, and the smaller versions of those that are images."""
    for storage, name in files:
        delete_with_smaller(storage, name)
