"""Writes the spreadsheet for a translator outside."""

from pathlib import Path

from django.core.management import BaseCommand, CommandError

from editorial.exchange.texts import WHICH, exchanged_models, texts_to_send
from editorial.exchange.workbook import write_workbook
from editorial.languages import TARGET_LANGUAGES
from editorial.management.telling import counted, why_not

_TELL_EVERY = 500


class Command(BaseCommand):
    help = "Writes the texts to translate into a language to an XLSX file, as the page «File per il traduttore» does."

    def add_arguments(self, parser):
        parser.add_argument("language", choices=TARGET_LANGUAGES, help="the language to translate into")
        parser.add_argument("file", help="the file to write; must not exist yet")
        parser.add_argument(
            "--which",
            choices=list(WHICH),
            default="todo",
            help="todo: missing and stale (default); unverified: also those nobody has looked at; all",
        )

    def handle(self, *args, language, file, which, **options):
        texts = self._counting(texts_to_send(language, which, dict.fromkeys(exchanged_models())))
        path = Path(file)
        try:
            with path.open("xb") as out:
                count, long = write_workbook(texts, language, out)
        except FileExistsError as error:
            raise CommandError(f"{file} c’è già: scegli un altro nome.") from error
        except OSError as error:
            raise CommandError(f"Non posso scrivere {file}: {why_not(error)}.") from error
        if long == 1:
            self.stdout.write("Un testo è troppo lungo per una cella: è scritto nel foglio «Leggimi» quale.")
        elif long:
            self.stdout.write(f"{long} testi sono troppo lunghi per una cella: sono elencati nel foglio «Leggimi».")
        if not count and not long:
            path.unlink()
            raise CommandError("Non c’è niente da tradurre: non ho scritto nessun file.")
        self.stdout.write(f"{counted(count, 'testo', 'testi')} in {file}")

    def _counting(self, texts):
        for number, text in enumerate(texts, 1):
            if number % _TELL_EVERY == 0:
                self.stdout.write(f"{number} testi…")
            yield text
