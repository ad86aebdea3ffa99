"""The roles of the office as groups, made again after every migration so that none lacks a permission.

*Redattore* writes drafts and sends them to review; *Traduttore* writes the translations alone; *Responsabile* publishes
too; *Amministratore* besides keeps users and rules.
"""

from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group, Permission
from django.contrib.contenttypes.models import ContentType

from .models import Publishable, Record, ReviewRule

EDITOR, TRANSLATOR, PUBLISHER, ADMINISTRATOR = "Redattore", "Traduttore", "Responsabile", "Amministratore"
_WRITING = ("view", "add", "change", "delete")
_ACTIONS = {
    EDITOR: _WRITING,
    TRANSLATOR: ("view", "translate"),
    PUBLISHER: (*_WRITING, "publish"),
    ADMINISTRATOR: (*_WRITING, "publish"),
}


def make_groups(app_config, using="default", **kwargs):
    """Receiver of `post_migrate`: gives each group its permissions on the content of one app."""
    groups = {name: Group.objects.using(using).get_or_create(name=name)[0] for name in _ACTIONS}
    for model in app_config.get_models():
        if issubclass(model, Record):
            for name, actions in _ACTIONS.items():
                is_kept_from = model.is_only_for_publishers and name in (EDITOR, TRANSLATOR)
                _allow(groups[name], model, ("view",) if is_kept_from else actions, using)
            if issubclass(model, Publishable):
                ReviewRule.objects.using(using).get_or_create(model=model._meta.label_lower)
        elif model is ReviewRule:
            _allow(groups[ADMINISTRATOR], model, _WRITING, using)
        elif model is get_user_model():
            # Nobody is deleted, as the history keeps their names; and what a group may do is written here alone.
            _allow(groups[ADMINISTRATOR], model, ("view", "add", "change"), using)


def _allow(group, model, actions, using):
    codenames = [f"{action}_{model._meta.model_name}" for action in actions]
    content_type = ContentType.objects.db_manager(using).get_for_model(model)
    group.permissions.add(*Permission.objects.using(using).filter(content_type=content_type, codename__in=codenames))
