"""What the first content's loader remembers."""

from django.core.serializers.json import DjangoJSONEncoder
from django.db import models


class LoadedRecord(models.Model):
    """A record of the content files as it was last loaded: what differs from it since was changed by the staff."""

    model = models.CharField("modello", max_length=60)
    key = models.CharField("chiave nei file", max_length=200, blank=True)
    object_id = models.CharField("oggetto", max_length=36)
    values = models.JSONField("valori caricati", encoder=DjangoJSONEncoder)
    loaded_at = models.DateTimeField("caricato il", auto_now=True)

    class Meta:
        verbose_name = "record caricato"
        verbose_name_plural = "record caricati"
        ordering = ["model", "key"]
        constraints = [models.UniqueConstraint(fields=["model", "key"], name="portal_loaded_record_once")]

    def __str__(self):
        return f"{self.model} {self.key}".strip()
