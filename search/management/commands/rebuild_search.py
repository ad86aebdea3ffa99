from django.core.management.base import BaseCommand, CommandError

from search import full_text
from search.rebuilding import Superseded, is_needed, rebuild


class Command(BaseCommand):
    help = "Builds the search index anew. The old one is searched until the new one is complete, and saves go on."

    def add_arguments(self, parser):
        told = "Do nothing where there is an index that was built as a whole, and by the rules of this release."
        parser.add_argument("--if-needed", action="store_true", help=told)

    def handle(self, **options):
        if options["if_needed"] and not is_needed():
            return
        full_text.take_time()
        try:
            rebuild(self.tell if options["verbosity"] else lambda *_told: None)
        except Superseded:
            raise CommandError(
                "Another rebuild has begun: this one was given up, and the index is as it was."
            ) from None
        if options["verbosity"]:
            self.stdout.write(self.style.SUCCESS("The new index is in use."))

    def tell(self, kind, done, total):
        self.stdout.write(f"{kind}: {done} of {total}")
        self.stdout.flush()
