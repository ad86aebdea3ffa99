"""The files of a document: one current file per language, older versions kept."""

import uuid
from functools import partial

from django.conf import settings
from django.db import models, transaction
from django.db.models import Max, Q
from django.db.models.signals import post_delete
from django.dispatch import receiver
from django.urls import reverse
from django.utils import timezone

from editorial.choices import language_code
from editorial.files import is_kept
from editorial.models import Revision, key_of
from editorial.pictures import StoresSmaller, delete_with_smaller, picture_name

from ..extraction import PDF, keep_text
from ..file_kinds import KIND_OF_EXTENSION, KIND_OF_MEDIA_TYPE, is_image
from ..labels import (
    UNDETERMINED,
    exact_size,
    file_label,
    file_size,
    language_choices,
    language_name,
    marked_title,
    text_layer,
    type_name,
)
from ..messages import ACCEPTED, doubt_sentence
from ..querysets import DocumentFileQuerySet
from ..uploads import read_upload
from .document import Document


class DocumentFieldFile(StoresSmaller, models.fields.files.FieldFile):
    """A file of any kind; an image has its smaller version beside it."""


class DocumentFileField(models.FileField):
    """In migrations it stands as a plain file."""

    attr_class = DocumentFieldFile

    def deconstruct(self):
        name, _path, args, kwargs = super().deconstruct()
        return name, "django.db.models.FileField", args, kwargs

    def formfield(self, **kwargs):
        """The browser's own dialog shows the kinds that are taken; the server believes neither it nor the name."""
        # The name that was sent is not kept, so that its length is nobody's concern.
        field = super().formfield(**{"max_length": None, "help_text": self.help_text or ACCEPTED, **kwargs})
        field.widget.attrs["accept"] = ",".join(f".{extension}" for extension in KIND_OF_EXTENSION)
        return field


def generated_name(document_file, uploaded_name):
    """Where a file is stored: under a name of ours, with the extension of the kind that its content is."""
    if is_image(document_file.media_type):
        return f"documents/{picture_name(document_file.file.file)}"
    return f"documents/{uuid.uuid4()}.{KIND_OF_MEDIA_TYPE[document_file.media_type].extension}"


class DocumentFile(models.Model):
    """One file of a document: one language, one version. What can be computed from the file is never typed.

    A row keeps its file for good. Saving a row with another file in it, new or not, adds the next version of the
    document in that language as a row of its own and makes it the current one; the former row stays as it was stored,
    no longer current. Deleting the current version brings no older one back to the public.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    document = models.ForeignKey(Document, on_delete=models.CASCADE, related_name="files", verbose_name="documento")
    language = models.CharField("lingua del file", max_length=3, choices=language_choices, default=UNDETERMINED)
    title = models.CharField(
        "titolo in quella lingua",
        max_length=300,
        blank=True,
        help_text="Come sta sul file; se resta vuoto vale il titolo.",
    )
    file = DocumentFileField("file", upload_to=generated_name, max_length=200)
    version_number = models.PositiveIntegerField("numero di versione", default=1, editable=False)
    is_current = models.BooleanField("versione attuale", default=True, editable=False)
    is_citable = models.BooleanField(
        "citabile",
        default=False,
        help_text="Qualcuno la cita: ha un indirizzo suo, che resta anche quando una più recente ne prende il posto.",
    )
    size = models.PositiveBigIntegerField("dimensione in byte", default=0, editable=False)
    media_type = models.CharField("tipo di file", max_length=120, blank=True, editable=False)
    pages = models.PositiveIntegerField("pagine", null=True, editable=False)
    sha256 = models.CharField("impronta SHA-256", max_length=64, blank=True, editable=False, db_index=True)
    has_text = models.BooleanField("contiene testo", null=True, editable=False)
    author = models.CharField("autore nei dati del file", max_length=300, blank=True, editable=False)
    doubts = models.JSONField("avvisi", default=list, editable=False)
    uploaded_at = models.DateTimeField("caricato il", default=timezone.now, editable=False)
    uploaded_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        null=True,
        editable=False,
        on_delete=models.SET_NULL,
        related_name="+",
        verbose_name="caricato da",
    )

    #: The file that the computed columns speak of, while it is not stored yet, and all that it said.
    _read_file = None
    facts = None

    objects = DocumentFileQuerySet.as_manager()

    class Meta:
        verbose_name = "file"
        verbose_name_plural = "file"
        ordering = ["document", "language", "-version_number"]
        constraints = [
            models.UniqueConstraint(
                fields=["document", "language"],
                condition=Q(is_current=True),
                name="documents_one_current_file_a_language",
                violation_error_message="C’è già un file attuale in questa lingua.",
            ),
            models.UniqueConstraint(
                fields=["document", "language", "version_number"], name="documents_one_file_a_version"
            ),
            language_code("language"),
        ]

    def __str__(self):
        return f"{self.title or self.document} ({self.language})"

    def get_absolute_url(self):
        """Of the current file the address that outlives versions, of an older one its own."""
        if self.is_current:
            return reverse("documents:download", args=[self.document.slug, self.language])
        return self.version_address

    @property
    def version_address(self):
        """Where this very version is found for good, once the staff has marked it as citable."""
        return reverse("documents:version", args=[self.document.slug, self.language, self.version_number])

    @property
    def label(self):
        """What the visitor reads before downloading: "PDF, 1,2 MB, 12 pagine, italiano", in the active language."""
        return file_label(self)

    @property
    def format(self):
        """The short name of the file's kind: "PDF"."""
        return type_name(self.media_type)

    @property
    def language_name(self):
        """In the active language; empty where it is unknown."""
        return language_name(self.language)

    @property
    def marked_title(self):
        """The title in its own language, else that of the document, as HTML that says the language."""
        return marked_title(self)

    @property
    def exact_size(self):
        """The size to the byte, in words of the active language."""
        return exact_size(self.size)

    @property
    def text_layer(self):
        """Whether a PDF can be searched and read aloud, in words of the active language; empty where nobody knows."""
        return text_layer(self)

    @property
    def can_be_read_as_page(self):
        """True where there is a page with its text, or one that says why there is none: of every PDF."""
        return self.media_type == PDF

    @property
    def reading_address(self):
        """The page with its text: of the current file the address that outlives versions, of an older one its own."""
        if self.is_current:
            return reverse("documents:read", args=[self.document.slug, self.language])
        return reverse("documents:read-version", args=[self.document.slug, self.language, self.version_number])

    @property
    def size_in_words(self):
        """As people read it, in the active language: "1,2 MB"."""
        return file_size(self.size)

    @property
    def doubt_sentences(self):
        """What the staff should think of before the file is public, in Italian; nothing where it is as it should be."""
        return [doubt_sentence(code, self) for code in self.doubts]

    @property
    def has_new_file(self):
        """True when a file was put into the row that is not stored yet, so that saving makes a new version."""
        return bool(self.file) and not self.file._committed

    def clean(self):
        self._read_new_file()

    def validate_constraints(self, exclude=None):
        """Version and currency of a new file are arranged when it is saved; what they are before says nothing."""
        arranged = {"version_number", "is_current"} if self.has_new_file else set()
        super().validate_constraints(exclude={*(exclude or ()), *arranged})

    def save(self, *args, **kwargs):
        """Raises ValidationError for a new file that may not be published (`documents.uploads.read_upload`)."""
        self._read_new_file()
        with transaction.atomic():
            if self.has_new_file:
                self._become_another_row()
                self._take_next_version()
            elif self._has_moved_to_another_language():
                self._take_next_version()
            is_stored_now = self.has_new_file
            super().save(*args, **kwargs)
            if is_stored_now:
                keep_text(self.facts)

    def _read_new_file(self):
        if not self.has_new_file or self._read_file is self.file.file:
            return
        facts = read_upload(self.file.file)
        for name in ("media_type", "size", "sha256", "pages", "has_text", "author"):
            setattr(self, name, getattr(facts, name))
        self.doubts = list(facts.doubts)
        self.facts = facts
        if facts.picture:
            self.file.file = facts.picture
        self._read_file = self.file.file

    def _become_another_row(self):
        self.is_current = True
        if self._state.adding:
            return
        DocumentFile.objects.filter(pk=self.pk).update(is_current=False)
        self.pk = uuid.uuid4()
        self.uploaded_at = timezone.now()
        self._state.adding = True

    def _take_next_version(self):
        # One upload at a time: two at once would take the same number.
        list(Document.objects.select_for_update().filter(pk=self.document_id).values("pk"))
        others = DocumentFile.objects.filter(document=self.document_id, language=self.language).exclude(pk=self.pk)
        last = others.aggregate(last=Max("version_number"))["last"] or 0
        self.version_number = max(last, _last_cited(self.document_id, self.language)) + 1
        if self.is_current:
            others.current().update(is_current=False)

    def _has_moved_to_another_language(self):
        if self._state.adding:
            return False
        return DocumentFile.objects.filter(pk=self.pk).exclude(language=self.language).exists()


def _last_cited(document_key, language):
    """The highest number of a version in the history that was citable; 0 for none.

    The row may be deleted since: its address is gone then, and must never give another file.
    """
    label = f"{DocumentFile._meta.label_lower}:"
    history = Revision.objects.filter(content=key_of(Document, document_key)).values_list("rows", flat=True)
    files = (row for rows in history for key, row in rows.items() if key.startswith(label))
    return max((row["version_number"] for row in files if row["is_citable"] and row["language"] == language), default=0)


def _discard(storage, name):
    if not DocumentFile.objects.filter(file=name).exists() and not is_kept(name):
        delete_with_smaller(storage, name)


@receiver(post_delete, sender=DocumentFile)
def discard_file_on_commit(sender, instance, using, **kwargs):
    """A deleted row takes its file along, once that is certain, unless another row or the history names it."""
    if instance.file:
        transaction.on_commit(partial(_discard, instance.file.storage, instance.file.name), using=using)
