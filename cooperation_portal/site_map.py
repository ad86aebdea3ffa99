"""The page that leads to every other page."""

from dataclasses import dataclass
from datetime import datetime

from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.generic import TemplateView

from documents.models import Document
from editorial.languages import active_language
from editorial.views import last_updated
from events.models import Event
from networks.models import Network, Organisation, PartnerCity
from pages.models import GlossaryTerm, News, Page
from projects.models import Beneficiary, Project
from search.page_cache import known_parameters
from search.registry import searchables


@dataclass(frozen=True)
class Entry:
    """A link; `language` is empty where the text is in the page's own."""

    url: str
    text: str
    language: str = ""


@dataclass(frozen=True)
class Section:
    """A list and what it holds; `url` is empty for what has no list of its own."""

    title: str
    url: str
    entries: list[Entry]
    #: When any of them was last changed; None where there is none.
    last_updated: datetime | None


def sections():
    """The lists in the order of the menu, each with all that the public may see of it."""
    kinds = (
        (_("Projects"), "projects:list", Project.objects.published().alphabetical("title")),
        (_("Events"), "events:list", Event.objects.published().order_by("-starts_on", "slug")),
        (_("Cities"), "networks:city-list", PartnerCity.objects.published().alphabetical()),
        (_("Networks"), "networks:network-list", Network.objects.published().alphabetical()),
        (_("Organisations"), "networks:organisation-list", Organisation.objects.published().alphabetical()),
        (_("Beneficiaries"), "projects:beneficiary-list", Beneficiary.objects.published().alphabetical()),
        (_("Documents"), "documents:list", Document.objects.published().alphabetical("title")),
        (_("News"), "pages:news-list", News.objects.published().latest_first()),
        # All its terms are on one page.
        (_("Glossary"), "pages:glossary", GlossaryTerm.objects.none()),
        (_("About this portal"), "", Page.objects.published().alphabetical("title")),
    )
    return [
        Section(title, reverse(name) if name else "", entries(objects), last_updated(objects))
        for title, name, objects in kinds
    ]


def entries(objects):
    """A link to each object, by the name that search finds it by."""
    here = active_language()
    named = ((obj, *searchables[objects.model].title_of(obj, here)) for obj in objects)
    return [Entry(obj.get_absolute_url(), text, "" if lang == here else lang) for obj, text, lang in named]


class SiteMap(TemplateView):
    template_name = "site_map.html"

    def get_context_data(self, **kwargs):
        found = sections()
        moments = [section.last_updated for section in found if section.last_updated]
        return super().get_context_data(sections=found, last_updated=max(moments, default=None), **kwargs)


site_map = known_parameters()(SiteMap.as_view())
