"""Words about files, in the active language: sizes, kinds, languages, and the label made of them."""

from babel import Locale
from django.utils.formats import number_format
from django.utils.html import format_html
from django.utils.translation import get_language, gettext, ngettext, pgettext

from editorial.languages import LANGUAGE_CODES
from editorial.templatetags.editorial import text

from .file_kinds import KIND_OF_MEDIA_TYPE

UNDETERMINED = "und"
NO_BREAK_SPACE = "\N{NO-BREAK SPACE}"


def language_choices():
    """ISO 639-1 codes with their Italian names, for the staff's form; `und` where the language is unknown."""
    names = [(code, name) for code, name in Locale("it").languages.items() if len(code) == 2]
    return [(UNDETERMINED, "non indicata"), *sorted(names, key=lambda pair: pair[1])]


def language_name(code):
    """The name of an ISO 639-1 language in the active language; empty where it is unknown."""
    if code == UNDETERMINED:
        return ""
    return Locale((get_language() or "it")[:2]).languages.get(code, code)


def stated_language(code):
    """The name of a language within a sentence: "italiano"; it says so where none is stated."""
    return language_name(code) or gettext("language not stated")


def language_of_text(stated, guessed):
    """The language that somebody stated of a file, else the one that its text seems to be in."""
    return guessed if stated == UNDETERMINED else stated


def language_title(code):
    """The name of a language as a heading or an option begins: "Italiano"; it says so where none is stated."""
    name = language_name(code)
    return name[:1].upper() + name[1:] if name else pgettext("language of a file", "Not stated")


def in_reading_order(codes):
    """Codes of languages: the portal's own in their order, then the others in the alphabet, an unknown one last."""

    def place(code):
        own = LANGUAGE_CODES.index(code) if code in LANGUAGE_CODES else len(LANGUAGE_CODES)
        return code == UNDETERMINED, own, language_name(code).casefold()

    return sorted(codes, key=place)


def file_size(size):
    """A size in bytes as people read it, in decimal units: "812 byte", "29 kB", "1,2 MB"; never broken over lines."""
    if size < 1000:
        return _on_one_line(ngettext("%(size)s byte", "%(size)s bytes", size) % {"size": size})
    if size < 999_500:
        return _on_one_line(gettext("%(size)s kB") % {"size": number_format(round(size / 1000), 0)})
    # number_format cuts digits off, it does not round.
    return _on_one_line(gettext("%(size)s MB") % {"size": number_format(round(size / 1_000_000, 1), 1)})


def exact_size(size):
    """ "1.203.456 byte", in the active language; never broken over lines."""
    grouped = number_format(size, force_grouping=True)
    return _on_one_line(ngettext("%(size)s byte", "%(size)s bytes", size) % {"size": grouped})


def page_count(pages):
    """ "12 pagine", in the active language; never broken over lines."""
    return _on_one_line(ngettext("%(count)s page", "%(count)s pages", pages) % {"count": number_format(pages)})


def _on_one_line(words):
    return words.replace(" ", NO_BREAK_SPACE)


def type_name(media_type):
    """The short name of a media type: "PDF"."""
    kind = KIND_OF_MEDIA_TYPE.get(media_type)
    return kind.name if kind else media_type.rpartition("/")[2].upper()


def file_label(file):
    """ "PDF, 1,2 MB, 12 pagine, italiano": everything computed; an unknown number of pages left out."""
    parts = [type_name(file.media_type), file_size(file.size)]
    if file.pages:
        parts.append(page_count(file.pages))
    parts.append(stated_language(file.language))
    return ", ".join(parts)


def text_layer(file):
    """Whether a PDF has a text that can be searched and read aloud; empty for other kinds, and where nobody knows."""
    if file.media_type != "application/pdf" or file.has_text is None:
        return ""
    if file.has_text:
        return gettext("yes: it can be searched and read aloud")
    return gettext("no: it is a scan, which can be neither searched nor read aloud")


def marked_title(file):
    """The title of a file in its own language, else that of its document, as HTML that says the language."""
    if not file.title:
        return text(file.document, "title")
    if file.language == UNDETERMINED:
        return format_html('<span dir="auto">{}</span>', file.title)
    return format_html('<span dir="auto" lang="{}">{}</span>', file.language, file.title)
