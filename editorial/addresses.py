"""Addresses of the administration, by what they are about."""

from django.db.models import Model
from django.urls import reverse


def address_in_admin(target, page="change"):
    """The address of a page about an object or, given a model, about all of its kind ("changelist", "add")."""
    opts = target._meta
    return reverse(
        f"admin:{opts.app_label}_{opts.model_name}_{page}", args=[target.pk] if isinstance(target, Model) else []
    )
