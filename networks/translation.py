from modeltranslation.translator import TranslationOptions, register

from .models import Network, Organisation, PartnerCity


@register(Organisation)
class OrganisationTranslation(TranslationOptions):
    fields = ("name", "description")


@register(PartnerCity)
class PartnerCityTranslation(TranslationOptions):
    fields = ("name", "description")


@register(Network)
class NetworkTranslation(TranslationOptions):
    fields = ("name", "description")
