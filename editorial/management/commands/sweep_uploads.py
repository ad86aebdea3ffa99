"""Removes uploaded files that nothing names: of forms that were previewed, given up or interrupted."""

import time
from datetime import timedelta
from pathlib import Path

from django.apps import apps
from django.conf import settings
from django.core.files.storage import default_storage
from django.core.management import BaseCommand
from django.db.models import FileField
from django.utils import timezone

from editorial.files import is_kept
from editorial.pictures import originals_of

_YOUNGEST = timedelta(days=1)


class Command(BaseCommand):
    help = "Removes uploaded files, at least a day old, that no row and no version in the history names."

    def add_arguments(self, parser):
        parser.add_argument("--dry-run", action="store_true", help="say what would be removed, and remove nothing")

    def handle(self, *args, dry_run=False, **options):
        named, before = _named_files(), timezone.now() - _YOUNGEST
        removed = 0
        for name in _stored_files():
            # A smaller version of an image lives as long as the image does.
            names = originals_of(name) or {name}
            if names & named or default_storage.get_modified_time(name) > before or any(map(is_kept, names)):
                continue
            removed += 1
            self.stdout.write(name)
            if not dry_run:
                default_storage.delete(name)
        for path in _interrupted_uploads():
            removed += 1
            self.stdout.write(path.name)
            if not dry_run:
                path.unlink(missing_ok=True)
        self.stdout.write(f"{removed} file {'da togliere' if dry_run else 'tolti'}")


def _named_files():
    """The names of all files that rows hold."""
    found = set()
    for model in apps.get_models():
        for field in model._meta.concrete_fields:
            if isinstance(field, FileField) and field.model is model:
                found.update(model._base_manager.values_list(field.name, flat=True))
    return found


def _stored_files(folder=""):
    """The names of all stored files, folder by folder."""
    try:
        folders, files = default_storage.listdir(folder)
    except FileNotFoundError:
        return
    yield from (f"{folder}/{name}" if folder else name for name in sorted(files))
    for name in sorted(folders):
        yield from _stored_files(f"{folder}/{name}" if folder else name)


def _interrupted_uploads():
    """What a server that was killed had received so far."""
    oldest = time.time() - _YOUNGEST.total_seconds()
    for path in sorted(Path(settings.FILE_UPLOAD_TEMP_DIR).glob("*.upload*")):
        if path.stat().st_mtime < oldest:
            yield path
