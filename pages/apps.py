from django.apps import AppConfig


class PagesConfig(AppConfig):
    name = "pages"
    verbose_name = "Pagine e vetrina"

    def ready(self):
        from . import launch  # noqa: F401  registers its check
