"""The list of events as an address asks for it: the calendar of those that answer."""

from search.listing import Listing

from .facets import event_facets
from .filters import EventFilter
from .models import Event


class EventListing(Listing):
    """What is shown of the parameters of an address, at a moment (default: now's)."""

    def __init__(self, parameters, moment=None):
        filterset = EventFilter(parameters)
        super().__init__(filterset, event_facets.narrowed(filterset, moment))

    @property
    def rows(self):
        """The events that answer, each with its `past_year`."""
        return self.found_rows(lambda: Event.objects.published().with_place().as_calendar())
