"""What a production start still lacks."""

from django.core.management.base import BaseCommand, CommandError

from editorial.launch import all_that_lacks


class Command(BaseCommand):
    help = (
        "List what the portal still lacks before the public may see it, each with the address where it is mended: "
        "translations that are missing, stale or to be verified, sample files, legal addresses, an administrator with "
        "a second factor, settings. Changes nothing. Run it with the environment of the server. Ends with status 1 "
        "while anything is lacking, with 0 when nothing is."
    )

    def handle(self, *args, **options):
        found = all_that_lacks()
        for one in found:
            self.stdout.write(f"- {one.what}")
            if one.address:
                self.stdout.write(f"  {one.address}")
        if found:
            raise CommandError("One thing is lacking." if len(found) == 1 else f"{len(found)} things are lacking.")
        self.stdout.write("Nothing is lacking.")
