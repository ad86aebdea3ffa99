"""The form of content with a page of its own: drafts, publication with its checks, previews, working copies."""

import copy

from django.contrib import admin, messages
from django.http import HttpResponseRedirect

from .. import snapshots
from ..models import Conflict, FormerSlug, Publishable, Revision, row_key
from ..publication import publication_problems
from ..saving import Intent, discard_working_copy, fresh, is_behind, revisions_of, settle
from .filters import WaitingFilter
from .previews import Previews
from .records import RecordAdmin
from .review import Review
from .roles import may
from .trash import Trash


class PublishableAdmin(Review, Trash, Previews, RecordAdmin):
    """Content with a state, a window and a page of its own; only who may publish makes anything public."""

    change_list_template = "editorial/change_list.html"
    #: What the content says, in the order in which people work; the rest of the form is added below.
    content_fieldsets = ()
    extra_list_display = ()
    list_filter = ("state", "updated_at")
    actions = ("publish_selected",)
    search_fields = ("slug", "internal_note")

    def get_list_display(self, request):
        return ("__str__", *self.extra_list_display, "state", "translation_en", "translation_fr", "updated_at")

    def get_list_filter(self, request):
        return ("state", WaitingFilter, *[name for name in self.list_filter if name != "state"])

    def all_fieldsets(self, request, obj=None):
        return [
            *[(title, {"fields": list(fields)}) for title, fields in self.content_fieldsets],
            ("Pubblicazione", {"fields": [("publish_from", "publish_until"), "slug"]}),
            ("Per la redazione", {"fields": ["internal_note", ("created", "updated")]}),
        ]

    def get_form(self, request, obj=None, change=False, **kwargs):
        """A draft needs an Italian name and nothing else: what publication needs is asked when it is published."""
        form = super().get_form(request, obj, change=change, **kwargs)
        for name in self.model.required_to_publish:
            if name in form.base_fields:
                form.base_fields[name].required = False
        return form

    def get_urls(self):
        return [
            self.address("trash", self.trash_view, "trash/"),
            self.address("untrash", self.untrash_view),
            self.address("preview", self.preview_view),
            self.address("review", self.review_view),
            self.address("sendback", self.send_back_view),
            self.address("publish", self.publish_view),
            self.address("discard", self.discard_view),
            self.address("archive", self.archive_view),
            *super().get_urls(),
        ]

    def answer_post(self, request, obj, form):
        if "_preview" in request.POST and self.has_page:
            return self.preview_unsaved(request, obj, form)
        return super().answer_post(request, obj, form)

    def intent_of(self, request, obj):
        if "_publish" in request.POST and may(request, "publish", self.model):
            return Intent.PUBLISH
        asked = "_review" in request.POST or "_publish" in request.POST
        return Intent.REVIEW if asked and not self.only_translates(request) else Intent.DRAFT

    def render_change_form(self, request, context, add=False, change=False, form_url="", obj=None):
        context |= {
            "may_publish": may(request, "publish", self.model),
            "is_publishable": True,
            "has_page": self.has_page,
            "last_note": _last_note(obj),
            **_addresses(obj),
            "problems": publication_problems(fresh(obj)) if obj and request.method == "GET" else [],
        }
        return super().render_change_form(request, context, add, change, form_url, obj)

    def logged(self, obj, outcome, comment):
        if outcome.went_live:
            own = " Il lavoro era di chi ha pubblicato." if outcome.is_own_work else ""
            return f"{comment or 'Pubblicato.'}{own}"
        return comment or ("Salvata una bozza di modifica." if outcome.is_apart else "Salvata la bozza.")

    def tell(self, request, obj, intent, outcome):
        if outcome.went_live:
            messages.success(request, f"«{obj}» è pubblicato.")
        elif intent is Intent.PUBLISH:
            messages.warning(
                request, "Non è ancora pubblicabile: è salvato come bozza. Che cosa manca è scritto sopra il modulo."
            )
        elif intent is Intent.REVIEW:
            messages.success(request, f"«{obj}» è in revisione.")
        elif outcome.is_apart:
            messages.success(request, "Bozza salvata: la pagina pubblica non è cambiata.")
        else:
            messages.success(request, "Bozza salvata.")

    def has_publish_permission(self, request):
        return may(request, "publish", self.model)

    @admin.action(description="Pubblica", permissions=["publish"])
    def publish_selected(self, request, queryset):
        """Each by the same way and checks as one alone; what cannot be public says why."""
        for obj in queryset.order_by("pk"):
            waiting = obj.working_copy
            if is_behind(obj):
                messages.error(request, f"«{obj}» è cambiato dopo la sua bozza: aprilo e salvala di nuovo.")
                continue
            outcome = settle(
                obj,
                lambda obj=obj, waiting=waiting: waiting and snapshots.put(obj, waiting.rows),
                request.user,
                Intent.PUBLISH,
                "Pubblicato dall’elenco.",
            )
            self.log_click(request, obj, self.logged(obj, outcome, "Pubblicato dall’elenco."))
            if outcome.went_live:
                messages.success(request, f"«{obj}» è pubblicato.")
            else:
                said = "; ".join(f"{problem.label}: {problem.message}" for problem in outcome.problems)
                messages.error(request, f"«{obj}» non è pubblicabile. {said}")

    def publish_view(self, request, object_id):
        """Publish in one click what is edited: refused where what is live has moved on since the copy was made."""
        obj = self.asked_to_change(request, object_id, "publish")
        waiting = obj.working_copy
        if is_behind(obj):
            return self.moved_on(request, obj)
        return self.settle_click(
            request, obj, lambda: waiting and snapshots.put(obj, waiting.rows), Intent.PUBLISH, "Pubblicata la bozza."
        )

    def discard_view(self, request, object_id):
        """Drop the working copy; the history keeps it."""
        obj = self.asked_to_change(request, object_id, "change")
        try:
            discard_working_copy(obj)
        except Conflict:
            return self.moved_on(request, obj)
        self.log_click(request, obj, "Scartata la bozza di modifica.")
        messages.success(
            request, "Bozza di modifica scartata: la pagina pubblica non è cambiata, la cronologia la conserva."
        )
        return HttpResponseRedirect(self.address_of(obj))

    def archive_view(self, request, object_id):
        """Take it off the public pages and keep it."""
        obj = self.asked_to_change(request, object_id, "publish")
        obj.state = Publishable.State.ARCHIVED
        obj.updated_by = request.user
        try:
            obj.save()
        except Conflict:
            return self.moved_on(request, obj)
        self.log_click(request, obj, "Archiviato.")
        messages.success(request, f"«{obj}» è archiviato: il pubblico non lo vede più.")
        return HttpResponseRedirect(self.address_of(obj))

    def settle_click(self, request, obj, write, intent, comment):
        try:
            outcome = settle(obj, write, request.user, intent, comment)
        except Conflict:
            return self.moved_on(request, obj)
        self.log_click(request, obj, self.logged(obj, outcome, comment))
        self.tell(request, obj, intent, outcome)
        return HttpResponseRedirect(self.address_of(obj))

    def view_on_site(self, obj):
        """The public page; a draft has none, and a working copy does not move it."""
        # The stored slug: in a form that was sent and not saved, what was typed may be none.
        stored = type(obj).objects.published().filter(pk=obj.pk).values_list("slug", flat=True)
        if not self.has_page or not stored:
            return None
        shown = copy.copy(obj)
        shown.slug = live_slug(obj) if obj.working_copy else stored[0]
        return shown.get_absolute_url()


def live_slug(obj):
    """The slug that the public page has now, whatever a working copy says."""
    live = revisions_of(obj).filter(kind=Revision.Kind.LIVE).first() if obj.working_copy else None
    return live.rows[row_key(obj)]["slug"] if live else obj.slug


def _addresses(obj):
    """What the form says of an object's addresses: the one it leaves, where a draft changes it, and former ones."""
    if obj is None:
        return {}
    leaves = live_slug(obj) if obj.is_live else obj.slug
    former = FormerSlug.objects.filter(model=obj._meta.label_lower, object_id=str(obj.pk))
    return {
        "leaves_slug": leaves if leaves != obj.slug else "",
        "former_slugs": sorted({kept.slug for kept in former} - {obj.slug}),
    }


def _last_note(obj):
    """What was said with the last save of what is not public: why it was sent back, where it comes from."""
    is_public = obj is not None and obj.is_live and not obj.working_copy
    last = None if obj is None or is_public else revisions_of(obj).first()
    return last.comment if last else ""
