"""Every role at every address with every method, from the URL resolver and the admin's registry.

What is expected stands in `expectations.py`, which says how to add to it. Every question is asked with both steps of
the log-in taken and about the same rows; whatever it changes is undone before the next.
"""

import logging
import re
from http.cookies import SimpleCookie

import pytest
from django.contrib.admin.sites import site
from django.contrib.contenttypes.models import ContentType
from django.db import transaction
from django.template.response import SimpleTemplateResponse
from django.test import Client

from documents.models import Document
from projects.models import Project
from tests.site import expectations as table
from tests.site.addresses import OBJECT_PAGES
from tests.site.rows import all_patterns, make_file, make_rows, path_of
from tests.staff import Staff

pytestmark = [pytest.mark.django_db, pytest.mark.slow]
#: In public OPTIONS names the methods and HEAD is GET; both are Django's and show nothing else.
PUBLIC_METHODS = ("get", "post", "put", "delete")
STAFF_METHODS = (*PUBLIC_METHODS, "options")
PREFIXES = {f"admin:{model._meta.app_label}_{model._meta.model_name}_": model for model in site._registry}


def model_of(name):
    """The registered model and the word of an address of the admin; (None, None) for one that belongs to none."""
    found = [(model, name.removeprefix(prefix)) for prefix, model in PREFIXES.items() if name.startswith(prefix)]
    return found[0] if found else (None, None)


def expected(name, role):
    """{method: outcome} for the role at the address; None where no rule covers it."""
    model, word = model_of(name)
    if name in table.PUBLIC_ANSWERS:
        return {"get": table.PUBLIC_ANSWERS[name]} | dict.fromkeys(PUBLIC_METHODS[1:], table.NO_METHOD)
    if name == "staff-file":
        answer = table.LOG_IN if role == table.ANONYMOUS else table.OPEN
        return {"get": answer} | dict.fromkeys(STAFF_METHODS[1:], table.NO_METHOD)
    if name == "admin:login":
        return {"get": table.OPEN, "post": table.OPEN} | dict.fromkeys(STAFF_METHODS[2:], table.NO_METHOD)
    opened, sent, others = in_admin(name, model, word, role)
    if opened is None:
        return None
    if role == table.ANONYMOUS:
        return dict.fromkeys(STAFF_METHODS, table.FOR_VISITORS.get(name, table.LOG_IN))
    return {"get": opened, "post": sent} | dict.fromkeys(STAFF_METHODS[2:], others)


def in_admin(name, model, word, role):
    """What staff gets who opens an address of the admin, sends to it, or asks otherwise; Nones without a rule."""
    if model and word in table.words_of(model):
        opens, sends = table.words_of(model)[word]
        known = table.EXCEPTIONS.get(word, table.OPEN)
        if word == "preview" and not site._registry[model].has_page:
            known = table.MISSING
        opened = table.NO_METHOD if opens is None else known if role in opens else table.CLOSED
        return opened, known if role in sends else table.CLOSED, table.NO_METHOD
    short = name.removeprefix("admin:")
    if short in table.ADMIN_NAMES:
        return *table.ADMIN_NAMES[short], table.NO_METHOD
    if short in table.ADMIN_PAGES:
        opens, sends = table.ADMIN_PAGES[short]
        known = table.ADMIN_PAGE_ANSWERS.get(short, table.OPEN)
        opened = table.NO_METHOD if opens is None else known if role in opens else table.CLOSED
        return opened, known if role in sends else table.CLOSED, table.NO_METHOD
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
    if response.status_code == 302 and response.headers["Location"].startswith("/admin/login/?next="):
        return table.LOG_IN
    words = {200: table.OPEN, 302: table.OPEN, 301: table.OPEN, 400: table.OPEN, 409: table.OPEN}
    words |= {403: table.CLOSED, 404: table.MISSING, 405: table.NO_METHOD}
    return words.get(response.status_code, response.status_code)


def row_for(name, route, rows):
    """The row that an address is about; None for one that is about none."""
    model, _word = model_of(name)
    if model is None and (found := re.fullmatch(r"admin/(\w+)/(\w+)/<path:object_id>/", route)):
        model = next(known for known in rows if known._meta.label_lower == ".".join(found.groups()))
    public = {"project-short": Project, "documents:download": Document, "share-image-of": Document}
    return rows.get(model or OBJECT_PAGES.get(name) or public.get(name))


def test_every_address_has_an_expectation():
    assert [name for name, _route in all_patterns() if expected(name, table.EDITOR) is None] == []


def test_address_without_a_rule_is_noticed():
    assert expected("admin:events_event_explode", table.EDITOR) is None
    assert expected("admin:explode", table.EDITOR) is None
    assert expected("events:explode", table.EDITOR) is None


@pytest.mark.parametrize("role", table.ROLES)
def test_role_gets_what_the_table_says(role, second_factor, monkeypatch):
    # Who may come in is decided before a page is drawn; that each can be drawn is the matter of other tests.
    monkeypatch.setattr(SimpleTemplateResponse, "rendered_content", "")
    monkeypatch.setattr(logging.getLogger("django.request"), "disabled", True)
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
