"""Projects and the categories of beneficiaries in sitemap.xml."""

from editorial.sitemaps import NamedSitemap, PublishedSitemap

from .models import Beneficiary, Project


class ProjectSitemap(PublishedSitemap):
    model = Project


class BeneficiarySitemap(PublishedSitemap):
    model = Beneficiary


class ProjectsListsSitemap(NamedSitemap):
    names = ("projects:list", "projects:beneficiary-list")


SITEMAPS = {
    "project": ProjectSitemap,
    "beneficiary": BeneficiarySitemap,
    "projects-lists": ProjectsListsSitemap,
}
