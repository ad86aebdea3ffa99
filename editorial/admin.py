"""The staff interface's base: what every content type's admin shares. In Italian."""

from django.conf import settings
from django.contrib import admin
from django.db import models
from django.utils import timezone
from django.utils.formats import date_format
from modeltranslation.admin import TranslationAdmin, TranslationStackedInline

from .languages import translated_fields
from .models import FormerSlug, Publishable, Revision, ValidatedPair

admin.site.site_header = "Redazione"
admin.site.site_title = "Redazione"
admin.site.index_title = "Contenuti"
admin.site.enable_nav_sidebar = False

LANGUAGE_CODES = [code for code, _name in settings.LANGUAGES]


def in_languages(*fields):
    """Rows of a form: each translated field in all languages, side by side."""
    return [tuple(f"{field}_{code}" for code in LANGUAGE_CODES) for field in fields]


class TypedInputs:
    """Inputs that know what is typed: the language, for the browser's spelling checker; https; decimal commas."""

    formfield_overrides = {
        models.URLField: {"assume_scheme": "https"},
        models.DecimalField: {"localize": True},
        models.FloatField: {"localize": True},
    }

    def formfield_for_dbfield(self, db_field, request, **kwargs):
        field = super().formfield_for_dbfield(db_field, request, **kwargs)
        if field is not None and hasattr(db_field, "translated_field"):
            field.widget.attrs["lang"] = db_field.language
        return field


class RecordAdmin(TypedInputs, TranslationAdmin):
    """Rows with a version: signs every save; searches every translated text."""

    readonly_fields = ("created", "updated")
    search_fields = ("internal_note",)
    save_on_top = True
    list_per_page = 50

    def get_search_fields(self, request):
        texts = [f"{field}_{code}" for field in translated_fields(self.model) for code in LANGUAGE_CODES]
        return [*texts, *super().get_search_fields(request)]

    def save_model(self, request, obj, form, change):
        if not change:
            obj.created_by = request.user
        obj.updated_by = request.user
        super().save_model(request, obj, form, change)

    @admin.display(description="creato")
    def created(self, obj):
        return _signed(obj.created_at, obj.created_by)

    @admin.display(description="ultima modifica")
    def updated(self, obj):
        return _signed(obj.updated_at, obj.updated_by)


class PublishableAdmin(RecordAdmin):
    """Content with a state, a window and a page of its own."""

    #: What the content says, in the order in which people work; the rest of the form is added below.
    content_fieldsets = ()
    extra_list_display = ()
    list_filter = ("state", "updated_at")
    search_fields = ("slug", "internal_note")

    def get_list_display(self, request):
        return ("__str__", *self.extra_list_display, "state", "translation_en", "translation_fr", "updated_at")

    def get_list_filter(self, request):
        return ("state", *[name for name in self.list_filter if name != "state"])

    def get_fieldsets(self, request, obj=None):
        return [
            *[(title, {"fields": list(fields)}) for title, fields in self.content_fieldsets],
            ("Pubblicazione", {"fields": ["state", ("publish_from", "publish_until"), "slug"]}),
            ("Per la redazione", {"fields": ["internal_note", ("created", "updated")]}),
        ]

    def get_changeform_initial_data(self, request):
        return {"state": Publishable.State.DRAFT} | super().get_changeform_initial_data(request)

    def view_on_site(self, obj):
        """The public page; a draft has none."""
        is_public = type(obj).objects.published().filter(pk=obj.pk).exists()
        return obj.get_absolute_url() if is_public and hasattr(obj, "get_absolute_url") else None


class TranslatedInline(TypedInputs, TranslationStackedInline):
    """Inline rows with translated texts."""

    extra = 0


class PlainStackedInline(TypedInputs, admin.StackedInline):
    extra = 0


class ReadOnlyAdmin(admin.ModelAdmin):
    """What the portal writes by itself: to be looked at, not edited."""

    def has_add_permission(self, request):
        return False

    def has_change_permission(self, request, obj=None):
        return False

    def has_delete_permission(self, request, obj=None):
        return False


@admin.register(Revision)
class RevisionAdmin(ReadOnlyAdmin):
    list_display = ("content", "version", "kind", "saved_by", "saved_at")
    list_filter = ("kind", "saved_at")
    search_fields = ("content", "comment")


@admin.register(ValidatedPair)
class ValidatedPairAdmin(ReadOnlyAdmin):
    list_display = ("row", "field", "language", "origin", "validated_by", "validated_at")
    list_filter = ("language", "origin")
    search_fields = ("row", "field", "source_text")


@admin.register(FormerSlug)
class FormerSlugAdmin(ReadOnlyAdmin):
    list_display = ("model", "slug", "object_id")
    list_filter = ("model",)
    search_fields = ("slug",)


def _signed(moment, user):
    if moment is None:
        return "–"
    day = date_format(timezone.localtime(moment), "DATETIME_FORMAT")
    return f"{day}, {user}" if user else day
