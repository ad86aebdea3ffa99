"""How the filters of a list are drawn: the same hundred options at every question, so that each is drawn once."""

from django import template
from django.template.loader import get_template
from django.utils.safestring import mark_safe

register = template.Library()

_FACET, _OPTION = "components/_filter_facet.html", "components/_filter_option.html"
#: Facets that are open from the start.
_EARLY = 2
#: Stand where the parts go that differ each time; no text of the database holds one.
_FIRST, _MORE = mark_safe("\x00"), mark_safe("\x01")
#: Looks of one facet that are kept: of options there are four for each, of the facet as many as visitors think of.
_MOST_LOOKS = 2_000


@register.simple_tag
def filter_facet(choice, number):
    """A `search.narrowing.Choice` as `components/_filter_facet.html` draws it; `number` is its own, from 1.

    What the templates draw is kept with the facet for every look that it and each option has: only the counts differ.
    """
    is_early, more_options = number <= _EARLY, choice.more_options
    look = choice.selected_count, is_early, choice.is_unfolded, len(more_options)
    context = {"facet": choice, "is_early": is_early, "first": _FIRST, "more": _MORE}
    before, between, after = _parts(choice, look, _FACET, context, _FIRST, _MORE)
    options = _options(choice, choice.first_options)
    # Parts that a template drew, and numbers between them.
    return mark_safe("".join((before, *options, between, *_options(choice, more_options), after)))  # noqa: S308


def _options(choice, options):
    for option in options:
        look = option.value, option.count == 0, option.is_selected
        context = {"name": choice.name, "option": option, "is_empty": option.count == 0, "count": _FIRST}
        before, after = _parts(choice, look, _OPTION, context, _FIRST)
        yield from (before, str(option.count), after)


def _parts(choice, look, name, context, *marks):
    """What stands before, between and after the marks in what the template draws of this look."""
    parts = choice.looks.get(look)
    if parts is None:
        parts, drawn = [], get_template(name).render(context)
        for mark in marks:
            part, _mark, drawn = drawn.partition(mark)
            parts.append(part)
        parts = (*parts, drawn)
        if len(choice.looks) < _MOST_LOOKS:
            choice.looks[look] = parts
    return parts
