"""Failed log-ins hold addresses, which are personal data: they go once they hold nobody back any more."""

from axes.models import AccessAttempt
from django.conf import settings
from django.core.management.base import BaseCommand
from django.utils import timezone


class Command(BaseCommand):
    help = "Remove the failed log-ins that are older than the wait that follows them. Run it every night."

    def add_arguments(self, parser):
        parser.add_argument("--dry-run", action="store_true", help="say what would be removed and remove nothing")

    def handle(self, *args, dry_run, **options):
        old = AccessAttempt.objects.filter(attempt_time__lte=timezone.now() - settings.AXES_COOLOFF_TIME)
        count = old.count() if dry_run else old.delete()[0]
        self.stdout.write(f"{'Would remove' if dry_run else 'Removed'} {count} failed log-ins.")
