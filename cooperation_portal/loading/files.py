"""Files that records name: inside the folder, compared by SHA-256, removed again when the load fails."""

import hashlib

from django.core.exceptions import SuspiciousOperation
from django.core.files.base import ContentFile

from editorial.names import extension_of
from editorial.pictures import MEDIA_TYPES, delete_with_smaller, picture

NO_FILE = ""
LOST_FILE = "lost"


def path_inside(folder, name):
    """The path of a file named relative to the folder; raises ValueError when it leads outside."""
    folder = folder.resolve()
    try:
        path = (folder / name).resolve()
    except (OSError, RuntimeError, ValueError) as error:
        raise ValueError(f"{name!r} is not the path of a file") from error
    if not path.is_relative_to(folder):
        raise ValueError(f"{name!r} is outside of the folder")
    return path


def checked_file(folder, name):
    """The path of a file that is there and has content; raises ValueError."""
    path = path_inside(folder, name)
    shown = path.relative_to(folder.resolve()).as_posix()
    try:
        size = path.stat().st_size if path.is_file() else None
    except OSError:
        size = None
    if size is None:
        raise ValueError(f"there is no file {shown!r} in the folder")
    if not size:
        raise ValueError(f"the file {shown!r} is empty")
    return path


def check_image(path):
    """Raises ValidationError unless the file is an image that the portal takes."""
    picture(upload(path))


def upload(path):
    """The file as an upload would bring it; an image as it would be stored, so that it compares with what is."""
    sent = ContentFile(path.read_bytes(), name=path.name)
    return picture(sent) if extension_of(path.name) in MEDIA_TYPES else sent


def sha256_of(stored):
    """The SHA-256 of a model's file in hexadecimal; "" for none, "lost" where the storage has it no more."""
    if not stored:
        return NO_FILE
    digest = hashlib.sha256()
    try:
        stored.open("rb")
        for chunk in stored.chunks():
            digest.update(chunk)
    except (OSError, SuspiciousOperation):
        return LOST_FILE
    if stored._committed:
        stored.close()
    else:
        stored.seek(0)
    return digest.hexdigest()


class StoredFiles:
    """The files that a load has stored so far. A database rolls back by itself, a storage does not."""

    def __init__(self):
        self._assigned = []

    def watch(self, instance, name):
        self._assigned.append((instance, name))

    def remove(self):
        for instance, name in self._assigned:
            stored = getattr(instance, name)
            if stored and stored._committed:
                delete_with_smaller(stored.storage, stored.name)
