"""The page "Traduzioni", the filters of the lists and the home page: one count of what wants translating everywhere."""

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from django.contrib.admin import site
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone
from lxml.html import fromstring

from editorial.admin.coverage import list_address
from editorial.admin.translated_lists import COLUMNS, TO_DO, WORDS, parameter_of
from editorial.languages import TARGET_LANGUAGES, translated_fields
from editorial.models import Record
from editorial.querysets import TO_TRANSLATE
from events.models import Event
from networks.models import PartnerCity
from pages.models import Highlight, PortalIdentity
from projects.models import Sector
from tests.editorial.test_list_queries import make_rows
from tests.factories import make_city, make_event, make_news, make_page, make_project, make_sector
from tests.staff import Staff, address

pytestmark = pytest.mark.django_db
NOW = timezone.now()
TODAY = timezone.localdate()
PAGE = "/admin/traduzioni/"
TRANSLATED = [model for model in site._registry if issubclass(model, Record) and translated_fields(model)]


def ago(days):
    return NOW - timedelta(days=days)


def marked(row, en="current", fr="current", **kept):
    """The row with these statuses noted, whatever its texts are."""
    row.note(translation_en=en, translation_fr=fr, **kept)
    return row


@pytest.fixture
def content(db):
    """Something of every status and rank, and beside each what is archived, trashed or expired."""
    rows = {
        "in evidence": marked(make_page(title_it="In evidenza"), "missing", "unverified"),
        "stale long": marked(make_event(title_it="Da un mese"), "stale", "missing", translation_en_since=ago(30)),
        "stale new": marked(make_project(title_it="Da ieri"), "stale", translation_en_since=ago(1)),
        "missing": marked(make_city(name_it="Aleppo"), "missing", "stale", translation_fr_since=ago(3)),
        "scheduled": marked(make_news(title_it="Domani", publish_from=ago(-1)), "missing"),
        "past": marked(make_news(title_it="Scaduta", publish_until=ago(1)), "stale", translation_en_since=ago(90)),
        "draft": marked(make_event(title_it="Bozza", state="draft"), "missing"),
        "unverified": marked(make_sector(name_it="Acqua"), "unverified", "unverified"),
        "done": marked(make_sector(name_it="Suolo")),
    }
    marked(Highlight.objects.create(page=rows["in evidence"]))
    marked(Highlight.objects.create(page=rows["in evidence"], expires_on=TODAY - timedelta(days=1)), "stale", "stale")
    for hidden in ({"state": "archived"}, {"deleted_at": NOW}):
        for status in ("missing", "stale", "unverified", "current"):
            marked(make_event(title_it="Nascosto", **hidden), status, status)
    return rows


def cells(html):
    """{(name of the content, words after the number): (number, address)} of the page's table."""
    found = {}
    for cell in fromstring(html).find_class("coverage")[0].iter("td"):
        for said in cell.find_class("said"):
            name = cell.getparent().find("th").text_content().strip()
            links = [link.get("href") for link in cell.iterfind("a")]
            found[name, said.text.strip()] = (int(said.getparent().text), *links)
    return found


def listed(html):
    """What the worklist names, in order."""
    return [link.text for worklist in fromstring(html).find_class("worklist") for link in worklist.iter("a")]


def test_every_number_is_that_of_the_list_that_it_opens(content, rita):
    numbers = cells(rita.get(PAGE).text)
    assert {words: found[0] for (name, words), found in numbers.items() if name == "Tutto"} == {
        "mancano in inglese": 4,
        "da aggiornare in inglese": 3,
        "da verificare in inglese": 1,
        "aggiornate in inglese": 2,
        "manca in francese": 1,
        "da aggiornare in francese": 1,
        "da verificare in francese": 2,
        "aggiornate in francese": 6,
    }
    assert numbers["Eventi", "da aggiornare in inglese"] == (1, "/admin/events/event/?traduzione-en=da-aggiornare")
    assert [name for name, _words in numbers if name.startswith("Sett")] == ["Settori di intervento"] * 4
    for (name, words), (number, *links) in numbers.items():
        if name == "Tutto" and words.startswith("aggiornate"):
            assert links == []
            continue
        page = rita.get(*links)
        if name == "Tutto":
            assert (words, page.context["page"].paginator.count, len(listed(page.text))) == (words, number, number)
        else:
            assert (name, words, page.context["cl"].result_count) == (name, words, number)


def test_worklist_begins_with_what_stands_out_and_ends_with_what_nobody_reads(content, rita):
    page = rita.get(PAGE, {"lingua": "en"})
    assert listed(page.text) == ["In evidenza", "Da un mese", "Da ieri", "Aleppo", "Domani", "Scaduta", "Bozza"]
    shown = [(item.kind, item.state, item.status, item.stale_since) for item in page.context["items"][:4]]
    assert shown == [
        ("Pagina", "pubblicato", "missing", ""),
        ("Evento", "pubblicato", "stale", f"{timezone.localtime(ago(30)):%d/%m/%Y}"),
        ("Progetto", "pubblicato", "stale", f"{timezone.localtime(ago(1)):%d/%m/%Y}"),
        ("Città partner", "pubblicato", "missing", ""),
    ]
    assert page.context["items"][4].state.startswith("programmato dal ")
    assert [item.is_urgent for item in page.context["items"]] == [True] + [False] * 6
    assert page.context["items"][1].address == f"{address(content['stale long'])}#id_title_en"


def test_worklist_is_narrowed_by_links(content, rita):
    page = rita.get(PAGE)
    found = [(item.name, item.language) for item in page.context["items"]]
    assert found[:3] == [("In evidenza", "inglese"), ("Da un mese", "inglese"), ("Aleppo", "francese")]
    assert len(found) == 9
    links = {choice.label: choice.address for choice in (*page.context["languages"], *page.context["statuses"])}
    assert links["da verificare"] == f"{PAGE}?stato=da-verificare#elenco"
    assert listed(rita.get(links["francese"]).text) == ["Aleppo", "Da un mese"]
    assert listed(rita.get(links["da verificare"]).text) == ["In evidenza", "Acqua", "Acqua"]
    both = rita.get(PAGE, {"lingua": "fr", "stato": "da-aggiornare"})
    assert listed(both.text) == ["Aleppo"]
    assert [choice.label for choice in both.context["languages"] if choice.is_chosen] == ["francese"]
    assert [choice.label for choice in both.context["statuses"] if choice.is_chosen] == ["da aggiornare"]


@pytest.mark.parametrize("asked", ["lingua=de", "stato=niente", "lingua=it&stato=aggiornata", "pagina=0", "pagina=x"])
def test_nonsense_shows_everything(content, rita, asked):
    page = rita.get(f"{PAGE}?{asked}")
    assert (page.status_code, len(listed(page.text))) == (200, 9)


def test_worklist_has_pages(rita):
    make_rows(PartnerCity, range(60))
    first, last = rita.get(PAGE, {"lingua": "en"}), rita.get(PAGE, {"lingua": "en", "pagina": "2"})
    assert (len(listed(first.text)), len(listed(last.text))) == (50, 10)
    assert len({*listed(first.text), *listed(last.text)}) == 60
    assert (first.context["earlier"], first.context["later"]) == (False, f"{PAGE}?lingua=en&pagina=2#elenco")


def test_page_says_when_nothing_is_left(rita):
    marked(make_sector())
    page = rita.get(PAGE)
    assert "<strong>Tutto tradotto e aggiornato.</strong>" in page.text
    assert "<strong>Qui non c’è niente.</strong>" in rita.get(PAGE, {"stato": "manca"}).text


def kinds_of(client):
    """The first words of the lines of the page's table."""
    return {name for name, _words in cells(client.get(PAGE).text)} - {"Tutto"}


def test_each_role_finds_what_it_may_translate(content):
    marked(PortalIdentity.objects.create(site_name_it="Portale", body_it="Ente"), "missing")
    theirs = {"Pagine", "Eventi", "Progetti", "Città partner", "Notizie", "Settori di intervento"}
    for role, kinds in {
        "Traduttore": theirs,
        "Redattore": theirs,
        "Responsabile": theirs | {"In evidenza", "Identità del portale"},
        "Amministratore": theirs | {"In evidenza", "Identità del portale"},
    }.items():
        client = Staff(role.lower(), role)
        assert (role, kinds_of(client)) == (role, kinds)
        shelves = {shelf.title: shelf.entries for shelf in client.get(reverse("admin:index")).context["shelves"]}
        assert [entry.address for entry in shelves["Traduzioni"]] == [PAGE, reverse("admin:translation_files")]
    nobody = Staff("nessuno")
    assert nobody.get(PAGE).status_code == 403
    assert nobody.get(reverse("admin:index")).context["shelves"] == []


def test_home_counts_the_worklists_that_it_opens(content, teo):
    shown = {task.title: task for task in teo.get(reverse("admin:index")).context["tasks"]}
    assert {title: task.count for title, task in shown.items()} == {
        "Da tradurre in inglese": 7,
        "Da tradurre in francese": 2,
        "Traduzioni da verificare": 3,
    }
    assert list(shown)[0] == "Da tradurre in inglese"
    for task in shown.values():
        page = teo.get(task.address)
        assert (page.context["page"].paginator.count, len(listed(page.text))) == (task.count, task.count)
    why = "Manca un testo, o l’italiano è cambiato"
    assert shown["Da tradurre in inglese"].text == f"{why}: «Aleppo», «Bozza», «Da ieri» e 4 ancora"
    assert shown["Da tradurre in francese"].text == f"{why}: «Aleppo» e «Da un mese»"


def test_page_takes_the_same_queries_for_2_rows_and_for_200(teo):
    counts = []
    for numbers in (range(2), range(2, 200)):
        for model in (Event, PartnerCity, Sector):
            make_rows(model, numbers)
            model._base_manager.filter(slug__endswith="1").update(translation_en="unverified")
        teo.get(PAGE)
        for asked in ({}, {"lingua": "fr"}, {"stato": "da-verificare"}):
            with CaptureQueriesContext(connection) as queries:
                page = teo.get(PAGE, asked)
            counts.append(len(queries))
    assert cells(page.text)["Tutto", "mancano in inglese"][0] > 600
    # The session, the user, what they may do themselves and by their role; the numbers, the worklist.
    assert counts == [6] * 6


@pytest.mark.parametrize("model", TRANSLATED, ids=lambda model: model._meta.label_lower)
def test_list_has_a_badge_and_a_filter_for_each_language(model, admin_client):
    make_rows(model, [1])
    model._base_manager.update(translation_en="stale", translation_fr="unverified")
    page = admin_client.get(list_address(model, "en", TO_DO))
    shown = {spec.parameter_name: spec.title for spec in page.context["cl"].filter_specs if hasattr(spec, "language")}
    assert shown == {"traduzione-en": "traduzione in inglese", "traduzione-fr": "traduzione in francese"}
    row = fromstring(page.text).get_element_by_id("result_list").find("tbody/tr")
    badges = [row.find_class(f"field-translation_{language}")[0].find("span") for language in TARGET_LANGUAGES]
    assert [(badge.get("class").split()[1], badge.text) for badge in badges] == [
        ("is-stale", "da aggiornare"),
        ("is-unverified", "da verificare"),
    ]
    count = page.context["cl"].result_count
    assert admin_client.get(list_address(model, "fr", TO_DO)).context["cl"].result_count == 0
    assert admin_client.get(list_address(model, "fr", "da-verificare")).context["cl"].result_count == count > 0


def test_lists_of_what_has_no_translated_texts_have_neither(admin_client):
    others = [model_admin for model, model_admin in site._registry.items() if model not in TRANSLATED]
    request = admin_client.get(reverse("admin:index")).wsgi_request
    assert len(TRANSLATED) == 18
    assert [one for one in others if {*COLUMNS} & {*one.get_list_display(request)}] == []


def test_list_is_sorted_by_how_bad_translations_are(admin_client):
    for status in ("current", "missing", "unverified", "stale"):
        marked(make_sector(name_it=status), status)
    unsorted = fromstring(admin_client.get(reverse("admin:projects_sector_changelist")).text)
    sorts = next(unsorted.find_class("column-translation_en")[0].iter("a")).get("href")
    page = admin_client.get(reverse("admin:projects_sector_changelist") + sorts)
    assert [row.name_it for row in page.context["cl"].result_list] == ["missing", "stale", "unverified", "current"]


def test_words_of_the_queryset_leave_out_what_the_filters_leave_out(content, rita):
    for language in TARGET_LANGUAGES:
        for word, status in WORDS.items():
            found = Event.objects.with_translation(language, status)
            shown = rita.get(list_address(Event, language, word)).context["cl"].queryset
            assert {*found} == {*shown}
            assert {*found.values_list("state", "deleted_at")} <= {("published", None), ("draft", None)}
    assert {*Event.objects.to_translate("en")} == {content["stale long"], content["draft"]}
    assert TO_TRANSLATE == ("missing", "stale")
    nonsense = rita.get(reverse("admin:events_event_changelist"), {parameter_of("en"): "x"})
    assert nonsense.context["cl"].result_count == 6


def test_status_keeps_the_day_since_which_it_is_so(rita):
    event = make_event(title_it="Forum", title_en="Forum", title_fr="Forum", state="draft")
    rita.save(event, _verify=["en", "fr"])
    verified = event.translation_en_since
    rita.save(event, internal_note="Niente di nuovo.")
    assert (event.translation_en, event.translation_en_since) == ("current", verified)
    rita.save(event, title_it="Il forum")
    stale = event.translation_en_since
    assert (event.translation_en, stale > verified) == ("stale", True)
    rita.save(event, title_it="Il nostro forum", title_fr="Notre forum")
    assert (event.translation_en, event.translation_en_since) == ("stale", stale)
    assert (event.translation_fr, event.translation_fr_since > stale) == ("current", True)


def test_day_since_which_something_is_stale_is_that_of_the_portals_own_clock(db, rita):
    midnight = datetime(2026, 1, 15, tzinfo=ZoneInfo("Europe/Rome"))
    marked(make_event(title_it="Prima"), "stale", translation_en_since=midnight - timedelta(seconds=1))
    marked(make_event(title_it="Dopo"), "stale", translation_en_since=midnight)
    items = rita.get(PAGE, {"lingua": "en"}).context["items"]
    assert [(item.name, item.stale_since) for item in items] == [("Prima", "14/01/2026"), ("Dopo", "15/01/2026")]
