from modeltranslation.translator import TranslationOptions, register

from .models import GlossaryTerm, Highlight, News, Page, PortalIdentity


@register(Page)
class PageTranslation(TranslationOptions):
    fields = ("title", "lead", "body")


@register(News)
class NewsTranslation(TranslationOptions):
    fields = ("title", "lead", "body", "image_alt")


@register(Highlight)
class HighlightTranslation(TranslationOptions):
    fields = ("text",)


@register(GlossaryTerm)
class GlossaryTermTranslation(TranslationOptions):
    fields = ("term", "definition")


@register(PortalIdentity)
class PortalIdentityTranslation(TranslationOptions):
    fields = ("site_name", "body", "office", "tagline", "intro", "seat", "goals_intro")
