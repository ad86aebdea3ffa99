"""Addresses that make themselves."""

from django.utils.text import slugify


def free_slug(obj, text):
    """A slug made of `text` that no other row of the object's model has; numbered when it is taken."""
    longest = obj._meta.get_field("slug").max_length - 5
    stem = slugify(text)[:longest].strip("-") or obj._meta.model_name
    taken = set(type(obj)._base_manager.filter(slug__startswith=stem).exclude(pk=obj.pk).values_list("slug", flat=True))
    number, slug = 1, stem
    while slug in taken:
        number += 1
        slug = f"{stem}-{number}"
    return slug
