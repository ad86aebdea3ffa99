"""Choices that contradict each other are told, not a failure; a copy that contradicts what is live still opens."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from editorial.models import row_key
from events.models import Event
from tests.documents.files import add_file, pdf
from tests.editorial.test_conflicts import asked, choices
from tests.factories import make_document, make_event
from tests.forms import form_values
from tests.staff import address

pytestmark = pytest.mark.django_db
DAYS = "Ciò che hai scelto non sta insieme: cambia una delle scelte. L’ultimo giorno viene prima del primo."


def test_days_that_do_not_fit_are_asked_again(anna, bruno):
    event = make_event(starts_on="2027-05-10", ends_on="2027-05-20")
    first, second = anna.form(event), bruno.form(event)
    anna.save(event, first | {"ends_on": "12/05/2027"})
    response = bruno.send(event, second | {"starts_on": "15/05/2027"})
    again = bruno.post(address(event), {**choices(response), "_draft": "1"})
    assert DAYS in again.text
    key = row_key(event)
    assert asked(again) == {f"{key}|starts_on": "mine", f"{key}|ends_on": "theirs"}
    bruno.post(address(event), {**choices(again, **{f"{key}|ends_on": "mine"}), "_draft": "1"})
    event.refresh_from_db()
    row = event.working_copy.rows[key]
    assert (row["starts_on"], row["ends_on"]) == ("2027-05-15", "2027-05-20")


def test_two_replacements_of_a_file_are_one_too_many(anna, bruno, settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path
    document = make_document()
    add_file(document, pdf(1), language="it")
    first, second = anna.form(document), bruno.form(document)
    for values, pages in ((first, 3), (second, 4)):
        values["files-0-file"] = SimpleUploadedFile("new.pdf", pdf(pages), "application/pdf")
    anna.save(document, first)
    response = bruno.send(document, second)
    again = bruno.post(address(document), {**choices(response), "_draft": "1"})
    assert "Ciò che hai scelto non sta insieme" in again.text
    theirs = dict.fromkeys(asked(again), "theirs")
    assert bruno.post(address(document), {**choices(again, **theirs), "_draft": "1"}).status_code == 302


def test_copy_that_contradicts_a_program_opens_as_it_is(anna):
    event = make_event(starts_on="2027-05-10", ends_on="2027-05-20")
    anna.save(event, starts_on="15/05/2027")
    Event.objects.filter(pk=event.pk).update(ends_on="2027-05-12")
    response = anna.get(address(event))
    values = form_values(response.text)
    assert (values["starts_on"], values["ends_on"]) == (["15/05/2027"], ["20/05/2027"])
    assert "La pagina pubblica è cambiata dopo questa bozza" in response.text
    for page in ("review", "preview", "history"):
        assert anna.get(address(event, page)).status_code == 200
