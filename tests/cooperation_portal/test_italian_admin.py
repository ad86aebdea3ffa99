"""Every page of the admin speaks Italian to a browser that asks for English, and loads nothing from elsewhere.

The pages come from the registry and the URL resolver: one that is added later is asked without being named here.
"""

import re

import pytest
from django.contrib.admin.sites import site
from django.contrib.auth import get_user_model
from django.urls import NoReverseMatch, get_resolver, reverse

from editorial.models import Publishable, Record
from tests import factories
from tests.editorial.exchange.sheets import Sheet
from tests.english import english_among, english_in
from tests.forms import form_values

pytestmark = [pytest.mark.slow, pytest.mark.django_db]
#: Pages of one object that are asked with GET; the others are buttons.
OF_OBJECTS = ("change", "history", "delete", "preview", "review")
OF_LISTS = ("add", "changelist", "trash")


@pytest.fixture
def english_browser(admin_client):
    admin_client.defaults["HTTP_ACCEPT_LANGUAGE"] = "en"
    return admin_client


def addresses_of(model, obj):
    """(name, address) of every page of a registered model that there is, for one object of it."""
    prefix = f"admin:{model._meta.app_label}_{model._meta.model_name}"
    for page in (*OF_LISTS, *OF_OBJECTS):
        try:
            yield page, reverse(f"{prefix}_{page}", args=[obj.pk] if page in OF_OBJECTS else [])
        except NoReverseMatch:
            continue


def one_of(model):
    """Something of each kind to look at, a draft so that it may be deleted."""
    if issubclass(model, Publishable):
        return factories.make(model, state="draft", **({"number": 5} if model._meta.model_name == "goal" else {}))
    if model is get_user_model():
        return model.objects.first()
    return model._base_manager.first()


def read(client, name, address, method="get", **asked):
    response = getattr(client, method)(address, asked)
    # What the page may not do for who asks (adding to what the portal keeps by itself) is a page, too.
    assert response.status_code in {200, 302, 403, 404}, (name, address, response.status_code)
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
def test_pages_of_a_model_are_italian(model, english_browser):
    found = []
    obj = one_of(model)
    if obj is not None:
        for name, address in addresses_of(model, obj):
            found += read(english_browser, name, address)
    prefix = f"admin:{model._meta.app_label}_{model._meta.model_name}"
    list_address, add_address = reverse(f"{prefix}_changelist"), reverse(f"{prefix}_add")
    found += read(english_browser, "searched", list_address, q="xyzzy")
    found += read(english_browser, "popup", add_address, _popup="1")
    if obj is not None:
        for action in site._registry[model].get_actions(_asked_by(english_browser)):
            values = {"action": action, "_selected_action": [str(obj.pk)]}
            found += _read_answer(english_browser, f"action {action}", list_address, values)
        found += _read_answer(english_browser, "no action", list_address, {"action": "", "index": "0"})
    if issubclass(model, Record) and english_browser.get(add_address).status_code == 200:
        found += _read_answer(english_browser, "mistakes", add_address, _nonsense(english_browser, add_address))
    assert found == [], "\n".join(found)


def _asked_by(client):
    return client.get(reverse("admin:index")).wsgi_request


def _read_answer(client, name, address, values):
    response = client.post(address, values, follow=True)
    return [f"{name} {address}: {text}" for text in english_in(response.text)]


def _nonsense(client, address):
    """The add form with something wrong in every field that can be wrong, and one bad row of every inline."""
    values = form_values(client.get(address).text)
    for name in list(values):
        if name.endswith("-TOTAL_FORMS"):
            values[name] = ["1"]
            prefix = name.removesuffix("-TOTAL_FORMS")
            empty = f"{prefix}-__prefix__-"
            values |= {f"{prefix}-0-{key.removeprefix(empty)}": ["sbagliato"] for key in values if empty in key}
    kept = re.compile(r"csrf|_FORMS$|^version$|-0-id$|^_|__prefix__|_popup")
    return {name: value if kept.search(name) else ["sbagliato" * 60] for name, value in values.items()}


def test_pages_that_are_no_model_are_italian(english_browser):
    found = []
    for name in ("index", "password_change", "password_change_done", "jsi18n"):
        found += read(english_browser, name, reverse(f"admin:{name}"))
    found += translation_files(english_browser)
    for app in sorted({model._meta.app_label for model in site._registry}):
        found += read(english_browser, "app", reverse("admin:app_list", args=[app]))
    found += read(english_browser, "not found", reverse("admin:index") + "nowhere/")
    found += read(english_browser, "wrong password", reverse("admin:password_change"), "post", old_password="x")
    user = get_user_model().objects.first()
    found += read(english_browser, "user's password", reverse("admin:auth_user_password_change", args=[user.pk]))
    found += read(english_browser, "user's mistakes", reverse("admin:auth_user_add"), "post", username="è sbagliato!")
    found += read(english_browser, "logged out", reverse("admin:logout"), "post")
    found += read(english_browser, "log-in", reverse("admin:login"))
    found += read(english_browser, "refused log-in", reverse("admin:login"), "post", username="x", password="y")
    assert found == [], "\n".join(found)


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
    from django.utils import timezone

    from networks.models import PartnerCity

    factories.make(PartnerCity, name_it="Tripoli", country="LB")
    factories.make(PartnerCity, name_it="Tripoli", country="LY", state="draft")
    factories.make(PartnerCity, name_it="Tripoli", country="GR", deleted_at=timezone.now())
    asked = {"app_label": "events", "model_name": "event", "field_name": "city", "term": "trip"}
    answer = english_browser.get(reverse("admin:autocomplete"), asked).json()
    assert sorted(choice["text"] for choice in answer["results"]) == ["Tripoli (Libano)", "Tripoli (Libia) · bozza"]


def test_every_page_of_the_admin_that_names_an_object_is_in_the_crawl():
    """A page that is added to the admin of a kind of content is either read above or a button."""
    pattern = re.compile(r"^events_event_(\w+)$")
    names = {
        match[1] for key in get_resolver().namespace_dict["admin"][1].reverse_dict if (match := pattern.match(str(key)))
    }
    buttons = {"archive", "discard", "duplicate", "publish", "restore", "sendback", "untrash"}
    assert names == {*OF_LISTS, *OF_OBJECTS, *buttons}
