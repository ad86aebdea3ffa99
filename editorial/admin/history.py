"""Who changed what and when, word by word and language by language; an older text comes back as a draft."""

from dataclasses import dataclass
from itertools import zip_longest

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import Http404, HttpResponseRedirect
from django.template.response import TemplateResponse

from .. import snapshots
from ..addresses import address_in_admin
from ..models import Conflict, Revision, row_key
from ..saving import Intent, head_of, revisions_of, rows_of, settle
from ..word_diff import word_diff
from .conflicts import opened_at
from .describing import NOTHING, Names, described_value, label_of_difference, language_of

#: What an older version never brings back: where the page is and when it is public.
_KEPT_AS_IS = ("slug", "publish_from", "publish_until")
_ON_A_PAGE = 50


@dataclass(frozen=True)
class Change:
    """One thing that a save changed, for people: its label and the runs of `word_diff`."""

    label: str
    language: str
    runs: list


def changes_between(obj, old, new):
    """What differs from the snapshot `old` to the snapshot `new`, each as a `Change`."""
    return changes_of(obj, [(old, new)])[0]


def changes_of(obj, pairs):
    """For each pair of snapshots what differs from the first to the second; related objects are asked for once."""
    found = [snapshots.differences(old, new, old) for old, new in pairs]
    names = Names(obj, [difference for differences in found for difference in differences])
    return [[_change(obj, difference, names) for difference in differences] for differences in found]


def _change(obj, difference, names):
    before = described_value(obj, difference, difference.theirs, names)
    after = described_value(obj, difference, difference.mine, names)
    return Change(label_of_difference(obj, difference), language_of(difference.field), word_diff(before, after))


class History:
    """For `RecordAdmin`: the page of an object's revisions, and the way back to one."""

    def history_view(self, request, object_id, extra_context=None):
        obj = self.asked_to_see(request, object_id, or_trashed=True)
        may_restore = self.has_change_permission(request, obj) and not self.only_translates(request)
        kept = revisions_of(obj).select_related("saved_by")
        page = Paginator(kept, _ON_A_PAGE).get_page(request.GET.get("page"))
        # One more than is shown: the oldest of a page is compared with the one before it.
        revisions = list(kept[page.start_index() - 1 : page.end_index() + 1] if page.object_list else ())
        rows = [rows_of(obj, revision) for revision in revisions]
        changes = changes_of(obj, [(before, now) for now, before in zip(rows, rows[1:], strict=False)])
        entries = list(zip_longest(revisions, changes, fillvalue=[]))[: len(page.object_list)]
        context = {
            **self.admin_site.each_context(request),
            "title": f"Cronologia: {obj}",
            "opts": self.opts,
            "original": obj,
            "entries": entries,
            "page": page,
            "newest": page.paginator.count and page.number == 1,
            "may_restore": may_restore and not getattr(obj, "deleted_at", None),
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
        key, head, rows = row_key(obj), head_of(obj), rows_of(obj, old)
        rows = {
            **rows,
            key: {**rows[key], **{name: head[key][name] for name in _KEPT_AS_IS if name in head[key]}},
        }
        comment = f"Ripristinata la versione {old.version}."
        try:
            obj.version = opened_at(request)
            outcome = settle(obj, lambda: snapshots.put(obj, rows), request.user, Intent.DRAFT, comment)
        except Conflict:
            return self.moved_on(request, obj)
        self.log_click(request, obj, self.logged(obj, outcome, comment))
        where = "come bozza di modifica: la pagina pubblica non è cambiata" if outcome.is_apart else "come bozza"
        messages.success(request, f"La versione {old.version} è ripristinata {where}.")
        return HttpResponseRedirect(address_in_admin(obj))
