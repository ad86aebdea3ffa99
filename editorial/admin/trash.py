"""Deleting moves to the trash, from where everything comes back whole."""

from django.contrib import messages
from django.contrib.admin.utils import unquote
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.http import Http404, HttpResponseRedirect
from django.template.response import TemplateResponse
from django.utils import timezone
from django.utils.text import capfirst

from .. import snapshots
from ..addresses import address_in_admin
from ..models import Conflict, Publishable, Revision
from ..publication import publication_problems
from ..saving import fresh, keep_step, revisions_of
from .conflicts import opened_at
from .history import changes_between
from .roles import may

TO_TRASH = "Spostato nel cestino."


class Trash:
    """For `PublishableAdmin`."""

    delete_confirmation_template = "editorial/delete.html"
    delete_selected_confirmation_template = "editorial/delete_selected.html"

    def changelist_view(self, request, extra_context=None):
        return super().changelist_view(request, {"has_trash": True, **(extra_context or {})})

    def get_queryset(self, request):
        return super().get_queryset(request).filter(deleted_at=None)

    def has_delete_permission(self, request, obj=None):
        """Taking a page off the web is for who puts pages on it."""
        is_live = bool(obj) and obj.is_live
        return super().has_delete_permission(request, obj) and (not is_live or may(request, "publish", self.model))

    def get_deleted_objects(self, objs, request):
        """Django's page of confirmation lists where each is used, instead of what would be deleted with it."""
        used = [f"{capfirst(user._meta.verbose_name)}: {user}" for user in self.model.uses_of(list(objs))]
        refused = {self.opts.verbose_name for obj in objs if not self.has_delete_permission(request, obj)}
        return used, {self.opts.verbose_name_plural: len(objs)}, refused, []

    def delete_model(self, request, obj):
        self.delete_queryset(request, type(obj).objects.filter(pk=obj.pk))

    def delete_queryset(self, request, queryset):
        chosen = list(queryset.values_list("pk", flat=True))
        with transaction.atomic():
            queryset.model.objects.filter(pk__in=chosen).update(deleted_at=timezone.now(), updated_by=request.user)
            for obj in queryset.model._base_manager.filter(pk__in=chosen):
                keep_step(obj, request.user, TO_TRASH)

    def in_trash(self, object_id):
        """The object of this key if it is in the trash, else None."""
        try:
            key = self.opts.pk.to_python(object_id)
            return self.model._base_manager.exclude(deleted_at=None).filter(pk=key).first()
        except (ValueError, ValidationError, OverflowError):
            return None

    def bring_back(self, obj):
        type(obj)._base_manager.filter(pk=obj.pk).update(deleted_at=None)

    def answer_to_gone(self, request, obj, mine):
        """Somebody moved it to the trash while it was edited: what was typed is shown, and the browser keeps it too."""
        if obj.deleted_at is None:
            return None
        step = revisions_of(obj).filter(kind=Revision.Kind.STEP, version=obj.version).first()
        context = {
            **self.admin_site.each_context(request),
            "title": f"Nel cestino: {obj}",
            "opts": self.opts,
            "original": obj,
            "step": step,
            "changes": changes_between(obj, snapshots.take(obj), mine),
            "may_restore": super().has_delete_permission(request),
        }
        return TemplateResponse(request, "editorial/gone.html", context, status=409)

    def trash_view(self, request):
        """What is in the trash, each with the button that brings it back."""
        if not self.has_view_permission(request):
            raise PermissionDenied
        trashed = self.model._base_manager.exclude(deleted_at=None).select_related("updated_by").order_by("-deleted_at")
        context = {
            **self.admin_site.each_context(request),
            "title": f"Cestino: {self.opts.verbose_name_plural}",
            "opts": self.opts,
            "trashed": trashed,
            "has_page": self.has_page,
            "may_restore": super().has_delete_permission(request),
        }
        return TemplateResponse(request, "editorial/trash.html", context)

    def untrash_view(self, request, object_id):
        """Back with its texts, rows and files; what was public is so again if it passes every check."""
        if request.method != "POST" or not super().has_delete_permission(request):
            raise PermissionDenied
        obj = self.in_trash(unquote(object_id))
        if obj is None:
            raise Http404
        was_published = obj.state == Publishable.State.PUBLISHED
        stays_public = was_published and may(request, "publish", self.model) and not publication_problems(obj)
        obj.version = opened_at(request)
        obj.deleted_at, obj.updated_by = None, request.user
        if was_published and not stays_public:
            obj.state = Publishable.State.DRAFT
        try:
            with transaction.atomic():
                obj.save()
                keep_step(obj, request.user, "Ripristinato dal cestino.")
        except Conflict:
            return self.moved_on(request, fresh(obj))
        self.log_click(request, obj, "Ripristinato dal cestino.")
        how = ", come bozza" if was_published and not stays_public else ""
        messages.success(request, f"«{obj}» è tornato dal cestino{how}.")
        return HttpResponseRedirect(address_in_admin(obj))
