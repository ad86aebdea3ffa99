"""How often files are downloaded: how many, never who."""

from django.db import models

from editorial.choices import language_code

from ..querysets import DownloadCountQuerySet
from .document import Document


class DownloadCount(models.Model):
    """The downloads of a document in a language on a day, alone or within an archive of several."""

    document = models.ForeignKey(Document, on_delete=models.CASCADE, related_name="downloads", verbose_name="documento")
    language = models.CharField("lingua del file", max_length=3)
    day = models.DateField("giorno")
    in_archive = models.BooleanField("in un archivio", default=False)
    count = models.PositiveIntegerField("scaricamenti", default=0)

    objects = DownloadCountQuerySet.as_manager()

    class Meta:
        verbose_name = "conteggio dei download"
        verbose_name_plural = "conteggi dei download"
        ordering = ["document", "language", "day", "in_archive"]
        constraints = [
            models.UniqueConstraint(
                fields=["document", "language", "day", "in_archive"], name="documents_one_count_a_day"
            ),
            language_code("language"),
        ]

    def __str__(self):
        return f"{self.document_id} ({self.language}), {self.day}: {self.count}"
