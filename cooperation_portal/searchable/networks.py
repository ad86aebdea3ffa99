"""How cities, networks and organisations are found."""

from django.db.models import Prefetch
from django.utils.translation import pgettext_lazy

from editorial.querysets import visible_q
from networks.models import Membership, Network, Organisation, PartnerCity
from search.registry import Searchable

from .words import country_facets, country_names, here, names


def _country(city):
    return country_names(city.country)


def _kind_and_country(organisation):
    return [*here(organisation.get_kind_display()), *country_names(organisation.country)]


def of_networks():
    """Cities, networks and organisations."""
    yield Searchable(
        PartnerCity,
        kind=pgettext_lazy("kind of page", "City"),
        names=("name",),
        texts=("description",),
        related=_country,
        line=_country,
        facets=lambda city: country_facets([city.country]),
    )
    yield Searchable(
        Network,
        kind=pgettext_lazy("kind of page", "Network"),
        names=("acronym", "name"),
        texts=("description",),
        related=lambda network: names(membership.member for membership in network.memberships.all()),
        prefetch=lambda on: (
            Prefetch(
                "memberships",
                Membership.objects.filter(visible_q("city__", on) | visible_q("organisation__", on)).select_related(
                    "city", "organisation"
                ),
            ),
        ),
        follows={
            Membership: ("memberships",),
            PartnerCity: ("memberships__city",),
            Organisation: ("memberships__organisation",),
        },
    )
    yield Searchable(
        Organisation,
        kind=pgettext_lazy("kind of page", "Organisation"),
        names=("acronym", "name"),
        texts=("description", "municipality"),
        related=_kind_and_country,
        line=_kind_and_country,
        facets=lambda organisation: country_facets([organisation.country]),
    )
