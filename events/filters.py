"""The filters of the list of events: what an address asks for, and which events answer."""

from search.filters import LinkedFilter, ListFilter, ValuesFilter

from .models import Event


class EventFilter(ListFilter):
    kind = ValuesFilter("of_kinds")
    year = ValuesFilter("begun_in")
    country = ValuesFilter("in_countries")
    city = ValuesFilter("in_cities")
    project = ValuesFilter("of_projects")
    network = ValuesFilter("of_networks")
    organisation = LinkedFilter("of_organisations")
    document = LinkedFilter("of_documents")

    class Meta:
        model = Event
        fields = ()
