"""Compiles message catalogues without GNU gettext, which a fresh machine does not have."""

from pathlib import Path

DOMAIN = "django"
LANGUAGES = ("it", "en", "fr")


def sources(locale):
    """The ``.po`` files under the folder ``locale``, sorted by language."""
    return sorted(Path(locale).glob("*/LC_MESSAGES/*.po"))


def compile_all(locale):
    """Write the ``.mo`` file beside every ``.po`` file; fuzzy and obsolete messages stay out, as with ``msgfmt``."""
    import polib  # there only after the requirements are installed

    for source in sources(locale):
        polib.pofile(str(source)).save_as_mofile(str(source.with_suffix(".mo")))
