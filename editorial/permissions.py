"""What a user may do with a kind of content, whichever page asks."""


def has(user, action, model):
    """Whether the user has the permission `action` ("publish") on the model."""
    return user.has_perm(f"{model._meta.app_label}.{action}_{model._meta.model_name}")


def may_translate(user, model):
    """Whether the user may write translations of the model: who may change it, and who may do that alone."""
    return has(user, "change", model) or has(user, "translate", model)
