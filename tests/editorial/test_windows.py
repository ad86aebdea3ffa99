"""When something is public, in words, and as one choice in the form."""

from datetime import UTC, datetime

import pytest
from django.core.exceptions import ValidationError
from django.utils import timezone

from editorial.admin.moments import WINDOW, MomentField
from editorial.windows import published_words, publishing_words, state_words
from tests.factories import make_event
from tests.staff import address

NOW = datetime(2027, 1, 1, tzinfo=UTC)
#: In the office's clock: 3 March at 9:00; 8 July, which is summer time, at 1:30; 11 December of the year before.
MARCH, JULY, PAST = (
    datetime(2027, 3, 3, 8, tzinfo=UTC),
    datetime(2027, 7, 7, 23, 30, tzinfo=UTC),
    datetime(2026, 12, 11, 17, tzinfo=UTC),
)


@pytest.mark.parametrize(
    ("start", "end", "button", "after"),
    [
        (None, None, "Pubblica", "è pubblicato"),
        (PAST, None, "Pubblica", "è pubblicato"),
        (
            MARCH,
            None,
            "Pubblica il 3 marzo 2027 alle 9:00 (ora italiana)",
            "sarà pubblico dal 3 marzo 2027 alle 9:00 (ora italiana)",
        ),
        (
            None,
            JULY,
            "Pubblica fino all’8 luglio 2027 all’1:30 (ora italiana)",
            "è pubblicato fino all’8 luglio 2027 all’1:30 (ora italiana)",
        ),
        (
            MARCH,
            JULY,
            "Pubblica dal 3 marzo 2027 alle 9:00 all’8 luglio 2027 all’1:30 (ora italiana)",
            "sarà pubblico dal 3 marzo 2027 alle 9:00 fino all’8 luglio 2027 all’1:30 (ora italiana)",
        ),
        (
            None,
            PAST,
            "Pubblica come già scaduto l’11 dicembre 2026 alle 18:00",
            "è scaduto l’11 dicembre 2026 alle 18:00: il pubblico non lo vede",
        ),
    ],
)
def test_button_and_message_say_when(start, end, button, after):
    assert (publishing_words(start, end, NOW), published_words(start, end, NOW)) == (button, after)


@pytest.mark.parametrize(
    ("fields", "words"),
    [
        ({"publish_from": MARCH}, "programmato dal 3 marzo 2027 alle 9:00"),
        (
            {"publish_from": MARCH, "publish_until": JULY},
            "programmato dal 3 marzo 2027 alle 9:00 fino all’8 luglio 2027 all’1:30",
        ),
        ({"publish_until": PAST}, "scaduto l’11 dicembre 2026 alle 18:00"),
        ({"publish_from": PAST, "publish_until": MARCH}, "pubblicato fino al 3 marzo 2027 alle 9:00"),
        ({}, "pubblicato"),
        ({"state": "draft", "publish_from": MARCH}, "bozza"),
        ({"state": "archived", "publish_until": PAST}, "archiviato"),
    ],
)
def test_state_says_what_the_window_makes_of_it(db, fields, words):
    assert state_words(make_event(**fields), NOW) == words


@pytest.mark.parametrize(
    ("name", "sent", "kept"),
    [
        ("publish_from", ["", "", "open"], None),
        ("publish_from", ["03/03/2027", "", "chosen"], datetime(2027, 3, 3, 8, tzinfo=UTC)),
        ("publish_from", ["03/03/2027", "18:30", "chosen"], datetime(2027, 3, 3, 17, 30, tzinfo=UTC)),
        ("publish_until", ["03/07/2027", "", "chosen"], datetime(2027, 7, 3, 21, 59, tzinfo=UTC)),
        ("publish_until", ["03/07/2027", "00:00", "chosen"], datetime(2027, 7, 2, 22, tzinfo=UTC)),
        ("publish_until", ["03/07/2027", "", None], datetime(2027, 7, 3, 21, 59, tzinfo=UTC)),
        ("publish_until", ["", "", None], None),
        ("publish_from", ["03/03/2027", "", "open"], "C’è una data, ma è scelto «Subito»"),
        ("publish_until", ["", "", "chosen"], "Scrivi il giorno, o scegli «Senza fine»."),
        ("publish_until", ["", "18:00", None], "Scrivi il giorno, o scegli «Senza fine»."),
        ("publish_from", ["31/02/2027", "", "chosen"], "Inserisci una data valida."),
        ("publish_from", ["03/03/2027", "25:00", "chosen"], "Inserisci un'ora valida."),
    ],
)
def test_one_choice_makes_a_moment(name, sent, kept):
    field = MomentField(required=False, **WINDOW[name])
    if not isinstance(kept, str):
        assert field.clean(sent) == kept
        return
    with pytest.raises(ValidationError) as refused:
        field.clean(sent)
    assert refused.value.messages[0].startswith(kept)


def test_publisher_schedules_and_expires_in_the_form(rita):
    year = timezone.localdate().year + 1
    event = make_event(title_it="Forum", state="draft")
    values = rita.form(event)
    assert (values["publish_from_when"], values["publish_until_when"]) == (["open"], ["open"])
    window = {"publish_from_0": f"03/03/{year}", "publish_until_0": f"05/03/{year}"}
    chosen = {"publish_from_when": "chosen", "publish_until_when": "chosen"}
    rita.save(event, button="_publish", **window, **chosen)
    page = rita.get(address(event)).text
    when = f"3 marzo {year} alle 9:00 fino al 5 marzo {year} alle 23:59"
    assert f"«Forum» sarà pubblico dal {when} (ora italiana)." in page
    assert f'<p class="kept-state"><b>Programmato dal {when}</b></p>' in page
    button = f"Pubblica dal 3 marzo {year} alle 9:00 al 5 marzo {year} alle 23:59 (ora italiana)</button>"
    assert page.count(button) == 1
    assert f">programmato dal {when}<" in rita.get("/admin/events/event/").text
    # What is stored is what the form holds: saving it again changes nothing.
    stored = event.publish_from, event.publish_until
    rita.save(event, button="_publish")
    assert (event.publish_from, event.publish_until) == stored
    rita.save(event, button="_publish", publish_from_when="open", publish_from_0="", publish_from_1="")
    assert event.publish_from is None
    refused = rita.send(event, {**rita.form(event), "publish_until_when": "open"}, "_publish")
    assert "C’è una data, ma è scelto «Senza fine»" in refused.text
