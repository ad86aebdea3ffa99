"""Closing a project in one click, from its form or from the list."""

from functools import partial

from django.contrib import admin, messages
from django.http import HttpResponseRedirect

from editorial.addresses import address_in_admin
from editorial.admin import Tool
from editorial.admin.roles import may
from editorial.models import Conflict, row_key
from editorial.saving import Intent, change_columns, head_of, intent_as_it_waits, settle

from .codes import ActivityStatus

_OVER = (ActivityStatus.CLOSED, ActivityStatus.CANCELLED)
_COMMENT = "Chiuso il progetto."


class Closing:
    """For the projects' admin: sets the activity status, and nothing that nobody has said, such as the day."""

    def closing_tools(self, request, project):
        if self.has_close_permission(request) and project.activity_status not in _OVER:
            yield Tool("Chiudi il progetto", address_in_admin(project, "close"), is_press=True)

    def has_close_permission(self, request):
        return may(request, "change", self.model)

    def close_view(self, request, object_id):
        """What is live closes at once for who may publish; for others as changes that are sent to be reviewed."""
        project = self.asked_to_change(request, object_id, "change")
        try:
            self._close(request, project)
        except Conflict:
            return self.moved_on(request, project)
        return HttpResponseRedirect(address_in_admin(project))

    @admin.action(description="Chiudi i progetti", permissions=["close"])
    def close_selected(self, request, queryset):
        for project in queryset.order_by("pk"):
            try:
                self._close(request, project)
            except Conflict:
                messages.error(request, f"«{project}» è cambiato in questo momento: guarda com’è adesso e riprova.")

    def _close(self, request, project):
        waits = bool(project.working_copy)
        if head_of(project)[row_key(project)]["activity_status"] in _OVER:
            messages.info(request, f"«{project}» era già chiuso.")
            return
        intent = self._intent_of_closing(request, project)
        write = partial(change_columns, project, activity_status=ActivityStatus.CLOSED)
        outcome = settle(project, write, request.user, intent, _COMMENT)
        self.log_click(request, project, self.logged(project, outcome, _COMMENT))
        self._tell_closed(request, project, intent, outcome, waits)

    def _intent_of_closing(self, request, project):
        """Changes that wait are never made public by the way: then the closing waits with them, as they do."""
        if project.working_copy or not project.is_live:
            return intent_as_it_waits(project)
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
