"""Cities, networks and organisations in sitemap.xml."""

from editorial.sitemaps import NamedSitemap, PublishedSitemap

from .models import Network, Organisation, PartnerCity


class PartnerCitySitemap(PublishedSitemap):
    model = PartnerCity


class NetworkSitemap(PublishedSitemap):
    model = Network


class OrganisationSitemap(PublishedSitemap):
    model = Organisation


class NetworksListsSitemap(NamedSitemap):
    names = ("networks:city-list", "networks:network-list", "networks:organisation-list")


SITEMAPS = {
    "partnercity": PartnerCitySitemap,
    "network": NetworkSitemap,
    "organisation": OrganisationSitemap,
    "networks-lists": NetworksListsSitemap,
}
