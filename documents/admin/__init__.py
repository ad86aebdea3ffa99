"""The staff's side of documents: their form and list, many files at once, and files in the forms of other content."""

from .document import DocumentAdmin
from .materials import AttachesDocuments

__all__ = ["AttachesDocuments", "DocumentAdmin"]
