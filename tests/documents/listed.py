"""What an answer of the library says, for its tests."""

from django.urls import reverse
from django.utils.translation import override

from documents.models import Document, DocumentFile

SHA256 = "0" * 64


def address(language="it", name="documents:list"):
    with override(language):
        return reverse(name)


def found(response):
    return sorted(document.slug for document in response.context["page_obj"])


def add_rows(document, *languages, **fields):
    """Current files of a document as the database knows them, without anything in the storage."""
    described = {"file": "documents/none.pdf", "media_type": "application/pdf", "size": 1000, "sha256": SHA256}
    return DocumentFile.objects.bulk_create(
        DocumentFile(document=document, language=language, **described | fields) for language in languages
    )


def put_among(document, *others):
    """Make the document one of the documents of projects and events."""
    for other in others:
        other.documents.add(document)
    return Document.objects.get(pk=document.pk)
