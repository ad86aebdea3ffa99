"""Buttons beside an object's form that do one thing at once: the content's own, and those of later rooms."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Tool:
    """A way from an object's form: a link to a page or, where it does something at once, a button that posts."""

    label: str
    address: str
    is_press: bool = False
    #: The version that the button is pressed at, where it does something to another object than that of the form.
    version: int | None = None


_makers = []


def register_tool(maker):
    """Offer tools on the forms of all content.

    `maker` takes the content's admin, the request and the object, and yields `Tool`s, none where they do not apply
    or the user may not. What the tool does must ask for the permission again.
    """
    _makers.append(maker)
    return maker


def registered_tools(model_admin, request, obj):
    """The tools of other rooms for an object."""
    return [tool for maker in _makers for tool in maker(model_admin, request, obj)]
