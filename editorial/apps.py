from django.apps import AppConfig
from django.db.models.signals import post_migrate


class EditorialConfig(AppConfig):
    name = "editorial"
    verbose_name = "Redazione"

    def ready(self):
        from .groups import make_groups

        # After the permissions of the same app, which auth makes when it hears of the same signal.
        post_migrate.connect(make_groups)
