"""Whatever stands after the question mark of a list or an add form is answered, in every admin."""

import logging

import pytest
from django.contrib.admin.sites import site
from django.contrib.auth import get_user_model
from django.test import Client
from django.urls import reverse
from django.utils.http import urlencode

from events.models import Event
from tests.factories import make_city, make_event, make_project
from tests.forms import form_values

pytestmark = [pytest.mark.django_db, pytest.mark.slow]
HUGE = "9" * 30
VALUES = ("abc", HUGE, "-1", "9999-12-31 23:59:59", "1,b")
ODD = [
    f"id__in={HUGE}",
    f"id={HUGE}",
    f"pk__exact={HUGE}",
    "slug__regex=(",
    "internal_note__regex=[",
    "state__in=a,b",
    "state__isnull=abc",
    "updated_at__gte=abc",
    "updated_at__gte=9999-12-31 23:59:59",
    "updated_at__gte=0001-01-01",
    "starts_on__year=9999",
    "starts_on__year=0",
    "starts_on__year=2020&starts_on__month=13",
    "starts_on__month=abc",
    "date__year=9999&date__month=12&date__day=31",
    "created_by__password__startswith=p",
    "created_by__totpdevice__key__startswith=0",
    "password__startswith=p",
    "working_copy__rows__icontains=x",
    "nothing=1",
    "nothing__in=1",
    f"p={HUGE}",
    "o=9.-9.x",
    "_to_field=password",
    "e=1",
]


@pytest.fixture
def boss(db, monkeypatch):
    """Who may open everything."""
    for name in ("django.request", "django.security"):
        monkeypatch.setattr(logging.getLogger(name), "disabled", True)
    client = Client(raise_request_exception=False)
    client.force_login(get_user_model().objects.create_superuser("capo"))
    return client


def answers(client, model, page, questions):
    """{question: status} of those that were neither answered nor refused."""
    address = reverse(f"admin:{model._meta.app_label}_{model._meta.model_name}_{page}")
    found = {question: client.get(f"{address}?{question}").status_code for question in questions}
    return {question: status for question, status in found.items() if status not in {200, 302, 400, 403}}


@pytest.mark.filterwarnings("ignore:DateTimeField .* received a naive datetime")
@pytest.mark.parametrize("model", list(site._registry), ids=lambda model: model._meta.label_lower)
def test_list_and_form_answer_whatever_is_asked(boss, model):
    make_event()
    # A column of each kind.
    columns = {type(field): field.name for field in model._meta.fields}.values()
    questions = [urlencode({name: value}) for name in columns for value in (HUGE, "abc")]
    assert answers(boss, model, "changelist", [*ODD, *questions]) == {}
    if boss.get(reverse(f"admin:{model._meta.app_label}_{model._meta.model_name}_add")).status_code == 200:
        columns = [field.name for field in model._meta.get_fields()]
        # One question for each value, at all columns: what fits one of them fails in no other.
        assert answers(boss, model, "add", [urlencode(dict.fromkeys(columns, value)) for value in VALUES]) == {}


@pytest.mark.parametrize(
    "question",
    ["id__in=1", "title_it__regex=F", "slug__startswith=f", "updated_at__year=2026", "working_copy__version=1"],
)
def test_list_refuses_what_none_of_its_filters_asks(rita, question):
    assert rita.get(f"{reverse('admin:events_event_changelist')}?{question}").status_code == 400


def test_list_answers_filters_days_and_exact_values(rita):
    city = make_city()
    event, _other = make_event(slug="forum", city=city), make_event(starts_on="2018-01-01")
    questions = (
        f"city__id__exact={city.pk}",
        "starts_on__year=2017&starts_on__month=7&starts_on__day=11",
        "slug=forum",
        f"id__exact={event.pk}",
    )
    for question in questions:
        page = rita.get(f"{reverse('admin:events_event_changelist')}?{question}")
        assert list(page.context["cl"].result_list) == [event], question


def test_form_begins_with_what_the_address_says(rita):
    city, project = make_city(), make_project()
    asked = {
        "title_it": "Forum",
        "city": city.pk,
        "projects": f"{project.pk}",
        "starts_on": "2027-03-03",
        "publish_from": "2027-03-01 09:00",
        "kind": "nonsense",
        "online_url": "javascript:x()",
    }
    values = form_values(rita.get(reverse("admin:events_event_add"), asked).text)
    assert values["title_it"] == ["Forum"]
    assert (values["city"], values["projects"]) == ([str(city.pk)], [str(project.pk)])
    assert values["starts_on"] == ["03/03/2027"]
    assert values["publish_from_0"] == ["01/03/2027"]
    assert values["online_url"] == [""]
    assert Event.objects.count() == 0
