"""How the filters of a list are drawn: the same hundred options at every question, so that each is drawn once."""

from django import template
from django.template.loader import get_template
from django.utils.safestring import mark_safe

register = template.Library()

_OPTION = "components/_filter_option.html"
#: Stands where the count goes while an option is drawn; no text of the database holds one.
_COUNT = "\x00"


@register.simple_tag
def filter_options(choice, options):
    """Options of a `search.narrowing.Choice`, as `components/_filter_option.html` draws them.

    The template draws each once for every look that it has, and this is kept with the facet: only the counts differ.
    """
    html = []
    for option in options:
        look = option.value, option.count == 0, option.is_selected
        if look not in choice.looks:
            choice.looks[look] = _drawn(choice, option)
        before, after = choice.looks[look]
        html += (before, str(option.count), after)
    # Parts that a template drew, and numbers between them.
    return mark_safe("".join(html))  # noqa: S308


def _drawn(choice, option):
    """What stands before the count and after it."""
    context = {"name": choice.name, "option": option, "is_empty": option.count == 0, "count": _COUNT}
    before, _count, after = get_template(_OPTION).render(context).partition(_COUNT)
    return before, after
