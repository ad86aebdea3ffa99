"""The map of cities, for templates: the frame is the portal's, which this room does not know."""

from django import template

from networks import maps

register = template.Library()


@register.simple_tag
def city_map(cities, frame, centre=None):
    """What `components/_map.html` draws; see `networks.maps.city_map`."""
    return maps.city_map(cities, frame, centre)


@register.simple_tag
def arcs_map(places, frame):
    """What `components/_hero_art.html` draws; see `networks.maps.arcs_map`."""
    return maps.arcs_map(places, frame)
