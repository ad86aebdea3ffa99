"""What an answer of the list of events says, for its tests."""

from django.urls import reverse
from django.utils.translation import override


def address(language="it"):
    with override(language):
        return reverse("events:list")


def found(response):
    return sorted(event.slug for event in response.context["page_obj"])
