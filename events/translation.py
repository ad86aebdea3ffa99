from modeltranslation.translator import TranslationOptions, register

from .models import Event, EventLink


@register(Event)
class EventTranslation(TranslationOptions):
    fields = ("title", "theme", "place", "venue", "presentation", "report")


@register(EventLink)
class EventLinkTranslation(TranslationOptions):
    fields = ("title",)
