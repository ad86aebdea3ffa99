"""Files, as the office brings them: ten in one drop, one in the place of another, an agenda with its event."""

import base64

from django.urls import reverse
from django.utils import translation

from documents.models import Document
from events.models import Event
from tests.documents.files import add_file, image, pdf
from tests.factories import make_document
from tests.journeys.axe import LEVELS, OF_WIDTH, UNFOLD, audit, resize
from tests.journeys.counting import Steps
from tests.journeys.test_editorial import BEYOND, SCREENS, UNSTICK, follow, press, said, tab_to
from tests.staff import address

DROP = """
(place, files) => {
  const sent = new DataTransfer()
  for (const { name, content } of files) {
    sent.items.add(new File([Uint8Array.from(atob(content), letter => letter.charCodeAt())], name))
  }
  for (const type of ['dragenter', 'dragover', 'drop'])
    place.dispatchEvent(new DragEvent(type, { dataTransfer: sent, bubbles: true, cancelable: true }))
}
"""
NOTHING_WAITS = "() => !document.querySelector('.is-waiting')"


def drop(page, **files):
    """Drop files of these names and contents on the page's zone, and wait until the server has answered for each."""
    sent = [{"name": name, "content": base64.b64encode(content).decode()} for name, content in files.items()]
    page.locator("[data-drop]").evaluate(DROP, sent)
    page.wait_for_function(NOTHING_WAITS)


def sent(name, content):
    return {"name": name, "mimeType": "application/octet-stream", "buffer": content}


def faults(page):
    """What axe finds, and what stands beyond the edge, on both screens."""
    found = []
    for screen, size in SCREENS.items():
        resize(page, size)
        page.evaluate(UNFOLD)
        page.evaluate(UNSTICK)
        rules = OF_WIDTH if screen == "phone" else None
        found += [f"{screen}: {line}" for line in audit(page, LEVELS, rules, iframes=False)]
        found += [f"{screen}: {line}" for line in page.evaluate(BEYOND) if "select2" not in line]
    page.set_viewport_size(SCREENS["office"])
    return found


def test_ten_documents_in_one_drop_two_of_them_refused(log_in, request):
    known = add_file(make_document(title_it="Carta"), image("PNG", (9, 9)), "carta.png")
    anna = log_in("anna", "Redattore")
    steps = Steps(anna, request.node)
    anna.goto(reverse("admin:documents_document_upload"))
    good = {f"foto_{number}.png": image("PNG", (3, 3 + number)) for number in range(6)}
    drop(
        anna,
        **good,
        **{"verbale.pdf": pdf(3), "brutto.pdf": b"<html>", "vuoto.pdf": b"", "copia.png": image("PNG", (9, 9))},
    )
    assert anna.locator("[data-said]").inner_text() == "7 file caricati. 2 file non caricati. 1 file esiste già."
    assert anna.locator(".is-refused [data-name]").all_inner_texts() == ["brutto.pdf", "vuoto.pdf"]
    assert anna.locator(".is-twin a").first.inner_text() == "«Carta»"
    card = anna.locator(".is-new", has_text="verbale.pdf")
    assert "3 pagine" in card.locator(".file-card-label").inner_text().replace("\N{NO-BREAK SPACE}", " ")
    card.get_by_label("Titolo").fill("Verbale dell’incontro")
    press(anna, "Salva come bozze")
    steps.record(7, "Redattore", clicks=1, loads=2)
    assert Document.objects.exclude(pk=known.document.pk).count() == 7
    assert Document.objects.get(title_it="Verbale dell’incontro").state == "draft"

    # By keyboard: to the input, to a card's button; and what was just sent goes to the trash when it is taken away.
    anna.goto(reverse("admin:documents_document_upload"))
    tab_to(anna, "#id_new_files")
    chosen = {"sbagliato.png": image("PNG", (8, 30)), "di_nuovo.png": image("PNG", (9, 9)), "altro.pdf": b"<p>"}
    anna.locator("#id_new_files").set_input_files([sent(name, content) for name, content in chosen.items()])
    anna.wait_for_function(NOTHING_WAITS)
    assert faults(anna) == []
    tab_to(anna, ".is-new [data-remove]")
    anna.keyboard.press("Enter")
    anna.wait_for_function("() => document.querySelector('[data-said]').textContent.includes('cestino')")
    assert Document.objects.get(title_it="Sbagliato").deleted_at is not None
    tab_to(anna, "[data-twice]")
    anna.keyboard.press("Enter")
    anna.locator(".is-new").wait_for()
    assert anna.locator(".is-new [name$=-title]").input_value() == "Di nuovo"


def test_pdf_replaced_at_the_same_address(log_in, new_context, request):
    document = make_document(title_it="Programma")
    row = add_file(document, pdf(2), "programma.pdf")
    visitor = new_context().new_page()
    where = row.get_absolute_url()
    before = visitor.request.get(where)
    rita = log_in("rita", "Responsabile")
    steps = Steps(rita, request.node)
    rita.goto(address(document))
    new = pdf(5)
    rita.get_by_label("Sostituisci").set_input_files(sent("programma definitivo.pdf", new))
    rita.locator(".file-good").wait_for()
    press(rita, "Pubblica")
    steps.record(8, "Responsabile", clicks=2, loads=2)
    after = visitor.request.get(where)
    assert (after.body() == new, after.headers["etag"] != before.headers["etag"]) == (True, True)
    rita.locator("summary", has_text="Versioni precedenti (1)").click()
    assert rita.locator(".file-older b").all_inner_texts() == ["Versione 1"]
    # A file of the wrong kind is refused when it is chosen, and the form stands as it was.
    rita.get_by_label("Sostituisci").set_input_files(sent("pagina.pdf", b"<html>"))
    rita.locator(".file-error").wait_for()
    assert rita.locator("[name=files-0-file]").input_value() == ""
    assert faults(rita) == []


def test_agenda_comes_with_its_event_and_slides_after_it(log_in, new_context, request):
    rita = log_in("rita", "Responsabile")
    rita.goto("/admin/")
    steps = Steps(rita, request.node)
    follow(rita, "Nuovo evento")
    rita.locator("[name=title_it]").fill("Giornata dell’acqua")
    rita.locator("[name=title_en]").fill("Water day")
    rita.locator("[name=starts_on]").fill("22/03/2017")
    for language, words in (("italiano", "Si parla di acqua."), ("inglese", "About water.")):
        rita.get_by_role("textbox", name=f"Presentazione in {language}").fill(words)
    rita.get_by_role("button", name="Francese").first.click()
    rita.locator("[name=title_fr]").fill("Journée de l’eau")
    rita.get_by_role("textbox", name="Presentazione in francese").fill("On parle d’eau.")
    drop(rita, **{"ordine_del_giorno.pdf": pdf(1), "brutto.pdf": b"<html>"})
    card = rita.locator(".is-new")
    card.get_by_label("Titolo").fill("Ordine del giorno della giornata")
    card.get_by_label("Tipo").select_option("agenda")
    assert card.get_by_role("checkbox").is_checked()
    press(rita, "Pubblica")
    steps.record(1, "Responsabile", clicks=4, loads=2)
    assert faults(rita) == []
    assert "«Ordine del giorno della giornata» è pubblicato." in said(rita)
    event = Event.objects.get()
    document = event.documents.get()
    assert (event.state, document.state, document.kind) == ("published", "published", "agenda")
    visitor = new_context().new_page()
    read = {}
    for language in ("it", "en", "fr"):
        with translation.override(language):
            visitor.goto(event.get_absolute_url())
            visitor.locator(f'main a[href="{document.get_absolute_url()}"]').first.wait_for()
        read[language] = (visitor.locator("h1").inner_text(), visitor.locator(".prose").first.inner_text().strip())
    assert read == {
        "it": ("Giornata dell’acqua", "Si parla di acqua."),
        "en": ("Water day", "About water."),
        "fr": ("Journée de l’eau", "On parle d’eau."),
    }

    # After the event: report, slides and video.
    steps.begin()
    rita.goto(address(event))
    rita.get_by_role("textbox", name="Resoconto in italiano").fill("Si è parlato di acqua.")
    rita.locator("#id_new_files").set_input_files([sent("slide.pdf", pdf(4)), sent("foto.png", image("PNG", (5, 5)))])
    rita.wait_for_function(NOTHING_WAITS)
    rita.locator("#links-group .add-row a").click()
    rita.locator("[name=links-0-title_it]").fill("Il video")
    rita.locator("[name=links-0-url]").fill("https://example.org/video")
    rita.locator("[name=links-0-kind]").select_option("video")
    press(rita, "Pubblica")
    steps.record(3, "Responsabile", clicks=4, loads=2)
    assert sorted(event.documents.values_list("title_it", "state")) == [
        ("Foto", "published"),
        ("Ordine del giorno della giornata", "published"),
        ("Slide", "published"),
    ]
    assert event.links.get().title_it == "Il video"
    with translation.override("it"):
        visitor.goto(event.get_absolute_url())
    assert visitor.locator("main").get_by_text("Si è parlato di acqua.").count() == 1
