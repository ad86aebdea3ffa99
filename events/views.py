"""The calendar and an event's page."""

from django.urls import reverse
from django.utils.translation import gettext as _

from editorial.excerpts import NAMES_SHOWN, SHOWN
from editorial.views import PublishedDetailView
from search.drawn import DrawnRows
from search.page_cache import known_parameters
from search.views import FilteredListView

from .filters import EventFilter
from .listing import EventListing
from .models import Event


class EventList(FilteredListView):
    template_name = "events/event_list.html"
    nav_section = "events"
    listing_class = EventListing
    drawn_rows = DrawnRows("components/_event_row.html", "event", lambda event: event.past_year)


class EventDetail(PublishedDetailView):
    template_name = "events/event_detail.html"
    nav_section = "events"

    def get_queryset(self):
        return Event.objects.published().with_page_parts()

    def get_context_data(self, **kwargs):
        return super().get_context_data(
            crumbs=[(_("Events"), reverse("events:list"))],
            is_past=self.object.is_past(),
            account=self.object.account(),
            projects=self.object.projects.published().alphabetical("title").without_long_texts()[:NAMES_SHOWN],
            documents=self.object.documents.published().by_kind().with_files()[:SHOWN],
            near=Event.objects.published().around(self.object).with_place(),
            **kwargs,
        )


event_list = known_parameters("q", "page", several=EventFilter.of_values())(EventList.as_view())
event_detail = known_parameters()(EventDetail.as_view())
