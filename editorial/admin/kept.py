"""What the portal keeps by itself, to be looked at."""

from django.contrib import admin
from django.utils.text import capfirst

from ..models import FormerSlug, ReviewRule, Revision, ValidatedPair
from .base import ReadOnlyAdmin
from .columns import short_moment
from .questions import AnswersQuestions


@admin.register(Revision)
class RevisionAdmin(ReadOnlyAdmin):
    list_display = ("content", "version", "kind", "saved_by", "saved")
    list_select_related = ("saved_by",)
    list_filter = ("kind", "saved_at")
    search_fields = ("content", "comment")

    @admin.display(description="salvata", ordering="saved_at")
    def saved(self, revision):
        return short_moment(revision.saved_at)


@admin.register(ValidatedPair)
class ValidatedPairAdmin(ReadOnlyAdmin):
    list_display = ("row", "field", "language", "origin", "validated_by", "validated")
    list_select_related = ("validated_by",)
    list_filter = ("language", "origin")
    search_fields = ("row", "field", "source_text")

    @admin.display(description="confermata", ordering="validated_at")
    def validated(self, pair):
        return short_moment(pair.validated_at)


@admin.register(ReviewRule)
class ReviewRuleAdmin(AnswersQuestions, admin.ModelAdmin):
    """A switch for each kind of content; the kinds are there from the start."""

    list_display = ("kind", "needs_second_person")
    search_fields = ("model",)
    fields = ("kind", "needs_second_person")
    readonly_fields = ("kind",)

    @admin.display(description="tipo di contenuto", ordering="model")
    def kind(self, rule):
        kinds = {model._meta.label_lower: model for model in self.admin_site._registry}
        model = kinds.get(rule.model)
        return capfirst(model._meta.verbose_name_plural) if model else rule.model

    def has_add_permission(self, request):
        return False

    def has_delete_permission(self, request, obj=None):
        return False


@admin.register(FormerSlug)
class FormerSlugAdmin(ReadOnlyAdmin):
    list_display = ("model", "slug", "object_id")
    list_filter = ("model",)
    search_fields = ("slug",)
