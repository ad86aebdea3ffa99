"""The content of a portal, from files that its administration keeps."""

from pathlib import Path

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from cooperation_portal.loading import LoadError, load_folder


class Command(BaseCommand):
    help = (
        "Load a folder of YAML files (docs/content-format.md) into the portal. What the staff changed since the last "
        "load is kept and listed; a second run changes nothing. Every mistake is listed, and then nothing is loaded."
    )

    def add_arguments(self, parser):
        parser.add_argument(
            "folder",
            nargs="?",
            help="the folder of YAML files (default: the only folder in content/)",
            metavar="FOLDER",
        )
        parser.add_argument(
            "--with-sample-files",
            action="store_true",
            help="also attach the files of documents; without it, new documents are drafts without a file",
        )
        parser.add_argument(
            "--dry-run", action="store_true", help="check the files and show what would change; change nothing"
        )

    def handle(self, *args, **options):
        folder = Path(options["folder"]) if options["folder"] else only_folder(settings.BASE_DIR / "content")
        if not folder.is_dir():
            raise CommandError(f"There is no folder {folder}")
        try:
            report = load_folder(folder, options["with_sample_files"], options["dry_run"])
        except LoadError as error:
            raise CommandError(str(error)) from error
        if options["verbosity"]:
            for line in report.lines():
                self.stdout.write(line)


def only_folder(parent):
    """The one folder below `parent`; raises CommandError, naming them, where there are none or several."""
    folders = sorted(path for path in parent.glob("*") if path.is_dir())
    if len(folders) != 1:
        names = ", ".join(path.name for path in folders) or "none"
        raise CommandError(f"Name the FOLDER to load: {parent} holds {names}")
    return folders[0]
