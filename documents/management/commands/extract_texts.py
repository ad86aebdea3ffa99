"""Reads the pages of PDFs that were not read when they were sent, and forgets texts whose file is gone."""

from django.core.management import BaseCommand, CommandError

from documents.extraction import PDF, purge_texts, read_stored, tell_files
from documents.models import DocumentFile, ExtractedText, TextState


class Command(BaseCommand):
    help = (
        "Reads the text of PDFs as far as it was not read when they were sent, and removes the texts of files that no "
        "row and no version in the history names. Fails where a file is missing or could not be read to its end."
    )

    def add_arguments(self, parser):
        parser.add_argument("--again", action="store_true", help="read all PDFs anew, not only what is missing")

    def handle(self, *args, again=False, **options):
        failed = sum(not self._read(file, again) for file in _files(again))
        tell_files()
        removed = purge_texts(DocumentFile.objects.values("sha256"))
        self.stdout.write(f"{removed} {'testo tolto' if removed == 1 else 'testi tolti'}")
        if failed:
            raise CommandError(f"{failed} file da riprovare: vedi le righe qui sopra.")

    def _read(self, file, again):
        """Whether the text of a file is now read as far as it can be."""
        try:
            kept, is_complete = read_stored(file, again)
        except OSError as error:
            self.stdout.write(f"{_name(file)}: {_problem(file, error)}")
            return False
        said = f"{kept.get_state_display()}, {kept.pages.count()} di {file.pages or '?'} pagine"
        self.stdout.write(f"{_name(file)}: {said}{'' if is_complete else '; lettura interrotta, da riprovare'}")
        return is_complete


def _files(again):
    """One file for each text that is to be read, the latest first."""
    files = DocumentFile.objects.filter(media_type=PDF).select_related("document").order_by("-uploaded_at", "pk")
    if not again:
        files = files.exclude(sha256__in=ExtractedText.objects.exclude(state=TextState.PARTIAL).values("sha256"))
    return {file.sha256: file for file in files}.values()


def _problem(file, error):
    # The program that reads may be what is not found, too.
    if isinstance(error, FileNotFoundError) and not file.file.storage.exists(file.file.name):
        return "il file non c’è più nella cartella dei caricamenti"
    return f"non è stato possibile leggerlo ({error})"


def _name(file):
    return f"{file}, versione {file.version_number}"
