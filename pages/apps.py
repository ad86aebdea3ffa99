from django.apps import AppConfig


class PagesConfig(AppConfig):
    name = "pages"
    verbose_name = "Pagine e vetrina"

    def ready(self):
        from search.registry import synonym_groups

        from . import launch  # noqa: F401  registers its check
        from .glossary import synonyms

        synonym_groups.append(synonyms)
