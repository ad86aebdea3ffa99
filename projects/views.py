"""The public pages of projects and of the categories of beneficiaries."""

from django.http import Http404
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext

from editorial.excerpts import SHOWN
from editorial.views import PublishedDetailView, PublishedListView, ShortAddressView
from search.drawn import DrawnRows
from search.page_cache import known_parameters
from search.views import FilteredListView

from .described import terms_of
from .facts import facts_of, programmes_with_statement, roles_of
from .filters import ProjectFilter
from .listing import CARDS, TABLE, ProjectListing
from .models import Beneficiary, Project
from .page_parts import documents_of, phases_of, project_of_page
from .printing import printed_address
from .timeline import timeline_of


class ProjectList(FilteredListView):
    template_name = "projects/list.html"
    context_object_name = "projects"
    nav_section = "projects"
    listing_class = ProjectListing
    drawn_rows = DrawnRows("components/_project_card.html", "project")

    def records_of(self, rows):
        if self.listing.view == CARDS:
            return super().records_of(rows)
        return [row.project for row in rows] if self.listing.view == TABLE else rows

    def get_context_data(self, **kwargs):
        listing = self.listing
        return super().get_context_data(
            views=listing.views, sorts=listing.sorts, places=listing.places, view=listing.view, **kwargs
        )


class ProjectPage(PublishedDetailView):
    template_name = "projects/detail.html"
    context_object_name = "project"
    nav_section = "projects"

    def get_queryset(self):
        return Project.objects.published()

    def get_object(self, queryset=None):
        self.now = timezone.now()
        if project := project_of_page(self.kwargs["slug"], self.now):
            return project
        raise Http404

    def get_context_data(self, **kwargs):
        terms, phases = terms_of(self.object, self.now), phases_of(self.object, self.now)
        return super().get_context_data(
            crumbs=[(gettext("Projects"), reverse("projects:list"))],
            facts=facts_of(self.object, terms),
            place=self.object.place_in(terms["areas"]),
            documents=documents_of(self.object, self.now),
            roles=roles_of(self.object),
            goals=terms["goals"],
            phases=phases,
            timeline=timeline_of(self.object, phases),
            has_old_state=self.object.has_old_state(),
            printed_address=printed_address(self.object),
            statements=programmes_with_statement(self.object),
            **kwargs,
        )


class ProjectByShortAddress(ShortAddressView):
    def get_queryset(self):
        return Project.objects.published()


class BeneficiaryList(PublishedListView):
    template_name = "projects/beneficiary_list.html"
    context_object_name = "beneficiaries"
    paginate_by = None

    def get_queryset(self):
        return Beneficiary.objects.published().with_project_counts()


class BeneficiaryPage(PublishedDetailView):
    template_name = "projects/beneficiary_detail.html"
    context_object_name = "beneficiary"

    def get_queryset(self):
        return Beneficiary.objects.published().with_project_counts()

    def get_context_data(self, **kwargs):
        return super().get_context_data(
            crumbs=[(gettext("Beneficiaries"), reverse("projects:beneficiary-list"))],
            projects=self.object.projects.published().in_display_order().with_card_parts()[:SHOWN],
            **kwargs,
        )


project_list = known_parameters("q", "sort", "view", "page", several=ProjectFilter.of_values())(ProjectList.as_view())
project_detail = known_parameters()(ProjectPage.as_view())
project_by_short_address = ProjectByShortAddress.as_view()
beneficiary_list = known_parameters()(BeneficiaryList.as_view())
beneficiary_detail = known_parameters()(BeneficiaryPage.as_view())
