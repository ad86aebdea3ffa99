"""Addresses of news, of the glossary and of the standing pages."""

from django.urls import path
from django.utils.translation import pgettext_lazy

from . import views

app_name = "pages"
urlpatterns = [
    path(pgettext_lazy("address", "news/"), views.news_list, name="news-list"),
    path(pgettext_lazy("address", "news/<slug:slug>/"), views.news_detail, name="news-detail"),
    path(pgettext_lazy("address", "glossary/"), views.glossary, name="glossary"),
    path(pgettext_lazy("address", "pages/<slug:slug>/"), views.page_detail, name="detail"),
]
