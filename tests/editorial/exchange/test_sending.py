"""What goes to a translator: which texts, in which order, of what is edited, in cells that stay texts."""

from datetime import timedelta

import pytest
from django.utils import timezone
from openpyxl.cell.cell import TYPE_STRING

from editorial import snapshots
from editorial.exchange.texts import texts_to_send
from editorial.models import row_key
from editorial.translations import Validation, digest, keep_judgements, refresh_statuses
from events.models import Event, EventLink
from networks.models import Organisation
from pages.models import Highlight, Page, PortalIdentity
from tests.editorial.exchange.sheets import HEADINGS, Sheet
from tests.factories import HIDDEN_WAYS, hidden_ways, make_event, make_organisation, make_page

pytestmark = pytest.mark.django_db


@pytest.fixture
def event():
    event = make_event(
        title_it="Forum", title_en="Forum", presentation_it='<p>Si parla di <a href="/it/x">acqua</a>.</p>'
    )
    EventLink.objects.create(event=event, title_it="Video", url="https://example.org/")
    return event


def fields(sheet):
    return [(row["field"], row["status"]) for row in sheet.rows]


def test_each_text_has_a_row_with_all_that_identifies_it(event):
    sheet = Sheet("en", "all")
    assert fields(sheet) == [
        ("Titolo", "da verificare"),
        ("Presentazione", "manca"),
        ("Collegamento «Video»: titolo", "manca"),
    ]
    row = sheet.rows[1]
    assert row == {
        "where": "Evento: Forum",
        "field": "Presentazione",
        "status": "manca",
        "source": "‹1›Si parla di ‹2›acqua‹/2›.‹/1›",
        "then": "",
        "translation": "",
        "confirmation": "",
        "content": row_key(event),
        "id": f"{row_key(event)}|presentation|en",
        "source_hash": digest(event.presentation_it),
        "target_hash": digest(""),
    }


def test_which_texts_are_sent(event, rita):
    assert fields(Sheet("en", "todo")) == [("Presentazione", "manca"), ("Collegamento «Video»: titolo", "manca")]
    keep_judgements(event, {}, snapshots.take(event), Validation(), rita.user)
    refresh_statuses(event)
    rita.save(event, title_it="Forum dell’acqua", button="_publish")
    assert fields(Sheet("en", "todo"))[0] == ("Titolo", "da aggiornare")
    assert Sheet("en", "todo").rows[0]["then"] == "Forum"
    assert Sheet("en", "todo").rows[1]["then"] == ""
    # Nothing was ever translated to French: all that there is, is missing.
    assert Sheet("fr", "todo").count == Sheet("fr", "all").count == 3
    rita.save(event, title_en="Water forum", button="_publish")
    assert ("Titolo", "aggiornata") in fields(Sheet("en", "all"))
    assert ("Titolo", "aggiornata") not in fields(Sheet("en", "unverified"))


@pytest.mark.parametrize("way", HIDDEN_WAYS)
def test_drafts_are_sent_after_what_is_public_and_trash_and_archive_are_not(way):
    hidden = make_page(title_it="Nascosta", **hidden_ways()[way])
    make_organisation(name_it="Comune")
    names = [row["source"] for row in Sheet("en", "all").rows]
    assert names == (["Comune"] if way in {"archived", "trashed"} else ["Comune", "Nascosta"])
    assert hidden.title_it == "Nascosta"


def test_what_goes_public_while_the_file_is_made_is_sent_once(monkeypatch):
    start = timezone.now()
    make_page(title_it="Ora", publish_from=start + timedelta(seconds=15))
    monkeypatch.setattr(timezone, "now", iter(start + timedelta(seconds=10 * step) for step in range(99)).__next__)
    assert [text.source for text in texts_to_send("en", "all", {Page: None})] == ["Ora"]


def test_what_is_edited_is_sent_not_what_is_live(event, anna):
    values = anna.form(event)
    anna.save(event, values, title_it="Forum dell’acqua")
    assert Event.objects.get().title_it == "Forum"
    row = Sheet("en", "all").rows[0]
    assert (row["where"], row["source"]) == ("Evento: Forum dell’acqua", "Forum dell’acqua")


def test_rows_born_in_a_working_copy_are_sent(event, anna):
    from tests.staff import add_row

    values = anna.form(event)
    add_row(values, "links", title_it="Diretta", url="https://example.org/live", kind="stream", position="1")
    anna.save(event, values)
    assert "Collegamento «Diretta»: titolo" in [row["field"] for row in Sheet("en", "all").rows]


def test_what_has_no_draft_is_not_sent(event):
    # What comes back for it would be public at once.
    PortalIdentity.objects.create(site_name_it="Portale", body_it="Ente")
    Highlight.objects.create(event=event, position=1, text_it="Parole per la pagina iniziale")
    assert {row["content"] for row in Sheet("en", "all").rows} == {row_key(event)}


def test_only_what_was_chosen_is_sent(event):
    other = make_event(title_it="Altro")
    make_organisation()
    assert {row["where"] for row in Sheet("en", "all", {Event: [other.pk]}).rows} == {"Evento: Altro"}
    assert Sheet("en", "all", {}).count == Sheet("en", "all", {Organisation: []}).count == 0


@pytest.mark.parametrize(
    "text", ["=1+1", "+39 011", "-5 gradi", "@casa", '=HYPERLINK("http://x")', "#N/D", "2017", "a\x0bb"]
)
def test_formulas_and_numbers_stay_texts(text):
    make_organisation(name_it=text, name_en=text)
    sheet = Sheet("en", "all")
    cells = [sheet.cell("name", column) for column in ("source", "translation")]
    assert [(cell.value, cell.data_type) for cell in cells] == [(text.replace("\x0b", ""), TYPE_STRING)] * 2
    assert {cell.data_type for row in sheet.sheet.iter_rows() for cell in row if cell.value} == {TYPE_STRING}


def test_only_the_translator_s_columns_can_be_written(event):
    sheet = Sheet("en", "all")
    free = {column for column in HEADINGS if not sheet.cell(2, column).protection.locked}
    assert free == {"translation", "confirmation"}
    assert sheet.sheet.protection.sheet
    assert sheet.sheet.protection.password is None
    assert sheet.sheet.freeze_panes == "A2"
    assert sheet.cell(2, "translation").number_format == "@"
    assert [str(one.sqref).split(":")[0] for one in sheet.sheet.data_validations.dataValidation] == ["G2"]


def test_first_sheet_explains_in_italian_and_in_the_language(event):
    for language, heading in (("en", "English"), ("fr", "Français")):
        explained = Sheet(language).workbook["Leggimi"]
        assert Sheet(language).workbook.sheetnames == ["Leggimi", "Testi"]
        texts = [row[0].value for row in explained.iter_rows()]
        assert ("Italiano" in texts, heading in texts) == (True, True)


def test_text_that_no_cell_holds_is_named_and_left_out():
    make_page(title_it="Statuto", body_it=f"<p>{'parola ' * 5000}</p>")
    sheet = Sheet("en", "all")
    assert (fields(sheet), sheet.count, sheet.long) == ([("Titolo", "manca")], 1, 1)
    assert [row[0].value for row in sheet.workbook["Leggimi"].iter_rows()][-1] == "Pagina: Statuto · Testo"


def test_texts_take_the_same_queries_for_two_and_for_forty(django_assert_num_queries):
    def ask():
        return list(texts_to_send("en", "all", {Event: None}))

    for number in range(2):
        EventLink.objects.create(event=make_event(), title_it=f"Video {number}", url="https://example.org/")
    with django_assert_num_queries(5):
        assert len(ask()) == 4
    for number in range(38):
        EventLink.objects.create(event=make_event(), title_it=f"Video {number}", url="https://example.org/")
    with django_assert_num_queries(5):
        assert len(ask()) == 80


def test_file_says_language_and_day():
    from editorial.exchange.workbook import file_name

    assert file_name("fr") == f"traduzioni-francese-{timezone.localdate():%Y-%m-%d}.xlsx"
