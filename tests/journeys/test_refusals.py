"""A form that is too much is refused whole, and what was typed is still there after going back."""

from events.models import Event
from tests.journeys.test_editorial import press

REFUSED = "Failed to load resource: the server responded with a status of 400 (Bad Request)"


def test_too_long_a_form_goes_back_to_what_was_typed(log_in, settings):
    page = log_in("anna", "Redattore")
    page.goto("/admin/events/event/add/")
    page.locator("[name=title_it]").fill("Forum dell’acqua")
    page.get_by_role("textbox", name="Presentazione in italiano").fill("Si parla di acqua.")
    settings.DATA_UPLOAD_MAX_MEMORY_SIZE = 100
    press(page, "Salva come bozza")
    assert page.locator("h1").inner_text() == "Troppo in una volta"
    assert page.context.log.console == [REFUSED]
    page.context.log.console.clear()
    settings.DATA_UPLOAD_MAX_MEMORY_SIZE = 12_000_000
    press(page, "Torna indietro")
    assert page.locator("[name=title_it]").input_value() == "Forum dell’acqua"
    assert page.get_by_role("textbox", name="Presentazione in italiano").inner_text() == "Si parla di acqua."
    press(page, "Salva come bozza")
    event = Event.objects.get()
    assert (event.title_it, event.presentation_it) == ("Forum dell’acqua", "<p>Si parla di acqua.</p>")
