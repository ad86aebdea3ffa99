from django.apps import AppConfig


class CooperationPortalConfig(AppConfig):
    name = "cooperation_portal"
    verbose_name = "Portale"

    def ready(self):
        from . import launch, public_images, searchable, watched  # noqa: F401  launch registers its checks

        searchable.register_all()
        watched.watch_all()
        public_images.register_all()
