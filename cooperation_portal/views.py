"""The root, the home page and the search page."""

from django.http import HttpResponseRedirect
from django.urls import reverse
from django.utils import translation
from django.utils.cache import patch_vary_headers
from django.views.decorators.http import require_safe
from django.views.generic import TemplateView

from documents.models import Document
from editorial.views import last_updated
from events.models import Event
from networks.models import PartnerCity
from pages.models import News
from projects.models import Goal
from search.page_cache import known_parameters
from search.views import FilteredListView
from search.words import MOST_CHARACTERS

from .home import figures, highlights_and_areas, places_of_projects
from .languages import preferred_language
from .site_search import SearchForm, SiteSearch


@require_safe
def to_own_language(request):
    """To the home page in the visitor's language."""
    with translation.override(preferred_language(request.headers.get("Accept-Language", ""))):
        response = HttpResponseRedirect(reverse("home"))
    patch_vary_headers(response, ["Accept-Language"])
    return response


class Home(TemplateView):
    """What the office does and what is there to see; every figure is counted from the data."""

    template_name = "home.html"
    extra_context = {"nav_section": "home"}

    def get_context_data(self, **kwargs):
        everywhere = list(PartnerCity.objects.published().alphabetical())
        cities = [city for city in everywhere if not city.is_home]
        calendar = list(Event.objects.published().with_place().as_calendar()[:3])
        upcoming = [event for event in calendar if event.past_year is None]
        highlights, areas = highlights_and_areas()
        events = upcoming or calendar
        documents = list(Document.objects.published().order_by("-created_at", "slug").with_files()[:4])
        news = list(News.objects.published().latest_first()[:3])
        projects = [project for area in areas for project in area.shown_projects]
        return super().get_context_data(
            highlights=highlights,
            areas=areas,
            everywhere=everywhere,
            cities=cities,
            country_count=len({city.country.code for city in cities}),
            places=[*everywhere, *places_of_projects()],
            has_upcoming=bool(upcoming),
            events=events,
            documents=documents,
            goals=Goal.objects.published(),
            news_items=news,
            last_updated=last_updated([*highlights, *projects, *everywhere, *events, *documents, *news]),
            **figures(),
            **kwargs,
        )


class Search(FilteredListView):
    """Finding in all public texts, and in the pages of documents."""

    template_name = "search.html"
    context_object_name = "hits"
    listing_class = SiteSearch

    def records_of(self, rows):
        """Nothing: hits are found anew each time, and say themselves how old they are."""
        return []

    def get_context_data(self, **kwargs):
        return super().get_context_data(
            has_words=self.listing.answer.has_words,
            is_cut=self.listing.is_cut,
            suggestion=self.listing.suggestion,
            most_characters=MOST_CHARACTERS,
            **kwargs,
        )


home = known_parameters()(Home.as_view())
search = known_parameters("q", "page", several=SearchForm.of_values())(Search.as_view())
