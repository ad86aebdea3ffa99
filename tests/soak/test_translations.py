"""The cached statuses say what the stored texts and judgements say, after whatever was done in whatever order."""

import pytest
from django.contrib.auth import get_user_model
from django.db import transaction
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from editorial import snapshots
from editorial.models import Revision, ValidatedPair, row_key
from editorial.saving import Intent, change_columns, discard_working_copy, fresh, head_of, revisions_of, settle
from editorial.translations import Place, Validation, digest
from events.models import Event, EventLink
from tests.factories import make_event
from tests.soak.runs import runs

pytestmark = [pytest.mark.django_db, pytest.mark.slow]
_ORDER = ["current", "unverified", "stale", "missing"]
_STEMS = ("title", "theme", "presentation")
_LINK = {"title_it": "uno", "url": "https://example.org/"}
KINDS = [
    *("save", "save", "save", "publish", "discard", "restore"),
    *("program", "bulk", "link", "link text", "links", "unlink"),
]
#: Few words, so that texts come back.
texts = st.sampled_from(["", "uno", " uno ", "due", "<p>tre</p>"])
columns = st.sampled_from([f"{stem}_{code}" for stem in _STEMS for code in ("it", "en", "fr")])
written = st.dictionaries(columns, texts, max_size=3)


def worst(event):
    """What the columns must say, worked out from the whole snapshot and all pairs, without the code that is tested."""
    found = {"en": [], "fr": []}
    known = set(ValidatedPair.objects.values_list("row", "field", "language", "source_hash", "target_hash"))
    for row, values in head_of(event).items():
        for stem in (*_STEMS, "place", "venue", "report"):
            for language in found:
                source, target = values.get(f"{stem}_it") or "", values.get(f"{stem}_{language}") or ""
                if not target.strip():
                    found[language] += ["missing"] if source.strip() else []
                    continue
                sources = {pair[3] for pair in known if pair[:3] == (row, stem, language) and pair[4] == digest(target)}
                found[language].append("current" if digest(source) in sources else "stale" if sources else "unverified")
    return {language: max(statuses, key=_ORDER.index, default="current") for language, statuses in found.items()}


def saved(event, values, by, intent, validation):
    settle(event, lambda: _write(event, values), by, intent, validation=validation)


def _write(event, values):
    change_columns(event, **{name: text or None for name, text in values.items()} | _named(values))


def _named(values):
    """An event keeps an Italian title."""
    return {"title_it": values["title_it"] or "uno"} if "title_it" in values else {}


@st.composite
def operations(draw):
    """One thing that somebody does, as a function of the event and of who does it."""
    kind = draw(st.sampled_from(KINDS))
    values = draw(written)
    if kind == "save":
        places = draw(st.sets(st.sampled_from([(stem, code) for stem in _STEMS for code in ("en", "fr")]), max_size=2))
        is_minor, verified = draw(st.booleans()), frozenset(draw(st.sets(st.sampled_from(["en", "fr"]))))
        intent = draw(st.sampled_from([Intent.DRAFT, Intent.REVIEW, Intent.PUBLISH]))

        def save(event, by):
            confirmed = frozenset(Place(row_key(event), stem, code) for stem, code in places)
            saved(event, values, by, intent, Validation(is_minor, confirmed, verified))

        return save
    number = draw(st.integers(0, 30))
    return {
        "publish": lambda event, by: saved(event, {}, by, Intent.PUBLISH, None),
        "discard": lambda event, by: event.working_copy and discard_working_copy(event, by),
        "restore": lambda event, by: restored(event, by, number),
        "program": lambda event, by: programmed(event, values),
        "bulk": lambda event, by: Event.objects.filter(pk=event.pk).update(**values | _named(values)),
        "link": lambda event, by: EventLink.objects.create(event=event, title_en=values.get("title_en"), **_LINK),
        "link text": lambda event, by: linked(event, values),
        "links": lambda event, by: event.links.update(title_en=values.get("title_en"), title_fr=values.get("title_fr")),
        "unlink": lambda event, by: event.links.first() and event.links.first().delete(),
    }[kind]


def programmed(event, values):
    for name, text in (values | _named(values)).items():
        setattr(event, name, text)
    event.save()


def linked(event, values):
    if link := event.links.first():
        link.title_fr = values.get("title_fr", "due")
        link.save()


def restored(event, by, number):
    kept = revisions_of(event).exclude(kind=Revision.Kind.STEP)
    if chosen := kept[number % max(kept.count(), 1) :][:1]:
        settle(event, lambda: snapshots.put(event, chosen[0].rows), by)


@given(st.lists(operations(), min_size=1, max_size=10))
@settings(max_examples=runs(20, 500), deadline=None, derandomize=True, suppress_health_check=[HealthCheck.too_slow])
def test_cached_statuses_equal_recomputation(done):
    with transaction.atomic():
        by = get_user_model().objects.create_user("rita")
        event = make_event(title_it="uno", title_en="due")
        for operation in done:
            operation(fresh(event), by)
            event = fresh(event)
            assert {"en": event.translation_en, "fr": event.translation_fr} == worst(event)
        transaction.set_rollback(True)
