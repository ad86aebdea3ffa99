"""Addresses of projects and of the categories of beneficiaries."""

from django.urls import path
from django.utils.translation import pgettext_lazy

from . import views

app_name = "projects"
urlpatterns = [
    path(pgettext_lazy("address", "projects/"), views.project_list, name="list"),
    path(pgettext_lazy("address", "projects/<slug:slug>/"), views.project_detail, name="detail"),
    path(pgettext_lazy("address", "beneficiaries/"), views.beneficiary_list, name="beneficiary-list"),
    path(pgettext_lazy("address", "beneficiaries/<slug:slug>/"), views.beneficiary_detail, name="beneficiary-detail"),
]
