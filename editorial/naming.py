"""What the columns of a translated text are called; imported by the settings, so it imports no model."""

from django.utils.translation import get_language_info, override


def name_in_language(name, code):
    """A column of a translated text as the staff reads it: "titolo in francese"."""
    with override("it"):
        return f"{name} in {get_language_info(code)['name_translated'].lower()}"
