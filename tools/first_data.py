"""Brings the database to the present: migrations, first content, first administrator.

    python -m tools.first_data

One process for the three, because starting Django is most of the time that they take when there is nothing to do.
"""

import os
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent


def content_folder(root, chosen=None):
    """The folder whose content is loaded: the chosen one, else the one in ``content/``; None if there is none.

    Raises ValueError when the choice is not a folder, or there are several and none was chosen.
    """
    if chosen:
        if not (root / chosen).is_dir():
            raise ValueError(f"PORTAL_CONTENT names no folder: {chosen}")
        return root / chosen
    folders = sorted(path for path in (root / "content").glob("*") if path.is_dir())
    if len(folders) > 1:
        names = ", ".join(path.relative_to(root).as_posix() for path in folders)
        raise ValueError(f"Choose the first content with PORTAL_CONTENT, one of: {names}")
    return folders[0] if folders else None


def main():
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "cooperation_portal.settings")

    import django
    from django.core.exceptions import ImproperlyConfigured
    from django.core.management import call_command
    from django.core.management.base import CommandError

    try:
        folder = content_folder(ROOT, os.environ.get("PORTAL_CONTENT"))
    except ValueError as error:
        raise SystemExit(str(error)) from error
    try:
        django.setup()
        call_command("migrate", interactive=False, verbosity=0)
        call_command("rebuild_search", if_needed=True, verbosity=0)
        if folder:
            call_command("load_portal_content", str(folder), with_sample_files=True)
        call_command("ensure_admin")
    except (CommandError, ImproperlyConfigured) as error:
        raise SystemExit(str(error)) from error


if __name__ == "__main__":
    main()
