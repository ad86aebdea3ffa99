"""Two people save the same object: the second is asked, field by field, and nothing that was typed is lost."""

import re

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from editorial import snapshots
from editorial.models import Revision, row_key
from events.models import Event, EventLink
from pages.models import Highlight
from tests.documents.files import add_file, pdf
from tests.factories import make_document, make_event, make_project
from tests.forms import form_values
from tests.staff import Staff, add_row, address, row_number

pytestmark = pytest.mark.django_db


@pytest.fixture
def event():
    event = make_event(title_it="Forum", presentation_it="<p>Ciao</p>", projects=[make_project(title_it="Uno")])
    for title in ("Video", "Diretta"):
        EventLink.objects.create(event=event, title_it=title, url=f"https://example.org/{title}")
    return event


def asked(response):
    """{what must be chosen: the side that is chosen already, or empty} of the conflict page."""
    assert response.status_code == 409
    names = dict.fromkeys(re.findall(r'type="radio" name="([^"]+)"', response.text), "")
    return names | dict(re.findall(r'name="([^"]+)" value="(mine|theirs)" required checked', response.text))


def choices(response, **chosen):
    """The conflict page's form, as it stands and with what is chosen."""
    values = form_values(response.text)
    return {name: values[name] for name in ("_mine", "version")} | asked(response) | chosen


def test_second_save_is_told_who_and_what_and_the_first_is_intact(anna, bruno, event):
    first, second = anna.form(event), bruno.form(event)
    anna.save(event, first | {"title_it": "Di Anna", "starts_on": "04/04/2027"})
    second |= {"title_it": "Di Bruno", "presentation_it": "<p>Bruno</p>", "projects": []}
    add_row(second, "links", title_it="Link di Bruno", url="https://example.org/b", kind="page", position="0")
    response = bruno.send(event, second)
    key = row_key(event)
    link = next(name for name in asked(response) if name.startswith("events.eventlink"))
    assert asked(response) == {
        f"{key}|title_it": "",
        f"{key}|presentation_it": "mine",
        f"{key}|projects": "mine",
        f"{key}|starts_on": "theirs",
        link: "mine",
    }
    for words in ("anna ha salvato", "Di Anna", "Di Bruno", "4 aprile 2027", "Uno", "Link di Bruno"):
        assert words in response.text
    event.refresh_from_db()
    assert (event.version, event.working_copy.rows[key]["title_it"]) == (2, "Di Anna")


def test_choices_are_taken_field_by_field(anna, bruno, event):
    first, second = anna.form(event), bruno.form(event)
    anna.save(event, first | {"title_it": "Di Anna", "starts_on": "04/04/2027"})
    add_row(second, "links", title_it="Link di Bruno", url="https://example.org/b", kind="page", position="0")
    response = bruno.send(event, second | {"title_it": "Di Bruno", "presentation_it": "<p>Bruno</p>"})
    key = row_key(event)
    answer = bruno.post(address(event), {**choices(response, **{f"{key}|title_it": "theirs"}), "_draft": "1"})
    assert answer.status_code == 302
    event.refresh_from_db()
    row = event.working_copy.rows[key]
    assert (row["title_it"], row["presentation_it"], row["starts_on"]) == ("Di Anna", "<p>Bruno</p>", "2027-04-04")
    assert [fields["title_it"] for fields in event.working_copy.rows.values()].count("Link di Bruno") == 1
    assert (event.title_it, event.version) == ("Forum", 3)


def test_choice_that_lacks_and_third_save_are_asked_again(anna, bruno, event):
    first, second = anna.form(event), bruno.form(event)
    anna.save(event, first | {"title_it": "Di Anna"})
    response = bruno.send(event, second | {"title_it": "Di Bruno"})
    name = f"{row_key(event)}|title_it"
    again = bruno.post(address(event), {**choices(response), "_draft": "1"})
    assert asked(again) == {name: ""}
    anna.save(event, theme_it="Tema")
    late = bruno.post(address(event), {**choices(response, **{name: "mine"}), "_draft": "1"})
    assert asked(late) == {name: "mine", f"{row_key(event)}|theme_it": "theirs"}
    assert bruno.post(address(event), {**choices(late), "_draft": "1"}).status_code == 302
    event.refresh_from_db()
    row = event.working_copy.rows[row_key(event)]
    assert (row["title_it"], row["theme_it"]) == ("Di Bruno", "Tema")


def test_row_that_the_other_deleted_may_come_back(anna, bruno, rita, event):
    first, second = anna.form(event), bruno.form(event)
    number = row_number(first, "links", title_it="Video")
    anna.save(event, first | {f"links-{number}-DELETE": "on"})
    response = bruno.send(event, second | {f"links-{number}-title_it": "Corretto"})
    (name,) = asked(response)
    assert "(non c’è)" in response.text
    bruno.post(address(event), {**choices(response, **{name: "mine"}), "_draft": "1"})
    rita.press(event, "publish")
    assert sorted(event.links.values_list("title_it", flat=True)) == ["Corretto", "Diretta"]


def test_upload_of_who_came_second_survives(anna, bruno, rita, settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path
    document, content = make_document(title_it="Profilo"), pdf(3)
    add_file(document, pdf(1), language="it")
    first, second = anna.form(document), bruno.form(document)
    anna.save(document, first | {"title_it": "Di Anna"})
    second["files-0-file"] = SimpleUploadedFile("new.pdf", content, "application/pdf")
    response = bruno.send(document, second)
    bruno.post(address(document), {**choices(response), "_draft": "1"})
    rita.press(document, "publish")
    document.refresh_from_db()
    current = document.files.get(is_current=True)
    with current.file.open() as stored:
        assert stored.read() == content
    assert document.title_it == "Di Anna"


@pytest.mark.parametrize("token", ["", "x", "-1", "٢", "99999999999", "7"])
def test_forged_version_is_a_conflict(anna, event, token):
    assert anna.send(event, anna.form(event) | {"title_it": "F", "version": token}).status_code == 409


def test_what_was_refused_is_for_its_writer_alone(anna, bruno, event):
    first, second = anna.form(event), bruno.form(event)
    anna.save(event, first | {"title_it": "Di Anna"})
    values = choices(bruno.send(event, second | {"title_it": "Di Bruno"}))
    for forged in (values, values | {"_mine": "x"}, values | {"_mine": "00000000-0000-0000-0000-000000000000"}):
        assert anna.post(address(event), {**forged, "_draft": "1"}).status_code == 404


def test_translator_takes_only_translations_out_of_a_conflict(anna, teo, event):
    values = teo.form(event)
    anna.save(event, title_it="Di Anna", title_en="By Anna")
    response = teo.send(event, values | {"title_en": "By Teo"})
    forged = dict.fromkeys(asked(response), "mine")
    teo.post(address(event), {**choices(response, **forged), "_draft": "1"})
    event.refresh_from_db()
    row = event.working_copy.rows[row_key(event)]
    assert (row["title_it"], row["title_en"]) == ("Di Anna", "By Teo")


def test_publishing_out_of_a_conflict_asks_for_what_publishing_needs(anna, rita, event):
    first, second = anna.form(event), rita.form(event)
    anna.save(event, first | {"theme_it": "Tema"})
    response = rita.send(event, second | {"title_it": "Di Rita", "starts_on": ""}, "_publish")
    rita.post(address(event), {**choices(response), "_publish": "1"})
    event.refresh_from_db()
    assert (event.title_it, event.working_copy is None) == ("Forum", False)


def test_rows_without_a_state_are_guarded_too(rita):
    highlight = Highlight.objects.create(project=make_project(), text_it="Testo", position=1)
    other = Staff("renzo", "Responsabile")
    first, second = rita.form(highlight), other.form(highlight)
    rita.save(highlight, first | {"text_it": "Di Anna"})
    response = other.send(highlight, second | {"text_it": "Di Bruno", "position": "2"})
    name = f"{row_key(highlight)}|text_it"
    other.post(address(highlight), {**choices(response, **{name: "theirs"}), "_draft": "1"})
    highlight.refresh_from_db()
    assert (highlight.text_it, highlight.position) == ("Di Anna", 2)


def test_bulk_change_is_met_as_a_conflict(anna, event):
    values = anna.form(event)
    Event.objects.filter(pk=event.pk).update(title_fr="FR")
    response = anna.send(event, values | {"title_it": "Mio"})
    # What both began with is not known, as nobody saved it here: each must be chosen.
    assert asked(response) == {f"{row_key(event)}|title_it": "", f"{row_key(event)}|title_fr": ""}
    assert snapshots.take(event)[row_key(event)]["title_fr"] == "FR"
    assert Revision.objects.filter(kind="refused").count() == 1
