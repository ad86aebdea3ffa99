"""Reading translated fields: which language a text is really in."""

from django.conf import settings
from django.utils.translation import get_language
from modeltranslation.translator import NotRegistered, translator

SOURCE_LANGUAGE = settings.MODELTRANSLATION_DEFAULT_LANGUAGE
TARGET_LANGUAGES = [code for code, _name in settings.LANGUAGES if code != SOURCE_LANGUAGE]
LANGUAGE_CODES = [code for code, _name in settings.LANGUAGES]


def active_language():
    """The active language's code without its country: "en" for "en-gb"."""
    return (get_language() or SOURCE_LANGUAGE)[:2]


def translated_fields(model):
    """The names of the model's translated fields, in the order of the model."""
    try:
        names = set(translator.get_options_for_model(model).get_field_names())
    except NotRegistered:
        return []
    return [field.name for field in model._meta.concrete_fields if field.name in names]


def text_and_language(obj, field, language=None):
    """The text of a translated field and the language it is in: the asked one, else the source language.

    A text that is missing in both is ("", the asked language).
    """
    language = language or active_language()
    return shown_text(getattr(obj, f"{field}_{language}"), getattr(obj, f"{field}_{SOURCE_LANGUAGE}"), language)


def shown_text(own, source, language=None):
    """What is shown of a text in the asked language and the same in the source language, and the language it is in."""
    language = language or active_language()
    if own or not source:
        return own or "", language
    return source, SOURCE_LANGUAGE


def language_apart(obj, field):
    """The language that a translated field is shown in, where it is not the page's; else empty."""
    language = text_and_language(obj, field)[1]
    return "" if language == active_language() else language


def is_untranslated(obj, language=None):
    """True when a text that the object's page tells exists in the source language and not in the asked one."""
    language = language or active_language()
    return any(written_in != language for written_in in _languages_of_the_page(obj, language))


def is_wholly_untranslated(obj, language=None):
    """True when no text that the object's page tells is in the asked language, and the source language has one."""
    language = language or active_language()
    written_in = _languages_of_the_page(obj, language)
    return bool(written_in) and language not in written_in


def translations_of(obj):
    """The languages that all texts of the object's page are in: those that the page really exists in."""
    return [code for code in LANGUAGE_CODES if not is_untranslated(obj, code)]


def partly_translated(obj):
    """The languages that some texts of the object's page are in, and others not."""
    return [code for code in LANGUAGE_CODES if is_untranslated(obj, code) and not is_wholly_untranslated(obj, code)]


def _languages_of_the_page(obj, language):
    """The languages in which the texts that the object's page tells are shown, on that page in the asked language."""
    shown = (text_and_language(obj, field, language) for field in obj.told_texts())
    return {written_in for text, written_in in shown if text}
