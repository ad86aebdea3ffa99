"""Every page of the admin speaks Italian to a browser that asks for English, and loads nothing from elsewhere.

The addresses come from the URL resolver: one that is added to any model is asked without being named here, and fails
unless it is a page or stands among the buttons. What only a mistake brings forth is in `test_italian_refusals.py`.
"""

import re

import pytest
from django.contrib.admin.sites import site
from django.contrib.auth import get_user, get_user_model
from django.contrib.contenttypes.models import ContentType
from django.test import RequestFactory
from django.urls import reverse
from django.utils import timezone

from editorial.models import Record
from projects.models import Project
from tests import factories
from tests.editorial.exchange.sheets import Sheet
from tests.english import english_among, english_in
from tests.forms import form_values
from tests.site import expectations as table
from tests.site.rows import all_patterns, make_file, make_rows, path_of
from tests.site.test_roles import model_of, row_for
from tests.staff import Staff

pytestmark = [pytest.mark.slow, pytest.mark.django_db]
#: Words of addresses that only take a form: what they answer with is one of the pages, or data.
BUTTONS = {
    "archive": "leads to the form",
    "check": "says in a few words of ours what a file is: tests/documents/test_uploads.py",
    "close": "leads to the form",
    "discard": "leads to the form",
    "duplicate": "leads to the form of the copy",
    "publish": "leads to the form",
    "remove": "leads to the form",
    "reset_second_factor": "leads to the form of the colleague",
    "restore": "leads to the form",
    "sendback": "leads to the form; without a note it is the page of the review, read among the refusals",
    "untrash": "leads to the form",
}
#: Addresses without a model that are no pages to crawl.
NO_PAGES = {
    "admin:autocomplete": "choices as data, read below",
    "admin:jsi18n": "a script, read below",
    "admin:logout": "a button; its page is read below",
    "staff-file": "a file",
    "admin:code": "half-way through the log-in, read among the refusals",
    "admin:translation_export": "a file",
    "admin:translation_import": "somebody's own file, read below",
    "admin:translation_import_apply": "a button; its page is read below",
    "admin:recovery": "half-way through the log-in, read among the refusals",
}


@pytest.fixture
def english_browser(admin_client):
    admin_client.defaults["HTTP_ACCEPT_LANGUAGE"] = "en"
    return admin_client


@pytest.fixture
def rows(db):
    return make_rows()


def office_patterns():
    """(name, route) of every address of the admin."""
    return [(name, route) for name, route in all_patterns() if route.startswith("admin/")]


def is_button(name):
    return name in NO_PAGES or model_of(name)[1] in BUTTONS


def page_patterns(model):
    """(name, route) of the pages of a registered model; None: of those without one."""
    return [(name, route) for name, route in office_patterns() if model_of(name)[0] is model and not is_button(name)]


def expected_status(name, request, row):
    """What a superuser gets: some things nobody adds or deletes, and not all content has a page to preview."""
    model, word = model_of(name)
    if model is None:
        return {table.CATCH_ALL: 404}.get(name, 200)
    model_admin = site._registry[model]
    closed = (word == "add" and not model_admin.has_add_permission(request)) or (
        word == "delete" and not model_admin.has_delete_permission(request, row)
    )
    return 403 if closed else 404 if word == "preview" and not model_admin.has_page else 200


def crawl(client, patterns, rows):
    """The English texts of these pages, and a line for each that is none."""
    request, found = _asked_by(client), []
    filled = table.FILLED | {
        "staff-file": {"name": make_file()},
        "admin:pages_highlight_put": {"kind": "project", "target_id": rows[Project].pk},
        "admin:view_on_site": {
            "content_type_id": ContentType.objects.get_for_model(Project).pk,
            "object_id": rows[Project].pk,
        },
    }
    for name, route in patterns:
        row = row_for(name, route, rows)
        path = path_of(name, route, row, filled.get(name, {}))
        response = client.get(path, follow=True)
        if response.status_code != expected_status(name, request, row):
            found.append(f"{name} {path}: {response.status_code}, is it a button?")
        elif "/admin/" in response.request["PATH_INFO"]:
            found += [f"{name} {path}: {text}" for text in english_in(response.text)]
    return found


def read(client, name, address, method="get", **asked):
    response = getattr(client, method)(address, asked)
    # What the page may not do for who asks (adding to what the portal keeps by itself) is a page, too.
    assert response.status_code in {200, 302, 400, 403, 404}, (name, address, response.status_code)
    return [f"{name} {address}: {text}" for text in english_in(response.text)] if response.status_code != 302 else []


def test_reader_finds_what_is_english_and_what_comes_from_elsewhere():
    page = (
        "<title>Select event to change</title><p>Add another</p><a title='Delete'>Elimina</a>"
        "<input type=submit value='Save'><p>Salva</p><img src='https://example.org/a.png' alt=''>"
        "<a href='https://example.org'>fuori</a><p lang='en'>Delete <b>Change</b><br></p><p>Change</p>"
    )
    assert english_in(page) == [
        "Select event to change",
        "Delete",
        "Save",
        "Change",
        "img src https://example.org/a.png",
    ]


@pytest.mark.parametrize("model", list(site._registry), ids=lambda model: model._meta.label_lower)
def test_pages_of_a_model_are_italian(model, rows, english_browser):
    patterns = page_patterns(model)
    assert {"add", "change", "changelist", "delete", "history"} <= {model_of(name)[1] for name, _route in patterns}
    found = crawl(english_browser, patterns, rows)
    prefix = f"admin:{model._meta.app_label}_{model._meta.model_name}"
    list_address, add_address = reverse(f"{prefix}_changelist"), reverse(f"{prefix}_add")
    found += read(english_browser, "searched", list_address, q="xyzzy")
    found += read(english_browser, "popup", add_address, _popup="1")
    for action in site._registry[model].get_actions(_asked_by(english_browser)):
        values = {"action": action, "_selected_action": [str(rows[model].pk)]}
        found += _read_answer(english_browser, f"action {action}", list_address, values)
    found += _read_answer(english_browser, "no action", list_address, {"action": "", "index": "0"})
    if issubclass(model, Record) and (empty := english_browser.get(add_address)).status_code == 200:
        found += _read_answer(english_browser, "mistakes", add_address, _nonsense(empty.text))
    assert found == [], "\n".join(found)


def _asked_by(client):
    """A request of who uses the client: what they may do is asked without a page being made for it."""
    request = RequestFactory().get(reverse("admin:index"))
    request.user = get_user(client)
    return request


def _read_answer(client, name, address, values):
    response = client.post(address, values, follow=True)
    return [f"{name} {address}: {text}" for text in english_in(response.text)]


def _nonsense(html):
    """The values of an add form, something wrong in every field that can be wrong, and one bad row of every inline."""
    values = form_values(html)
    for name in list(values):
        if name.endswith("-TOTAL_FORMS"):
            values[name] = ["1"]
            prefix = name.removesuffix("-TOTAL_FORMS")
            empty = f"{prefix}-__prefix__-"
            values |= {f"{prefix}-0-{key.removeprefix(empty)}": ["sbagliato"] for key in values if empty in key}
    kept = re.compile(r"csrf|_FORMS$|^version$|-0-id$|^_|__prefix__|_popup")
    return {name: value if kept.search(name) else ["sbagliato" * 60] for name, value in values.items()}


def test_pages_that_are_no_model_are_italian(rows, english_browser, second_factor):
    staff = Staff("rita", "Amministratore")
    staff.take_second_step()
    staff.user.is_superuser = True
    staff.user.save()
    staff.defaults["HTTP_ACCEPT_LANGUAGE"] = "en"
    found = crawl(staff, page_patterns(None), rows)
    found += read(staff, "logged out", reverse("admin:logout"), "post")
    found += read(staff, "log-in", reverse("admin:login"))
    assert found == [], "\n".join(found)


def test_every_button_is_one():
    """What is excused from the crawl is there, and opens no page."""
    words = {model_of(name)[1] for name, _route in office_patterns()}
    assert BUTTONS.keys() - words == set()
    assert NO_PAGES.keys() - {name for name, _route in office_patterns()} == set()
    opened = {
        (name, word)
        for name, _route in office_patterns()
        if (model := model_of(name)[0]) and (word := model_of(name)[1]) in BUTTONS and table.words_of(model)[word][0]
    }
    assert opened == set()


def test_files_of_translators_are_italian(english_browser):
    assert (found := translation_files(english_browser)) == [], "\n".join(found)


def translation_files(client):
    """What is English on the pages of the files of translators, and in their answers."""
    factories.make_event(title_it="Forum")
    files = reverse("admin:translation_files")
    found = read(client, "files", files) + read(client, "no file", files, "post")
    sheet = Sheet()
    sheet.write("title", "Forum")
    sheet.write(2, "forse", "confirmation")
    for name in ("refused", "ready"):
        imported = sheet.bring_back(get_user_model().objects.get())
        found += read(client, name, reverse("admin:translation_import", args=[imported.pk]))
        sheet.write(2, "", "confirmation")
    imported = sheet.bring_back(get_user_model().objects.get())
    page = reverse("admin:translation_import_apply", args=[imported.pk])
    return found + _read_answer(client, "applied", page, {}) + _read_answer(client, "nothing", f"{files}scarica/", {})


def test_scripts_speak_italian(english_browser):
    """What Django's scripts say comes from this catalogue; nothing of it may fall back to English."""
    script = english_browser.get(reverse("admin:jsi18n")).text
    told = dict(re.findall(r'"((?:[^"\\]|\\.)+)": "((?:[^"\\]|\\.)+)"', script))
    assert told["Choose a Date"] == "Scegli una data"
    assert [english for english in english_among(told) if told[english] == english] == []


def test_choices_are_italian_say_the_state_and_leave_the_trash_out(english_browser):
    from networks.models import PartnerCity

    factories.make(PartnerCity, name_it="Tripoli", country="LB")
    factories.make(PartnerCity, name_it="Tripoli", country="LY", state="draft")
    factories.make(PartnerCity, name_it="Tripoli", country="GR", deleted_at=timezone.now())
    asked = {"app_label": "events", "model_name": "event", "field_name": "city", "term": "trip"}
    answer = english_browser.get(reverse("admin:autocomplete"), asked).json()
    assert sorted(choice["text"] for choice in answer["results"]) == ["Tripoli (Libano)", "Tripoli (Libia) · bozza"]
