"""The library as an address asks for it: which documents, and what they weigh together."""

from django.urls import reverse

from search.listing import Listing

from .facets import narrowed
from .filters import DocumentFilter
from .labels import file_size
from .models import Document, DocumentFile


class DocumentListing(Listing):
    """What is shown of the parameters of an address."""

    def __init__(self, parameters):
        filterset = DocumentFilter(parameters, Document.objects.published())
        current = DocumentFile.objects.public().current()
        self._files = list(current.values_list("document_id", "language", "size"))
        super().__init__(filterset, narrowed(filterset, self._files))

    @property
    def rows(self):
        return self._filterset.found.with_city()

    @property
    def archive(self):
        """The ZIP of what is found: its address, how many files it holds, their size together in words."""
        left = self._narrowing.left
        sizes = [
            size for document, language, size in self._files if document in left and self._filterset.wants(language)
        ]
        question = f"?{self.question}" if self.question else ""
        return {"url": reverse("documents:archive") + question, "count": len(sizes), "size": file_size(sum(sizes))}
