"""News, the glossary, and the standing pages."""

from django.urls import reverse
from django.utils.translation import gettext as _

from editorial.views import PublishedDetailView, PublishedListView
from networks.models import Network
from projects.models import Beneficiary, Goal
from search.page_cache import known_parameters

from .abbreviations import Abbreviations
from .glossary import by_letter, set_former_places
from .models import GlossaryTerm, News, Page


class NewsList(PublishedListView):
    template_name = "pages/news_list.html"

    def get_queryset(self):
        return News.objects.published().latest_first()


class NewsDetail(PublishedDetailView):
    template_name = "pages/news.html"
    context_object_name = "news"

    def get_queryset(self):
        return News.objects.published().with_subjects()

    def get_context_data(self, **kwargs):
        return super().get_context_data(crumbs=[(_("News"), reverse("pages:news-list"))], **kwargs)


class Glossary(PublishedListView):
    """All terms on one page, under their letters."""

    template_name = "pages/glossary.html"
    context_object_name = "terms"
    paginate_by = None

    def get_queryset(self):
        return GlossaryTerm.objects.published().explained()

    def get_context_data(self, **kwargs):
        context = super().get_context_data(**kwargs)
        set_former_places(context["terms"])
        # What explains acronyms within the definitions need not ask for the same terms again.
        return context | {"letters": by_letter(context["terms"]), "glossary": Abbreviations(context["terms"])}


class PageDetail(PublishedDetailView):
    template_name = "pages/page.html"
    context_object_name = "page"

    def get_queryset(self):
        return Page.objects.published()

    def get_context_data(self, **kwargs):
        about = {}
        if self.object.key == "about":
            about = {
                "goals": Goal.objects.published(),
                "beneficiaries": Beneficiary.objects.published(),
                "networks": Network.objects.published().alphabetical(),
            }
        return super().get_context_data(**about, **kwargs) | {"nav_section": self.object.key}


news_list = known_parameters("page")(NewsList.as_view())
news_detail = known_parameters()(NewsDetail.as_view())
glossary = known_parameters()(Glossary.as_view())
page_detail = known_parameters()(PageDetail.as_view())
