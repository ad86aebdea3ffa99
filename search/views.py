"""The view of every list that can be narrowed."""

from editorial.views import PublishedListView


class FilteredListView(PublishedListView):
    """A list as its address asks for it; subclasses give `listing_class`, a `search.listing.Listing` of parameters."""

    listing_class = None

    def get_queryset(self):
        self.listing = self.listing_class(self.request.GET)
        return self.listing.rows

    def get_paginator(self, rows, *args, **kwargs):
        paginator = super().get_paginator(rows, *args, **kwargs)
        paginator.count = self.listing.row_count
        return paginator

    def get_context_data(self, **kwargs):
        listing = self.listing
        return super().get_context_data(
            facets=listing.facets,
            active_filters=listing.active_filters,
            words=listing.words,
            total=listing.total,
            kept=listing.kept,
            clear_url=listing.clear_url,
            **kwargs,
        )
