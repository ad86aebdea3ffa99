"""Tasks of the office in its forms: a project with partners and funders, a city added on the way, a standing page."""

import pytest
from django.urls import reverse

from events.models import Event
from networks.models import Organisation, PartnerCity
from pages.models import Page
from projects.models import Project
from tests.factories import make_city, make_event, make_organisation, make_page, make_programme
from tests.journeys.counting import Steps
from tests.staff import address


def press(page, name):
    with page.expect_navigation():
        page.get_by_role("button", name=name, exact=True).first.click()


def said(page):
    return page.locator(".messagelist li").all_inner_texts()


def choose(page, name, text, option=None):
    """Choose in a list that is searched, by the name that a screen reader gives it."""
    combobox = page.get_by_role("combobox", name=name).last
    combobox.click()
    page.locator(".select2-container--open .select2-search__field, .select2-search__field:focus").last.fill(text)
    page.locator(".select2-results__option", has_text=option or text).first.click()


def test_project_with_partners_and_funders_in_one_form(log_in, live_server, request):
    lead, partner = make_organisation(name_it="Agenzia del lago"), make_organisation(name_it="Comune del fiume")
    programme = make_programme(name_it="Programma delle acque")
    page = log_in("anna", "Redattore")
    steps = Steps(page, request.node)
    page.goto(reverse("admin:projects_project_add"))
    page.get_by_label("Titolo in italiano").fill("Acqua per la scuola")
    page.get_by_label("Titolo in inglese").fill("Water for the school")
    page.get_by_role("button", name="Francese").first.click()
    assert page.get_by_label("Titolo in inglese").is_hidden()
    page.get_by_label("Titolo in francese").fill("De l’eau pour l’école")
    page.get_by_label("Sintesi in italiano").fill("a" * 161)
    counter = page.locator("#id_summary_it_counter")
    assert counter.inner_text() == "161 caratteri su 160 consigliati: va bene, ma in un elenco si legge a fatica"
    page.get_by_label("Inizio previsto").fill("marzo 2027")
    choose(page, "Paesi", "Libano")
    for number, (organisation, role) in enumerate([(lead, "lead"), (partner, "partner")]):
        page.get_by_role("button", name="Aggiungi un partner").click()
        row = page.locator(f"#partnerships-{number}")
        row.get_by_role("combobox", name="Organizzazione").click()
        page.locator(".select2-container--open .select2-search__field").last.fill(organisation.name_it)
        page.locator(".select2-results__option", has_text=organisation.name_it).click()
        row.locator(f"[name=partnerships-{number}-role]").select_option(role)
        row.locator(f"[name=partnerships-{number}-position]").fill(str(number))
    page.get_by_role("button", name="Aggiungi un finanziamento").click()
    choose(page, "Programma", "acque", "Programma delle acque")
    page.locator("[name=fundings-0-amount]").fill("1250,50")
    page.locator("[name=fundings-0-currency]").fill("EUR")
    press(page, "Manda in revisione")
    assert said(page) == ["«Acqua per la scuola» è in revisione: chi pubblica lo trova tra le cose da fare."]
    steps.record(4, "Redattore", clicks=16, loads=2)
    # The language that was chosen is still the one beside the Italian.
    assert page.get_by_label("Titolo in francese").is_visible()

    project = Project.objects.get()
    assert (project.title_fr, str(project.planned_start), [str(code.code) for code in project.countries]) == (
        "De l’eau pour l’école",
        "2027-03",
        ["LB"],
    )
    assert [(row.organisation, row.role) for row in project.partnerships.all()] == [
        (lead, "lead"),
        (partner, "partner"),
    ]
    assert [(row.programme, str(row.amount)) for row in project.fundings.all()] == [(programme, "1250.50")]


def test_city_and_organisation_are_added_while_an_event_is_written(log_in, live_server, request):
    page = log_in("anna", "Redattore")
    steps = Steps(page, request.node)
    page.goto(reverse("admin:events_event_add"))
    page.locator("#id_title_it").fill("Forum delle coste")
    for role, label, name, model in (
        ("button", "Aggiungi: città partner (in un’altra finestra)", "Biserta", PartnerCity),
        ("button", "Aggiungi: organizzazione (in un’altra finestra)", "Porto di Biserta", Organisation),
    ):
        way = page.get_by_role("link", name=label)
        way.focus()
        with page.context.expect_page() as opened:
            page.keyboard.press("Enter")
        window = opened.value
        window.wait_for_load_state()
        window.get_by_label("Nome in italiano").fill(name)
        with window.expect_event("close"):
            window.get_by_role("button", name="Salva e scegli").press("Enter")
        assert model.objects.get().state == "draft", role
    assert page.get_by_role("combobox", name="Città: Biserta").count() == 1
    assert "Porto di Biserta" in page.locator(".fieldBox.field-organisers .select2-selection__choice").inner_text()
    press(page, "Salva come bozza")
    # One message: what was saved in the other windows is seen where it is chosen.
    assert said(page) == ["Bozza salvata."]
    steps.record(18, "Redattore", clicks=4, loads=2)
    event = Event.objects.get()
    assert (event.title_it, event.city.name_it) == ("Forum delle coste", "Biserta")
    assert [organiser.name_it for organiser in event.organisers.all()] == ["Porto di Biserta"]


def test_standing_page_is_mended_and_published(log_in, new_context, live_server, request):
    standing = make_page(title_it="Contatti", title_en="Contacts", body_it="<p>Si risponde il lunedì.</p>")
    make_page(title_it="Note legali")
    page = log_in("rita", "Responsabile")
    steps = Steps(page, request.node)
    page.goto(reverse("admin:pages_page_changelist"))
    with page.expect_navigation():
        page.get_by_role("link", name="Contatti", exact=True).click()
    page.locator("#id_title_it").fill("Contatti e orari")
    press(page, "Pubblica")
    assert said(page) == ["«Contatti e orari» è pubblicato."]
    steps.record(19, "Responsabile", clicks=2, loads=3)
    visitor = new_context().new_page()
    with page.expect_navigation():
        page.get_by_role("link", name="Vedi sul sito").click()
    visitor.goto(page.url)
    assert visitor.locator("h1").inner_text() == "Contatti e orari"
    assert Page.objects.get(pk=standing.pk).title_en == "Contacts"


def test_mistakes_are_listed_on_top_and_lead_to_their_fields(log_in, live_server):
    event = make_event(title_it="Forum", title_en="Forum EN", city=make_city(name_it="Lione"))
    page = log_in("anna", "Redattore")
    page.goto(address(event))
    one_day = page.get_by_label("Dura un giorno solo")
    assert one_day.is_checked()
    assert page.get_by_label("Ultimo giorno").is_hidden()
    one_day.uncheck()
    page.get_by_label("Ultimo giorno").fill("mai")
    page.locator("#id_title_it").fill("")
    press(page, "Salva come bozza")
    assert page.evaluate("document.activeElement.id") == "mistakes"
    links = page.locator("#mistakes a").all_inner_texts()
    assert links == ["Titolo in italiano", "Ultimo giorno"]
    page.locator("#mistakes a").last.click()
    assert page.evaluate("document.activeElement.name") == "ends_on"
    described = page.evaluate("document.activeElement.getAttribute('aria-describedby')").split()
    told = [page.locator(f"#{part}").inner_text() for part in described]
    assert told == ["Per esempio «24/03/2027».", "Inserisci una data valida."] or told == told[::-1], told
    # Ticked again, what stands in the hidden field is not asked.
    page.get_by_label("Dura un giorno solo").check()
    page.locator("#id_title_it").fill("Forum")
    press(page, "Salva come bozza")
    event.refresh_from_db()
    assert event.ends_on is None


@pytest.mark.slow
def test_form_without_scripts_shows_every_language_and_every_field(log_in, live_server):
    event = make_event(title_it="Forum", title_fr="Forum FR")
    page = log_in("anna", "Redattore", java_script_enabled=False)
    page.goto(address(event))
    names = ("title_it", "title_en", "title_fr", "ends_on")
    assert [page.locator(f"[name={name}]").is_visible() for name in names] == [True] * 4
    assert page.locator(".languages-choice").first.is_hidden()
