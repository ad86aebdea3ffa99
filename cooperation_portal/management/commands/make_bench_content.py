"""Synthetic content to measure with."""

import time

from django.core.management.base import BaseCommand, CommandError
from django.db import connection

from cooperation_portal.bench.content import make_content
from cooperation_portal.bench.refusing import refusal


class Command(BaseCommand):
    help = (
        "Fill an empty database with N invented projects and what belongs to them, to measure how fast the portal is "
        'with so many; the same N gives the same content. Refused unless the name of the database holds "bench" and '
        "nothing is in it. One PDF of 2 MB is put among the uploads."
    )

    def add_arguments(self, parser):
        parser.add_argument("count", type=int, metavar="N", help="how many projects")

    def handle(self, *args, count, **options):
        if count < 1:
            raise CommandError(f"N must be at least 1, not {count}.")
        if reason := refusal(connection.settings_dict["NAME"]):
            raise CommandError(reason)
        begun = time.monotonic()

        def tell(sentence):
            if options["verbosity"]:
                self.stdout.write(f"{sentence}, {time.monotonic() - begun:.0f} s")

        make_content(count, tell)
