"""The library as an address asks for it: which documents, and what they weigh together."""

from django.urls import reverse

from search.listing import Listing

from .facets import document_facets
from .filters import DocumentFilter
from .labels import file_size
from .models import Document


class DocumentListing(Listing):
    """What is shown of the parameters of an address, at a moment (default: now's)."""

    def __init__(self, parameters, moment=None):
        filterset = DocumentFilter(parameters)
        self._order = document_facets.order("by_kind", moment)
        self._sizes = document_facets.sizes(moment)
        super().__init__(filterset, document_facets.narrowed(filterset, moment))

    @property
    def rows(self):
        return self.found_rows(lambda: Document.objects.published().with_files().with_city(), self._order)

    @property
    def archive(self):
        """The ZIP of what is found: its address, how many files it holds, their size together in words."""
        bitmaps, found = self._narrowing.bitmaps, self._narrowing.selection.bitmap
        # Those in each language, of the files that are wanted.
        wanted = [
            (found & bits, self._sizes[language])
            for language, bits in bitmaps.bits["language"].items()
            if self._filterset.wants(language)
        ]
        question = f"?{self.question}" if self.question else ""
        return {
            "url": reverse("documents:archive") + question,
            "count": sum(bitmap.bit_count() for bitmap, _sizes in wanted),
            "size": file_size(sum(bitmaps.sum(bitmap, sizes) for bitmap, sizes in wanted)),
        }
