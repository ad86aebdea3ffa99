from django.apps import AppConfig


class CooperationPortalConfig(AppConfig):
    name = "cooperation_portal"
    verbose_name = "Portale"

    def ready(self):
        from . import public_images, searchable

        searchable.register_all()
        public_images.register_all()
