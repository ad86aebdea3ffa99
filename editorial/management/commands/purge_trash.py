"""Removes for good what has lain in the trash long enough."""

from datetime import timedelta

from django.apps import apps
from django.core.management import BaseCommand, CommandError
from django.db import transaction
from django.db.models import ProtectedError
from django.utils import timezone

from editorial.models import FormerSlug, Publishable, Revision, ValidatedPair, row_key
from editorial.waiting import copies_that_use


class Command(BaseCommand):
    help = "Removes for good, with its history, what has lain in the trash for 90 days; what is still used stays."

    def add_arguments(self, parser):
        parser.add_argument("--days", type=int, default=90, help="how long it must have lain there (default: 90)")
        parser.add_argument("--dry-run", action="store_true", help="say what would be removed, and remove nothing")

    def handle(self, *args, days, dry_run=False, **options):
        if days < 1:
            raise CommandError("--days must be at least 1: what was thrown away today can be regretted tomorrow.")
        before = timezone.now() - timedelta(days=days)
        for model in apps.get_models():
            if issubclass(model, Publishable):
                self._purge(model, before, dry_run)

    def _purge(self, model, before, dry_run):
        removed = 0
        for obj in model._base_manager.filter(deleted_at__lt=before).order_by("pk"):
            users = dict.fromkeys([*(user for user in obj.where_used() if user != obj), *copies_that_use(obj)])
            if users:
                self.stdout.write(f"«{obj}» resta: lo usano {', '.join(str(user) for user in users)}")
                continue
            removed += dry_run or self._remove(obj)
        if removed:
            name = model._meta.verbose_name if removed == 1 else model._meta.verbose_name_plural
            self.stdout.write(f"{removed} {name} {'da togliere' if dry_run else 'tolti per sempre'}")

    def _remove(self, obj):
        key = row_key(obj)
        rows = [key, *(row_key(row) for name in obj.inline_rows for row in getattr(obj, name).all())]
        try:
            with transaction.atomic():
                FormerSlug.objects.filter(model=obj._meta.label_lower, object_id=str(obj.pk)).delete()
                ValidatedPair.objects.filter(row__in=rows).delete()
                # First, for its files go with its rows where no revision names them any more.
                Revision.objects.filter(content=key).delete()
                obj.delete()
        except ProtectedError as error:
            self.stdout.write(f"«{obj}» resta: {error.args[0]}")
            return False
        return True
