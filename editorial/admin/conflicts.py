"""The second of two people to save: what they wrote is kept, the differences are shown, they choose field by field."""

from dataclasses import dataclass, replace

from django.contrib.admin.options import IS_POPUP_VAR
from django.core.exceptions import ValidationError
from django.db import IntegrityError
from django.http import Http404
from django.template.response import TemplateResponse

from .. import snapshots
from ..clashes import clash_sentence
from ..models import Conflict, Revision, row_key
from ..saving import fresh, head_of, revisions_of, rows_of
from ..translations import keep_judgements, refresh_statuses
from .describing import Names, described_value, label_of_difference, language_of
from .roles import TARGET_ENDINGS


@dataclass(frozen=True)
class Choice:
    """One difference as the page shows it."""

    name: str
    label: str
    language: str
    mine: str
    theirs: str
    #: The side that is chosen already: the one that changed it, or that was chosen before.
    chosen: str


class ConflictPages:
    """For `RecordAdmin`: keeps a save that came second, and settles what was chosen of it."""

    def keep_refused(self, request, obj, form):
        """Work out what the refused save would have made, keep it, and ask what to take from it."""
        base = revisions_of(obj).filter(version=opened_at(request)).first()
        began_with = rows_of(obj, base) if base else head_of(obj)
        with snapshots.trial():
            self.bring_back(obj)
            snapshots.put(obj, began_with)
            response = form()
            if not was_saved(request):
                # Mistakes first; the conflict is met again at the next try.
                return response.render()
            mine = snapshots.take(obj)
        self.tell_removals(request)
        refused = Revision.objects.create(
            content=row_key(obj),
            version=base.version if base else 0,
            kind=Revision.Kind.REFUSED,
            rows=mine,
            saved_by=request.user,
        )
        if base and base.kind != Revision.Kind.STEP:
            # Said of the texts as they were typed, whatever is chosen of them: each was read beside this Italian. Where
            # a program wrote meanwhile, or a step kept no more than the live rows, nobody knows what was read.
            keep_judgements(obj, began_with, mine, self.validation_of(request, obj), request.user)
            refresh_statuses(obj)
        return self.answer_to_gone(request, obj, mine) or self._ask(request, obj, refused)

    def bring_back(self, obj):
        """Inside a trial: undo what keeps the form from being read. Content with a trash has more to do."""

    def answer_to_gone(self, request, obj, mine):
        """The answer where there is nothing to choose, as the object is in the trash; None where it is not."""

    def resolve(self, request, obj):
        """Settle the choices of the conflict page; asks again where somebody saved meanwhile or a choice lacks."""
        refused = self._refused(request, obj)
        theirs = head_of(obj)
        found = self._differences(request, obj, refused, theirs)
        if any(request.POST.get(difference.name) not in ("mine", "theirs") for difference in found):
            return self._ask(request, obj, refused)
        chosen = [difference for difference in found if request.POST[difference.name] == "mine"]
        mixed = snapshots.mix(theirs, chosen)
        obj.version = opened_at(request)
        try:
            return self.settled(request, obj, lambda: snapshots.put(obj, mixed), "Unite due modifiche.")
        except Conflict:
            return self._ask(request, fresh(obj), refused)
        except IntegrityError as error:
            return self._ask(request, fresh(obj), refused, clash_sentence(obj, error))

    def _refused(self, request, obj):
        """Only who wrote it may use what was refused."""
        kept = Revision.objects.filter(content=row_key(obj), kind=Revision.Kind.REFUSED, saved_by=request.user)
        try:
            return kept.get(pk=request.POST["_mine"])
        except (Revision.DoesNotExist, ValidationError) as error:
            raise Http404 from error

    def _differences(self, request, obj, refused, theirs):
        """Where it is not known what both began with (a program wrote meanwhile), nothing is chosen already.

        Who only translates chooses among translations alone.
        """
        base = revisions_of(obj).filter(version=refused.version).first()
        mine = rows_of(obj, refused)
        found = snapshots.differences(rows_of(obj, base) if base else theirs, mine, theirs)
        if self.only_translates(request):
            found = [difference for difference in found if difference.field.endswith(TARGET_ENDINGS)]
        return found if base else [replace(difference, suggestion="") for difference in found]

    def _ask(self, request, obj, refused, clash=""):
        found = self._differences(request, obj, refused, head_of(obj))
        names = Names(obj, found)
        choices = [
            Choice(
                difference.name,
                label_of_difference(obj, difference),
                language_of(difference.field),
                described_value(obj, difference, difference.mine, names),
                described_value(obj, difference, difference.theirs, names),
                request.POST.get(difference.name) or difference.suggestion,
            )
            for difference in found
        ]
        context = {
            **self.admin_site.each_context(request),
            "title": "Qualcuno ha salvato mentre scrivevi",
            "opts": self.opts,
            "original": obj,
            # Where the history does not know the last change, a program made it.
            "last": revisions_of(obj).filter(version=obj.version).first(),
            "choices": choices,
            "clash": clash,
            "refused": refused,
            "is_popup": IS_POPUP_VAR in request.POST,
            "button": next((name for name in ("_publish", "_review") if name in request.POST), "_draft"),
        }
        return TemplateResponse(request, "editorial/conflict.html", context, status=409)


def was_saved(request):
    """Whether Django's form view has got as far as saving: the status does not tell, as pop-ups answer 200."""
    return hasattr(request, "editorial_saved")


def opened_at(request):
    """The version that the form was opened at; 0, which never matches, where it is missing or forged."""
    token = request.POST.get("version", "")
    return int(token) if token.isascii() and token.isdecimal() and len(token) < 10 else 0
