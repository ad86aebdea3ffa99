from modeltranslation.translator import TranslationOptions, register

from .models import Beneficiary, FundingProgramme, GeographicArea, Goal, Instrument, Location, Project, Sector


@register(Project)
class ProjectTranslation(TranslationOptions):
    fields = ("title", "summary", "description", "objectives", "place_of_intervention", "results", "image_alt")


@register(FundingProgramme)
class FundingProgrammeTranslation(TranslationOptions):
    fields = ("name", "call_title", "required_statement")


@register(Beneficiary)
class BeneficiaryTranslation(TranslationOptions):
    fields = ("name", "description")


@register([GeographicArea, Goal, Instrument, Location, Sector])
class NameTranslation(TranslationOptions):
    fields = ("name",)
