"""For the administrator who has lost the telephone and whom no colleague can help."""

from django.contrib.auth import get_user_model
from django.core.management.base import BaseCommand, CommandError

from cooperation_portal.sign_in import second_factor


class Command(BaseCommand):
    help = (
        "Forget the telephone and the recovery codes of a user and end their sessions: at the next log-in they set up "
        "a telephone again. Written in the log of the administration."
    )

    def add_arguments(self, parser):
        parser.add_argument("username", help="the name with which the user logs in")

    def handle(self, *args, username, **options):
        user = get_user_model().objects.filter(username=username).first()
        if user is None:
            raise CommandError(f"There is no user {username!r}.")
        if second_factor.reset(user):
            self.stdout.write(f"The second factor of {username!r} is reset; it is set up again at the next log-in.")
        else:
            self.stdout.write(f"{username!r} had no second factor; their sessions are ended.")
