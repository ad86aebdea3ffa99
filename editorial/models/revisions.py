"""What is kept of an object besides its rows: its revisions, judgements on its translations, its former addresses."""

import uuid

from django.conf import settings
from django.core.serializers.json import DjangoJSONEncoder
from django.db import models
from django.utils import timezone


class Revision(models.Model):
    """One state of an object and its inline rows: its own rows, a working copy, or what lost a conflict.

    A step (archived, moved to the trash, taken back) keeps no other texts than those before it.
    """

    class Kind(models.TextChoices):
        LIVE = "live", "salvata"
        WORKING = "working", "bozza di modifica"
        REVIEW = "review", "bozza di modifica in revisione"
        REFUSED = "refused", "non salvata: conflitto"
        STEP = "step", "testi invariati"

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    content = models.CharField("contenuto", max_length=120, db_index=True)
    version = models.PositiveIntegerField("versione")
    kind = models.CharField("tipo", max_length=10, choices=Kind.choices)
    rows = models.JSONField("righe", encoder=DjangoJSONEncoder)
    comment = models.CharField("commento", max_length=500, blank=True)
    is_change = models.BooleanField("dice qualcosa di diverso da prima", default=True)
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


class ReviewRule(models.Model):
    """Whether the office wants a second person to look at a kind of content before it is public."""

    model = models.CharField("tipo di contenuto", max_length=60, unique=True)
    needs_second_person = models.BooleanField(
        "serve una seconda persona",
        default=False,
        help_text="Chi ha lavorato a un contenuto non può pubblicarlo da sé: lo fa chi lo rivede.",
    )

    class Meta:
        verbose_name = "regola di revisione"
        verbose_name_plural = "regole di revisione"
        ordering = ["model"]

    def __str__(self):
        return self.model


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

    @classmethod
    def remember(cls, obj, slug):
        """From now on the former slug leads to the object, unless it is its slug again."""
        if slug != obj.slug:
            cls.objects.update_or_create(model=obj._meta.label_lower, slug=slug, defaults={"object_id": str(obj.pk)})
