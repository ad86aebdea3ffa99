"""Which images the public may see."""

from editorial.images import register
from pages.models import News, PortalIdentity
from projects.models import FundingProgramme, Project


def register_all():
    """Called once, when the applications are ready."""
    register(Project, "image")
    register(FundingProgramme, "logo")
    register(News, "image")
    register(PortalIdentity, "emblem", rows=PortalIdentity.objects.all)
