"""Files in the form of other content: what is sent there becomes draft documents, attached when the form is saved."""

from django import forms
from django.contrib import admin
from django.contrib.admin.utils import unquote
from django.template.loader import render_to_string

from editorial.admin.roles import may
from editorial.saving import Intent

from ..models import Document
from .cards import TICKED, cards_of, keep_typed, settle_ticked, tell_unpublished
from .widgets import DropZone

FIELD = "new_files"


class AttachesDocuments:
    """For the admin of content with `documents`: put `new_files` behind that field, and this class before its base."""

    def __init_subclass__(cls, **kwargs):
        """Whatever form the admin has, it gets a place for files, which are no column of its model."""
        super().__init_subclass__(**kwargs)
        place = forms.Field(label="Carica file", required=False, widget=DropZone)
        cls.form = type(cls.form.__name__, (cls.form,), {FIELD: place})

    def get_form(self, request, obj=None, change=False, **kwargs):
        form = super().get_form(request, obj, change=change, **kwargs)
        if FIELD in form.base_fields:
            form.base_fields[FIELD].widget.panel = lambda: self._panel(request, obj)
        return form

    def _panel(self, request, obj):
        is_sent = request.method == "POST"
        keys = request.POST.getlist("documents") if is_sent else _attached(obj)
        ticked = request.POST.getlist(TICKED) + getattr(request, "taken_keys", []) if is_sent else None
        return {
            "cards": cards_of(request, keys, obj, ticked),
            "may_add": may(request, "add", Document),
            "may_publish": may(request, "publish", Document),
            "is_attached": True,
        }

    @admin.display(description="materiali")
    def new_files(self, obj):
        """For who may not change the form: what is attached."""
        return render_to_string("documents/admin/materials.html", {"documents": obj.documents.with_files()})

    def changeform_view(self, request, object_id=None, form_url="", extra_context=None):
        """Files and cards first: they are kept even where the form itself has mistakes or meets a conflict."""
        obj = self.get_object(request, unquote(object_id)) if object_id else None
        may_write = self.has_change_permission(request, obj) if object_id else self.has_add_permission(request)
        if request.method == "POST" and may_write and not {"_preview", "_mine"} & request.POST.keys():
            self._take_files(request)
            keep_typed(request, request.POST.getlist("documents"))
        return super().changeform_view(request, object_id, form_url, extra_context)

    def _take_files(self, request):
        sent = request.FILES.getlist(FIELD)
        if not sent or not may(request, "add", Document):
            return
        taken = self.admin_site.get_model_admin(Document).take_all(request, sent)
        request.taken_keys = [str(one.document.pk) for one in taken if one.document]
        post = request.POST.copy()
        for one in taken:
            document = one.document or (one.twin and one.twin.document)
            if document and str(document.pk) not in post.getlist("documents"):
                post.appendlist("documents", str(document.pk))
        for key in request.taken_keys:
            post.appendlist(TICKED, key)
        request.POST = post

    def settled(self, request, obj, write, *args, **said):
        response = super().settled(request, obj, write, *args, **said)
        intent = self.intent_of(request, obj)
        if intent is Intent.REVIEW or _is_public(obj):
            settle_ticked(request, request.POST.getlist("documents"), intent, obj)
        if intent is Intent.PUBLISH and _is_public(obj):
            tell_unpublished(request, obj)
        return response

    def settle_click(self, request, obj, write, intent, comment):
        response = super().settle_click(request, obj, write, intent, comment)
        if intent is Intent.PUBLISH and _is_public(obj):
            tell_unpublished(request, obj)
        return response

    @admin.action(description="Pubblica", permissions=["publish"])
    def publish_selected(self, request, queryset):
        # Known before: a list that is narrowed to drafts does not hold them afterwards.
        keys = list(queryset.values_list("pk", flat=True))
        super().publish_selected(request, queryset)
        for obj in self.model.objects.filter(pk__in=keys, working_copy=None).order_by("pk"):
            if _is_public(obj):
                tell_unpublished(request, obj)


def _is_public(obj):
    return obj.is_live and not obj.working_copy


def _attached(obj):
    return list(obj.documents.order_by("pk").values_list("pk", flat=True)) if obj and obj.pk else []
