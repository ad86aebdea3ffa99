"""How news, terms of the glossary and standing pages are found."""

from django.utils.translation import pgettext_lazy

from editorial.templatetags.editorial import day
from pages.models import GlossaryTerm, News, Page
from search.registry import Searchable

from .words import days, here, year_facets


def of_pages():
    """News, terms of the glossary and standing pages."""
    yield Searchable(
        News,
        kind=pgettext_lazy("kind of page", "News item"),
        names=("title",),
        leads=("lead",),
        texts=("body",),
        words=lambda news: days(news.date),
        dated=lambda news: news.date,
        line=lambda news: here(day(news.date)),
        facets=lambda news: year_facets([news.date.year] if news.date else []),
    )
    yield Searchable(
        GlossaryTerm,
        kind=pgettext_lazy("kind of page", "Term"),
        names=("acronym", "term"),
        texts=("definition",),
        has_page=lambda term: term.is_explained,
    )
    yield Searchable(
        Page, kind=pgettext_lazy("kind of page", "Page"), names=("title",), leads=("lead",), texts=("body",)
    )
