"""Too much at once ends, for the staff, on a page that says how much is taken and that nothing typed is lost."""

import logging

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse

from events.models import Event
from tests.cooperation_portal.reading import heading

pytestmark = pytest.mark.django_db
ADD = "/admin/events/event/add/"


@pytest.fixture(autouse=True)
def silent(monkeypatch):
    for name in ("django.request", "django.security"):
        monkeypatch.setattr(logging.getLogger(name), "disabled", True)


def files(number):
    return {"new_files": [SimpleUploadedFile(f"{n}.png", b"x") for n in range(number)]}


@pytest.mark.parametrize(
    ("sent", "most"),
    [
        ({"title_it": "y" * 12_100_000}, "i testi di un modulo pesano al massimo 12 MB"),
        ({f"x{number}": "1" for number in range(5100)}, "un modulo ha al massimo 5.000 campi"),
        (files(101), "in una volta si mandano al massimo 100 file"),
    ],
    ids=["text", "fields", "files"],
)
def test_too_much_says_how_much_is_taken(anna, sent, most):
    answer = anna.post(ADD, sent, headers={"accept-language": "en"})
    assert (answer.status_code, heading(answer)) == (400, "Troppo in una volta")
    assert f"Non è stato salvato niente: {most}." in answer.text
    assert "quello che hai scritto è ancora lì" in answer.text
    assert 'id="site-name"' in answer.text and 'lang="it"' in answer.text
    assert Event.objects.count() == 0


def test_form_that_is_larger_than_anything_is_not_read(anna):
    answer = anna.post(ADD, {"title_it": "x"}, CONTENT_LENGTH="600000001")
    assert (answer.status_code, heading(answer)) == (400, "Troppo in una volta")
    assert "un modulo con i suoi file pesa al massimo 600 MB" in answer.text


def test_form_in_one_piece_is_refused_alike(anna):
    answer = anna.post(ADD, f"title_it={'y' * 12_100_000}", "application/x-www-form-urlencoded")
    assert (answer.status_code, heading(answer)) == (400, "Troppo in una volta")


def test_what_is_not_understood_is_told_in_the_admin_s_look(rita):
    answer = rita.get("/admin/events/event/?created_by__password__startswith=x")
    assert (answer.status_code, heading(answer)) == (400, "Richiesta non capita")
    assert 'id="site-name"' in answer.text and "Troppo" not in answer.text


def test_stranger_gets_the_page_of_the_public(client):
    answer = Client().post(reverse("admin:login"), {"username": "y" * 12_100_000})
    assert answer.status_code == 400
    assert 'class="lost"' in answer.text and "site-name" not in answer.text
