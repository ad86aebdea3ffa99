"""Every role at every address with every method, from the URL resolver and the admin's registry.

What is expected stands in `expectations.py`, which says how to add to it. Roles have taken both steps of the log-in;
who has taken one is asked about apart. All questions are about the same rows, and whatever one changes is undone.
"""

import copy
import logging
import re
from functools import cache
from http.cookies import SimpleCookie

import pytest
from django.contrib.admin.sites import site
from django.contrib.auth.backends import ModelBackend
from django.contrib.contenttypes.models import ContentType
from django.db import connection, transaction
from django.template.backends.django import Template
from django.test import Client
from django_otp.models import Device
from django_otp.plugins.otp_totp.models import TOTPDevice

from cooperation_portal.middleware import PolicyMiddleware
from documents.models import Document
from editorial.admin import previews
from projects.models import Project
from tests.site import expectations as table
from tests.site.addresses import OBJECT_PAGES
from tests.site.rows import all_patterns, make_file, make_rows, path_of
from tests.staff import Staff

pytestmark = [pytest.mark.django_db, pytest.mark.slow]
#: In public OPTIONS names the methods and HEAD is GET; both are Django's and show nothing else.
PUBLIC_METHODS = ("get", "post", "put", "delete")
STAFF_METHODS = (*PUBLIC_METHODS, "options")
#: Where GET shows a page HEAD is the same view's; where it shows none HEAD must not either.
SHUT = {table.CLOSED, table.LOG_IN, table.NEXT_STEP}
LEADS_ON = re.compile(r"/admin/(login/\?next=|login/code/|second_factor/enrol/)")
PREFIXES = {f"admin:{model._meta.app_label}_{model._meta.model_name}_": model for model in site._registry}


def model_of(name):
    """The registered model and the word of an address of the admin; (None, None) for one that belongs to none."""
    found = [(model, name.removeprefix(prefix)) for prefix, model in PREFIXES.items() if name.startswith(prefix)]
    return found[0] if found else (None, None)


def expected(name, role):
    """{method: outcome} for the role at the address; None where no rule covers it."""
    answers = expected_answers(name, role)
    if answers and answers["get"] in SHUT and "options" in answers:
        return answers | {"head": answers["get"]}
    return answers


def expected_answers(name, role):
    model, word = model_of(name)
    if name in table.PUBLIC_ANSWERS:
        return {"get": table.PUBLIC_ANSWERS[name]} | dict.fromkeys(PUBLIC_METHODS[1:], table.NO_METHOD)
    if name == "staff-file":
        answer = table.OPEN if role in table.STAFF else table.LOG_IN
        return {"get": answer} | dict.fromkeys(STAFF_METHODS[1:], table.NO_METHOD)
    if name == "admin:login":
        shown = table.NEXT_STEP if role in table.HALF_WAY else table.OPEN
        return {"get": shown, "post": table.OPEN} | dict.fromkeys(STAFF_METHODS[2:], table.NO_METHOD)
    opened, sent, others = in_admin(name, model, word, role)
    if opened is None:
        return None
    if role == table.ANONYMOUS:
        return dict.fromkeys(STAFF_METHODS, table.FOR_VISITORS.get(name, table.LOG_IN))
    short = name.removeprefix("admin:")
    if role in table.HALF_WAY and short not in table.OPEN_HALF_WAY[role]:
        is_step = short in table.STEP_NAMES | table.STEPS_OF_THE_OVERVIEW
        return dict.fromkeys(STAFF_METHODS, table.NEXT_STEP if is_step else table.LOG_IN)
    if role in table.HALF_WAY and short in table.STEP_NAMES:
        others = table.NO_METHOD
    return {"get": opened, "post": sent} | dict.fromkeys(STAFF_METHODS[2:], others)


def in_admin(name, model, word, role):
    """What staff gets who opens an address of the admin, sends to it, or asks otherwise; Nones without a rule."""
    if model and word in table.words_of(model):
        opens, sends = table.words_of(model)[word]
        known = table.EXCEPTIONS.get(word, table.OPEN)
        if word == "preview" and not site._registry[model].has_page:
            known = table.MISSING
        opened = table.NO_METHOD if opens is None else known if role in opens else table.CLOSED
        sent = table.NO_METHOD if sends is None else known if role in sends else table.CLOSED
        return opened, sent, table.NO_METHOD
    short = name.removeprefix("admin:")
    if short in table.ADMIN_NAMES:
        return *table.ADMIN_NAMES[short], table.NO_METHOD
    if short in table.ADMIN_PAGES:
        opens, sends = table.ADMIN_PAGES[short]
        known = table.ADMIN_PAGE_ANSWERS.get(short, table.OPEN)
        opened = table.NO_METHOD if opens is None else known if role in opens else table.CLOSED
        sent = table.NO_METHOD if sends is None else known if role in sends else table.CLOSED
        return opened, sent, table.NO_METHOD
    if short in table.STEP_NAMES:
        return (table.OPEN,) * 3
    if re.fullmatch(table.TO_THE_FORM, name):
        return table.OPEN, table.OPEN, table.NO_METHOD
    if name == "admin:app_list":
        return table.OPEN, table.OPEN, table.NO_METHOD
    if name == table.CATCH_ALL:
        return table.MISSING, table.MISSING, table.NO_METHOD
    return None, None, None


def outcome(response):
    if response.status_code == 302 and (found := LEADS_ON.match(response.headers["Location"])):
        return table.LOG_IN if found[0].endswith("=") else table.NEXT_STEP
    words = {200: table.OPEN, 302: table.OPEN, 301: table.OPEN, 400: table.OPEN, 409: table.OPEN}
    words |= {403: table.CLOSED, 404: table.MISSING, 405: table.NO_METHOD}
    return words.get(response.status_code, response.status_code)


def row_for(name, route, rows):
    """The row that an address is about; None for one that is about none."""
    model, _word = model_of(name)
    if model is None and (found := re.fullmatch(r"admin/(\w+)/(\w+)/<path:object_id>/", route)):
        model = next(known for known in rows if known._meta.label_lower == ".".join(found.groups()))
    of_files = [f"documents:{word}" for word in ("download", "version", "read", "read-version")]
    public = {"project-short": Project, "share-image-of": Document} | dict.fromkeys(of_files, Document)
    return rows.get(model or OBJECT_PAGES.get(name) or public.get(name))


def test_every_address_has_an_expectation():
    assert [name for name, _route in all_patterns() if expected(name, table.EDITOR) is None] == []


def test_address_without_a_rule_is_noticed():
    assert expected("admin:events_event_explode", table.EDITOR) is None
    assert expected("admin:explode", table.EDITOR) is None
    assert expected("events:explode", table.EDITOR) is None


@pytest.fixture
def doors_alone(second_factor, settings, monkeypatch):
    """Pages are not drawn nor given their policy, and who asks is looked up once for all questions.

    Who may come in is decided before a page is drawn; that each can be drawn is the matter of other tests. Sessions lie
    in their cookies, which go back to what they were as everything else does after a question.
    """
    settings.SESSION_ENGINE = "django.contrib.sessions.backends.signed_cookies"
    monkeypatch.setattr(Template, "render", lambda *args, **kwargs: "")
    monkeypatch.setattr(PolicyMiddleware, "process_response", lambda self, request, response: response)
    monkeypatch.setattr(previews, "page_for_visitor", lambda *args, **kwargs: "")
    monkeypatch.setattr(logging.getLogger("django.request"), "disabled", True)
    user_of, device_of = ModelBackend.get_user, Device.from_persistent_id

    @cache
    def user(key):
        found = user_of(ModelBackend(), key)
        found.get_all_permissions()
        return found

    device = cache(lambda persistent_id, for_verify=False: device_of(persistent_id, for_verify))
    monkeypatch.setattr(ModelBackend, "get_user", lambda self, key: copy.copy(user(key)))
    monkeypatch.setattr(Device, "from_persistent_id", lambda *args, **kwargs: copy.copy(device(*args, **kwargs)))


#: On PostgreSQL who may everything, something and nothing: who stands at a door is told by the same lines, and
#: only what lies behind it can depend on the database.
ASKING = table.ROLES if connection.vendor == "sqlite" else (table.ANONYMOUS, table.EDITOR, table.ADMINISTRATOR)


@pytest.mark.parametrize("role", ASKING)
def test_role_gets_what_the_table_says(role, doors_alone):
    rows = make_rows()
    filled = table.FILLED | {
        "staff-file": {"name": make_file()},
        "admin:pages_highlight_put": {"kind": "project", "target_id": rows[Project].pk},
        "admin:view_on_site": {
            "content_type_id": ContentType.objects.get_for_model(Project).pk,
            "object_id": rows[Project].pk,
        },
    }
    client = visitor_or_staff(role)
    wrong = {}
    for name, route in all_patterns():
        path = path_of(name, route, row_for(name, route, rows), filled.get(name, {}))
        rule = expected(name, role)
        got = {method: outcome(ask(client, method, path)) for method in rule}
        if got != rule:
            wrong[name] = {method: (got[method], rule[method]) for method in rule if got[method] != rule[method]}
    assert wrong == {}


def visitor_or_staff(role):
    if role == table.ANONYMOUS:
        client = Client()
    elif role in table.HALF_WAY:
        client = Staff("anna", table.ADMINISTRATOR)
        if role == table.NO_CODE:
            TOTPDevice.objects.create(user=client.user, name="telefono")
    else:
        client = Staff("anna", *[] if role == table.NO_ROLE else [role])
        client.take_second_step()
    client.raise_request_exception = False
    return client


def ask(client, method, path):
    """The answer, with everything undone that the question changed."""
    cookies = client.cookies.output(header="", sep=";")
    with transaction.atomic():
        response = getattr(client, method)(path)
        transaction.set_rollback(True)
    client.cookies = SimpleCookie(cookies)
    return response
