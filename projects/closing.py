"""Closing a project in one click, from its form or from the list."""

from django.contrib import admin, messages
from django.http import HttpResponseRedirect

from editorial import snapshots
from editorial.admin import Tool
from editorial.admin.roles import may
from editorial.models import Conflict
from editorial.saving import Intent, fresh, head_of, settle

from .codes import ActivityStatus

_OVER = (ActivityStatus.CLOSED, ActivityStatus.CANCELLED)
_COMMENT = "Chiuso il progetto."


class Closing:
    """For the projects' admin: sets the activity status, and nothing that nobody has said, such as the day."""

    def closing_tools(self, request, project):
        if self.has_close_permission(request) and project.activity_status not in _OVER:
            yield Tool("Chiudi il progetto", self.address_of(project, "close"), is_press=True)

    def has_close_permission(self, request):
        return may(request, "change", self.model)

    def close_view(self, request, object_id):
        """What is live closes at once for who may publish; for others as changes that are sent to be reviewed."""
        project = self.asked_to_change(request, object_id, "change")
        try:
            self._close(request, project)
        except Conflict:
            return self.moved_on(request, project)
        return HttpResponseRedirect(self.address_of(project))

    @admin.action(description="Chiudi i progetti", permissions=["close"])
    def close_selected(self, request, queryset):
        for project in queryset.order_by("pk"):
            self._close(request, project)

    def _close(self, request, project):
        head = head_of(project)
        waits = bool(project.working_copy)

        def write():
            if waits:
                snapshots.put(project, head)
            closed = fresh(project)
            closed.activity_status = ActivityStatus.CLOSED
            closed.save(claimed=True)

        if head[f"{project._meta.label_lower}:{project.pk}"]["activity_status"] in _OVER:
            messages.info(request, f"«{project}» era già chiuso.")
            return
        intent = self._intent_of_closing(request, project)
        outcome = settle(project, write, request.user, intent, _COMMENT)
        self.log_click(request, project, self.logged(project, outcome, _COMMENT))
        self._tell_closed(request, project, intent, outcome, waits)

    def _intent_of_closing(self, request, project):
        """Changes that wait are never made public by the way: then the closing waits with them, as they do."""
        if project.working_copy:
            return Intent.REVIEW if project.awaits_review else Intent.DRAFT
        if not project.is_live:
            return Intent.REVIEW if project.awaits_review else Intent.DRAFT
        return Intent.PUBLISH if may(request, "publish", self.model) else Intent.REVIEW

    def _tell_closed(self, request, project, intent, outcome, waits):
        if outcome.went_live:
            end = "" if project.actual_end else " La fine effettiva non è indicata: se la conosci, scrivila nel modulo."
            messages.success(request, f"«{project}» è chiuso, anche per il pubblico.{end}")
        elif waits:
            messages.warning(
                request, f"«{project}» ha modifiche non ancora pubblicate: la chiusura è lì, e si pubblica con loro."
            )
        elif intent is Intent.PUBLISH:
            messages.warning(
                request,
                f"«{project}» non è ancora pubblicabile: la chiusura è nella bozza di modifica. "
                "Che cosa manca è scritto sopra il modulo.",
            )
        elif intent is Intent.REVIEW:
            messages.success(request, f"«{project}» è in revisione: sarà chiuso quando qualcuno lo pubblica.")
        else:
            messages.success(request, f"«{project}» è chiuso, nella bozza.")
