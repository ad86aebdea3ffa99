"""Where uploads lie: written and synced before the row that names them commits."""

import os
from pathlib import Path

from django.core.files.storage import FileSystemStorage
from django.utils.deconstruct import deconstructible


@deconstructible(path="editorial.storage.SyncedStorage")
class SyncedStorage(FileSystemStorage):
    """Django's own storage neither syncs nor writes aside: after a power cut a row could name half a file, or none."""

    def _save(self, name, content):
        target = Path(self.path(name))
        target.parent.mkdir(parents=True, exist_ok=True)
        part = target.with_name(f"{target.name}.part")
        try:
            with open(part, "xb") as out:
                for block in content.chunks(1 << 20):
                    out.write(block)
                out.flush()
                if self.file_permissions_mode is not None:
                    os.fchmod(out.fileno(), self.file_permissions_mode)
                os.fsync(out.fileno())
            os.link(part, target)  # unlike a rename, this never takes the place of another file
        finally:
            part.unlink(missing_ok=True)
        for folder in (target.parent, Path(self.location)):
            _sync(folder)
        return name


def _sync(folder):
    descriptor = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
