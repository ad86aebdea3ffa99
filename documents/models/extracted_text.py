"""What was read in a PDF, page by page. It hangs on the bytes (SHA-256), so that the same file twice is read once."""

from django.db import models

from editorial.choices import in_code_list


class TextState(models.TextChoices):
    """How far the text of a file was read."""

    READ = "read", "letto"
    PARTIAL = "partial", "letto in parte"
    NO_TEXT = "no_text", "senza testo: una scansione"
    LOCKED = "locked", "protetto da una password"
    UNREADABLE = "unreadable", "illeggibile"


class ExtractedText(models.Model):
    """The text of some bytes: how far it was read, in which language it is, the headings that the file itself names."""

    sha256 = models.CharField("impronta SHA-256", primary_key=True, max_length=64)
    state = models.CharField("stato", max_length=10, choices=TextState.choices)
    #: ISO 639-1, as the text itself tells; empty where it does not.
    language = models.CharField("lingua del testo", max_length=3, blank=True)
    #: The file's own bookmarks: [level, number of the page, title], the first level being 1.
    headings = models.JSONField("titoli", default=list)
    read_at = models.DateTimeField("letto il", auto_now=True)

    class Meta:
        verbose_name = "testo estratto"
        verbose_name_plural = "testi estratti"
        constraints = [in_code_list("state", TextState, is_required=True)]

    def __str__(self):
        return f"{self.sha256[:12]} ({self.state})"


class TextPage(models.Model):
    """The text of one page, which may be empty. Pages that could not be read have none."""

    text = models.ForeignKey(ExtractedText, on_delete=models.CASCADE, related_name="pages", verbose_name="testo")
    number = models.PositiveIntegerField("pagina")
    content = models.TextField("contenuto", blank=True)

    class Meta:
        verbose_name = "pagina di testo"
        verbose_name_plural = "pagine di testo"
        ordering = ["text", "number"]
        constraints = [models.UniqueConstraint(fields=["text", "number"], name="documents_one_text_a_page")]

    def __str__(self):
        return f"{self.text_id[:12]}, {self.number}"
