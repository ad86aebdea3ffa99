"""Objects as they were read: with a few known fields, or put together of what was read apart."""

from django.db import DEFAULT_DB_ALIAS


def known(model, **fields):
    """An object of which only these fields are known, as from the database: it gives no other a default.

    To be shown, and for nothing else: whatever reads another field of it, its key included, fails. The defaults of
    translated fields take longer than most of what is done with such an object.
    """
    names = [field.attname for field in model._meta.concrete_fields if field.attname in fields]
    return model.from_db(DEFAULT_DB_ALIAS, names, [fields[name] for name in names])


def hold(obj, relation, found):
    """Have a relation to many of the object give what was found, as if it had been prefetched.

    `found` is a list, and all that may be asked of the relation is `all()`. Its objects do not know this one.
    """
    if not hasattr(obj, "_prefetched_objects_cache"):
        obj._prefetched_objects_cache = {}
    obj._prefetched_objects_cache[relation] = found
