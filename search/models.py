"""What is kept of the content's state, so that everybody knows whether what they computed still holds."""

from django.db import models


class ContentState(models.Model):
    """One row. `stamp` is another after every transaction that changes what the public may see.

    It is random, not a number: a backup that is put back brings the stamp that its content had, and no later change
    gives that one again.
    """

    stamp = models.CharField("timbro", max_length=32)

    class Meta:
        verbose_name = "stato dei contenuti"
        verbose_name_plural = "stato dei contenuti"

    def __str__(self):
        return self.stamp
