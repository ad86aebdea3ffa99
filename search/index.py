"""Writing the index: the rows of some objects made equal to what they say, in the transaction that changes them."""

from contextlib import contextmanager
from contextvars import ContextVar

from django.db import transaction

from . import full_text
from .freshness import renew_stamp
from .full_text import BODY, LEAD, TITLE
from .models import Generation, IndexRow, Word
from .registry import searchables
from .texts import texts_of

#: Objects that are read, and rows that are written, at once.
CHUNK = 200
_postponed = ContextVar("postponed", default=None)


def served_generation():
    """The number of the generation that is searched; None before there is any."""
    return Generation.objects.filter(is_served=True).values_list("pk", flat=True).first()


def written_generations():
    """The numbers of the generations that a save must write; the served one is made where there is none."""
    numbers = list(Generation.objects.order_by("pk").values_list("pk", flat=True))
    return numbers or [Generation.objects.get_or_create(is_served=True)[0].pk]


@contextmanager
def at_the_end():
    """Inside, what changes is noted, and indexed once at the end, in the same transaction: for many saves at once."""
    if _postponed.get() is not None:
        yield
        return
    with transaction.atomic():
        touched = {}
        token = _postponed.set(touched)
        try:
            yield
        finally:
            _postponed.reset(token)
        for model, keys in touched.items():
            refresh(model, keys)


def touch(model, keys, is_new=False):
    """Index the objects of a model with these primary keys, and those whose texts name them, anew.

    `model` may be anything: what is not searchable and is named nowhere touches nothing. An object that is new, or no
    more, is named by nothing; a row that belongs to an object, such as a partnership, is part of what names it at once.
    """
    keys = list(keys)
    if keys and model in searchables:
        refresh_objects({model: keys})
    if not is_new or model not in searchables:
        refresh_objects(named_by(model, keys))


def named_by(model, keys):
    """The primary keys of the objects whose texts name those of a model with these keys, by their own model."""
    found = {other.model: other.naming(model, keys) for other in searchables.values() if keys}
    return {other: owners for other, owners in found.items() if owners}


def refresh_objects(keys_of_models):
    """Index objects anew, given the primary keys by the model: now, or at the end where that was asked for."""
    touched = _postponed.get()
    for model, keys in keys_of_models.items():
        if touched is None:
            refresh(model, keys)
        else:
            touched.setdefault(model, set()).update(keys)


def refresh(model, keys):
    """Make the rows of the objects of a searchable model with these primary keys equal to what they say now."""
    searchable, keys = searchables[model], sorted(keys)
    if not keys or not _concerns_the_public(searchable, keys):
        return
    with transaction.atomic():
        renew_stamp()
        for generation in written_generations():
            for start in range(0, len(keys), CHUNK):
                _refresh_some(searchable, generation, keys[start : start + CHUNK])


def _concerns_the_public(searchable, keys):
    """False for what is neither published nor stands in the index, as most of what is being written."""
    rows = IndexRow.objects.filter(generation__in=written_generations())
    return searchable.live(keys).exists() or rows.of(searchable.model, keys).exists()


def _refresh_some(searchable, generation, keys):
    rows = IndexRow.objects.filter(generation=generation).of(searchable.model, keys).defer("title", "texts")
    stored = {(row.object_id, row.language, row.sha256, row.page, row.part): row for row in rows}
    fresh = []
    for key, texts in texts_of(searchable, keys).items():
        for text in texts:
            row = stored.get((key, *text.key))
            if row is None or row.digest != text.digest:
                fresh.append((key, text))
                continue
            del stored[key, *text.key]
            changed = {name: value for name, value in text.columns.items() if getattr(row, name) != value}
            if changed:
                IndexRow.objects.filter(pk=row.pk).update(**changed)
    if stored:
        discard(IndexRow.objects.filter(pk__in=[row.pk for row in stored.values()]))
    if fresh:
        add(generation, searchable, fresh)


def add(generation, searchable, texts, known=frozenset()):
    """Write rows for (primary key of the object, `Text`) into a generation; return their vocabulary.

    Words in `known`, as (language, word), stand in it already.
    """
    rows = IndexRow.objects.bulk_create(
        IndexRow(
            generation_id=generation,
            kind=searchable.label,
            object_id=key,
            language=text.language,
            sha256=text.sha256,
            page=text.page,
            part=text.part,
            title=text.title,
            title_language=text.title_language,
            texts=text.shown,
            digest=text.digest,
            **text.columns,
        )
        for key, text in texts
    )
    full_text.write(
        (row.pk, text.tokens(TITLE), text.tokens(LEAD), text.tokens(BODY))
        for row, (_key, text) in zip(rows, texts, strict=True)
    )
    vocabulary = {}
    for _key, text in texts:
        vocabulary |= text.vocabulary()
    words = (
        Word(generation_id=generation, language=language, word=word, length=len(word), written=written)
        for (language, word), written in sorted(vocabulary.items())
        if (language, word) not in known
    )
    Word.objects.bulk_create(words, ignore_conflicts=True, batch_size=1000)
    return vocabulary


def discard(rows):
    """Delete a queryset of rows, with their tokens."""
    full_text.delete(rows)
    delete_unread(rows)


def delete_unread(rows):
    """Delete rows of the index, or words of it, without reading them first: nothing hangs on them, nobody listens."""
    rows.order_by()._raw_delete(rows.db)
