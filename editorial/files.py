"""The stored files that snapshots name: uploads outlive what is rolled back, so they are swept apart."""

from django.db.models import FileField

from . import snapshots
from .models import Revision
from .pictures import delete_with_smaller


def files_of(obj, snapshot):
    """The stored files that a snapshot of the object names, as pairs of storage and name."""
    found = set()
    for key, fields in snapshot.items():
        for field in snapshots.model_of(obj, key)._meta.concrete_fields:
            if isinstance(field, FileField) and fields.get(field.name):
                found.add((field.storage, fields[field.name]))
    return found


def is_kept(name):
    """True where any revision names the stored file: an older version, a working copy or what a conflict refused."""
    return Revision.objects.filter(rows__icontains=name).exists()


def discard_files(files):
    """Remove stored files that nothing names any more, and the smaller versions of those that are images."""
    for storage, name in files:
        delete_with_smaller(storage, name)
