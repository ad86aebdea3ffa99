"""What the staff does: from an empty form to a page that the public reads."""

from django.urls import reverse
from django.utils import translation

from documents.models import Document
from events.models import Event
from tests.documents.files import pdf


def press(page, button):
    page.locator(f"button[name={button}]").first.click()
    page.wait_for_load_state()
    assert page.locator(".errornote").count() == 0
    assert page.locator(".messagelist .success").count() == 1


def test_editor_writes_an_event_with_a_document_and_a_colleague_publishes_both(log_in, new_context):
    page = log_in("anna", "Redattore")
    page.goto(reverse("admin:documents_document_add"))
    page.locator("[name=title_it]").fill("Programma della giornata")
    page.locator("#files-group .add-row a").click()
    content = pdf(2)
    sent = {"name": "programma.pdf", "mimeType": "application/pdf", "buffer": content}
    page.locator("[name=files-0-file]").set_input_files(sent)
    page.locator("[name=files-0-language]").select_option("it")
    press(page, "_draft")
    document = Document.objects.get()

    page.goto(reverse("admin:events_event_add"))
    page.locator("[name=title_it]").fill("Giornata dell’acqua")
    page.locator("[name=title_en]").fill("Water day")
    page.locator("[name=starts_on]").fill("22/03/2027")
    page.locator(".field-documents .select2-search__field").fill("programma")
    page.locator(".select2-results__option", has_text="Programma della giornata").click()
    assert page.locator("button[name=_publish]").count() == 0
    press(page, "_review")
    event = Event.objects.get()
    assert (event.state, list(event.documents.all())) == ("review", [document])
    file = document.files.get()
    assert (file.pages, file.size, file.uploaded_by.username) == (2, len(content), "anna")

    with translation.override("en"):
        event_address, list_address = event.get_absolute_url(), reverse("events:list")
        document_address, file_address = document.get_absolute_url(), file.get_absolute_url()
    context = new_context(viewport={"width": 1280, "height": 900}, locale="en")
    visitor = context.new_page()
    drafts = [event_address, document_address, file_address]
    assert [visitor.request.get(draft).status for draft in drafts] == [404, 404, 404]

    publisher = log_in("rita", "Responsabile")
    for item in ("documents_document", "events_event"):
        publisher.goto(reverse(f"admin:{item}_change", args=[document.pk if "document" in item else event.pk]))
        press(publisher, "_publish")

    visitor.goto(list_address)
    visitor.locator(f'main a[href="{event_address}"]').click()
    assert visitor.locator("h1").inner_text() == "Water day"
    visitor.locator(f'main a[href="{document_address}"]').click()
    answer = visitor.request.get(visitor.locator(f'main a[href="{file_address}"]').get_attribute("href"))
    assert (answer.status, answer.body()) == (200, content)
    assert context.cookies() == []


def test_staff_leaves_and_is_a_visitor_again(log_in):
    page = log_in("anna", "Redattore")
    page.locator("#logout-form button").click()
    page.wait_for_load_state()
    page.goto(reverse("admin:index"))
    assert page.evaluate("location.pathname") == reverse("admin:login")
    assert [cookie["name"] for cookie in page.context.cookies() if cookie["name"] == "session"] == []
