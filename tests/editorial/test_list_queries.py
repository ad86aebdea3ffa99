"""Every list of the admin asks the database as often for 200 rows as for 2, searched or not, the trash included."""

import pytest
from django.contrib.admin.sites import site
from django.contrib.auth import get_user_model
from django.db import connection, models
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from editorial.models import Publishable
from editorial.partial_dates import PartialDateField
from pages.models import PortalIdentity

pytestmark = pytest.mark.django_db
FEW, MANY = 2, 200
#: How many rows there can be of what cannot be 200 times.
AT_MOST = {"projects.goal": 17, "pages.portalidentity": 1}

#: How often a list asks the database, by its model; what is searched asks as often.
QUERIES = {
    "auth.user": 7,
    "editorial.revision": 5,
    "editorial.validatedpair": 6,
    "editorial.reviewrule": 5,
    "editorial.formerslug": 6,
    "networks.organisation": 5,
    "networks.partnercity": 5,
    "networks.network": 5,
    "documents.document": 8,
    "projects.project": 7,
    "projects.fundingprogramme": 5,
    "projects.geographicarea": 5,
    "projects.sector": 5,
    "projects.beneficiary": 5,
    "projects.instrument": 5,
    "projects.goal": 5,
    "projects.location": 5,
    "events.event": 9,
    "pages.page": 5,
    "pages.news": 7,
    "pages.glossaryterm": 5,
    "pages.highlight": 5,
    "pages.portalidentity": 6,
    "cooperation_portal.loadedrecord": 6,
}
#: How often a trash does: the session, the user, and what is in it.
TRASH_QUERIES = 3

LISTS = {model._meta.label_lower: model for model in site._registry}


def make_rows(model, numbers):
    """Rows of which each has related rows of its own, so that a list that asks for them one by one is found out."""
    related = {
        field.name: _one_each(field, numbers)
        for field in model._meta.concrete_fields
        if field.many_to_one and field.related_model is not model and not field.name.startswith("working")
    }
    if model._meta.label_lower == "pages.highlight":  # one target alone
        related = {name: rows for name, rows in related.items() if name in {"project", "updated_by"}}
    return model._base_manager.bulk_create(
        model(**_columns(model, number), **{name: rows[place] for name, rows in related.items()})
        for place, number in enumerate(numbers)
    )


def _one_each(field, numbers):
    model = field.related_model
    start = model._base_manager.count() + 1000
    return model._base_manager.bulk_create(model(**_columns(model, start + number)) for number in numbers)


def _columns(model, number):
    """What a row must have, and what a list shows of it, unlike that of any other row."""
    if model is get_user_model():
        return {"username": f"persona-{number}", "is_staff": True}
    values = {}
    for field in model._meta.concrete_fields:
        is_kept_by_database = field.primary_key or field.is_relation or field.name in {"state", "working_copy"}
        if is_kept_by_database or isinstance(field, PartialDateField):
            continue
        if field.name == "number" or (field.name == "version" and not field.has_default()):
            values[field.name] = number
        elif field.name == "kind" and not field.has_default():
            values[field.name] = field.choices[0][0]
        elif isinstance(field, models.JSONField):
            values[field.name] = {}
        elif isinstance(field, models.DateField) and not field.null and not field.has_default():
            values[field.name] = timezone.now()
        elif field.name == "country":
            values[field.name] = "FR"
        elif isinstance(field, models.CharField) and (not field.has_default() or field.unique) and not field.choices:
            values[field.name] = f"acqua-{number}"[: field.max_length or 20] if _is_named(field) else ""
    if model is PortalIdentity:  # of which there is the first alone, whatever the database would count to
        values["id"] = 1
    if issubclass(model, Publishable):
        values["state"] = Publishable.State.PUBLISHED
    return values


def _is_named(field):
    return not field.blank or field.unique or field.name.endswith("_it")


def queries_of(client, address, **asked):
    with CaptureQueriesContext(connection) as queries:
        response = client.get(address, asked)
    assert response.status_code == 200
    return len(queries), response


@pytest.mark.parametrize("label", LISTS)
def test_list_asks_as_often_for_many_rows_as_for_few(label, admin_client):
    model = LISTS[label]
    address = reverse(f"admin:{model._meta.app_label}_{model._meta.model_name}_changelist")
    before = model._base_manager.count()
    most = AT_MOST.get(label, MANY)
    make_rows(model, range(1, min(FEW, most) + 1))
    admin_client.get(address)
    counts = [queries_of(admin_client, address)[0], queries_of(admin_client, address, q="a")[0]]
    make_rows(model, range(FEW + 1, most + 1))
    plain, response = queries_of(admin_client, address)
    assert response.context["cl"].result_count == before + most
    counts += [plain, queries_of(admin_client, address, q="a")[0]]
    assert counts == [QUERIES[label]] * 4


@pytest.mark.parametrize("label", [label for label, model in LISTS.items() if issubclass(model, Publishable)])
def test_trash_asks_as_often_for_many_rows_as_for_few(label, admin_client):
    model = LISTS[label]
    address = reverse(f"admin:{model._meta.app_label}_{model._meta.model_name}_trash")
    counts = []
    for numbers in (range(1, FEW + 1), range(FEW + 1, AT_MOST.get(label, MANY) + 1)):
        rows = make_rows(model, numbers)
        model._base_manager.filter(pk__in=[row.pk for row in rows]).update(deleted_at=timezone.now())
        admin_client.get(address)
        count, response = queries_of(admin_client, address)
        counts.append(count)
    assert len(response.context["trashed"]) == AT_MOST.get(label, MANY)
    assert counts == [TRASH_QUERIES] * 2
