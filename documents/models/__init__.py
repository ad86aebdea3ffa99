"""Documents, their files, the text that was read in them, and how often they were downloaded."""

from .document import Document
from .document_file import DocumentFile, DocumentFileField, generated_name
from .download_count import DownloadCount
from .extracted_text import ExtractedText, TextPage, TextState

__all__ = [
    "Document",
    "DocumentFile",
    "DocumentFileField",
    "DownloadCount",
    "ExtractedText",
    "TextPage",
    "TextState",
    "generated_name",
]
