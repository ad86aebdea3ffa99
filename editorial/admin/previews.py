"""The public page as it would be: of a form that is not saved, or of the working copy; nothing of it stays."""

import copy
from urllib.parse import urldefrag

from django.conf import settings
from django.contrib.auth.models import AnonymousUser
from django.http import Http404, QueryDict
from django.template.response import TemplateResponse
from django.urls import resolve
from django.utils import translation

from .. import snapshots
from ..files import discard_files, files_of
from ..saving import fresh, head_of
from ..signals import writing
from .conflicts import was_saved


class Previews:
    """For `PublishableAdmin`: previews in every language, wide and on a phone."""

    @property
    def has_page(self):
        """Whether the content has a public page at all, or a place on one: areas and sectors have none."""
        return hasattr(self.model, "get_absolute_url")

    def preview_view(self, request, object_id):
        """The page of what is edited: the working copy where there is one, else what is stored."""
        obj = self.asked_to_see(request, object_id, or_trashed=True)
        return self.at_head(request, obj, lambda: self._preview(request, obj))

    def preview_unsaved(self, request, obj, form):
        """The page of what the form says, without saving it; the form itself where it has mistakes.

        `obj` is None for a form of something new.
        """
        head = head_of(obj) if obj else {}
        kept = files_of(obj, head) if obj else set()
        uploaded = set()
        try:
            with snapshots.trial():
                if obj:
                    snapshots.put(obj, head)
                response = form()
                if not was_saved(request):
                    return response.render()
                shown = obj or request.editorial_saved
                uploaded = files_of(shown, snapshots.take(shown)) - kept
                return self._preview(request, shown).render()
        finally:
            discard_files(uploaded)

    def _preview(self, request, obj):
        """Inside a trial: publishes the object there, and asks the public views for its page as a visitor would."""
        if not self.has_page:
            raise Http404
        # What the public views keep of this is kept for a moment that ends with the trial.
        writing.send(type(obj), using=obj._state.db)
        opened = {"state": "published", "publish_from": None, "publish_until": None, "deleted_at": None}
        type(obj)._base_manager.filter(pk=obj.pk).update(**opened)
        shown = fresh(obj)
        pages = [(code, name, page_for_visitor(request, shown, code)) for code, name in settings.LANGUAGES]
        # What is in the trash leads back there.
        shown.deleted_at = obj.deleted_at
        context = {
            **self.admin_site.each_context(request),
            "title": f"Anteprima: {shown}",
            "opts": self.opts,
            "original": shown,
            "pages": pages,
        }
        return TemplateResponse(request, "editorial/preview.html", context)


def page_for_visitor(request, obj, language):
    """The HTML that a visitor without a session would get of the object's page in a language."""
    with translation.override(language):
        # Without the place on a page that several share.
        address = urldefrag(obj.get_absolute_url()).url
        match = resolve(address)
        visitor = copy.copy(request)
        visitor.method, visitor.path, visitor.path_info = "GET", address, address
        visitor.META = {**request.META, "QUERY_STRING": "", "REQUEST_METHOD": "GET"}
        visitor.GET, visitor.POST, visitor.COOKIES = QueryDict(), QueryDict(), {}
        visitor.user, visitor.resolver_match, visitor.LANGUAGE_CODE = AnonymousUser(), match, language
        return match.func(visitor, *match.args, **match.kwargs).render().content.decode()
