"""The form of every row that several people edit: no save is lost, and every save is kept in the history."""

from contextlib import suppress

from django.contrib import admin, messages
from django.contrib.admin.options import IS_POPUP_VAR
from django.contrib.admin.utils import unquote
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.http import Http404, HttpResponseRedirect
from django.urls import path
from django.utils.text import capfirst
from django.utils.timezone import localtime
from modeltranslation.admin import TranslationAdmin

from .. import snapshots
from ..addresses import address_in_admin
from ..images import PublicImageField, made_of
from ..languages import LANGUAGE_CODES, translated_fields
from ..models import Conflict
from ..saving import Intent, as_it_is, fresh, head_of, is_behind, settle
from ..translations import Validation
from .base import TypedInputs
from .columns import short_day, short_moment
from .conflicts import ConflictPages, opened_at, was_saved
from .history import History
from .questions import AnswersQuestions
from .rich_text import TellsRemovals
from .roles import LimitedToRole, may
from .translated_lists import TranslatedLists
from .validity import TranslationBadges

#: Marks the messages that tell that what was typed is kept: only then does the browser drop its own copy of it.
SAVED = "saved"
#: The class of a fieldset that stands below the inline rows: what is decided once everything is written.
AFTER_ROWS = "after-rows"


class NotSaved(Exception):
    """The form has mistakes; `response` is its page, which shows them."""

    def __init__(self, response):
        super().__init__("The form has mistakes.")
        self.response = response


class RecordAdmin(
    AnswersQuestions,
    History,
    ConflictPages,
    TranslationBadges,
    TranslatedLists,
    LimitedToRole,
    TypedInputs,
    TellsRemovals,
    TranslationAdmin,
):
    """Rows with a version: searches every translated text; every way of saving ends in `editorial.saving.settle`."""

    readonly_fields = ("created", "updated")
    search_fields = ("internal_note",)
    list_per_page = 50
    list_max_show_all = 200
    change_form_template = "editorial/change_form.html"
    change_list_template = "editorial/change_list.html"

    def get_search_fields(self, request):
        texts = [f"{field}_{code}" for field in translated_fields(self.model) for code in LANGUAGE_CODES]
        return [*texts, *super().get_search_fields(request)]

    def address(self, word, view, route=""):
        """An address of this admin beside Django's own, with a name like theirs."""
        name = f"{self.opts.app_label}_{self.opts.model_name}_{word}"
        return path(route or f"<path:object_id>/{word}/", self.admin_site.admin_view(view), name=name)

    def changelist_view(self, request, extra_context=None):
        """A list is called by what it holds."""
        title = capfirst(self.opts.verbose_name_plural)
        return super().changelist_view(request, {"title": title, **(extra_context or {})})

    def get_list_select_related(self, request):
        """What the columns of the list name: always the last to save, so that no row asks for it."""
        return ("updated_by", *(super().get_list_select_related(request) or ()))

    def get_urls(self):
        restore = "<path:object_id>/restore/<uuid:revision_id>/"
        return [self.address("restore", self.restore_view, restore), *super().get_urls()]

    def changeform_view(self, request, object_id=None, form_url="", extra_context=None):
        def form():
            return super(RecordAdmin, self).changeform_view(request, object_id, form_url, extra_context)

        if "_saveasnew" in request.POST:
            # Django takes it even where no such button is: what came of it would escape `settle`.
            raise PermissionDenied
        if not object_id:
            if request.method != "POST":
                return form()
            if self.has_add_permission(request):
                self.read_files(request)
            return self.answer_new(request, form)
        obj = self.get_object(request, unquote(object_id))
        if request.method != "POST":
            return self.at_head(request, obj, form) if obj else form()
        if obj is None and (trashed := self.in_trash(unquote(object_id))) is None:
            return form()
        if not self.has_change_permission(request, obj or trashed):
            raise PermissionDenied
        if not self.only_translates(request):
            self.read_files(request)
        return self.answer_post(request, obj, form) if obj else self.keep_refused(request, trashed, form)

    def read_files(self, request):
        """Read what was sent before the transaction begins: while a large file is, others must be able to save.

        The form finds what was read, and says at its field what was refused.
        """
        for field in self.model._meta.concrete_fields:
            if isinstance(field, PublicImageField) and field.name in request.FILES:
                with suppress(ValidationError):
                    made_of(request.FILES[field.name])

    def in_trash(self, object_id):
        """The object of this key if it is in the trash, else None; only content with a page of its own has a trash."""

    def answer_new(self, request, form):
        """What a sent form of a new object is answered with; subclasses know more buttons."""
        return self._add(request, form)

    def answer_post(self, request, obj, form):
        """What a sent form of an existing object is answered with; subclasses know more buttons."""
        if "_mine" in request.POST:
            return self.resolve(request, obj)
        return self._save(request, obj, form)

    def at_head(self, request, obj, view):
        """Render `view` as if the working copy, where there is one, were live; nothing is kept."""
        with snapshots.trial():
            # Locked, then read: else version and rows could be of two different moments (seen on PostgreSQL).
            obj = type(obj)._base_manager.select_for_update(of=("self",)).get(pk=obj.pk)
            if obj.working_copy:
                snapshots.put(obj, head_of(obj))
            return view().render()

    def render_change_form(self, request, context, add=False, change=False, form_url="", obj=None):
        context |= {
            "version": request.POST.get("version") or (obj.version if obj else 0),
            "only_translates": self.only_translates(request),
            "is_behind": bool(obj) and is_behind(obj),
            **self.translation_parts(request, obj),
        }
        return super().render_change_form(request, context, add, change, form_url, obj)

    def _save(self, request, obj, form):
        def write():
            response = form()
            if not was_saved(request):
                # Now: the rows of the working copy are there only inside the savepoint.
                raise NotSaved(response.render())
            request.editorial_response = response

        try:
            obj.version = opened_at(request)
            return self.settled(request, obj, write, validation=self.validation_of(request, obj))
        except NotSaved as refused:
            return refused.response
        except Conflict:
            return self.keep_refused(request, fresh(obj), form)

    def _add(self, request, form):
        with transaction.atomic():
            response = form()
            if was_saved(request):
                request.editorial_response = response
                new = request.editorial_saved
                return self.settled(request, new, as_it_is, is_new=True, validation=Validation())
        return response

    def settled(self, request, obj, write, comment="", is_new=False, validation=None):
        """Settle what `write` writes as the pressed button asks, log and tell it; gives the answer to the request."""
        intent = self.intent_of(request, obj)
        outcome = settle(obj, write, request.user, intent, comment, is_new, validation)
        log = super().log_addition if is_new else super().log_change
        log(request, obj, self.logged(obj, outcome, comment))
        if IS_POPUP_VAR not in request.POST:
            # The form that the window was opened from shows what was saved there.
            self.tell(request, obj, intent, outcome)
            self.tell_confirmed(request, outcome)
        self.tell_removals(request)
        response = getattr(request, "editorial_response", None)
        if response is None and IS_POPUP_VAR in request.POST:
            # What was chosen on the page of a conflict: the pop-up closes like after any save.
            response = super().response_change(request, fresh(obj))
        return response or HttpResponseRedirect(address_in_admin(obj))

    def intent_of(self, request, obj):
        """What the pressed button asks for, as far as the user may."""
        return Intent.DRAFT

    def logged(self, obj, outcome, comment):
        """What Django's own log says of a save."""
        return comment or "Salvato."

    def tell(self, request, obj, intent, outcome):
        messages.success(request, f"Salvato: «{obj}».", extra_tags=SAVED)

    def log_addition(self, request, obj, message):
        """Logged once, in `settled`: what Django logs inside the form may be rolled back with it."""

    log_change = log_addition

    def save_model(self, request, obj, form, change):
        """The version was claimed before the form was asked, so that nobody saves between question and answer."""
        if not change:
            obj.created_by = request.user
        obj.updated_by = request.user
        obj.save(claimed=change)

    def response_change(self, request, obj):
        return self._response(request, obj, super().response_change)

    def response_add(self, request, obj, post_url_continue=None):
        return self._response(request, obj, super().response_add)

    def _response(self, request, obj, usual):
        request.editorial_saved = obj
        if IS_POPUP_VAR in request.POST:
            return usual(request, obj)
        return HttpResponseRedirect(address_in_admin(obj))

    def log_click(self, request, obj, message):
        """In Django's own log, where no form does it."""
        super().log_change(request, obj, message)

    def asked_to_see(self, request, object_id, or_trashed=False):
        """The object of a page that only shows it; what is in the trash can be read there where it says so."""
        obj = self.get_object(request, unquote(object_id))
        if obj is None and or_trashed:
            obj = self.in_trash(unquote(object_id))
        if obj is None:
            raise Http404
        if not self.has_view_permission(request, obj):
            raise PermissionDenied
        return obj

    def asked_to_change(self, request, object_id, action):
        """The object that a button is pressed for, at the version that its page showed."""
        if request.method != "POST" or not may(request, action, self.model):
            raise PermissionDenied
        obj = self.asked_to_see(request, object_id)
        obj.version = opened_at(request)
        return obj

    def moved_on(self, request, obj):
        """The answer to a button that was pressed on a page that is no longer true."""
        messages.error(request, "Nel frattempo qualcosa è cambiato: guarda com’è adesso e riprova.")
        return HttpResponseRedirect(address_in_admin(obj))

    @admin.display(description="modificato", ordering="updated_at")
    def modified(self, obj):
        """The column of lists: when, and by whom."""
        return _signed(short_day(localtime(obj.updated_at)), obj.updated_by)

    @admin.display(description="creato")
    def created(self, obj):
        return _signed(short_moment(obj.created_at), obj.created_by)

    @admin.display(description="ultima modifica")
    def updated(self, obj):
        return _signed(short_moment(obj.updated_at), obj.updated_by)


def _signed(when, user):
    return f"{when}, {user}" if user else when
