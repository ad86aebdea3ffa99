"""The pages of the files of translators: who may use them, for what, and what they answer to whatever is sent."""

import re
from io import BytesIO

import pytest
from django.contrib.auth.models import Group, Permission
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from django.utils import timezone
from openpyxl import load_workbook

from editorial import snapshots
from editorial.admin import translation_imports
from editorial.models import TranslationImport, row_key
from editorial.saving import fresh
from editorial.translations import Validation, edited_texts, keep_judgements
from events.models import Event
from tests.editorial.exchange.sheets import Sheet
from tests.factories import make_event, make_organisation, make_page
from tests.staff import Staff, address

pytestmark = pytest.mark.django_db


@pytest.fixture
def event():
    return make_event(title_it="Forum", title_en="Meeting", presentation_it="<p>Si parla di acqua.</p>")


def files():
    return reverse("admin:translation_files")


def sent(sheet, name="tornato.xlsx"):
    with sheet.saved() as file:
        return SimpleUploadedFile(name, file.read())


def bring(who, sheet, name="tornato.xlsx"):
    """The import that the page leads to."""
    response = who.post(files(), {"file": sent(sheet, name)})
    assert response.status_code == 302, response.text
    return TranslationImport.objects.get(pk=response.url.split("/")[-2])


def page_of(imported):
    return reverse("admin:translation_import", args=[imported.pk])


def apply(who, imported):
    return who.post(reverse("admin:translation_import_apply", args=[imported.pk]))


def words(response):
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", response.text))


def downloaded(response):
    """The sources that the file of an answer has."""
    assert response["Content-Type"] == "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
    sheet = load_workbook(BytesIO(b"".join(response.streaming_content)), read_only=True)["Testi"]
    return [row[3] for row in sheet.iter_rows(2, values_only=True)]


def export(who, **values):
    return who.post(reverse("admin:translation_export"), {"language": "en", "which": "all", **values})


def test_translator_sends_and_takes_back(event, teo):
    before = snapshots.take(event)
    response = export(teo, which="todo")
    assert re.search(r'filename="traduzioni-inglese-\d{4}-\d\d-\d\d.xlsx"', response["Content-Disposition"])
    assert downloaded(response) == ["‹1›Si parla di acqua.‹/1›"]
    sheet = Sheet()
    sheet.write("presentation", "‹1›It is about water.‹/1›")
    sheet.write("title", "Forum of <b>water</b>")
    imported = bring(teo, sheet)
    page = teo.get(page_of(imported))
    assert "<ins>Forum of &lt;b&gt;water&lt;/b&gt;</ins>" in page.text
    assert "Applica 2 traduzioni" in page.text
    assert snapshots.take(event) == before
    page = apply(teo, imported)
    assert page.status_code == 302
    assert "2 traduzioni sono applicate. Niente è andato in pubblico" in teo.get(page.url).text
    assert snapshots.take(event) == before
    assert edited_texts(fresh(event))[row_key(event)]["presentation_en"] == "<p>It is about water.</p>"


def test_refusals_are_told_with_their_rows_and_the_changed_italian(event, teo, rita):
    sheet = Sheet()
    sheet.write("presentation", "‹1›It is about water.‹/1›")
    rita.save(event, presentation_it="<p>Si parla di fiumi.</p>", button="_publish")
    page = teo.get(page_of(bring(teo, sheet)))
    assert f"Presentazione riga {sheet.number('presentation')}" in words(page)
    assert "L’italiano è cambiato dopo che il file era stato scaricato" in page.text
    assert "<del>acqua</del><ins>fiumi</ins>." in page.text
    assert "Non c’è niente da applicare." in page.text


def test_addresses_of_links_that_change_are_told(teo, rita):
    event = make_event(
        title_it="Forum",
        presentation_it='<p><a href="/it/a">A</a> e <a href="/it/b">B</a></p>',
        presentation_en='<p><a href="/en/a">A</a> and <a href="/en/b">B</a></p>',
    )
    keep_judgements(event, {}, snapshots.take(event), Validation(), rita.user)
    rita.save(event, presentation_it='<p><a href="/it/b">B</a> e <a href="/it/a">A</a></p>', button="_publish")
    sheet = Sheet()
    sheet.write("presentation", "‹1›‹2›B‹/2› and also ‹3›A‹/3›‹/1›")
    page = words(teo.get(page_of(bring(teo, sheet))))
    assert "Collegamenti che portano altrove « B »: /en/b → /it/b « A »: /en/a → /it/a" in page


def test_file_of_a_colleague_is_not_found(event, teo, rita):
    imported = bring(teo, Sheet())
    assert rita.get(page_of(imported)).status_code == apply(rita, imported).status_code == 404
    sheet = Sheet()
    sheet.write("title", "Forum")
    imported = bring(teo, sheet)
    assert apply(rita, imported).status_code == 404
    assert fresh(event).working_copy is None
    assert (files() in rita.get(reverse("admin:index")).text, "tornato.xlsx" in rita.get(files()).text) == (True, False)
    assert "tornato.xlsx</a>: una traduzione" in teo.get(files()).text


def test_who_translates_nothing_is_kept_out(event):
    nobody = Staff("nino")
    assert [nobody.get(files()).status_code, export(nobody).status_code] == [403, 403]
    assert "File per il traduttore" not in nobody.get(reverse("admin:index")).text


def test_only_what_the_role_translates_is_sent(event, teo):
    page = make_page(title_it="Pagina")
    Group.objects.get(name="Traduttore").permissions.remove(Permission.objects.get(codename="translate_event"))
    assert downloaded(export(teo)) == ["Pagina"]
    assert downloaded(export(teo, chosen=f"{row_key(event)},{row_key(page)}")) == ["Pagina"]
    assert teo.get(f"{files()}?di={row_key(event)}").status_code == 404


def test_selection_of_a_list_goes_into_the_file(event, anna):
    make_event(title_it="Altro")
    other = make_event(title_it="Terzo")
    keys = {"_selected_action": [event.pk, other.pk], "action": "export_for_translation"}
    page = anna.post(reverse("admin:events_event_changelist"), keys)
    chosen = re.search(r'name="chosen" value="([^"]+)"', page.text)[1]
    assert sorted(chosen.split(",")) == sorted([row_key(event), row_key(other)])
    assert "Il file ha solo i testi di «" in page.text
    assert sorted(downloaded(export(anna, chosen=chosen))) == ["Forum", "Terzo", "‹1›Si parla di acqua.‹/1›"]


def test_form_leads_to_a_file_of_its_object(event, teo):
    form = teo.get(address(event))
    assert f'{files()}?di=events.event%3A{event.pk}"' in form.text
    page = teo.get(f"{files()}?di={row_key(event)}")
    assert f'name="chosen" value="{row_key(event)}"' in page.text
    assert "Il file ha solo i testi di «Forum»." in page.text


def test_file_of_what_is_in_the_trash_or_of_nothing_is_not_a_file_of_everything(event, teo):
    """The address of a form that somebody still has open."""
    Event.objects.update(deleted_at=timezone.now())
    assert teo.get(files(), {"di": row_key(event)}).status_code == 404
    assert teo.get(files(), {"di": ""}).status_code == 404


def test_selection_that_went_to_the_trash_is_not_everything(event, anna):
    Event.objects.update(deleted_at=timezone.now())
    keys = {"_selected_action": [event.pk], "action": "export_for_translation"}
    page = anna.post(reverse("admin:events_event_changelist"), keys)
    assert page.status_code == 302
    assert "Ciò che avevi scelto non c’è più: forse è nel cestino." in anna.get(page.url).text


@pytest.mark.parametrize(
    "asked", ["x", "events.event:", "events.event:x", f"events.event:{9**40}", "auth.user:1", "\x00"]
)
def test_odd_selections_are_no_page_and_nothing_in_the_file(event, teo, asked):
    assert teo.get(files(), {"di": asked}).status_code == 404
    response = export(teo, chosen=asked)
    assert (response.status_code, response.get("Location", "").split("?")[0]) == (302, files())


def test_nothing_to_translate_makes_no_file(teo):
    response = export(teo)
    assert response.status_code == 302
    assert "Tra questi testi non ce n’è da tradurre in inglese" in teo.get(response.url).text
    for odd in ({"language": "de"}, {"which": "x"}, {"language": ""}):
        assert export(teo, **odd).status_code == 302


@pytest.mark.parametrize(
    "upload, said",
    [
        (None, "Scegli il file che ti ha mandato il traduttore."),
        (SimpleUploadedFile("a.xlsx", b""), "Il file è vuoto."),
        (SimpleUploadedFile("a.csv", b"a,b"), "Il nome del file non finisce con «.xlsx»"),
        (SimpleUploadedFile("a.xlsx", b"PK\x03\x04"), "Non è un file XLSX che si possa leggere."),
    ],
    ids=["none", "empty", "text", "broken"],
)
def test_file_that_is_not_taken_says_why(teo, upload, said):
    response = teo.post(files(), {"file": upload} if upload else {})
    assert (response.status_code, said in response.text) == (400, True)
    assert TranslationImport.objects.count() == 0


def test_many_contents_are_applied_a_few_at_a_time_with_a_button_that_goes_on(teo, monkeypatch):
    monkeypatch.setattr(translation_imports, "AT_ONCE", 2)
    for number in range(5):
        make_event(title_it=f"Evento {number}")
    sheet = Sheet()
    for number in range(2, 7):
        sheet.write(number, f"Event {number}")
    imported = bring(teo, sheet)
    page = apply(teo, imported)
    assert (page.status_code, "2 applicate, ne restano 3." in page.text) == (200, True)
    assert '<progress aria-labelledby="far" max="5" value="2">' in page.text
    assert "data-goes-on" in page.text
    assert apply(teo, imported).status_code == 200
    assert apply(teo, imported).status_code == 302
    assert Event.objects.exclude(working_copy=None).count() == 5
    assert apply(teo, imported).status_code == 302


def test_pages_take_the_same_queries_for_two_and_for_forty(teo, django_assert_num_queries):
    def ask(number):
        sheet = Sheet()
        for row in range(2, number + 2):
            sheet.write(row, f"Name {row}")
        imported = bring(teo, sheet)
        with django_assert_num_queries(8):
            assert teo.get(page_of(imported)).text.count("exchange-row") == number
        TranslationImport.objects.all().delete()
        with django_assert_num_queries(6):
            teo.get(files())

    make_organisation(), make_organisation()
    ask(2)
    for _each in range(38):
        make_organisation()
    ask(40)
