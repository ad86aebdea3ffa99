"""The form of content with a page of its own: drafts, publication with its checks, previews, working copies."""

import copy

from django.contrib import admin, messages
from django.db.models import BooleanField, Case, When
from django.http import HttpResponseRedirect
from django.utils.html import format_html

from ..addresses import address_in_admin
from ..models import Conflict, FormerSlug, Publishable, Revision, row_key
from ..publication import publication_problems
from ..querysets import visible_q
from ..saving import (
    Intent,
    as_it_is,
    discard_working_copy,
    fresh,
    intent_as_it_waits,
    is_behind,
    keep_step,
    revisions_of,
    settle,
)
from ..windows import published_words, publishing_words, state_words
from .duplicates import Duplicates
from .filters import TodoFilter
from .moments import WINDOW, MomentField
from .offers import registered_tools
from .previews import Previews
from .records import AFTER_ROWS, SAVED, RecordAdmin
from .review import Review
from .roles import may
from .translation_files import SendsToTranslator
from .trash import Trash


class PublishableAdmin(SendsToTranslator, Review, Trash, Previews, Duplicates, RecordAdmin):
    """Content with a state, a window and a page of its own; only who may publish makes anything public."""

    #: What the content says, in the order in which people work, as (title, fields) or, folded, (title, fields,
    #: "collapse"); the rest of the form is added below.
    content_fieldsets = ()
    #: The columns of the list that name a row; the last of them leads to its form.
    first_columns = ("__str__",)
    extra_list_display = ()
    #: Columns that tell one from another of the same name, where it is chosen in a form.
    tells_apart = ()
    list_filter = ("state", "updated_at")
    actions = ("publish_selected", "duplicate_selected", "export_for_translation")
    search_fields = ("slug", "internal_note")
    #: The button on the home page that opens an empty form, and the place of the content there, the first lowest.
    new_label = ""
    home_position = 100

    def get_list_display(self, request):
        seen = ("seen_by_public",) if self.has_page else ()
        return (
            *self.first_columns,
            *self.extra_list_display,
            "shown_state",
            *self.translation_columns(),
            "modified",
            *seen,
        )

    def get_list_display_links(self, request, list_display):
        return (self.first_columns[-1],)

    def get_queryset(self, request):
        """Each row knows whether the public sees it now: the list asks for no row."""
        is_public = Case(When(visible_q(), then=True), default=False, output_field=BooleanField())
        return super().get_queryset(request).annotate(is_public=is_public)

    @admin.display(description="sul sito")
    def seen_by_public(self, obj):
        if not obj.is_public:
            return "–"
        return format_html('<a href="{}" aria-label="Vedi sul sito: {}">Vedi</a>', obj.get_absolute_url(), obj)

    def get_list_filter(self, request):
        others = [name for name in self.list_filter if name != "state"]
        return ("state", TodoFilter, *self.translation_filters(), *others)

    @admin.display(description="stato", ordering="state")
    def shown_state(self, obj):
        return state_words(obj)

    def formfield_for_dbfield(self, db_field, request, **kwargs):
        if words := WINDOW.get(db_field.name):
            return db_field.formfield(form_class=MomentField, **words)
        return super().formfield_for_dbfield(db_field, request, **kwargs)

    def tools(self, request, obj):
        """The buttons beside the form of an object that do one thing at once."""
        return [*self.duplicate_tools(request, obj), *registered_tools(self, request, obj)]

    def all_fieldsets(self, request, obj=None):
        return [
            *[_fieldset(*parts) for parts in self.content_fieldsets],
            ("Pubblicazione", {"fields": [("publish_from", "publish_until"), "slug"], "classes": [AFTER_ROWS]}),
            ("Per la redazione", {"fields": ["internal_note", ("created", "updated")], "classes": [AFTER_ROWS]}),
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
            self.address("duplicate", self.duplicate_view),
            *super().get_urls(),
        ]

    def answer_new(self, request, form):
        if "_preview" in request.POST and self.has_page and self.has_add_permission(request):
            return self.preview_unsaved(request, None, form)
        return super().answer_new(request, form)

    def answer_post(self, request, obj, form):
        if "_preview" in request.POST and self.has_page:
            return self.preview_unsaved(request, obj, form)
        return super().answer_post(request, obj, form)

    def intent_of(self, request, obj):
        if "_publish" in request.POST and may(request, "publish", self.model):
            return Intent.PUBLISH
        if self.only_translates(request):
            # A translation neither sends anything to review nor takes it out of there.
            return intent_as_it_waits(obj)
        return Intent.REVIEW if "_review" in request.POST or "_publish" in request.POST else Intent.DRAFT

    def render_change_form(self, request, context, add=False, change=False, form_url="", obj=None):
        context |= {
            "may_publish": may(request, "publish", self.model),
            "is_publishable": True,
            "has_page": self.has_page,
            "last_note": _last_note(obj),
            "state_words": state_words(obj) if obj else "",
            "publish_words": publishing_words(obj.publish_from, obj.publish_until)
            if obj
            else publishing_words(None, None),
            "tools": self.tools(request, obj) if obj else [],
            **_addresses(obj),
            "problems": publication_problems(fresh(obj)) if obj and request.method == "GET" else [],
        }
        return super().render_change_form(request, context, add, change, form_url, obj)

    def logged(self, obj, outcome, comment):
        if outcome.went_live:
            return outcome.revision.comment
        return comment or ("Salvata una bozza di modifica." if outcome.is_apart else "Salvata la bozza.")

    def tell(self, request, obj, intent, outcome):
        if outcome.went_live:
            messages.success(request, _published(obj), extra_tags=SAVED)
        elif intent is Intent.PUBLISH:
            messages.warning(
                request,
                "Non è ancora pubblicabile: è salvato come bozza. Che cosa manca è scritto sopra il modulo.",
                extra_tags=SAVED,
            )
        elif intent is Intent.REVIEW:
            messages.success(
                request, f"«{obj}» è in revisione: chi pubblica lo trova tra le cose da fare.", extra_tags=SAVED
            )
        elif outcome.is_apart:
            messages.success(request, "Bozza salvata: la pagina pubblica non è cambiata.", extra_tags=SAVED)
        else:
            messages.success(request, "Bozza salvata.", extra_tags=SAVED)

    def has_publish_permission(self, request):
        return may(request, "publish", self.model)

    @admin.action(description="Pubblica", permissions=["publish"])
    def publish_selected(self, request, queryset):
        """Each by the same way and checks as one alone; what cannot be public says why."""
        for obj in queryset.order_by("pk"):
            try:
                if is_behind(obj):
                    raise Conflict
                outcome = settle(obj, as_it_is, request.user, Intent.PUBLISH, "Pubblicato dall’elenco.")
            except Conflict:
                messages.error(request, f"«{obj}» è cambiato dopo la sua bozza: aprilo e salvala di nuovo.")
                continue
            self.log_click(request, obj, self.logged(obj, outcome, "Pubblicato dall’elenco."))
            if outcome.went_live:
                messages.success(request, _published(obj))
            else:
                said = "; ".join(f"{problem.label}: {problem.message}" for problem in outcome.problems)
                messages.error(request, f"«{obj}» non è pubblicabile. {said}")

    def publish_view(self, request, object_id):
        """Publish in one click what is edited: refused where what is live has moved on since the copy was made."""
        obj = self.asked_to_change(request, object_id, "publish")
        if is_behind(obj):
            return self.moved_on(request, obj)
        return self.settle_click(request, obj, as_it_is, Intent.PUBLISH, "Pubblicata la bozza.")

    def discard_view(self, request, object_id):
        """Drop the working copy; the history keeps it."""
        obj = self.asked_to_change(request, object_id, "change")
        try:
            discard_working_copy(obj, request.user)
        except Conflict:
            return self.moved_on(request, obj)
        self.log_click(request, obj, "Scartata la bozza di modifica.")
        messages.success(
            request, "Bozza di modifica scartata: la pagina pubblica non è cambiata, la cronologia la conserva."
        )
        return HttpResponseRedirect(address_in_admin(obj))

    def archive_view(self, request, object_id):
        """Take it off the public pages and keep it."""
        obj = self.asked_to_change(request, object_id, "publish")
        obj.state = Publishable.State.ARCHIVED
        obj.updated_by = request.user
        try:
            obj.save()
        except Conflict:
            return self.moved_on(request, obj)
        keep_step(obj, request.user, "Archiviato.")
        self.log_click(request, obj, "Archiviato.")
        messages.success(request, f"«{obj}» è archiviato: il pubblico non lo vede più.")
        return HttpResponseRedirect(address_in_admin(obj))

    def settle_click(self, request, obj, write, intent, comment):
        try:
            outcome = settle(obj, write, request.user, intent, comment)
        except Conflict:
            return self.moved_on(request, obj)
        self.log_click(request, obj, self.logged(obj, outcome, comment))
        self.tell(request, obj, intent, outcome)
        return HttpResponseRedirect(address_in_admin(obj))

    def view_on_site(self, obj):
        """The public page; a draft has none, and a working copy does not move it."""
        # The stored slug: in a form that was sent and not saved, what was typed may be none.
        stored = type(obj).objects.published().filter(pk=obj.pk).values_list("slug", flat=True)
        if not self.has_page or not stored:
            return None
        shown = copy.copy(obj)
        shown.slug = live_slug(obj) if obj.working_copy else stored[0]
        return shown.get_absolute_url()


def _published(obj):
    """What is said once it is published: that, or from when and until when the public sees it."""
    return f"«{obj}» {published_words(obj.publish_from, obj.publish_until)}."


def _fieldset(title, fields, *classes):
    """One of `content_fieldsets`: its title and fields, then "collapse" where it is rarely needed."""
    return title, {"fields": list(fields), "classes": list(classes)}


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
