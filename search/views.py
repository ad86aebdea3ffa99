"""The view of every list that can be narrowed."""

from django.utils.functional import SimpleLazyObject

from editorial.views import PublishedListView

from .freshness import moment_of


class FilteredListView(PublishedListView):
    """A list as its address asks for it; subclasses give `listing_class`, a `search.listing.Listing`.

    That is made of the parameters and of the moment of the request. `drawn_rows`, `search.drawn.DrawnRows`, draw what
    is on the page: the context has them as `drawn`.
    """

    listing_class = None
    drawn_rows = None
    #: What of the page was drawn.
    drawn = ()

    def get_queryset(self):
        self.listing = self.listing_class(self.request.GET, moment_of(self.request))
        return self.listing.rows

    def records_of(self, rows):
        """The rows as they are drawn, which know when they were changed."""
        self.drawn = self.drawn_rows.of(rows, moment_of(self.request))
        return self.drawn

    def get_context_data(self, **kwargs):
        listing = self.listing
        context = super().get_context_data(
            # Only a form that is drawn anew asks for them.
            facets=SimpleLazyObject(lambda: listing.facets),
            active_filters=listing.active_filters,
            words=listing.words,
            total=listing.total,
            kept=listing.kept,
            clear_url=listing.clear_url,
            **kwargs,
        )
        return context | {"drawn": self.drawn}
