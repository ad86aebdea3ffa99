"""The words that every content type's queryset knows; what the public may see is written here, once."""

from datetime import timedelta

from django.db import models, transaction
from django.db.models import (
    BooleanField,
    ExpressionWrapper,
    F,
    Func,
    IntegerField,
    OuterRef,
    Prefetch,
    Q,
    Subquery,
    Value,
)
from django.db.models.functions import Coalesce, Lower, NullIf
from django.utils import timezone
from django.utils.translation import get_language

from .languages import LANGUAGE_CODES, translated_fields
from .partial_dates import PartialDateField
from .publication import check_publishable
from .signals import writing, written_in_bulk

#: Columns that no page of the public shows: writing only these is no news to whoever follows the content.
UNSEEN_COLUMNS = frozenset(
    ("version", "working_copy", "internal_note", "created_by", "updated_by")
    + tuple(f"translation_{code}{suffix}" for code in LANGUAGE_CODES for suffix in ("", "_since"))
)
#: The statuses of translations (`Record.TranslationStatus`) that somebody should do something about.
TO_TRANSLATE = ("missing", "stale")


def visible_q(prefix="", on=None):
    """The rule of what the public may see, as a condition.

    `prefix` leads from the queried model to the content ("projects__"); `on` is the moment asked about (default: now).
    """
    return live_q(prefix) & window_q(f"{prefix}publish_from", f"{prefix}publish_until", on or timezone.now())


def is_visible(prefix, on=None):
    """The same rule as a value to annotate rows with: whether the public may see what the prefix leads to."""
    return ExpressionWrapper(visible_q(prefix, on), output_field=BooleanField())


def live_q(prefix=""):
    """The part of the rule that does not depend on the moment: what only its window may hide."""
    return Q(**{f"{prefix}state": "published", f"{prefix}deleted_at": None})


def window_q(begins, ends, on):
    """The other part: the moment `on` lies in the window of these two columns; where one is empty, it is open there."""
    has_begun = Q(**{begins: None}) | Q(**{f"{begins}__lte": on})
    return has_begun & (Q(**{ends: None}) | Q(**{f"{ends}__gt": on}))


class RecordQuerySet(models.QuerySet):
    """Rows that the staff edits."""

    def update(self, **values):
        """Bulk writes raise the version too, so that an open form notices them, and both columns of a partial date."""
        values.setdefault("version", F("version") + 1)
        for name in list(values):
            field = self.model._meta.get_field(name)
            if isinstance(field, PartialDateField) and not hasattr(values[name], "resolve_expression"):
                known = field.to_python(values[name])
                values[field.last_attname] = known.last if known else None
        if values.keys() <= UNSEEN_COLUMNS:
            return super().update(**values)
        with transaction.atomic(using=self.db):
            writing.send(self.model, using=self.db)
            keys = list(self.values_list("pk", flat=True))
            count = super().update(**values)
            if values.keys() & _translated_columns(self.model):
                self._refresh(keys)
            written_in_bulk.send(self.model, keys=keys)
        return count

    def bulk_create(self, objs, *args, **kwargs):
        with transaction.atomic(using=self.db):
            writing.send(self.model, using=self.db)
            created = super().bulk_create(objs, *args, **kwargs)
            keys = [obj.pk for obj in created]
            self._refresh(keys)
            written_in_bulk.send(self.model, keys=keys)
        return created

    def _refresh(self, keys):
        """No signal tells of bulk writes: the statuses of translations are written again here."""
        # Late: these are judged by what stands above the models.
        from .translations import refresh_statuses

        for obj in self.model._base_manager.using(self.db).filter(pk__in=keys):
            refresh_statuses(obj)

    def translatable(self):
        """What is worth translating: everything, unless a kind of content says otherwise."""
        return self.all()

    def with_translation(self, language, *statuses):
        """What is worth translating and whose texts in a language are, at worst, of one of these statuses."""
        return self.translatable().filter(**{f"translation_{language}__in": statuses})

    def to_translate(self, language):
        """What is worth translating and lacks a text in a language, or has one that no longer follows the Italian."""
        return self.with_translation(language, *TO_TRANSLATE)

    def alphabetical(self, field="name"):
        """By a translated text in the active language, by the Italian one where it has no translation."""
        return self.order_by(Lower(in_active_language(field)), "pk")


class RowQuerySet(models.QuerySet):
    """Inline rows with translated texts: no signal tells of bulk writes, so their objects are refreshed here."""

    def update(self, **values):
        with transaction.atomic(using=self.db):
            writing.send(self.model, using=self.db)
            keys = list(self.values_list("pk", flat=True))
            before = self._owners(keys)
            count = super().update(**values)
            self._refresh({**before, **self._owners(keys)})
        return count

    def bulk_create(self, objs, *args, **kwargs):
        with transaction.atomic(using=self.db):
            writing.send(self.model, using=self.db)
            created = super().bulk_create(objs, *args, **kwargs)
            self._refresh(self._owners([row.pk for row in created]))
        return created

    def _owners(self, keys):
        """The objects that the rows of these keys travel with, by their keys."""
        # Late: these modules ask for the queryset themselves.
        from .models.record import owner_field

        owner = self.model._meta.get_field(owner_field(self.model))
        ids = self.model._base_manager.using(self.db).filter(pk__in=keys).values(owner.attname)
        return {obj.pk: obj for obj in owner.related_model._base_manager.using(self.db).filter(pk__in=ids)}

    def _refresh(self, owners):
        from .translations import refresh_statuses

        for obj in owners.values():
            refresh_statuses(obj)
            written_in_bulk.send(type(obj), keys=[obj.pk])


class PublishableQuerySet(RecordQuerySet):
    def update(self, **values):
        """Raises NotPublishable, and writes nothing, where anything that is published afterwards has problems.

        An address that changes leaves the old one behind, as in `save`.
        """
        if not values.keys() - (set(self.model.bookkeeping) - {"state"}):
            return super().update(**values)
        with transaction.atomic(using=self.db):
            before = dict(self.values_list("pk", "slug"))
            live = set(self.filter(state="published").values_list("pk", flat=True)) if "slug" in values else set()
            count = super().update(**values)
            for obj in self._check(before):
                if obj.pk in live:
                    obj.remember_address(before[obj.pk])
        return count

    def bulk_create(self, objs, *args, **kwargs):
        """Raises NotPublishable, and writes nothing, where anything that is published has problems."""
        with transaction.atomic(using=self.db):
            created = super().bulk_create(objs, *args, **kwargs)
            self._check([obj.pk for obj in created])
        return created

    def _check(self, keys):
        """The objects of these keys, as they are stored; raises NotPublishable for a live one with problems."""
        found = list(self.model._base_manager.using(self.db).filter(pk__in=list(keys)))
        for obj in found:
            if obj.is_live:
                check_publishable(obj)
        return found

    def published(self, on=None):
        """What the public may see at the moment `on` (default: now)."""
        return self.filter(visible_q(on=on))

    def awaiting_review(self):
        """What somebody sent to be reviewed: a draft, or changes to what is live."""
        return self.filter(Q(state="review") | Q(working_copy__kind="review"))

    def with_unsent_changes(self):
        """What is live and has changes to it that nobody has published or sent to be reviewed."""
        return self.filter(state="published", working_copy__kind="working")

    def drafts_with_note(self):
        """Drafts that say, to the staff alone, what they lack."""
        return self.filter(state="draft").exclude(internal_note="")

    def in_use(self):
        """Without what was archived, which wants nothing done."""
        return self.exclude(state="archived")

    def translatable(self):
        """Without what was archived or lies in the trash."""
        return self.in_use().filter(deleted_at=None)

    def untouched(self, on=None):
        """What the public sees at the moment `on` (default: now) and nobody has changed for a year."""
        on = on or timezone.now()
        return self.published(on).filter(updated_at__lt=on - timedelta(days=365))

    def _visible(self, name, refined=lambda related: related):
        """A prefetch of related content as far as the public may see it; `refined` adds queryset words to it.

        A foreign key to what may not be seen reads None. The related model is found by its name, so that a room can
        show what belongs to a later one.
        """
        return Prefetch(name, refined(self._related(name).published()))

    def _with_counts(self, *names, on=None):
        """With how many of these related things, named in a plural on "s", the public may see: `project_count`.

        That is at the moment `on` (default: now). Each number has a query of its own inside: several counts over joined
        tables would multiply.
        """
        return self.annotate(
            **{
                f"{name.removesuffix('s')}_count": self._count(name, self._related(name).published(on))
                for name in names
            }
        )

    def _count(self, name, rows):
        """How many of the rows a relation leads to, as an expression."""
        own = rows.filter(**{self.model._meta.get_field(name).remote_field.name: OuterRef("pk")})
        # No aggregate to Django, so that it groups by nothing and there is a row where nothing is found.
        counted = own.order_by().annotate(counted=Func("pk", function="COUNT", output_field=IntegerField()))
        return Subquery(counted.values("counted"), output_field=IntegerField())

    def _related(self, name):
        """Everything at the other end of a relation, whose model may belong to a room above."""
        return self.model._meta.get_field(name).related_model.objects.all()


def _translated_columns(model):
    return {f"{name}_{code}" for name in translated_fields(model) for code in LANGUAGE_CODES}


def in_active_language(field):
    """A translated column in the active language, falling back to Italian, as a database expression.

    modeltranslation rewrites neither Coalesce nor ordering, and leaves a missing translation NULL or empty.
    """
    language = (get_language() or "it")[:2]
    if language == "it":
        return F(f"{field}_it")
    # Each translated column has a class of its own, so that Django could not tell what the expression gives.
    text = models.TextField()
    translated = NullIf(F(f"{field}_{language}"), Value(""), output_field=text)
    return Coalesce(translated, F(f"{field}_it"), output_field=text)
