"""Translations in a form: a badge for each, what changed in the Italian since, and what is said of them in one save."""

from django.contrib import messages

from ..languages import TARGET_LANGUAGES
from ..translations import Validation, confirmable, told_of, worst_by_language
from ..translations.statuses import Status

#: The names of the controls: "piccola correzione"; "va ancora bene" at a text; "vanno bene tutte" for a language.
MINOR, CONFIRM, VERIFY = "_minor", "_confirm", "_verify"


class TranslationBadges:
    """For `RecordAdmin`."""

    def may_translate(self, request):
        """Whether the user may write the translations of this kind of content."""
        return self.has_change_permission(request)

    def validation_of(self, request, obj):
        """What the sent form says of the translations. Who only translates corrects no Italian."""
        return Validation(
            MINOR in request.POST and not self.only_translates(request),
            confirmable(obj, request.POST.getlist(CONFIRM)),
            frozenset(request.POST.getlist(VERIFY)) & frozenset(TARGET_LANGUAGES),
        )

    def translation_parts(self, request, obj):
        """What the form shows of the translations of the object as it is edited, and what was ticked already."""
        told = told_of(obj) if obj else {}
        statuses = {one.status for one in told.values()}
        unverified = {one.place.language for one in told.values() if one.status == Status.TO_VERIFY}
        may_judge = self.has_change_permission(request, obj)
        return {
            "translations": told,
            "worst_translations": worst_by_language(told),
            "may_judge": may_judge,
            "has_current": may_judge and Status.CURRENT in statuses and not self.only_translates(request),
            "unverified_languages": [code for code in TARGET_LANGUAGES if may_judge and code in unverified],
            "ticked": {*request.POST.getlist(CONFIRM), *request.POST.getlist(VERIFY), *request.POST.keys()},
        }

    def tell_confirmed(self, request, outcome):
        if outcome.confirmed == 1:
            messages.info(request, "Una traduzione è confermata: ora è segnata come aggiornata.")
        elif outcome.confirmed:
            messages.info(request, f"{outcome.confirmed} traduzioni sono confermate: ora sono segnate come aggiornate.")
