"""Inputs for files, as the office sees them."""

from django import forms
from django.urls import reverse

from ..file_kinds import FILE_KINDS
from ..messages import ACCEPTED

#: For the browser's own dialog; the server believes neither it nor the name.
ACCEPT = ",".join(f".{kind.extension}" for kind in FILE_KINDS)


def drop_zone():
    """What the template of a drop zone needs wherever it stands."""
    return {"upload_address": reverse("admin:documents_document_upload"), "accepted": ACCEPTED, "accept": ACCEPT}


class DropZone(forms.FileInput):
    """An input for several files with the cards of the documents that are attached; `panel` gives its context."""

    allow_multiple_selected = True
    template_name = "documents/admin/drop_zone.html"
    panel = dict

    def get_context(self, name, value, attrs):
        context = super().get_context(name, value, attrs)
        return {**context, **drop_zone(), **self.panel()}

    def value_from_datadict(self, data, files, name):
        """The files were taken in before the form was asked (`AttachesDocuments`)."""
        return None


class FileChoice(forms.FileInput):
    """An input for one file, which the script has looked at as soon as it is chosen."""

    template_name = "documents/admin/file_choice.html"

    def get_context(self, name, value, attrs):
        context = super().get_context(name, value, attrs)
        context["check_address"] = reverse("admin:documents_document_check")
        return context
