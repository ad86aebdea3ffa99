"""Shows what a translator's file would change and, on request, applies it."""

from pathlib import Path

from django.contrib.auth import get_user_model
from django.core.files import File
from django.core.management import BaseCommand, CommandError

from editorial.exchange.applying import apply_some
from editorial.exchange.bringing_back import bring_back
from editorial.exchange.reading import NotTaken
from editorial.management.telling import counted, why_not
from editorial.models import ProposedTranslation

State = ProposedTranslation.State
_OBJECTS_AT_ONCE = 50


class Command(BaseCommand):
    help = (
        "Prints what a translator's XLSX file would change, row by row, and what of it is not taken and why; with "
        "--apply also applies it, as drafts. Nothing is ever published. Ends with 1 where rows were not taken."
    )

    def add_arguments(self, parser):
        parser.add_argument("file", help="the file that came back")
        parser.add_argument("--by", required=True, metavar="USERNAME", help="whose work it is; their role decides")
        parser.add_argument("--apply", action="store_true", help="apply the differences after printing them")

    def handle(self, *args, file, by, apply, **options):
        user = get_user_model().objects.filter(username=by, is_active=True).first()
        if user is None:
            raise CommandError(f"Nessun utente attivo si chiama «{by}».")
        path = Path(file)
        try:
            with path.open("rb") as opened:
                imported = bring_back(File(opened), path.name, user)
        except NotTaken as error:
            raise CommandError(f"{file}: {error}") from error
        except OSError as error:
            raise CommandError(f"Non posso leggere {file}: {why_not(error)}.") from error
        try:
            self._tell(imported)
            if apply:
                self._apply(imported, user)
        finally:
            # What was not applied is not left for the page to offer: the file is still here.
            refused = imported.rows.filter(state=State.REFUSED).count()
            imported.delete()
        if refused:
            raise CommandError(f"{counted(refused, 'riga non è stata presa', 'righe non sono state prese')}.")

    def _tell(self, imported):
        for row in imported.rows.iterator():
            self.stdout.write(f"riga {row.number} · {row.where or row.place} · {row.what}")
            if row.state == State.REFUSED:
                self.stdout.write(f"  non presa: {row.reason}")
            elif row.is_confirmed:
                self.stdout.write(f"  va bene com’è: {row.words(row.old)}")
            else:
                self.stdout.write(f"  - {row.words(row.old)}\n  + {row.words(row.new)}")
        self.stdout.write(
            f"{imported.ready.count()} da applicare, "
            f"{counted(imported.empty_count, 'lasciata vuota', 'lasciate vuote')}, "
            f"{counted(imported.unchanged_count, 'uguale', 'uguali')} a prima"
        )

    def _apply(self, imported, user):
        told = set(imported.rows.filter(state=State.REFUSED).values_list("pk", flat=True))
        left = imported.ready.count()
        while left:
            left = apply_some(imported, user, _OBJECTS_AT_ONCE)
            done = imported.rows.filter(state=State.APPLIED).count()
            self.stdout.write(f"{counted(done, 'applicata', 'applicate')}, {counted(left, 'resta', 'restano')}")
        for row in imported.rows.filter(state=State.REFUSED).exclude(pk__in=told):
            self.stdout.write(f"riga {row.number} non presa: {row.reason}")
