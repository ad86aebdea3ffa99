from django.core.management.base import BaseCommand, CommandError

from search import full_text
from search.rebuilding import differences


class Command(BaseCommand):
    help = "Proves that the search index says what the content says; else lists the differences and exits with 1."

    def handle(self, **options):
        full_text.take_time()
        count = 0
        for sentence in differences():
            self.stdout.write(sentence)
            count += 1
        if count:
            raise CommandError(f"Differences: {count}. Run rebuild_search to mend them.")
        self.stdout.write(self.style.SUCCESS("The index says what the content says."))
