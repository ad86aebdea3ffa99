"""The filters of the list of projects: what an address asks for, and which projects answer."""

from search.filters import LinkedFilter, ListFilter, ValuesFilter

from .models import Project


class ProjectFilter(ListFilter):
    area = ValuesFilter("in_areas")
    programme = ValuesFilter("funded_by")
    status = ValuesFilter("with_statuses")
    country = ValuesFilter("in_countries")
    city = ValuesFilter("in_cities")
    sector = ValuesFilter("in_sectors")
    beneficiary = ValuesFilter("for_beneficiaries")
    goal = ValuesFilter("towards")
    role = ValuesFilter("with_roles")
    year = ValuesFilter("in_years")
    organisation = LinkedFilter("of_organisations")
    network = LinkedFilter("of_networks")
    event = LinkedFilter("of_events")
    document = LinkedFilter("of_documents")

    class Meta:
        model = Project
        fields = ()
