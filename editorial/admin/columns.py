"""What lists show in their columns: days and moments short enough for a narrow screen, small pictures."""

from django.templatetags.static import static
from django.utils.formats import date_format
from django.utils.html import format_html
from django.utils.timezone import localtime

NOTHING = "–"


def short_moment(moment):
    """ "25/11/2026 14:05", on the portal's own clock; a dash where there is none."""
    return date_format(localtime(moment), "d/m/Y H:i") if moment else NOTHING


def short_day(day):
    """ "25/11/2026"; a dash where there is none."""
    return date_format(day, "d/m/Y") if day else NOTHING


def yes_or_no(value):
    """The sign for what is so, is not so, or is not known; in words for who hears it."""
    words, picture = {True: ("sì", "yes"), False: ("no", "no"), None: ("non si sa", "unknown")}[value]
    return format_html('<img src="{}" alt="{}">', static(f"admin/img/icon-{picture}.svg"), words)


def thumbnail(image):
    """A small picture for a row of a list; a dash where there is none. The row names what it shows."""
    if not image:
        return NOTHING
    return format_html('<img class="row-picture" src="{}" alt="" loading="lazy">', image.url)
