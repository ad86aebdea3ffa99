"""Who changed what and when, word by word and language by language; an older text comes back as a draft."""

from dataclasses import dataclass
from itertools import zip_longest

from django.contrib import messages
from django.http import Http404, HttpResponseRedirect
from django.template.response import TemplateResponse
from django.utils.text import capfirst

from .. import snapshots
from ..models import Conflict, Revision, row_key
from ..saving import Intent, head_of, revisions_of, settle
from ..word_diff import word_diff
from .base import LANGUAGE_CODES
from .conflicts import opened_at
from .describing import NOTHING, described_value, label_of_difference

#: What an older version never brings back: where the page is and when it is public.
_KEPT_AS_IS = ("slug", "publish_from", "publish_until")
_SHOWN = 50


@dataclass(frozen=True)
class Change:
    """One thing that a save changed, for people: its label and the runs of `word_diff`."""

    label: str
    language: str
    runs: list


def changes_between(obj, old, new):
    """What differs from the snapshot `old` to the snapshot `new`, each as a `Change`."""
    return [
        Change(
            label_of_difference(obj, difference),
            _language_of(difference.field),
            word_diff(
                described_value(obj, difference, difference.theirs), described_value(obj, difference, difference.mine)
            ),
        )
        for difference in snapshots.differences(old, new, old)
    ]


class History:
    """For `RecordAdmin`: the page of an object's revisions, and the way back to one."""

    def history_view(self, request, object_id, extra_context=None):
        obj = self.asked_to_see(request, object_id)
        kept = list(revisions_of(obj).select_related("saved_by")[: _SHOWN + 1])
        entries = [
            (revision, changes_between(obj, before.rows, revision.rows) if before else [])
            for revision, before in zip_longest(kept, kept[1:])
        ]
        context = {
            **self.admin_site.each_context(request),
            "title": f"Cronologia: {obj}",
            "opts": self.opts,
            "original": obj,
            "kind": capfirst(self.opts.verbose_name),
            "entries": entries[:_SHOWN],
            "may_restore": self.has_change_permission(request, obj) and not self.only_translates(request),
            "nothing": NOTHING,
            **(extra_context or {}),
        }
        return TemplateResponse(request, "editorial/history.html", context)

    def restore_view(self, request, object_id, revision_id):
        """An older version comes back as a draft, never straight to the public."""
        obj = self.asked_to_change(request, object_id, "change")
        try:
            old = revisions_of(obj).get(pk=revision_id)
        except Revision.DoesNotExist as error:
            raise Http404 from error
        key, head = row_key(obj), head_of(obj)
        rows = {
            **old.rows,
            key: {**old.rows[key], **{name: head[key][name] for name in _KEPT_AS_IS if name in head[key]}},
        }
        comment = f"Ripresa la versione {old.version}."
        try:
            obj.version = opened_at(request)
            outcome = settle(obj, lambda: snapshots.put(obj, rows), request.user, Intent.DRAFT, comment)
        except Conflict:
            return self.moved_on(request, obj)
        self.log_click(request, obj, self.logged(obj, outcome, comment))
        where = "come bozza di modifica: la pagina pubblica non è cambiata" if outcome.is_apart else "come bozza"
        messages.success(request, f"La versione {old.version} è tornata {where}.")
        return HttpResponseRedirect(self.address_of(obj))


def _language_of(field):
    """The language of a translated column, for the page's own `lang`; empty for any other."""
    ending = field.rpartition("_")[2]
    return ending if ending in LANGUAGE_CODES else ""
