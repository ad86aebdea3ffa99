"""The calendar and an event's page."""

from django.urls import reverse
from django.utils.translation import gettext as _

from editorial.views import PublishedDetailView, PublishedListView
from search.page_cache import known_parameters

from .models import Event


class EventList(PublishedListView):
    template_name = "events/event_list.html"
    nav_section = "events"

    def get_queryset(self):
        return Event.objects.published().with_place().as_calendar()


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
            near=Event.objects.published().around(self.object).with_place(),
            **kwargs,
        )


event_list = known_parameters("page")(EventList.as_view())
event_detail = known_parameters()(EventDetail.as_view())
