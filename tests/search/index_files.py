"""Files of documents as the index reads them."""

from documents.models import DocumentFile, ExtractedText, TextPage


def add_file(document, sha256, *pages, language="it"):
    """A current file of a document, and the text of its pages."""
    text, _is_new = ExtractedText.objects.get_or_create(sha256=sha256, defaults={"state": "read"})
    for number, content in enumerate(pages, 1):
        TextPage.objects.get_or_create(text=text, number=number, defaults={"content": content})
    file = DocumentFile(
        document=document,
        language=language,
        sha256=sha256,
        file=f"documents/{sha256}.pdf",
        pages=len(pages),
        size=1,
        version_number=document.files.filter(language=language).count() + 1,
    )
    # Nothing of the upload is looked at: here its text is what was read of it.
    DocumentFile.objects.bulk_create([file])
    file.save()
    return file
