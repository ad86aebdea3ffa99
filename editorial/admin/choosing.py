"""Choosing other content in a form: what is offered, and how two of the same name are told apart."""

from django.contrib.admin.exceptions import NotRegistered
from django.contrib.admin.views.autocomplete import AutocompleteJsonView

from ..models import Publishable


class ChoicesView(AutocompleteJsonView):
    """Django's answer to what is typed in a list to choose from, with enough said of each to choose well."""

    def serialize_result(self, obj, to_field_name):
        return super().serialize_result(obj, to_field_name) | {"text": label_of_choice(self.admin_site, obj)}


def label_of_choice(site, obj):
    """How an object is offered in a form: "Nome (Paese)", and its state where the public does not see it."""
    told = [text for name in _tells_apart(site, type(obj)) if (text := _in_words(obj, name))]
    label = f"{obj} ({', '.join(told)})" if told else str(obj)
    if isinstance(obj, Publishable) and obj.state != Publishable.State.PUBLISHED:
        return f"{label} · {obj.get_state_display()}"
    return label


def _tells_apart(site, model):
    try:
        return getattr(site.get_model_admin(model), "tells_apart", ())
    except NotRegistered:
        return ()


def _in_words(obj, name):
    """The value of a column as people read it; empty where there is none."""
    value = getattr(obj, name)
    if hasattr(value, "name") and hasattr(value, "code"):
        return str(value.name)
    display = getattr(obj, f"get_{name}_display", None)
    if display:
        return str(display())
    if hasattr(value, "strftime"):
        return value.strftime("%d/%m/%Y")
    return str(value or "")
