"""How much of the content is translated, in numbers; and what wants translating, the most urgent first.

Both ask the same querysets of content, by the same words (`RecordQuerySet.translatable`, `with_translation`), so that
every number is that of the list which it opens.
"""

from django.db.models import Case, Count, DateTimeField, F, Q, TextField, Value, When
from django.db.models.functions import Cast, Coalesce, Lower
from django.utils import timezone

from ..languages import SOURCE_LANGUAGE, TARGET_LANGUAGES, translated_fields
from ..models import Publishable
from ..todo import together
from .statuses import Status

#: The columns of a row of the worklist, in order.
COLUMNS = ("kind", "key", "language", "name", "state", "publish_from", "publish_until", "status", "since", "rank")
#: Ranks: what stands out in public, what the public reads or will read, what it does not read.
URGENT, LIVE, REST = range(3)
#: Within a rank, what says something wrong comes before what says nothing.
_SEVERITY = (Status.STALE, Status.MISSING, Status.TO_VERIFY, Status.CURRENT)

_urgent = []


def register_urgent(maker):
    """Say what stands out in public, so that it is translated first.

    `maker` takes a model and gives a condition on it (`Q`), or None where nothing of that kind stands out.
    """
    _urgent.append(maker)
    return maker


def numbers_of(kinds):
    """{(number of the kind, language, status): how many are worth translating and so} for querysets, in one query."""
    asked = [(language, status) for language in TARGET_LANGUAGES for status in Status]
    parts = []
    for number, found in enumerate(kinds):
        totals = {
            f"{language}_{status.name}": Count("pk", filter=Q(**{f"translation_{language}": status}))
            for language, status in asked
        }
        plain = _plain(found.translatable()).annotate(kind_number=Value(number)).values("kind_number")
        parts.append(plain.annotate(**totals).values_list("kind_number", *totals))
    return {
        (number, *place): total
        for number, *counted in together(parts)
        for place, total in zip(asked, counted, strict=True)
    }


def worklist(kinds, languages, statuses, on=None):
    """What of querysets of content is, in a language, of one of these statuses: one queryset of tuples (`COLUMNS`).

    `kind` is the number of the queryset, `rank` one of the three above. Within a rank what is stale comes first; then
    what has been so for longest. `since` is the moment at which the status became what it is, None where it never
    changed, which counts from when the content was made: a save that leaves it as it is puts nothing off. `on` is the
    moment at which the public reads (default: now).
    """
    on = on or timezone.now()
    parts = []
    for number, found in enumerate(kinds):
        rank = _rank(found.model, on)
        parts += [_part(number, found.with_translation(code, *statuses), code, rank) for code in languages]
    listed = [f"listed_{name}" for name in COLUMNS]
    order = ("rank", "severity", "waiting_from", "sorted_name", "kind", "key", "language")
    rows = [part.values_list(*listed, *(f"listed_{name}" for name in order if name not in COLUMNS)) for part in parts]
    if not rows:
        return []
    return rows[0].union(*rows[1:], all=True).order_by(*(f"listed_{name}" for name in order))


def naming_field(model):
    """The translated field that names a row: content says which, else it is the first."""
    return getattr(model, "naming_field", None) or translated_fields(model)[0]


def _part(number, found, language, rank):
    model = found.model
    is_publishable = issubclass(model, Publishable)
    status, since = f"translation_{language}", f"translation_{language}_since"
    name = Cast(f"{naming_field(model)}_{SOURCE_LANGUAGE}", TextField())
    no_moment = Cast(Value(None), DateTimeField())
    severities = [When(**{status: one}, then=Value(place)) for place, one in enumerate(_SEVERITY)]
    return _plain(found).annotate(
        listed_kind=Value(number),
        listed_key=Cast("pk", TextField()),
        listed_language=Value(language, TextField()),
        listed_name=name,
        listed_state=Cast("state", TextField()) if is_publishable else Value("", TextField()),
        listed_publish_from=F("publish_from") if is_publishable else no_moment,
        listed_publish_until=F("publish_until") if is_publishable else no_moment,
        listed_status=Cast(status, TextField()),
        listed_since=F(since),
        listed_rank=rank,
        listed_severity=Case(*severities, default=Value(len(severities))),
        listed_waiting_from=Coalesce(since, "created_at"),
        listed_sorted_name=Lower(name),
    )


def _rank(model, on):
    urgent = [When(condition, then=Value(URGENT)) for maker in _urgent if (condition := maker(model)) is not None]
    if not issubclass(model, Publishable):
        return Case(*urgent, default=Value(LIVE))
    live = Q(state=Publishable.State.PUBLISHED) & (Q(publish_until=None) | Q(publish_until__gt=on))
    return Case(*urgent, When(live, then=Value(LIVE)), default=Value(REST))


def _plain(found):
    """The same rows without what the lists annotate, which would count and sort by itself."""
    return found.model._base_manager.filter(pk__in=found.order_by().values("pk")).order_by()
