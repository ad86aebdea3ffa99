"""What came back from a translator: a file, and each of its texts that is new or is not taken."""

import uuid

from django.conf import settings
from django.db import models
from django.utils import timezone

from ..exchange.marks import without_marks
from ..richtext import plain


class TranslationImport(models.Model):
    """A file that somebody brought back: kept until its differences are applied, and some days more."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    made_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="+", verbose_name="portato da"
    )
    made_at = models.DateTimeField("portato il", default=timezone.now)
    language = models.CharField("lingua", max_length=5)
    file_name = models.CharField("file", max_length=200)
    empty_count = models.PositiveIntegerField("lasciate vuote", default=0)
    unchanged_count = models.PositiveIntegerField("uguali a prima", default=0)

    class Meta:
        verbose_name = "file di un traduttore"
        verbose_name_plural = "file dei traduttori"
        ordering = ["-made_at"]

    def __str__(self):
        return self.file_name

    @property
    def ready(self):
        """What waits to be applied."""
        return self.rows.filter(state=ProposedTranslation.State.READY)


class ProposedTranslation(models.Model):
    """One row of the file: a translation that is proposed, one that is not taken, or one that was applied."""

    class State(models.TextChoices):
        REFUSED = "refused", "non presa"
        READY = "ready", "da applicare"
        APPLIED = "applied", "applicata"

    source = models.ForeignKey(TranslationImport, on_delete=models.CASCADE, related_name="rows", verbose_name="file")
    number = models.PositiveIntegerField("riga")
    state = models.CharField("stato", max_length=10, choices=State.choices)
    reason = models.TextField("perché non è presa", blank=True)
    content = models.CharField("contenuto", max_length=120)
    place = models.CharField("testo", max_length=200)
    where = models.TextField("dove si trova", blank=True)
    what = models.TextField("che cosa è", blank=True)
    is_rich = models.BooleanField("ha capoversi e grassetti", default=False)
    is_confirmed = models.BooleanField("va bene com’è", default=False)
    source_hash = models.CharField("impronta dell’italiano", max_length=64)
    target_hash = models.CharField("impronta della traduzione", max_length=64)
    italian = models.TextField("italiano", blank=True)
    #: As words, where it is no longer what the translator saw.
    italian_then = models.TextField("italiano di allora", blank=True)
    old = models.TextField("traduzione di prima", blank=True)
    new = models.TextField("traduzione nuova", blank=True)

    class Meta:
        verbose_name = "traduzione proposta"
        verbose_name_plural = "traduzioni proposte"
        ordering = ["number"]
        constraints = [models.UniqueConstraint(fields=["source", "number"], name="one_proposal_a_row")]
        indexes = [models.Index(fields=["source", "state", "content"], name="proposals_to_apply")]

    def __str__(self):
        return f"{self.place}, riga {self.number}"

    def words(self, text):
        """One of its texts for people to read: without tags and marks."""
        return without_marks(plain(text)) if self.is_rich else text
