"""What people are told of each translation: its status, and what changed in the Italian since it was right."""

from dataclasses import dataclass
from functools import lru_cache

from ..models import ValidatedPair
from ..richtext import RichTextField, plain
from ..snapshots import model_of
from ..word_diff import around_changes, word_diff
from .statuses import ORDER, Place, Status, places_of, statuses_of
from .texts import digest, texts_of


@dataclass(frozen=True)
class Told:
    """The status of one translation and, of a stale one, the runs of `word_diff` from the Italian then to today's."""

    place: Place
    status: str
    runs: tuple = ()

    @property
    def label(self):
        """The status in words: "da aggiornare"."""
        return Status(self.status).label

    @property
    def can_be_confirmed(self):
        """True where somebody may say that it is right as it is."""
        return self.status in (Status.STALE, Status.TO_VERIFY)


def told_of(obj):
    """{Place: Told} of an object's stored rows, in a query besides those of `texts_of` and `statuses_of`."""
    texts = texts_of(obj)
    statuses, pairs = statuses_of(obj, texts), places_of(obj, texts)
    then = sources_then({place: pairs[place][1] for place, status in statuses.items() if status == Status.STALE})
    return {
        place: Told(place, status, _runs(obj, place, then[place], pairs[place][0]) if place in then else ())
        for place, status in statuses.items()
    }


def sources_then(targets):
    """{Place: the Italian that the target was last judged to translate}, for {Place: target text}, in one query."""
    hashes = {place: digest(target) for place, target in targets.items()}
    found = {}
    pairs = ValidatedPair.objects.filter(row__in={place.row for place in targets}).order_by("validated_at")
    for *place, target, source in pairs.values_list("row", "field", "language", "target_hash", "source_text"):
        if hashes.get(Place(*place)) == target:
            found[Place(*place)] = source
    return found


def worst_by_language(told):
    """{language: the worst status of its translations as `Told` of that place} of what `told_of` gives."""
    worst = {}
    for one in told.values():
        language = one.place.language
        if language not in worst or ORDER.index(one.status) > ORDER.index(worst[language].status):
            worst[language] = one
    return worst


def _runs(obj, place, then, now):
    field = model_of(obj, place.row)._meta.get_field(place.field)
    return _difference(then, now, isinstance(field, RichTextField))


@lru_cache(maxsize=64)
def _difference(then, now, is_rich):
    """Asked once for both languages."""
    if is_rich:
        then, now = plain(then), plain(now)
    return tuple(around_changes(word_diff(then, now)))
