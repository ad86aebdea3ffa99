"""The filters of the library: what an address asks for, and which documents and files answer."""

from search.filters import LinkedFilter, ListFilter, ValuesFilter

from .models import Document


class DocumentFilter(ListFilter):
    kind = ValuesFilter("of_kinds")
    language = ValuesFilter("in_languages")
    city = ValuesFilter("of_cities")
    project = ValuesFilter("of_projects")
    event = ValuesFilter("of_events")
    year = ValuesFilter("issued_in")
    author = LinkedFilter("written_by")
    events_in = LinkedFilter("of_events_in")

    class Meta:
        model = Document
        fields = ()

    @property
    def found(self):
        """The documents that answer, in the order of the library, with their current files."""
        return self.qs.by_kind().with_files()

    def wants(self, language):
        """True for the files in a language that is asked for; for all where none is."""
        return not self.asked["language"] or language in self.asked["language"]

    @property
    def files(self):
        """The current files of the documents that answer, in the same order; of asked languages only those in them."""
        return [file for document in self.found for file in document.current_files if self.wants(file.language)]
