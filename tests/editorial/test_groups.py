"""The roles of the office: what each group may do, on every kind of content, also one that comes later."""

import pytest
from django.apps import apps
from django.contrib.auth.models import Group

from editorial.groups import ADMINISTRATOR, EDITOR, PUBLISHER, TRANSLATOR
from editorial.models import Publishable, Record, ReviewRule
from tests.staff import Staff

pytestmark = pytest.mark.django_db
WRITING = {"add", "change", "delete", "view"}
RECORDS = [model for model in apps.get_models() if issubclass(model, Record)]


def actions(group, model):
    ending = f"_{model._meta.model_name}"
    names = Group.objects.get(name=group).permissions.filter(content_type__app_label=model._meta.app_label)
    return {name.removesuffix(ending) for name in names.values_list("codename", flat=True) if name.endswith(ending)}


@pytest.mark.parametrize("model", RECORDS, ids=lambda model: model._meta.label_lower)
def test_each_role_has_what_it_needs_and_no_more(model):
    publishes = {"publish"} & set(model._meta.default_permissions)
    assert {group: actions(group, model) for group in (EDITOR, TRANSLATOR, PUBLISHER, ADMINISTRATOR)} == {
        EDITOR: {"view"} if model.is_only_for_publishers else WRITING,
        TRANSLATOR: {"view"} if model.is_only_for_publishers else {"view", "translate"},
        PUBLISHER: WRITING | publishes,
        ADMINISTRATOR: WRITING | publishes,
    }


def test_only_the_administrator_keeps_users_and_rules():
    others = Group.objects.exclude(name=ADMINISTRATOR)
    # Nobody is deleted: the history keeps their names.
    kept = {("auth", "user"): WRITING - {"delete"}, ("editorial", "reviewrule"): WRITING, ("auth", "group"): set()}
    for (app, model), allowed in kept.items():
        assert not others.filter(
            permissions__content_type__app_label=app, permissions__content_type__model=model
        ).exists()
        assert actions(ADMINISTRATOR, apps.get_model(app, model)) == allowed


def test_every_kind_of_content_has_a_switch_for_a_second_person():
    kinds = {model._meta.label_lower for model in RECORDS if issubclass(model, Publishable)}
    assert dict(ReviewRule.objects.values_list("model", "needs_second_person")) == dict.fromkeys(kinds, False)


@pytest.mark.parametrize("role", [EDITOR, TRANSLATOR, PUBLISHER, ADMINISTRATOR])
def test_each_role_sees_the_content_and_only_the_administrator_the_users(role):
    staff = Staff("qualcuno", role)
    assert staff.get("/admin/events/event/").status_code == 200
    assert staff.get("/admin/auth/user/").status_code == (200 if role == ADMINISTRATOR else 403)
