"""A row that several people edit."""

from django.conf import settings
from django.core import checks
from django.db import models, transaction
from django.db.models import F

from ..languages import translated_fields
from ..patience import wait_for_turn
from ..querysets import RecordQuerySet, RowQuerySet
from ..signals import writing


def row_key(instance):
    """Names one database row: "events.event:3"."""
    return key_of(type(instance), instance.pk)


def key_of(model, pk):
    """Names the row of a model with this primary key, as `row_key` does."""
    return f"{model._meta.label_lower}:{pk}"


def owner_field(model):
    """The name of the field that leads from an inline row to the object that it travels with; empty for no such row."""
    for field in model._meta.concrete_fields:
        owner = field.related_model
        if owner and issubclass(owner, Record) and field.remote_field.related_name in owner.inline_rows:
            return field.name
    return ""


class Conflict(Exception):
    """Somebody saved the object after the caller had read it."""


class Record(models.Model):
    """A row that several people edit: who made it, who changed it, and a version that guards against lost updates."""

    class TranslationStatus(models.TextChoices):
        MISSING = "missing", "manca"
        TO_VERIFY = "unverified", "da verificare"
        STALE = "stale", "da aggiornare"
        CURRENT = "current", "aggiornata"

    internal_note = models.TextField(
        "nota interna", blank=True, help_text="La vede solo la redazione: che cosa manca, che cosa è da confermare."
    )
    version = models.PositiveIntegerField("versione", default=1, editable=False)
    translation_en = models.CharField(
        "inglese", max_length=10, choices=TranslationStatus.choices, default="missing", editable=False
    )
    translation_fr = models.CharField(
        "francese", max_length=10, choices=TranslationStatus.choices, default="missing", editable=False
    )
    # Since when the status is that; empty where it never changed.
    translation_en_since = models.DateTimeField("inglese, così dal", null=True, editable=False)
    translation_fr_since = models.DateTimeField("francese, così dal", null=True, editable=False)
    created_at = models.DateTimeField("creato il", auto_now_add=True)
    created_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        null=True,
        editable=False,
        on_delete=models.SET_NULL,
        related_name="+",
        verbose_name="creato da",
    )
    updated_at = models.DateTimeField("modificato il", auto_now=True)
    updated_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        null=True,
        editable=False,
        on_delete=models.SET_NULL,
        related_name="+",
        verbose_name="modificato da",
    )

    #: Only content with a state can be live: then changes to it wait in a working copy.
    is_live = False
    working_copy = None
    #: What tells who the portal is changes every page at once: only who publishes may write it.
    is_only_for_publishers = False
    #: Columns without which it may be a draft but not public, besides its name.
    required_to_publish = ()
    #: Reverse names of the inline rows that travel with the object. Their keys are UUIDs, nothing points at them.
    inline_rows = ()
    #: Names of relations whose rows are kept about the object, and go when it goes: they do not use it.
    kept_about = ()
    #: Columns that say how the object is kept, not what it says: never part of a snapshot.
    bookkeeping = (
        "version",
        "translation_en",
        "translation_fr",
        "translation_en_since",
        "translation_fr_since",
        "created_at",
        "created_by",
        "updated_at",
        "updated_by",
    )

    objects = RecordQuerySet.as_manager()

    class Meta:
        abstract = True
        default_permissions = ("add", "change", "delete", "view", "translate")

    @classmethod
    def check(cls, **kwargs):
        """Rows born inside a working copy need keys that no later row can take: a rolled-back counter counts again."""
        errors = super().check(**kwargs)
        for name in cls.inline_rows:
            model = cls._meta.get_field(name).related_model
            if not isinstance(model._meta.pk, models.UUIDField):
                errors.append(checks.Error(f"Rows of {name} need a UUID primary key.", obj=cls, id="editorial.E001"))
            if model._meta.related_objects:
                errors.append(
                    checks.Error(f"Rows of {name} are leaves: nothing may point at them.", obj=cls, id="editorial.E002")
                )
            if translated_fields(model) and not isinstance(model._default_manager.all(), RowQuerySet):
                told = f"Rows of {name} have translated texts: their queryset must be a RowQuerySet."
                errors.append(checks.Error(told, obj=cls, id="editorial.E003"))
        return errors

    def note(self, **columns):
        """Write columns that say how the object is kept, without raising the version."""
        type(self)._base_manager.filter(pk=self.pk).update(**columns)
        for name, value in columns.items():
            setattr(self, name, value)

    def where_used(self):
        """The objects elsewhere that point at this one; its own inline rows do not count."""
        return self.uses_of([self])

    @classmethod
    def uses_of(cls, objs):
        """The objects elsewhere that point at any of these objects of the class, with a query for each relation."""
        own = {cls._meta.get_field(name) for name in (*cls.inline_rows, *cls.kept_about)}
        for relation in cls._meta.related_objects:
            if relation not in own and not relation.related_model._meta.auto_created:
                owner = owner_field(relation.related_model)
                found = relation.related_model._base_manager.filter(**{f"{relation.field.name}__in": objs}).distinct()
                rows = found.select_related(owner) if owner else found
                yield from dict.fromkeys(getattr(row, owner) if owner else row for row in rows)

    def claim_version(self):
        """Take the next version, or raise Conflict. Check and write are one UPDATE; its row lock holds until commit."""
        free = type(self)._base_manager.filter(pk=self.pk, version=self.version)
        wait_for_turn(free.db)
        writing.send(type(self), using=free.db)
        if not free.update(version=F("version") + 1):
            raise Conflict(row_key(self))
        self.version += 1

    def save(self, *args, claimed=False, **kwargs):
        """Every save of an existing row claims a version, so imports and scripts are guarded as well.

        Raises Conflict when the row was saved by somebody else since it was read.
        """
        if self._state.adding or claimed:
            # With what follows it: an index, the stamp of the content.
            with transaction.atomic():
                return super().save(*args, **kwargs)
        before = self.version
        try:
            with transaction.atomic():
                self.claim_version()
                super().save(*args, **kwargs)
        except BaseException:
            self.version = before
            raise
