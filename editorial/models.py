"""What every content type shares: one version number, one state, one window, one trash, one working copy."""

import uuid

from django.conf import settings
from django.core import checks
from django.core.exceptions import ValidationError
from django.core.serializers.json import DjangoJSONEncoder
from django.db import models, transaction
from django.db.models import F
from django.utils import timezone

from .languages import SOURCE_LANGUAGE, is_untranslated
from .querysets import PublishableQuerySet, RecordQuerySet
from .slugs import free_slug


def row_key(instance):
    """Names one database row: "events.event:3"."""
    return f"{instance._meta.label_lower}:{instance.pk}"


class Conflict(Exception):
    """Somebody saved the object after the caller had read it."""


class Revision(models.Model):
    """One state of an object and its inline rows: it was live, is a working copy, or lost a conflict."""

    class Kind(models.TextChoices):
        LIVE = "live", "pubblicata o bozza mai pubblicata"
        WORKING = "working", "bozza di modifica"
        REFUSED = "refused", "non salvata: conflitto"

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    content = models.CharField("contenuto", max_length=120, db_index=True)
    version = models.PositiveIntegerField("versione")
    kind = models.CharField("tipo", max_length=10, choices=Kind.choices)
    rows = models.JSONField("righe", encoder=DjangoJSONEncoder)
    comment = models.CharField("commento", max_length=200, blank=True)
    saved_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+", verbose_name="salvata da"
    )
    saved_at = models.DateTimeField("salvata il", default=timezone.now)

    class Meta:
        verbose_name = "revisione"
        verbose_name_plural = "revisioni"
        ordering = ["-saved_at"]
        constraints = [
            models.UniqueConstraint(
                fields=["content", "version"],
                condition=~models.Q(kind="refused"),
                name="one_revision_a_version",
            )
        ]

    def __str__(self):
        return f"{self.content}, versione {self.version}"


class ValidatedPair(models.Model):
    """Somebody judged that this target text says what this source text says."""

    class Origin(models.TextChoices):
        EDITED = "edited", "scritta"
        CONFIRMED = "confirmed", "confermata"
        CARRIED = "carried", "piccola correzione dell’italiano"
        IMPORTED = "imported", "importata"

    row = models.CharField("riga", max_length=120)
    field = models.CharField("campo", max_length=60)
    language = models.CharField("lingua", max_length=5)
    source_hash = models.CharField("impronta dell’italiano", max_length=64)
    target_hash = models.CharField("impronta della traduzione", max_length=64)
    source_text = models.TextField("testo italiano")
    validated_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+", verbose_name="convalidata da"
    )
    validated_at = models.DateTimeField("convalidata il", default=timezone.now)
    origin = models.CharField("origine", max_length=10, choices=Origin.choices)

    class Meta:
        verbose_name = "traduzione convalidata"
        verbose_name_plural = "traduzioni convalidate"
        constraints = [
            # The constraint's index also serves the look-up by row.
            models.UniqueConstraint(
                fields=["row", "field", "language", "source_hash", "target_hash"], name="one_judgement_a_pair"
            )
        ]

    def __str__(self):
        return f"{self.row} {self.field} ({self.language})"


class FormerSlug(models.Model):
    """A slug that a published object once had; looked up only after the present slugs, so no chain and no loop."""

    model = models.CharField("modello", max_length=60)
    slug = models.SlugField("indirizzo", max_length=200)
    object_id = models.CharField("oggetto", max_length=36)

    class Meta:
        verbose_name = "vecchio indirizzo"
        verbose_name_plural = "vecchi indirizzi"
        constraints = [models.UniqueConstraint(fields=["model", "slug"], name="one_heir_a_slug")]

    def __str__(self):
        return f"{self.model} {self.slug}"


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

    #: Reverse names of the inline rows that travel with the object. Their keys are UUIDs, nothing points at them.
    inline_rows = ()
    #: Columns that say how the object is kept, not what it says: never part of a snapshot.
    bookkeeping = (
        "version",
        "translation_en",
        "translation_fr",
        "created_at",
        "created_by",
        "updated_at",
        "updated_by",
    )

    objects = RecordQuerySet.as_manager()

    class Meta:
        abstract = True

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
        return errors

    def claim_version(self):
        """Take the next version, or raise Conflict. Check and write are one UPDATE; its row lock holds until commit."""
        free = type(self)._base_manager.filter(pk=self.pk, version=self.version)
        if not free.update(version=F("version") + 1):
            raise Conflict(row_key(self))
        self.version += 1

    def save(self, *args, claimed=False, **kwargs):
        """Every save of an existing row claims a version, so imports and scripts are guarded as well.

        Raises Conflict when the row was saved by somebody else since it was read.
        """
        if self._state.adding or claimed:
            return super().save(*args, **kwargs)
        before = self.version
        try:
            with transaction.atomic():
                self.claim_version()
                super().save(*args, **kwargs)
        except BaseException:
            self.version = before
            raise


class Publishable(Record):
    """Content with an address of its own that the public sees when its state and its window say so."""

    class State(models.TextChoices):
        DRAFT = "draft", "bozza"
        REVIEW = "review", "in revisione"
        PUBLISHED = "published", "pubblicato"
        ARCHIVED = "archived", "archiviato"

    slug = models.SlugField(
        "indirizzo",
        max_length=200,
        unique=True,
        blank=True,
        help_text="L’ultima parte dell’indirizzo della pagina, uguale in tutte le lingue. Se resta vuoto si fa da sé.",
    )
    state = models.CharField("stato", max_length=10, choices=State.choices, default=State.DRAFT)
    publish_from = models.DateTimeField("pubblica dal", null=True, blank=True)
    publish_until = models.DateTimeField("pubblica fino al", null=True, blank=True)
    working_copy = models.ForeignKey(
        Revision,
        null=True,
        editable=False,
        on_delete=models.SET_NULL,
        related_name="+",
        verbose_name="bozza di modifica",
    )
    deleted_at = models.DateTimeField("nel cestino dal", null=True, editable=False)

    #: The translated field that names the object, and makes its slug.
    naming_field = "title"
    #: The translated fields without which its page counts as untranslated.
    texts_of_the_page = ("title",)
    bookkeeping = Record.bookkeeping + ("state", "working_copy", "deleted_at")

    objects = PublishableQuerySet.as_manager()

    class Meta(Record.Meta):
        abstract = True
        constraints = [
            models.CheckConstraint(
                condition=models.Q(state__in=["draft", "review", "published", "archived"]),
                name="%(app_label)s_%(class)s_known_state",
            ),
            models.CheckConstraint(
                condition=models.Q(publish_until__gt=F("publish_from")),
                name="%(app_label)s_%(class)s_window_in_order",
                violation_error_message="La fine della pubblicazione viene prima dell’inizio.",
            ),
        ]

    def __str__(self):
        return getattr(self, self.naming_field) or self.slug

    @property
    def is_untranslated(self):
        """True when the page has no text of its own in the active language and shows the Italian one."""
        return is_untranslated(self)

    def clean(self):
        if not (getattr(self, f"{self.naming_field}_{SOURCE_LANGUAGE}") or "").strip():
            raise ValidationError({f"{self.naming_field}_{SOURCE_LANGUAGE}": "Scrivi almeno il nome italiano."})

    def save(self, *args, **kwargs):
        """An empty slug makes itself; a changed one of a published object leaves its old address behind."""
        if not self.slug:
            self.slug = free_slug(self, getattr(self, f"{self.naming_field}_{SOURCE_LANGUAGE}") or "")
        with transaction.atomic():
            self._remember_former_slug()
            super().save(*args, **kwargs)

    def _remember_former_slug(self):
        if self._state.adding:
            return
        stored = type(self)._base_manager.filter(pk=self.pk).values("slug", "state").first()
        if stored and stored["state"] == self.State.PUBLISHED and stored["slug"] != self.slug:
            FormerSlug.objects.update_or_create(
                model=self._meta.label_lower, slug=stored["slug"], defaults={"object_id": str(self.pk)}
            )
