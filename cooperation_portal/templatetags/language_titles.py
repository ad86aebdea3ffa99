"""The names of languages that the portal itself may not speak."""

from django import template

from documents.labels import language_title

register = template.Library()
register.simple_tag(language_title)
