from django.apps import AppConfig

# By its module: Django would take a class named here for one more configuration of this app.
from django.contrib.admin import apps as admin_apps
from django.db.models.signals import post_migrate


class EditorialConfig(AppConfig):
    name = "editorial"
    verbose_name = "Redazione"
    default = True

    def ready(self):
        from .groups import make_groups

        # After the permissions of the same app, which auth makes when it hears of the same signal.
        post_migrate.connect(make_groups)


class OfficeConfig(admin_apps.AdminConfig):
    """Django's admin with the office's own home page; stands in the settings in place of "django.contrib.admin"."""

    default = False
    default_site = "editorial.office.Office"
