"""How synthetic rows are made and stored."""

import uuid

from django.db.models import QuerySet

from editorial.models import Record

#: Every text is in every language, and nobody has judged a translation: what `refresh_statuses` would say, too.
_UNJUDGED = Record.TranslationStatus.TO_VERIFY.value


def store(rows):
    """Insert rows of one model, and give them back with their keys.

    This is Django's own `bulk_create`, below the one of our querysets: that reads each row again, checks whether it may
    be published and judges its translations, which takes a hundred times as long. It is safe here because the rows
    come from one place that gives every column a valid value, the statuses of translations included; because a
    test holds them to `publication_problems` and to `refresh_statuses`; because the database holds them to its
    constraints all the same; and because nobody else writes in a bench database. No signal is sent: what is made from
    the content, such as an index, is made afterwards.
    """
    rows = list(rows)
    return QuerySet(type(rows[0])).bulk_create(rows) if rows else rows


def published(model, slug, **columns):
    """A row of a kind of content, not stored yet, that the public sees unless `state` says otherwise."""
    columns = {"state": "published", "translation_en": _UNJUDGED, "translation_fr": _UNJUDGED} | columns
    return model(slug=slug, **columns)


def link(field, pairs):
    """Store the pairs of objects of a many-to-many field that has no model of its own for them."""
    through = field.through
    source, target = field.field.m2m_column_name(), field.field.m2m_reverse_name()
    store(through(**{source: one.pk, target: other.pk}) for one, other in pairs)


def key(chance):
    """A UUID by the chance that is given."""
    return uuid.UUID(int=chance.getrandbits(128), version=4)


def some(chance, rows, fewest, most):
    """From `fewest` to `most` of the rows, each once."""
    return chance.sample(rows, min(len(rows), chance.randint(fewest, most)))
