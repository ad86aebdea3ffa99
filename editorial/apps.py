from django.apps import AppConfig
from django.db.models.signals import post_delete, post_migrate, post_save


class EditorialConfig(AppConfig):
    name = "editorial"
    verbose_name = "Redazione"

    def ready(self):
        from .groups import make_groups
        from .translations.receivers import forget_deleted, refresh_saved

        # After the permissions of the same app, which auth makes when it hears of the same signal.
        post_migrate.connect(make_groups)
        post_save.connect(refresh_saved)
        post_delete.connect(refresh_saved)
        post_delete.connect(forget_deleted)
