"""Building the index anew beside the one that is served, and proving that it says what the content says."""

from django.db import transaction
from django.utils import timezone

from . import full_text
from .freshness import renew_stamp
from .index import CHUNK, add, delete_unread, discard
from .models import Generation, IndexRow, Word
from .registry import searchables
from .stems import RULES
from .texts import COLUMNS, texts_of


class Superseded(Exception):
    """Another rebuild began, and this one was given up."""


def is_needed():
    """Whether there is no index that was built as a whole, and by the rules of today."""
    return not Generation.objects.filter(is_served=True, rules=RULES).exists()


def rebuild(tell=lambda kind, done, total: None):
    """Build a new generation and serve it; meanwhile the old one is served, and saves write both.

    `tell` is called after every chunk with the kind of content, how many objects are done and how many there are.
    Raises Superseded when another rebuild begins.
    """
    with transaction.atomic():
        renew_stamp()
        served = Generation.objects.get_or_create(is_served=True)[0].pk
        # What a rebuild that was broken off has left.
        stale = list(Generation.objects.exclude(pk=served).values_list("pk", flat=True))
        Generation.objects.filter(pk__in=stale).delete()
        generation = Generation.objects.create(rules=RULES).pk
    _empty(stale)
    known = set()
    for searchable in searchables.values():
        keys = list(searchable.model._base_manager.order_by("pk").values_list("pk", flat=True))
        for start in range(0, len(keys), CHUNK):
            with transaction.atomic():
                # Every save waits here: what is read now is committed, and what follows writes this generation as well.
                renew_stamp()
                if not Generation.objects.filter(pk=generation).exists():
                    raise Superseded
                known |= _write_chunk(searchable, generation, keys[start : start + CHUNK], known).keys()
            tell(searchable.kind, min(start + CHUNK, len(keys)), len(keys))
    with transaction.atomic():
        renew_stamp()
        if not Generation.objects.filter(pk=generation).exists():
            raise Superseded
        Generation.objects.exclude(pk=generation).delete()
        Generation.objects.filter(pk=generation).update(is_served=True)
    _empty([served])
    with transaction.atomic():
        renew_stamp()
        full_text.delete_strays(IndexRow._meta.db_table)


def _write_chunk(searchable, generation, keys, known):
    # Saved since the rebuild began, some may stand there already.
    discard(IndexRow.objects.filter(generation=generation).of(searchable.model, keys))
    texts = [(key, text) for key, said in texts_of(searchable, keys).items() for text in said]
    return add(generation, searchable, texts, known)


def _empty(generations):
    """Delete what is left of generations, some rows at a time, so that no save waits long for it."""
    rows = IndexRow.objects.filter(generation__in=generations)
    while numbers := list(rows.order_by("pk").values_list("pk", flat=True)[:2000]):
        with transaction.atomic():
            discard(IndexRow.objects.filter(pk__in=numbers))
    delete_unread(Word.objects.filter(generation__in=generations))


#: Where a row begins to be seen tells it from the others of its text.
_COMPARED = [name for name in COLUMNS if name != "visible_from"]


def differences(on=None):
    """Sentences that say where the index and the content differ from the moment `on` (default: now) on."""
    on = on or timezone.now()
    served = Generation.objects.filter(is_served=True).first()
    if served is None:
        yield "There is no index: run rebuild_search."
        return
    rows = IndexRow.objects.filter(generation=served)
    for searchable in searchables.values():
        stored = {}
        for row in rows.filter(kind=searchable.label).defer("title", "texts").iterator():
            if row.visible_until is None or row.visible_until > on:
                place = row.object_id, row.language, row.sha256, row.page, _from(row, on)
                stored[place] = row.digest, *(getattr(row, name) for name in _COMPARED)
        keys = list(searchable.model._base_manager.order_by("pk").values_list("pk", flat=True))
        for start in range(0, len(keys), CHUNK):
            for key, texts in texts_of(searchable, keys[start : start + CHUNK], on).items():
                for text in texts:
                    if text.visible_until is not None and text.visible_until <= on:
                        continue
                    place = key, text.language, text.sha256, text.page, _from(text, on)
                    said = text.digest, *(getattr(text, name) for name in _COMPARED)
                    held = stored.pop(place, None)
                    if held != said:
                        yield f"{'Missing' if held is None else 'Outdated'}: {searchable.label} {place}"
        yield from (f"Left over: {searchable.label} {place}" for place in stored)
    spare, wordless = full_text.strays(IndexRow._meta.db_table)
    if spare or wordless:
        yield f"The table of tokens has {spare} entries without a row, and {wordless} rows have no entry in it."


def _from(row, on):
    return row.visible_from if row.visible_from and row.visible_from > on else None
