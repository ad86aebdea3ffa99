"""Addresses of cities, networks and organisations."""

from django.urls import path
from django.utils.translation import pgettext_lazy

from . import views

app_name = "networks"
urlpatterns = [
    path(pgettext_lazy("address", "cities/"), views.city_list, name="city-list"),
    path(pgettext_lazy("address", "cities/<slug:slug>/"), views.city_detail, name="city-detail"),
    path(pgettext_lazy("address", "networks/"), views.network_list, name="network-list"),
    path(pgettext_lazy("address", "networks/<slug:slug>/"), views.network_detail, name="network-detail"),
    path(pgettext_lazy("address", "organisations/"), views.organisation_list, name="organisation-list"),
    path(pgettext_lazy("address", "organisations/<slug:slug>/"), views.organisation_detail, name="organisation-detail"),
]
