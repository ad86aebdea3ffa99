"""What a colleague does while somebody writes: nothing that was typed is lost, and who did it is named."""

import re
from html import unescape

import pytest

from editorial.models import Revision, row_key
from editorial.saving import Intent
from events.models import Event
from tests.factories import make_city, make_event
from tests.staff import Staff, address

pytestmark = pytest.mark.django_db


def said(response):
    """The messages on a page."""
    return [
        unescape(text)
        for text in re.findall(r'<li class="(?:\w+ )?(?:info|success|error|warning)">(.*?)</li>', response.text)
    ]


def test_typing_in_what_went_to_the_trash_is_kept_and_shown(anna, rita):
    event = make_event(title_it="Forum", state="draft")
    values = anna.form(event)
    rita.post(address(event, "delete"), {"post": "yes"})
    response = anna.send(event, values | {"title_it": "Forum dell’acqua"})
    assert response.status_code == 409
    assert "rita l’ha spostato nel cestino" in response.text
    assert "<ins> dell’acqua</ins>" in response.text
    assert Revision.objects.get(kind="refused").rows[row_key(event)]["title_it"] == "Forum dell’acqua"
    event.refresh_from_db()
    assert (event.title_it, event.deleted_at is None) == ("Forum", False)


def test_translator_writes_no_more_than_translations_into_what_is_kept(teo, rita):
    event = make_event(title_it="Forum", state="draft")
    values = teo.form(event)
    rita.post(address(event, "delete"), {"post": "yes"})
    assert teo.send(event, values | {"title_it": "Mio", "title_en": "Mine"}).status_code == 409
    row = Revision.objects.get(kind="refused").rows[row_key(event)]
    assert (row["title_it"], row["title_en"]) == ("Forum", "Mine")


def test_conflict_names_who_changed_it_last(bruno, rita):
    event = make_event(title_it="Forum")
    bruno.save(event, title_it="Di Bruno")
    rita.press(event, "publish")
    values = bruno.form(event)
    Staff("capo", "Responsabile").press(event, "archive")
    assert "<p>capo ha salvato «Di Bruno»" in bruno.send(event, values | {"theme_it": "Tema"}).text
    values = bruno.form(event)
    Event.objects.filter(pk=event.pk).update(theme_en="Theme")
    assert "<p>Un programma ha cambiato «Di Bruno»" in bruno.send(event, values | {"theme_it": "Tema"}).text


def test_note_of_who_sends_back_too_late_is_still_there(anna, rita):
    event = make_event()
    anna.save(event, button="_review", title_it="Di Anna")
    response = rita.press(event, "sendback", version=1, note="Manca il tema dell’incontro")
    assert "Manca il tema dell’incontro</textarea>" in response.text
    assert said(response) == ["Nel frattempo qualcosa è cambiato: guarda com’è adesso. La tua nota è qui sotto."]
    event.refresh_from_db()
    assert event.awaits_review


def test_list_action_tells_what_changed_meanwhile_and_goes_on(rita, monkeypatch):
    first, second = make_event(state="draft", title_it="Uno"), make_event(state="draft", title_it="Due")
    from editorial.admin import publishing

    settle = publishing.settle

    def settled_late(obj, *args, **kwargs):
        if obj.pk == first.pk:
            Event.objects.filter(pk=obj.pk).update(theme_it="Tema")
        return settle(obj, *args, **kwargs)

    monkeypatch.setattr(publishing, "settle", settled_late)
    chosen = {"action": "publish_selected", "_selected_action": [first.pk, second.pk]}
    response = rita.post("/admin/events/event/", chosen, follow=True)
    assert said(response) == [
        "«Uno» è cambiato dopo la sua bozza: aprilo e salvala di nuovo.",
        "«Due» è pubblicato.",
    ]


def test_what_awaits_review_stays_there_when_it_is_translated_or_cannot_be_published(anna, teo, rita):
    event = make_event(state="draft", starts_on=None)
    anna.save(event, button="_review")
    teo.save(event, title_en="Forum")
    rita.post("/admin/events/event/", {"action": "publish_selected", "_selected_action": [event.pk]})
    event.refresh_from_db()
    assert (event.state, event.title_en) == ("review", "Forum")
    live = make_event(title_it="Vivo")
    anna.save(live, button="_review", title_it="Cambiato")
    teo.save(live, title_en="Changed")
    assert live.awaits_review
    assert Intent.REVIEW.value == live.working_copy.kind


def test_history_tells_who_archived_discarded_trashed_and_brought_back(anna, rita):
    event = make_event(title_it="Forum")
    anna.save(event, title_it="Di Anna")
    for button in ("discard", "archive"):
        rita.press(event, button)
    rita.post(address(event, "delete"), {"post": "yes"})
    rita.press(event, "untrash")
    text = re.sub(r"<[^>]+>", " ", rita.get(address(event, "history")).text)
    steps = re.findall(r"(anna|rita) · \w+(?: \w+)*(?: · ([\w ]+\.))?", text)
    assert [who for who, _what in steps] == ["rita"] * 4 + ["anna"]
    assert [what for _who, what in steps] == [
        "Ripristinato dal cestino.",
        "Spostato nel cestino.",
        "Archiviato.",
        "Scartata la bozza di modifica.",
        "",
    ]


def test_history_tells_that_nobody_else_looked_at_it(rita):
    event = make_event(title_it="Forum", state="draft")
    rita.save(event, button="_publish", title_it="Di Rita")
    assert "Il lavoro era di chi ha pubblicato." in rita.get(address(event, "history")).text


def test_history_shows_every_version_page_by_page(anna):
    event = make_event(state="draft")
    for version in range(100, 155):
        Revision.objects.create(content=row_key(event), version=version, kind="live", rows={row_key(event): {}})
    pages = [anna.get(f"{address(event, 'history')}?page={page}").text for page in (1, 2, "x", 99)]
    found = [re.findall(r'id="version-(\d+)"', page) for page in pages]
    assert found[0] == [str(version) for version in range(154, 104, -1)]
    assert found[1] == [str(version) for version in range(104, 99, -1)]
    assert found[2:] == [found[0], found[1]]


def test_history_survives_columns_and_rows_that_a_migration_removed(anna):
    event = make_event()
    anna.save(event, title_it="A")
    anna.save(event, title_it="B")
    for revision in Revision.objects.all():
        revision.rows[row_key(event)]["gone_it"] = str(revision.version)
        revision.rows["events.gone:5"] = {"x": 1}
        revision.save()
    old = Revision.objects.get(version=1)
    for page in ("history", "review", "preview", "change"):
        assert anna.get(address(event, page)).status_code == 200
    event.refresh_from_db()
    assert anna.post(address(event, "restore", old.pk), {"version": event.version}).status_code == 302


def test_preview_of_something_new_writes_nothing(anna):
    values = anna.new_form(Event) | {"title_it": "Nuovo forum", "starts_on": "03/03/2027", "_preview": "it"}
    response = anna.post("/admin/events/event/add/", values)
    assert "Anteprima: Nuovo forum" in response.text
    assert (Event.objects.count(), Revision.objects.count()) == (0, 0)


def test_city_of_the_trash_is_offered_nowhere(anna):
    make_city(name_it="Beirut", deleted_at="2026-01-01T00:00:00Z")
    asked = {"app_label": "events", "model_name": "event", "field_name": "city", "term": "Beirut"}
    assert anna.get("/admin/autocomplete/", asked).json()["results"] == []
