"""Works out again which translations are missing, stale, to be verified or current, for all content."""

from django.apps import apps
from django.core.management import BaseCommand

from editorial.languages import translated_fields
from editorial.models import Record
from editorial.translations import refresh_statuses

_STEP = 500


class Command(BaseCommand):
    help = (
        "Writes the statuses of all translations again from the texts and what was judged of them: after rows were "
        "changed by other means than the portal. Says how many were wrong."
    )

    def handle(self, *args, **options):
        done = wrong = 0
        for model in apps.get_models():
            if issubclass(model, Record) and translated_fields(model):
                for obj in model._base_manager.order_by("pk").iterator(chunk_size=_STEP):
                    wrong += refresh_statuses(obj)
                    done += 1
                    if done % _STEP == 0:
                        self.stdout.write(f"{done} looked at")
        self.stdout.write(f"{done} objects looked at, {wrong} of them had wrong statuses, now mended")
