"""What languages and the columns of a translated text are called; imported by the settings, so it imports no model."""

from django.utils.translation import get_language_info, override


def language_word(code):
    """The language of a code, as it stands within a sentence of the staff's: "francese"."""
    with override("it"):
        return get_language_info(code)["name_translated"].lower()


def name_in_language(name, code):
    """A column of a translated text as the staff reads it: "titolo in francese"."""
    return f"{name} in {language_word(code)}"
