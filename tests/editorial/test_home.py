"""The office's home page: what there is to do, counted as the lists that it opens; what there is; what may be added."""

from datetime import date, timedelta

import pytest
from django.contrib.admin import site
from django.urls import reverse
from django.utils import timezone
from lxml.html import fromstring

from documents.models import Document, DocumentFile
from editorial.todo import PARAMETER, rows_for, tasks
from events.models import Event
from pages.models import Highlight, Page
from projects.models import Project
from tests.factories import make_document, make_event, make_page, make_project
from tests.staff import Staff

TODAY = timezone.localdate()
NOW = timezone.now()
LONG_AGO = NOW - timedelta(days=400)
#: Nothing here is translated: tests/editorial/test_coverage.py looks at what is said of that.
UNTRANSLATED = "Manca un testo, o l’italiano è cambiato"


def file_of(document, **fields):
    """A row without bytes on the disk: what was found in the file is said here."""
    values = {"document": document, "language": "it", "media_type": "application/pdf", "has_text": True} | fields
    return DocumentFile.objects.bulk_create([DocumentFile(file="documents/x.pdf", **values)])


def aged(row):
    type(row)._base_manager.filter(pk=row.pk).update(updated_at=LONG_AGO)
    return row


@pytest.fixture
def office(db):
    """Of every kind of thing to do at least one, and beside each what is none: trashed, archived, done."""
    old = {"starts_on": TODAY - timedelta(days=15)}
    kept = {
        "event": make_event(title_it="Forum", **old),
        "overdue": make_project(title_it="Acqua", activity_status="2", actual_end="2019", planned_end="2099"),
        "page": aged(make_page(title_it="Chi siamo")),
        "old project": aged(make_project(title_it="Suolo", activity_status="2")),
        "draft": make_document(title_it="Bozza", state="draft", internal_note="Manca il file."),
        "scanned": make_document(title_it="Scansione"),
        "no language": make_document(title_it="Atti"),
        "changed": make_page(title_it="Contatti"),
        "sent": make_page(title_it="Note legali"),
    }
    file_of(kept["scanned"], has_text=False)
    file_of(kept["no language"], language="und")
    Highlight.objects.create(event=kept["event"], expires_on=TODAY + timedelta(days=14))
    # None of these.
    for hidden in ({"deleted_at": NOW}, {"state": "archived"}):
        make_event(**old, **hidden)
        make_project(activity_status="2", planned_end="2019", **hidden)
        aged(make_page(**hidden))
        make_document(internal_note="Nota", **hidden)
    make_event(starts_on=TODAY - timedelta(days=14))
    make_event(starts_on=TODAY - timedelta(days=30), ends_on=TODAY)
    make_event(**old, report_it="<p>È andata così.</p>")
    make_project(activity_status="4", planned_end="2019")
    make_project(activity_status="2", planned_end=str(TODAY.year))
    make_project(planned_end="2019")
    aged(make_project(activity_status="4"))
    file_of(make_document(state="draft"))
    file_of(make_document(), media_type="image/jpeg", has_text=False)
    anna = Staff("anna", "Redattore")
    anna.save(kept["changed"], title_it="Recapiti")
    anna.save(kept["sent"], button="_review", title_it="Note")
    Highlight.objects.create(event=make_event(report_it="<p>…</p>"), expires_on=TODAY + timedelta(days=15))
    Highlight.objects.create(page=kept["sent"], expires_on=TODAY - timedelta(days=1))
    return {"anna": anna, **kept}


#: The keys of the rows of each model, and what each finds in `office`, by what it is called.
EXPECTED = {
    (Event, "resoconto"): ["Forum"],
    (Project, "oltre-la-fine"): ["Acqua"],
    (Project, "un-anno"): ["Suolo"],
    (Page, "un-anno"): ["Chi siamo"],
    (Page, "bozza"): ["Contatti"],
    (Page, "revisione"): ["Note legali"],
    (Document, "nota"): ["Bozza"],
    (Document, "senza-file"): ["Bozza"],
    (Document, "senza-testo"): ["Scansione"],
    (Document, "senza-lingua"): ["Atti"],
    (Highlight, "in-scadenza"): ["1. Forum"],
}


def test_every_row_counts_the_list_that_it_opens(office, rf):
    rita = Staff("rita", "Responsabile")
    request = rf.get("/admin/")
    request.user = rita.user
    shown = {task.address: task.count for task in tasks(request, site) if PARAMETER in task.address}
    listed, found = {}, {}
    for model in site._registry:
        base = reverse(f"admin:{model._meta.app_label}_{model._meta.model_name}_changelist")
        for row in rows_for(model):
            address = f"{base}?{PARAMETER}={row.key}"
            changelist = rita.get(address).context["cl"]
            assert any(spec.parameter_name == PARAMETER for spec in changelist.filter_specs if hasattr(spec, "value"))
            assert len(set(changelist.queryset)) == changelist.result_count
            listed[address] = changelist.result_count
            found[model, row.key] = [str(obj) for obj in changelist.queryset]
    assert shown == {address: count for address, count in listed.items() if count}
    assert {place: names for place, names in found.items() if names} == EXPECTED


def test_home_says_what_to_do_and_why(office):
    page = Staff("rita", "Responsabile").get(reverse("admin:index"))
    said = [(task.title, task.text) for task in page.context["tasks"]]
    assert said == [
        ("Pagina in attesa di revisione", "Qualcuno chiede di rivedere e pubblicare: «Note legali»"),
        ("Pagina con modifiche non ancora pubblicate", "Il pubblico legge ancora la versione di prima: «Contatti»"),
        ("Documento in bozza con una nota interna", "La nota dice che cosa manca: «Bozza»"),
        ("Evento senza resoconto a oltre 14 giorni dalla fine", "Manca che cosa è successo: «Forum»"),
        ("Progetto oltre la data di fine, ancora aperto", "Da chiudere, o con la fine da aggiornare: «Acqua»"),
        ("Progetto senza modifiche da più di un anno", "Forse non è più attuale: «Suolo»"),
        ("Documento senza file", "Il pubblico non può scaricare niente: «Bozza»"),
        ("Documento con un PDF senza testo", "Scansioni: nessuno le trova o le ascolta: «Scansione»"),
        ("Documento con un file di cui manca la lingua", "Chi scarica non sa in che lingua è: «Atti»"),
        ("Pagina senza modifiche da più di un anno", "Forse non è più attuale: «Chi siamo»"),
        ("Cosa in evidenza che scade entro 14 giorni", "Poi non si vede più: si può prolungare"),
        ("Da tradurre in inglese", f"{UNTRANSLATED}: «Acqua», «Atti», «Bozza» e 16 ancora"),
        ("Da tradurre in francese", f"{UNTRANSLATED}: «Acqua», «Atti», «Bozza» e 16 ancora"),
    ]
    shelves = {shelf.title: {entry.text: entry.note for entry in shelf.entries} for shelf in page.context["shelves"]}
    assert list(shelves) == ["Contenuti", "Traduzioni", "Sulla pagina iniziale", "Elenchi e impostazioni"]
    assert shelves["Contenuti"]["Documenti"] == "3 sul sito, 2 bozze"
    assert list(shelves["Contenuti"])[:3] == ["Eventi", "Progetti", "Documenti"]
    assert list(shelves["Sulla pagina iniziale"])[0] == "Forum"


def test_each_role_sees_what_it_can_do_something_about(office):
    def seen(client):
        context = client.get(reverse("admin:index")).context
        titles = [task.title for task in context["tasks"]]
        return [entry.text for entry in context["new"]], "Pagina in attesa di revisione" in titles, len(titles)

    new = ["Nuovo evento", "Nuovo progetto", "Nuovo documento"]
    assert seen(office["anna"]) == (new, False, 12)
    assert seen(Staff("rita", "Responsabile")) == (new, True, 13)
    assert seen(Staff("teo", "Traduttore")) == ([], False, 2)
    administrator = Staff("ada", "Amministratore").get(reverse("admin:index")).context["shelves"]
    assert [shelf.title for shelf in administrator][-1] == "Persone e regole"
    assert [entry.text for entry in administrator[-1].entries] == ["Regole di revisione", "Utenti"]


def test_home_is_clear_when_there_is_nothing_to_do(anna):
    page = anna.get(reverse("admin:index"))
    assert page.context["tasks"] == []
    assert "<strong>Tutto in ordine.</strong>" in page.text
    assert "Niente in evidenza." in page.text


@pytest.mark.parametrize("times", [1, 40])
def test_home_takes_the_same_queries_however_much_there_is(anna, django_assert_num_queries, times):
    for number in range(times * 3):
        event = make_event(starts_on=date(2019, 5, 1), title_it=f"Evento {number:03}")
        make_document(title_it=f"Atti {number:03}", state="draft", internal_note="Manca il file.")
        Highlight.objects.create(event=event, position=number, expires_on=TODAY)
    # Session, user and the permissions of each and of the role; numbers, highlights, what there is to do, what there is
    # to translate, and the names of both.
    with django_assert_num_queries(9):
        page = anna.get(reverse("admin:index"))
    text = {task.title: task.text for task in page.context["tasks"]}
    named = "Manca che cosa è successo: «Evento 000», «Evento 001»"
    many = "Eventi senza resoconto a oltre 14 giorni dalla fine"
    assert text[many] == (f"{named} e «Evento 002»" if times == 1 else f"{named}, «Evento 002» e 117 ancora")


def test_pages_of_an_app_lead_home(anna):
    answer = anna.get(reverse("admin:app_list", args=["events"]))
    assert (answer.status_code, answer["Location"]) == (302, reverse("admin:index"))


def test_every_trail_begins_at_what_there_is_to_do(rita):
    event = make_event(title_it="Forum")
    trails = {
        reverse("admin:events_event_changelist"): "Da fare › Eventi",
        reverse("admin:events_event_add"): "Da fare › Eventi › Aggiungi",
        reverse("admin:events_event_change", args=[event.pk]): "Da fare › Eventi › Forum",
        reverse("admin:events_event_history", args=[event.pk]): "Da fare › Eventi › Forum › Cronologia",
        reverse("admin:events_event_delete", args=[event.pk]): "Da fare › Eventi › Forum › Sposta nel cestino",
        reverse("admin:events_event_trash"): "Da fare › Eventi › Cestino",
        reverse("admin:password_change"): "Da fare › Cambio password",
    }
    assert {address: trail(rita.get(address).text) for address in trails} == trails


def trail(html):
    """The trail of a page as text."""
    return " ".join(fromstring(html).find_class("breadcrumbs")[0].text_content().split())
