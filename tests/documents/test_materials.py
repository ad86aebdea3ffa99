"""Files in the form of an event or a project: they become documents of it, and go public with it where it is ticked."""

import pytest
from django.contrib.messages import get_messages
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from documents.models import Document
from events.models import Event
from projects.models import Project
from tests.documents.files import add_file, image
from tests.documents.test_uploading import page, picture
from tests.factories import make_document, make_event, make_project
from tests.staff import Staff, address

pytestmark = pytest.mark.django_db


def said(response):
    return [str(message) for message in get_messages(response.wsgi_request)]


def draft(**fields):
    document = make_document(state="draft", **fields)
    add_file(document, image("PNG", (3, document.pk + 1)), "disegno.png")
    return document


def ticks(client, obj):
    """The cards of the form: title, whether there is a tick, whether it is set."""
    response = client.get(address(obj))
    values = client.form(obj).get("materials-together", [])
    keys = obj.documents.order_by("pk").values_list("pk", flat=True)
    return [(key, f'value="{key}" checked' in response.text or str(key) in values) for key in keys]


@pytest.mark.parametrize(("model", "typed"), [(Event, {"starts_on": "22/03/2027"}), (Project, {})])
def test_files_sent_with_the_form_are_attached_and_published_with_it(publisher, model, typed):
    response = publisher.add(
        model,
        "_publish",
        title_it="Acqua",
        new_files=[picture(1, "ordine_del_giorno.png"), page(), picture(2)],
        **typed,
    )
    assert response.status_code == 302, response.context["errors"]
    obj = model.objects.get()
    assert [(document.title_it, document.state) for document in obj.documents.order_by("pk")] == [
        ("Ordine del giorno", "published"),
        ("Foto 2", "published"),
    ]
    assert [message for message in said(response) if "brutto" in message][0].startswith("«brutto.pdf» non è stato")


def test_files_survive_a_form_with_mistakes(editor):
    response = editor.add(Event, title_it="", new_files=[picture(1)])
    assert response.status_code == 200
    document = Document.objects.get()
    assert (document.title_it, Event.objects.count()) == ("Foto 1", 0)
    form = response.context["adminform"].form
    assert form["documents"].value() == [str(document.pk)]
    assert f'value="{document.pk}" checked' in response.text


def test_known_file_is_attached_instead_of_stored_again(editor):
    event, known = make_event(state="draft"), draft(title_it="Carta")
    content = known.files.get().file.read()
    editor.save(event, new_files=[SimpleUploadedFile("altro.png", content)])
    assert list(event.documents.all()) == [known]
    assert Document.objects.count() == 1


def test_cards_mend_drafts_apart_from_the_form(editor):
    document, live = draft(title_it="Scan 1"), make_document(title_it="Pubblico")
    add_file(live, name="carta.png")
    event = make_event(state="draft", documents=[document, live])
    values = editor.form(event)
    assert f"materials-{live.pk}-title" not in values
    values |= {f"materials-{document.pk}-title": "Programma", f"materials-{document.pk}-language": "en"}
    values |= {f"materials-{live.pk}-title": "Forged", f"materials-{live.pk}-version": str(live.version)}
    response = editor.send(event, {**values, "title_it": ""})
    assert response.status_code == 200
    document.refresh_from_db()
    live.refresh_from_db()
    assert (document.title_it, document.files.get().language, live.title_it) == ("Programma", "en", "Pubblico")
    # Whoever wrote later with an older card changes nothing, and is told.
    response = editor.send(event, {**values, f"materials-{document.pk}-title": "Vecchio"})
    assert "è cambiato mentre scrivevi" in said(response)[0]
    # Nor does an empty title, or one that is gone.
    response = editor.send(event, {**editor.form(event), f"materials-{document.pk}-title": " "})
    assert said(response)[0] == "«Programma» resta com’era: Il titolo non può restare vuoto."
    values = editor.form(event)
    Document.objects.filter(pk=document.pk).update(deleted_at="2026-01-01T00:00Z")
    assert editor.send(event, values).status_code == 302
    document.refresh_from_db()
    assert document.title_it == "Programma"


def test_only_drafts_of_this_alone_are_ticked(publisher):
    alone, shared, public = draft(), draft(), make_document()
    add_file(public, name="carta.png")
    event = make_event(documents=[alone, shared, public])
    make_project(documents=[shared])
    assert ticks(publisher, event) == [(alone.pk, True), (shared.pk, False), (public.pk, False)]
    response = publisher.save(event, button="_publish")
    alone.refresh_from_db()
    shared.refresh_from_db()
    assert (alone.state, shared.state) == ("published", "draft")
    assert f"«{alone}» è pubblicato." in said(response)
    (warning,) = (message for message in said(response) if "il pubblico non vede" in message)
    assert f"«{shared}»" in warning and f"«{alone}»" not in warning


def test_editor_sends_documents_to_review_along_with_a_change_of_a_live_event(editor, publisher):
    event, document = make_event(), draft()
    values = editor.form(event) | {"documents": [str(document.pk)], "materials-together": [str(document.pk)]}
    editor.save(event, values, "_review")
    document.refresh_from_db()
    assert (document.state, event.is_live, event.documents.count()) == ("review", True, 0)
    publisher.save(event, button="_publish")
    document.refresh_from_db()
    assert (document.state, list(event.documents.all())) == ("published", [document])


def test_editor_with_a_forged_button_publishes_no_document(editor):
    event, document = make_event(state="draft"), draft()
    event.documents.add(document)
    editor.save(event, button="_publish", **{"materials-together": [str(document.pk)]})
    document.refresh_from_db()
    assert (event.state, document.state) == ("review", "review")


def test_documents_open_no_earlier_than_their_event(publisher):
    event, document = make_event(state="draft"), draft()
    event.documents.add(document)
    later = {"publish_from_0": "03/03/2099", "publish_from_1": "09:00", "publish_from_when": "chosen"}
    publisher.save(event, button="_publish", **later)
    document.refresh_from_db()
    assert (document.state, document.publish_from, list(Document.objects.published())) == (
        "published",
        event.publish_from,
        [],
    )


def test_event_that_cannot_be_published_takes_its_documents_nowhere(publisher):
    event, document = make_event(state="draft", starts_on=None), draft()
    event.documents.add(document)
    publisher.save(event, button="_publish")
    document.refresh_from_db()
    assert (event.state, document.state) == ("draft", "draft")


def test_publishing_in_one_click_or_from_the_list_warns_of_drafts(publisher):
    event, document = make_event(state="draft"), draft()
    event.documents.add(document)

    def warned(response):
        return [f"«{document}»" in message for message in said(response) if "il pubblico non vede" in message]

    assert warned(publisher.press(event, "publish")) == [True]
    Event.objects.update(state="draft")
    action = {"action": "publish_selected", "_selected_action": [event.pk]}
    drafts = {"QUERY_STRING": "state__exact=draft"}
    assert True in warned(publisher.post(reverse("admin:events_event_changelist"), action, **drafts))
    event.refresh_from_db()
    assert event.state == "published"


def test_who_only_translates_gets_no_materials_and_sends_none(db):
    document = draft(title_it="Carta")
    event = make_event(documents=[document])
    translator = Staff("theo", "Traduttore")
    text = translator.get(address(event)).text
    assert ('name="new_files"' in text, "materials-together" in text) == (False, False)
    translator.send(event, {**translator.form(event), "new_files": [picture(1)], "title_en": "Water"})
    assert list(Document.objects.all()) == [document]


def test_cards_take_the_same_number_of_queries(publisher, django_assert_max_num_queries):
    def queries_for(documents):
        event = make_event(documents=documents)
        with django_assert_max_num_queries(200) as counted:
            publisher.get(address(event))
        return len(counted)

    few = queries_for([draft(), draft()])
    assert queries_for([draft() for _number in range(12)]) == few
