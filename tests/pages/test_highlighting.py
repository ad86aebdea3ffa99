"""Something is put in evidence from its own form, with an expiry and a place, and taken off again."""

from datetime import date, timedelta

import pytest
from django.contrib.messages import get_messages
from django.urls import reverse
from django.utils import timezone

from pages.highlighting import months_after
from pages.models import Highlight
from tests.factories import HIDDEN_WAYS, hidden_ways, make_document, make_event, make_news, make_page, make_project
from tests.staff import Staff, address

TODAY = timezone.localdate()


def put(target):
    return reverse("admin:pages_highlight_put", args=[target._meta.model_name, target.pk])


def said(answer):
    return [str(message) for message in get_messages(answer.wsgi_request)]


def labels(client, obj):
    return [tool.label for tool in client.get(address(obj)).context["tools"] if "evidenza" in tool.label]


def standing():
    return [(highlight.target, highlight.position) for highlight in Highlight.objects.showing()]


@pytest.mark.parametrize("make", [make_project, make_event, make_document, make_news, make_page])
def test_what_is_public_is_highlighted_for_a_month_unless_told_otherwise(anna, make):
    target = make(title_it="Forum")
    assert labels(anna, target) == ["Metti in evidenza"]
    values = {"until": "1", "place": "1", "version": "0"}
    assert anna.get(put(target)).context["form"].initial == {}
    answer = anna.post(put(target), values)
    assert answer["Location"] == address(target)
    highlight = Highlight.objects.get()
    month = months_after(TODAY, 1)
    assert (highlight.target, highlight.position, highlight.expires_on) == (target, 1, month)
    assert highlight.created_by == anna.user
    assert said(answer)[0].startswith("«Forum» è in evidenza al 1º posto fino al ")
    assert labels(anna, target) == ["Cambia l’evidenza", "Togli dall’evidenza"]


def test_page_shows_where_it_will_stand_and_the_others_make_room(anna):
    events = [make_event(title_it=f"Evento {number}") for number in (1, 2, 3)]
    for number, event in enumerate(events, 1):
        Highlight.objects.create(event=event, position=number)
    page = make_page(title_it="Chi siamo")
    choices = anna.get(put(page)).context["form"].fields["place"].choices
    assert choices == [
        (1, "1º, prima di «Evento 1»"),
        (2, "2º, prima di «Evento 2»"),
        (3, "3º, prima di «Evento 3»"),
        (4, "4º, dopo gli altri (per ora non si vede)"),
    ]
    anna.post(put(page), {"until": "open", "place": "2", "version": "0"})
    assert standing() == [(events[0], 1), (page, 2), (events[1], 3), (events[2], 4)]
    # Moved to another place: still once.
    version = Highlight.objects.get(page=page).version
    answer = anna.post(put(page), {"until": "3", "place": "4", "version": version})
    assert standing() == [(events[0], 1), (events[1], 2), (events[2], 3), (page, 4)]
    assert said(answer)[-1].endswith("Sulla pagina iniziale ce ne stanno 3: aspetta che si liberi un posto.")


def test_what_was_taken_off_comes_back_with_its_own_text(anna):
    event = make_event(title_it="Forum")
    highlight = Highlight.objects.create(event=event, text_it="Da non perdere", expires_on=TODAY)
    answer = anna.press(highlight, "remove")
    assert (standing(), said(answer)) == ([], ["«Forum» non è più in evidenza."])
    assert labels(anna, event) == ["Metti in evidenza"]
    highlight.refresh_from_db()
    day = TODAY + timedelta(days=5)
    values = {"until": "day", "day": f"{day:%d/%m/%Y}", "place": "1", "version": highlight.version}
    anna.post(put(event), values)
    highlight.refresh_from_db()
    assert (Highlight.objects.count(), highlight.text_it, highlight.expires_on) == (1, "Da non perdere", day)


@pytest.mark.parametrize(
    ("typed", "field", "message"),
    [
        ({"until": "day"}, "day", "Scrivi il giorno, o scegli un’altra scadenza."),
        ({"until": "day", "day": "01/01/2020"}, "day", "È già passato: scegli un giorno da oggi in poi."),
        ({"until": "day", "day": "domani"}, "day", "Inserisci una data valida."),
        ({"until": "sempre"}, "until", None),
        ({"place": "9"}, "place", None),
    ],
)
def test_wrong_input_is_told_in_italian_and_nothing_is_kept(anna, typed, field, message):
    event = make_event()
    answer = anna.post(put(event), {"until": "1", "place": "1", "version": "0"} | typed)
    errors = answer.context["form"].errors
    assert (answer.status_code, list(errors), Highlight.objects.count()) == (200, [field], 0)
    assert message is None or errors[field] == [message]


@pytest.mark.parametrize("way", HIDDEN_WAYS)
def test_what_the_public_does_not_see_is_not_highlighted(anna, way):
    event = make_event(**hidden_ways()[way])
    answer = anna.post(put(event), {"until": "1", "place": "1", "version": "0"})
    assert answer.status_code == (404 if way == "trashed" else 302)
    assert Highlight.objects.count() == 0
    if way != "trashed":
        assert labels(anna, event) == []
        assert "prima si pubblica, poi si mette in evidenza" in said(answer)[0]


def test_nobody_highlights_beyond_their_role_or_what_has_moved_on(anna):
    event, network_kind = make_event(), reverse("admin:pages_highlight_put", args=["organisation", 1])
    teo = Staff("teo", "Traduttore")
    values = {"until": "1", "place": "1", "version": "0"}
    assert [teo.get(put(event)).status_code, teo.post(put(event), values).status_code] == [403, 403]
    assert labels(teo, event) == []
    assert anna.get(network_kind).status_code == 404
    highlight = Highlight.objects.create(event=event, expires_on=TODAY)
    assert teo.press(highlight, "remove").status_code == 403
    assert anna.get(address(highlight, "remove")).status_code == 403
    # Both answers of pages that somebody else has made untrue since: it was not highlighted, or is another version.
    for version in ("0", "x", "7"):
        said_to = said(anna.post(put(event), values | {"version": version}))
        assert said_to[-1].startswith("Nel frattempo qualcuno ha cambiato l’evidenza")
        anna.press(highlight, "remove", version=version)
    highlight.refresh_from_db()
    assert (highlight.expires_on, highlight.version, Highlight.objects.count()) == (TODAY, 1, 1)


@pytest.mark.parametrize(
    ("day", "months", "later"),
    [
        (date(2026, 1, 31), 1, date(2026, 2, 28)),
        (date(2027, 11, 30), 3, date(2028, 2, 29)),
        (date(2026, 12, 5), 1, date(2027, 1, 5)),
    ],
)
def test_a_month_later_is_the_same_day_or_the_last(day, months, later):
    assert months_after(day, months) == later


def test_text_of_a_highlight_is_public_at_once_so_only_who_publishes_writes_it(db):
    highlight = Highlight.objects.create(project=make_project(), text_it="Testo", position=1)
    anna, teo, rita = Staff("anna2", "Redattore"), Staff("teo2", "Traduttore"), Staff("rita2", "Responsabile")
    values = rita.form(highlight)
    anna.send(highlight, values | {"text_it": "Falso", "text_en": "False", "position": "2"})
    highlight.refresh_from_db()
    assert (highlight.text_it, highlight.text_en, highlight.position) == ("Testo", None, 2)
    assert teo.send(highlight, values | {"text_en": "False"}).status_code == 403
    rita.save(highlight, text_it="Vero")
    highlight.refresh_from_db()
    assert highlight.text_it == "Vero"
