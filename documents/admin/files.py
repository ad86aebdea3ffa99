"""The files in the form of their document: a card for each current one, older versions below, one more language."""

import copy

from django import forms
from django.db import models
from django.utils.text import capfirst

from editorial.admin import PlainStackedInline

from ..intake import shown_name
from ..labels import language_name
from ..models import DocumentFile
from .widgets import FileChoice

CITED_LANGUAGE = (
    "Qualcuno cita questa versione con il suo indirizzo, che dice la lingua: "
    "per cambiarla togli prima la spunta «citabile» e salva."
)
CITED_REMOVAL = (
    "Non hai tolto niente: qualcuno cita quella versione con il suo indirizzo, che non risponderebbe più. "
    "Se va tolta davvero, togli prima la spunta «citabile» e salva."
)


class DocumentFileForm(forms.ModelForm):
    """A current file; of an older version only whether it is cited can be changed."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        #: The row as it is stored: the form writes over `instance` even where it is refused.
        self.stored = None if self.instance._state.adding else copy.copy(self.instance)
        if self.stored and not self.stored.is_current:
            for name in ("file", "language", "title"):
                self.fields.pop(name, None)
            if "is_citable" in self.fields:
                # Said once, above them all.
                self.fields["is_citable"].help_text = ""

    @property
    def language_words(self):
        """The language of the stored file, as the heading of its card."""
        return capfirst(language_name(self.stored.language)) or "Lingua non indicata"

    @property
    def lost(self):
        """The name of a good file that was sent with mistakes elsewhere: browsers forget what was chosen."""
        sent = self.files.get(self.add_prefix("file")) if self.is_bound else None
        return shown_name(sent.name) if sent and "file" not in self.errors else ""

    def _post_clean(self):
        super()._post_clean()
        row = self.instance
        if self.stored and self.stored.is_citable and row.is_citable and not row.has_new_file:
            if row.language != self.stored.language:
                self.add_error("language", CITED_LANGUAGE)
        if self.stored and row.has_new_file and "file" not in self.errors and row.sha256 == self.stored.sha256:
            self.add_error("file", "È lo stesso file che c’è già: non c’è niente da sostituire.")


class DocumentFileFormSet(forms.BaseInlineFormSet):
    """What the template of the files asks about all rows together."""

    def clean(self):
        """A version that somebody cites is not taken away by mistake."""
        super().clean()
        if any(form.stored and form.stored.is_citable for form in self.deleted_forms):
            raise forms.ValidationError(CITED_REMOVAL)

    @property
    def older_count(self):
        return sum(form.stored is not None and not form.stored.is_current for form in self.initial_forms)

    @property
    def has_current(self):
        return len(self.initial_forms) > self.older_count

    @property
    def opens_more(self):
        """Where there is no file yet, or one that was chosen came back with mistakes."""
        return not self.has_current or (self.is_bound and any(form.has_changed() for form in self.extra_forms))


class DocumentFileInline(PlainStackedInline):
    """Files of a document; what is computed from them is shown, never typed."""

    model = DocumentFile
    form = DocumentFileForm
    formset = DocumentFileFormSet
    template = "documents/admin/files.html"
    extra = 1
    fields = ("file", "language", "title", "is_citable")
    help_texts = {"language": "La lingua in cui è scritto."}
    formfield_overrides = {**PlainStackedInline.formfield_overrides, models.FileField: {"widget": FileChoice}}

    def get_queryset(self, request):
        """Current ones first: scripts of the form count its rows in the order in which they stand."""
        rows = super().get_queryset(request).select_related("uploaded_by", "document")
        return rows.order_by("-is_current", "language", "-version_number")
