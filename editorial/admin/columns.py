"""What lists show in their columns: days and moments short enough for a narrow screen, small pictures."""

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


def thumbnail(image):
    """A small picture for a row of a list; a dash where there is none. The row names what it shows."""
    if not image:
        return NOTHING
    return format_html('<img class="row-picture" src="{}" alt="" loading="lazy">', image.url)
