"""Addresses: the public ones below a language, the admin beside them."""

from django.conf.urls.i18n import i18n_patterns
from django.contrib import admin
from django.urls import include, path
from django.utils.translation import pgettext_lazy

from editorial.images import image
from editorial.staff_files import staff_file
from projects.views import project_by_short_address

from . import views
from .share_images import share_image
from .site_map import site_map
from .sitemaps import robots, sitemap

urlpatterns = [
    path("", views.to_own_language, name="root"),
    path("admin/files/<path:name>", staff_file, name="staff-file"),
    path("admin/", admin.site.urls),
    path("images/<str:content>/<slug:key>/<slug:field>/", image, name="image"),
    path("images/<str:content>/<slug:key>/<slug:field>/<int:width>/", image, name="image"),
    path("p/<slug:slug>/", project_by_short_address, name="project-short"),
    path("robots.txt", robots, name="robots"),
    path("sitemap.xml", sitemap, name="sitemap"),
    path("share/<str:language>.jpg", share_image, name="share-image"),
    path("share/<str:language>/<str:content>/<slug:slug>.jpg", share_image, name="share-image-of"),
    *i18n_patterns(
        path("", views.home, name="home"),
        path(pgettext_lazy("address", "search/"), views.search, name="search"),
        path(pgettext_lazy("address", "site-map/"), site_map, name="site-map"),
        path("", include("networks.urls")),
        path("", include("documents.urls")),
        path("", include("projects.urls")),
        path("", include("events.urls")),
        path("", include("pages.urls")),
    ),
]

handler400 = "cooperation_portal.refusals.bad_request"
