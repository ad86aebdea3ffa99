"""A new content type gets drafts, working copies, conflicts, history, review and trash by subclassing alone."""

import types

import pytest
from django.apps import apps
from django.contrib.auth import get_user_model
from django.contrib.auth.models import Permission
from django.contrib.contenttypes.models import ContentType
from django.db import connection, models
from django.urls import clear_url_caches, path
from modeltranslation.translator import TranslationOptions, translator

from editorial import groups
from editorial.admin import PublishableAdmin, in_languages
from editorial.models import Publishable, Revision, row_key
from tests.staff import Staff, address

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def leaflet(settings):
    """A model that lives as long as the test, with its table, translations, admin and permissions."""
    from django.contrib import admin

    class Leaflet(Publishable):
        title = models.CharField("titolo", max_length=100)

        class Meta(Publishable.Meta):
            app_label = "editorial"
            verbose_name = "volantino"
            verbose_name_plural = "volantini"

    class LeafletTranslation(TranslationOptions):
        fields = ("title",)
        required_languages = ("it",)

    class LeafletAdmin(PublishableAdmin):
        content_fieldsets = [("Il volantino", in_languages("title"))]

    translator.register(Leaflet, LeafletTranslation)
    with connection.schema_editor() as editor:
        editor.create_model(Leaflet)
    content_type = ContentType.objects.get_for_model(Leaflet)
    for action in Leaflet._meta.default_permissions:
        Permission.objects.create(content_type=content_type, codename=f"{action}_leaflet", name=action)
    groups.make_groups(apps.get_app_config("editorial"))
    admin.site.register(Leaflet, LeafletAdmin)
    root = types.ModuleType("urls_with_leaflets")
    root.urlpatterns = [path("admin/", admin.site.urls)]
    settings.ROOT_URLCONF = root
    clear_url_caches()

    yield Leaflet

    admin.site.unregister(Leaflet)
    clear_url_caches()
    with connection.schema_editor() as editor:
        editor.delete_model(Leaflet)
    del apps.all_models["editorial"]["leaflet"]
    apps.clear_cache()
    ContentType.objects.clear_cache()


def test_subclassing_is_enough(leaflet):
    anna, bruno, rita = Staff("anna", "Redattore"), Staff("bruno", "Redattore"), Staff("rita", "Responsabile")
    assert anna.add(leaflet, "_review", title_it="Primo").status_code == 302
    first = leaflet.objects.get()
    assert (first.state, first.slug, first.created_by) == ("review", "primo", anna.user)

    assert rita.get(address(first, "review")).status_code == 200
    rita.press(first, "publish")
    first.refresh_from_db()
    assert first.is_live

    one, other = anna.form(first), bruno.form(first)
    anna.save(first, one | {"title_it": "Di Anna"})
    conflict = bruno.send(first, other | {"title_it": "Di Bruno"})
    assert (conflict.status_code, "Di Anna" in conflict.text, "Di Bruno" in conflict.text) == (409, True, True)
    assert (first.title_it, first.working_copy.rows[row_key(first)]["title_it"]) == ("Primo", "Di Anna")

    old = Revision.objects.get(content=row_key(first), version=2)
    rita.press(first, "publish")
    anna.post(address(first, "restore", old.pk), {"version": 5})
    first.refresh_from_db()
    assert (first.title_it, first.working_copy.rows[row_key(first)]["title_it"]) == ("Di Anna", "Primo")
    assert rita.get(address(first, "history")).status_code == 200

    rita.post(address(first, "delete"), {"post": "yes"})
    assert not leaflet.objects.published().exists()
    rita.press(first, "untrash")
    assert list(leaflet.objects.published()) == [first]
    assert get_user_model().objects.count() == 3
