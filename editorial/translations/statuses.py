"""Which translations are missing, stale, to be verified or current; decided by stored pairs of texts, never by dates.

Each object keeps the worst status of its texts in a column per language, for lists. The columns speak of what is
edited: the working copy where there is one, else the live rows.
"""

from collections import defaultdict
from typing import NamedTuple

from django.db import transaction
from django.utils import timezone

from ..languages import SOURCE_LANGUAGE, TARGET_LANGUAGES, translated_fields
from ..models import Record, ValidatedPair
from ..snapshots import model_of
from .texts import digest, normalised, texts_in, texts_of

Status = Record.TranslationStatus
#: From best to worst.
ORDER = (Status.CURRENT, Status.TO_VERIFY, Status.STALE, Status.MISSING)
#: The cached columns.
STATUS_COLUMNS = tuple(f"translation_{language}" for language in TARGET_LANGUAGES)


class Place(NamedTuple):
    """Where a translation stands: the key of a row ("events.event:3"), a translated field ("title"), a language."""

    row: str
    field: str
    language: str

    @property
    def name(self):
        """The place in one word, for inputs and files: "events.event:3|title|en"."""
        return "|".join(self)

    @classmethod
    def named(cls, name):
        """The place that a name stands for, whether or not there is such a text; None where it is no name."""
        parts = name.split("|")
        return cls(*parts) if len(parts) == len(cls._fields) and all(parts) else None


def places_of(obj, texts):
    """Every place of an object's texts (`texts_of`) with its source and its target text: {Place: (source, target)}."""
    found = {}
    for row, columns in texts.items():
        for field in translated_fields(model_of(obj, row)):
            for language in TARGET_LANGUAGES:
                pair = columns.get(f"{field}_{SOURCE_LANGUAGE}") or "", columns.get(f"{field}_{language}") or ""
                found[Place(row, field, language)] = pair
    return found


def statuses_of(obj, texts):
    """{Place: TranslationStatus} for an object's texts (`texts_of`), in one query.

    A place where there is nothing to translate and nothing translated has no status.
    """
    known = _known_sources(texts)
    found = {place: _status(*pair, known.get(place, {})) for place, pair in places_of(obj, texts).items()}
    return {place: status for place, status in found.items() if status}


def worst_of(statuses):
    """The cached columns for statuses (`statuses_of`): {"translation_en": the worst of that language, …}.

    Where there is nothing to translate nothing lacks.
    """
    return {
        f"translation_{language}": max(
            (status for place, status in statuses.items() if place.language == language),
            key=ORDER.index,
            default=Status.CURRENT,
        ).value
        for language in TARGET_LANGUAGES
    }


def refresh_statuses(obj):
    """Write the cached columns again where they are not what the texts say; gives whether they were not.

    A status that changes is so from now on: what is stale and is saved again, still stale, keeps its day.

    The version is not raised. An object that is gone has none.
    """
    with transaction.atomic():
        # Locked, then read: else a save at the same moment could be overwritten by what was true before it.
        stored = type(obj)._base_manager.select_for_update(of=("self",)).filter(pk=obj.pk).first()
        if stored is None:
            return False
        columns = worst_of(statuses_of(stored, edited_texts(stored)))
        changed = {name: value for name, value in columns.items() if getattr(stored, name) != value}
        if changed:
            stored.note(**changed, **{f"{name}_since": timezone.now() for name in changed})
    for name in (*columns, *(f"{name}_since" for name in columns)):
        setattr(obj, name, getattr(stored, name))
    return bool(changed)


def edited_texts(obj):
    """The translated texts of what is edited: of the working copy where there is one, else of the stored rows."""
    # Late: what saves an object also refreshes its columns.
    from ..saving import head_of

    return texts_in(obj, head_of(obj)) if obj.working_copy else texts_of(obj)


def _known_sources(rows):
    """{Place: {hash of a target: hashes of the sources that it was judged to translate}} for the rows."""
    known = defaultdict(lambda: defaultdict(set))
    pairs = ValidatedPair.objects.filter(row__in=list(rows))
    for *place, source, target in pairs.values_list("row", "field", "language", "source_hash", "target_hash"):
        known[Place(*place)][target].add(source)
    return known


def _status(source, target, known):
    if not normalised(target):
        return Status.MISSING if normalised(source) else None
    sources = known.get(digest(target), ())
    if digest(source) in sources:
        return Status.CURRENT
    return Status.STALE if sources else Status.TO_VERIFY
