"""The words: dates and periods as read in the active language."""

from babel.dates import format_date
from django.utils.translation import gettext, pgettext

from editorial.languages import active_language

_PATTERNS = {"year": "y", "month": "MMMM y", "day": "d MMMM y"}


def format_partial_date(known):
    """ "2015", "marzo 2021", "10 novembre 2017", in the active language."""
    return _words(known.first, _PATTERNS[known.precision])


def format_information_date(known):
    """ "Information as of 2018", in the active language; empty for None."""
    if known is None:
        return ""
    pattern = {
        "year": lambda: pgettext("known to a year", "Information as of %(date)s"),
        "month": lambda: pgettext("known to a month", "Information as of %(date)s"),
        "day": lambda: pgettext("known to a day", "Information as of %(date)s"),
    }[known.precision]()
    return sentence_with_date(pattern, known)


def sentence_with_date(pattern, known, **others):
    """A translated sentence with its `%(date)s`, a partial date, and its other parts, in the active language."""
    sentence = pattern % {"date": format_partial_date(known), **others}
    # Italian elides the article before the numbers that begin with a vowel: "all’8 marzo", "all’11 marzo".
    if active_language() == "it" and known.precision == "day" and known.first.day in (8, 11):
        return sentence.replace(f" al {known.first.day} ", f" all’{known.first.day} ")
    return sentence


def format_day_range(first, last=None):
    """Days of an event: "10 novembre 2017", "12–13 dicembre 2017", "30 novembre – 2 dicembre 2017"."""
    if last is None or last == first:
        return _words(first, "d MMMM y")
    if (first.year, first.month) == (last.year, last.month):
        return f"{_words(first, 'd')}–{_words(last, 'd MMMM y')}"
    pattern = "d MMMM" if first.year == last.year else "d MMMM y"
    return f"{_words(first, pattern)} – {_words(last, 'd MMMM y')}"


def format_period(start, end):
    """A period between two partial dates, either of which may be unknown: "2015–2018", "2018 – marzo 2021".

    With one end only it says which: "inizio: 2018". Empty when both are unknown.
    """
    if start is None and end is None:
        return ""
    if end is None:
        return gettext("start: %(date)s") % {"date": format_partial_date(start)}
    if start is None:
        return gettext("end: %(date)s") % {"date": format_partial_date(end)}
    if start == end:
        return format_partial_date(start)
    if start.precision == end.precision == "day":
        return format_day_range(start.first, end.first)
    if start.precision == end.precision == "year":
        return f"{start}–{end}"
    return f"{format_partial_date(start)} – {format_partial_date(end)}"


def _words(day, pattern):
    """French writes the first day of a month as an ordinal; Babel's patterns do not."""
    language = active_language()
    words = format_date(day, pattern, locale="en_GB" if language == "en" else language)
    if language == "fr" and day.day == 1 and pattern.startswith("d"):
        return f"1er{words[1:]}"
    return words
