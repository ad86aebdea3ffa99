from django.apps import AppConfig
from django.db.models.signals import post_migrate


class SearchConfig(AppConfig):
    name = "search"
    verbose_name = "Ricerca"

    def ready(self):
        from . import full_text, receivers

        post_migrate.connect(full_text.make_table, sender=self)
        receivers.listen()
