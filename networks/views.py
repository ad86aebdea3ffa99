"""Lists and pages of partner cities, networks and organisations."""

from django.urls import reverse
from django.utils.translation import gettext as _

from editorial.excerpts import NAMES_SHOWN, SHOWN
from editorial.views import PublishedDetailView, PublishedListView
from search.page_cache import known_parameters

from .by_events import documents_of_events, first_documents_of_events, first_projects_of, projects_of
from .models import Network, Organisation, PartnerCity


class CityList(PublishedListView):
    template_name = "networks/city_list.html"
    context_object_name = "cities"
    nav_section = "cities"

    def get_queryset(self):
        return PartnerCity.objects.published().with_counts().alphabetical()

    def get_context_data(self, **kwargs):
        everywhere = list(PartnerCity.objects.published().alphabetical())
        partner_count = sum(not city.is_home for city in everywhere)
        return super().get_context_data(everywhere=everywhere, partner_count=partner_count, **kwargs)


class CityDetail(PublishedDetailView):
    template_name = "networks/city_detail.html"
    context_object_name = "city"
    nav_section = "cities"

    def get_queryset(self):
        return PartnerCity.objects.published().with_page_parts()

    def get_context_data(self, **kwargs):
        city, everywhere = self.object, list(PartnerCity.objects.published().alphabetical())
        return super().get_context_data(
            crumbs=[(_("Cities"), reverse("networks:city-list"))],
            everywhere=everywhere,
            projects=city.projects.published().in_display_order().with_card_parts()[:SHOWN],
            events=city.events.published().latest_first().with_place()[:SHOWN],
            documents=city.documents.published().by_kind().with_files()[:SHOWN],
            from_events=first_documents_of_events(city),
            from_event_count=documents_of_events(city).count(),
            has_projects_of_country=city.projects.published().in_countries([city.country.code]).exists(),
            other_cities=[other for other in everywhere if other != city][:NAMES_SHOWN],
            **kwargs,
        )


class NetworkList(PublishedListView):
    template_name = "networks/network_list.html"
    context_object_name = "networks"
    nav_section = "networks"

    def get_queryset(self):
        return Network.objects.published().with_counts().alphabetical()


class NetworkDetail(PublishedDetailView):
    template_name = "networks/network_detail.html"
    nav_section = "networks"

    def get_queryset(self):
        return Network.objects.published().with_page_parts()

    def get_context_data(self, **kwargs):
        network = self.object
        return super().get_context_data(
            crumbs=[(_("Networks"), reverse("networks:network-list"))],
            projects=first_projects_of(network),
            events=network.events.published().latest_first().with_place()[:SHOWN],
            project_count=projects_of(network).count(),
            **kwargs,
        )


class OrganisationList(PublishedListView):
    template_name = "networks/organisation_list.html"
    context_object_name = "organisations"
    nav_section = "organisations"

    def get_queryset(self):
        return Organisation.objects.published().alphabetical()


class OrganisationDetail(PublishedDetailView):
    template_name = "networks/organisation_detail.html"
    nav_section = "organisations"

    def get_queryset(self):
        return Organisation.objects.published().with_page_parts()

    def get_context_data(self, **kwargs):
        organisation = self.object
        return super().get_context_data(
            crumbs=[(_("Organisations"), reverse("networks:organisation-list"))],
            project_count=organisation.public_projects.count(),
            events=organisation.events.published().latest_first().with_place()[:SHOWN],
            documents=organisation.documents.published().by_kind().with_files()[:SHOWN],
            **kwargs,
        )


city_list = known_parameters("page")(CityList.as_view())
city_detail = known_parameters()(CityDetail.as_view())
network_list = known_parameters("page")(NetworkList.as_view())
network_detail = known_parameters()(NetworkDetail.as_view())
organisation_list = known_parameters("page")(OrganisationList.as_view())
organisation_detail = known_parameters()(OrganisationDetail.as_view())
