"""Who can log in at all."""

from django.contrib.auth.backends import ModelBackend


class StaffBackend(ModelBackend):
    """Only the staff logs in here: a right password of anybody else is answered, and counted, like a wrong one.

    Who ceases to be staff is out at their next click, since sessions ask this too.
    """

    def user_can_authenticate(self, user):
        return super().user_can_authenticate(user) and user.is_staff
