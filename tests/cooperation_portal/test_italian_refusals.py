"""What goes wrong in the admin is told in Italian to a browser that asks for English, on the way in as well."""

import logging

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse
from django_otp.plugins.otp_totp.models import TOTPDevice

from tests.documents.files import image
from tests.english import english_in
from tests.factories import make_event
from tests.staff import Staff, address

pytestmark = [pytest.mark.slow, pytest.mark.django_db]
UPLOAD = "admin:documents_document_upload"


@pytest.fixture(autouse=True)
def silent(monkeypatch):
    for name in ("django.request", "django.security", "axes"):
        monkeypatch.setattr(logging.getLogger(name), "disabled", True)


def colleague(name, role="Amministratore"):
    staff = Staff(name, role)
    staff.defaults["HTTP_ACCEPT_LANGUAGE"] = "en"
    return staff


def english_of(answers):
    """{name: English texts} of the answers, {name: (status, answer)}, each of which must have its status."""
    assert {name: answer.status_code for name, (_status, answer) in answers.items()} == {
        name: status for name, (status, _answer) in answers.items()
    }
    return {name: found for name, (_status, answer) in answers.items() if (found := english_in(answer.text))}


def test_steps_of_the_log_in_are_italian(second_factor):
    boss, answers = colleague("rita"), {}
    for name in ("enrol", "second_factor", "code"):
        answers[f"{name}, no telephone"] = 200, boss.get(reverse(f"admin:{name}"), follow=True)
    answers["enrol, wrong code"] = 200, boss.post(reverse("admin:enrol"), {"code": "x"})
    TOTPDevice.objects.create(user=boss.user, name="telefono")
    for name in ("code", "recovery"):
        answers[name] = 200, boss.get(reverse(f"admin:{name}"))
        answers[f"{name}, nothing typed"] = 200, boss.post(reverse(f"admin:{name}"), {"code": ""})
    answers["code, wrong"] = 200, boss.post(reverse("admin:code"), {"code": "000000"})
    answers["code, too early"] = 429, boss.post(reverse("admin:code"), {"code": "000000"})
    assert english_of(answers) == {}


def test_recovery_codes_are_italian(second_factor):
    boss = colleague("rita")
    boss.take_second_step()
    answers = {"wrong password": (200, boss.post(reverse("admin:second_factor"), {"password": "x"}))}
    answers["codes"] = 200, boss.post(reverse("admin:second_factor"), {"password": "rita"})
    assert english_of(answers) == {}


def test_who_is_locked_out_reads_italian():
    client = Client(headers={"accept-language": "en"})
    typed = {"username": "nessuno", "password": "x"}
    answers = [client.post(reverse("admin:login"), typed) for _ in range(5)]
    assert english_of({"wrong": (200, answers[0]), "locked out": (429, answers[-1])}) == {}


def test_mistakes_of_passwords_and_colleagues_are_italian():
    boss = colleague("rita")
    weak = ("a", "password1234567", "passwordpassword", "739184620571936", "rita-rita-rita-rita", "b" * 15)
    answers = {
        f"password {text}": (
            200,
            boss.post(
                reverse("admin:password_change"), {"old_password": "x", "new_password1": text, "new_password2": text}
            ),
        )
        for text in weak
    }
    answers["different"] = (
        200,
        boss.post(reverse("admin:password_change"), {"new_password1": "a", "new_password2": "b"}),
    )
    answers["colleague"] = (
        200,
        boss.post(reverse("admin:auth_user_add"), {"username": "è !", "email": "x", "role": "z"}),
    )
    set_password = reverse("admin:auth_user_password_change", args=[colleague("bruno", "Redattore").user.pk])
    answers["of a colleague"] = 200, boss.post(set_password, {"password1": "a", "password2": "b"})
    assert english_of(answers) == {}


def test_conflict_trash_and_review_are_italian():
    anna, bruno, rita = colleague("anna", "Redattore"), colleague("bruno", "Redattore"), colleague("rita")
    event = make_event(title_it="Forum", state="draft")
    opened = anna.form(event)
    bruno.save(event, title_it="Foro")
    answers = {"conflict": (409, anna.send(event, {**opened, "title_it": "Fori"}))}
    answers["no note"] = 200, rita.press(event, "sendback", note="")
    opened = anna.form(event)
    bruno.post(address(event, "delete"), {"post": "yes"})
    answers["gone"] = 409, anna.send(event, {**opened, "title_it": "Fori"})
    assert english_of(answers) == {}


def test_files_and_highlights_that_do_not_fit_are_told_in_italian():
    boss, event = colleague("rita"), make_event(title_it="Forum")
    put = reverse("admin:pages_highlight_put", args=["event", event.pk])
    broken = {"new_files": SimpleUploadedFile("x.png", b"x")}
    answers = {
        "put": (200, boss.get(put)),
        "put, wrong": (200, boss.post(put, {"until": "day", "day": "x", "place": "99"})),
        "upload": (200, boss.get(reverse(UPLOAD))),
        "upload, broken": (200, boss.post(reverse(UPLOAD), broken, follow=True)),
        "upload, taken": (
            200,
            boss.post(reverse(UPLOAD), {"new_files": SimpleUploadedFile("a.png", image("PNG"))}, follow=True),
        ),
    }
    assert english_of(answers) == {}


def test_refusals_are_italian():
    boss, anna = colleague("rita"), colleague("anna", "Redattore")
    forged = Client(enforce_csrf_checks=True, headers={"accept-language": "en"})
    answers = {
        "too much": (400, boss.post("/admin/events/event/add/", {"title_it": "y" * 12_100_000})),
        "not understood": (400, boss.get("/admin/events/event/?created_by__password=x")),
        "not allowed": (403, anna.get("/admin/auth/user/")),
        "no such event": (200, boss.get("/admin/events/event/99/change/", follow=True)),
        "forged": (403, forged.post("/admin/login/", {"username": "x"})),
    }
    assert english_of(answers) == {}
