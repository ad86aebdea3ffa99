"""Taking in a file that comes back: its differences are stored, nothing of the content is changed."""

from datetime import timedelta

from django.db import transaction
from django.utils import timezone

from ..models import ProposedTranslation, TranslationImport
from .judging import Skipped, counted, judge_rows
from .reading import read_rows

KEPT = timedelta(days=30)
_ROWS_AT_ONCE = 500


def bring_back(file, name, by):
    """The `TranslationImport` of a translator's file (open, with a descriptor), with a row for each difference.

    `by` is the user who brings it. Raises NotTaken, and then stores nothing.
    """
    return propose(*read_rows(file, name), name, by)


def propose(language, rows, name, by):
    """The `TranslationImport` of the rows of a file, as `read_rows` gives them. Those older than KEPT are forgotten."""
    found, skipped = counted(judge_rows(rows, language, by))
    with transaction.atomic():
        TranslationImport.objects.filter(made_at__lt=timezone.now() - KEPT).delete()
        imported = TranslationImport.objects.create(
            made_by=by,
            language=language,
            file_name=name[-200:],
            empty_count=skipped[Skipped.EMPTY],
            unchanged_count=skipped[Skipped.UNCHANGED],
        )
        for proposal in found:
            proposal.source = imported
        ProposedTranslation.objects.bulk_create(found, batch_size=_ROWS_AT_ONCE)
    return imported
