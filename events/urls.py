"""Addresses of events."""

from django.urls import path
from django.utils.translation import pgettext_lazy

from . import views

app_name = "events"
urlpatterns = [
    path(pgettext_lazy("address", "events/"), views.event_list, name="list"),
    path(pgettext_lazy("address", "events/<slug:slug>/"), views.event_detail, name="detail"),
]
