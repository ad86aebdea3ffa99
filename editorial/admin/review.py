"""The page on which what waits is reviewed: what changes, what stands in the way, publish or send back with a note."""

from django import forms
from django.contrib import messages
from django.http import HttpResponseRedirect
from django.template.response import TemplateResponse

from .. import snapshots
from ..addresses import address_in_admin
from ..models import Conflict
from ..publication import publication_problems
from ..reviewing import pending_authors, second_person_problems
from ..saving import Intent, as_it_is, fresh, head_of, is_behind, revisions_of, settle
from ..windows import publishing_words
from .history import changes_between
from .roles import may


class Note(forms.Form):
    """What whoever wrote it should mend."""

    note = forms.CharField(
        label="Che cosa c’è da sistemare",
        max_length=400,
        widget=forms.Textarea(attrs={"rows": 3}),
        error_messages={"required": "Scrivi che cosa c’è da sistemare: chi riceve la bozza legge questa nota."},
    )


class Review:
    """For `PublishableAdmin`."""

    def review_view(self, request, object_id, note=None):
        obj = self.asked_to_see(request, object_id)
        rows = head_of(obj)
        authors = pending_authors(obj)
        with snapshots.trial():
            snapshots.put(obj, rows)
            head = fresh(obj)
            problems = publication_problems(head)
        context = {
            **self.admin_site.each_context(request),
            "title": f"Revisione: {obj}",
            "opts": self.opts,
            "original": obj,
            "last": revisions_of(obj).first(),
            "changes": changes_between(obj, snapshots.take(obj), rows) if obj.is_live else [],
            "problems": [*problems, *second_person_problems(obj, request.user, authors)],
            "is_behind": is_behind(obj),
            "may_publish": may(request, "publish", self.model),
            "has_page": self.has_page,
            "publish_words": publishing_words(head.publish_from, head.publish_until),
            "note": note or Note(),
        }
        return TemplateResponse(request, "editorial/review.html", context)

    def send_back_view(self, request, object_id):
        """Back to who wrote it, with a note; nothing of what is public changes."""
        obj = self.asked_to_change(request, object_id, "publish")
        note = Note(request.POST)
        if not note.is_valid():
            return self.review_view(request, object_id, note)
        comment = f"Da sistemare: {note.cleaned_data['note']}"
        try:
            settle(obj, as_it_is, request.user, Intent.DRAFT, comment)
        except Conflict:
            messages.error(request, "Nel frattempo qualcosa è cambiato: guarda com’è adesso. La tua nota è qui sotto.")
            return self.review_view(request, object_id, note)
        self.log_click(request, obj, comment)
        messages.success(request, "Restituito: la nota sta in cima al modulo, la legge chi riapre la bozza.")
        return HttpResponseRedirect(address_in_admin(obj))
