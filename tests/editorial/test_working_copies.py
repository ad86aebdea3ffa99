"""A live page changes only when somebody publishes: forms, working copies, previews, publication, in the admin."""

import re

import pytest
from django.contrib.admin.models import LogEntry
from django.core.files.uploadedfile import SimpleUploadedFile

from documents.models import DocumentFile
from editorial import snapshots
from editorial.models import ReviewRule, Revision, row_key
from events.models import Event, EventLink
from projects.models import Project
from tests.documents.files import add_file, pdf
from tests.factories import make_area, make_document, make_event, make_organisation, make_project
from tests.forms import form_values
from tests.staff import Staff, add_row, address, row_number

pytestmark = pytest.mark.django_db


@pytest.fixture
def event():
    event = make_event(
        title_it="Forum",
        title_en="Forum EN",
        slug="forum",
        presentation_it="<p>Ciao</p>",
        projects=[make_project(title_it="Uno")],
    )
    for title in ("Video", "Diretta"):
        EventLink.objects.create(event=event, title_it=title, url=f"https://example.org/{title}")
    return event


def edited(staff, event):
    """A form in which a bit of everything was changed: texts, a relation, inline rows changed, deleted and added."""
    values = staff.form(event)
    values |= {
        "title_it": "Forum nuovo",
        "title_fr": "Forum FR",
        "presentation_it": "<p>Nuovo <strong>testo</strong><script>x</script></p>",
        "projects": [str(make_project(title_it="Due").pk)],
    }
    values[f"links-{row_number(values, 'links', title_it='Video')}-DELETE"] = "on"
    values[f"links-{row_number(values, 'links', title_it='Diretta')}-title_it"] = "Diretta due"
    add_row(values, "links", title_it="Nuovo", url="https://example.org/nuovo", kind="page", position="0")
    return values


def test_draft_of_a_live_event_leaves_everything_public_as_it_is(anna, client, event):
    before, page = snapshots.take(event), client.get(event.get_absolute_url()).content
    anna.save(event, edited(anna, event))
    assert snapshots.take(event) == before
    assert client.get(event.get_absolute_url()).content == page
    assert (event.version, event.updated_by, event.working_copy.saved_by) == (2, None, anna.user)


def test_form_reopens_on_the_working_copy_as_often_as_one_likes(anna, bruno, event):
    anna.save(event, edited(anna, event))
    for staff in (anna, bruno, anna):
        values = staff.form(event)
        assert (values["title_it"], values["title_fr"]) == (["Forum nuovo"], ["Forum FR"])
        assert values["presentation_it"] == ["<p>Nuovo <strong>testo</strong></p>"]
        assert values["projects"] == [str(Project.objects.get(title_it="Due").pk)]
        titles = [values[f"links-{number}-title_it"][0] for number in range(int(values["links-INITIAL_FORMS"][0]))]
        assert sorted(titles) == ["Diretta due", "Nuovo"]
        assert values["version"] == ["2"]


def test_working_copy_is_worked_on_and_published_whole(anna, rita, client, event):
    anna.save(event, edited(anna, event))
    values = anna.form(event)
    values[f"links-{row_number(values, 'links', title_it='Nuovo')}-title_it"] = "Nuovo corretto"
    anna.save(event, values)
    copy = event.working_copy.rows
    # Rows of another event come in between: their keys may not clash.
    EventLink.objects.create(event=make_event(), title_it="Altro", url="https://example.org/")
    assert rita.press(event, "publish").status_code == 302
    event.refresh_from_db()
    assert (event.working_copy, event.is_live, snapshots.take(event) == copy) == (None, True, True)
    page = client.get(event.get_absolute_url()).text
    assert ("Forum nuovo" in page, "Nuovo corretto" in page, "Due" in page) == (True, True, True)
    assert EventLink.objects.count() == 3


def test_partners_of_a_project_may_swap_places_in_a_working_copy(anna, rita):
    first, second, third = (make_organisation() for _ in range(3))
    areas = [make_area(), make_area()]
    project = make_project(partners=[(first, "lead"), (second, "partner")], areas=areas[:1])
    before = snapshots.take(project)
    for old, new in ((first, third), (second, first), (third, second)):
        values = anna.form(project)
        number = row_number(values, "partnerships", organisation=old.pk)
        values |= {f"partnerships-{number}-organisation": new.pk, "areas": [areas[1].pk]}
        anna.save(project, values)
    assert snapshots.take(project) == before
    rita.press(project, "publish")
    roles = {row.organisation: row.role for row in project.partnerships.all()}
    assert (roles, list(project.areas.all())) == ({second: "lead", first: "partner"}, [areas[1]])


def test_file_of_a_working_copy_is_not_public_until_it_is_published(anna, rita, client, settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path
    document, before, after = make_document(), pdf(1), pdf(3)
    old = add_file(document, before, language="it")
    values = anna.form(document)
    values["files-0-file"] = SimpleUploadedFile("new.pdf", after, "application/pdf")
    anna.save(document, values)
    assert list(DocumentFile.objects.all()) == [old]
    assert client.get(old.get_absolute_url()).getvalue() == before
    rita.press(document, "publish")
    assert client.get(old.get_absolute_url()).getvalue() == after
    assert [file.version_number for file in document.files.order_by("version_number")] == [1, 2]


def test_mistake_in_the_form_saves_nothing_and_keeps_what_was_typed(anna, event):
    anna.save(event, edited(anna, event))
    values = anna.form(event)
    add_row(values, "links", title_it="Ancora", url="non è un indirizzo", kind="page", position="0")
    response = anna.send(event, values)
    event.refresh_from_db()
    assert (response.status_code, event.version) == (200, 2)
    kept = form_values(response.text)
    assert [kept["title_it"], kept["links-2-title_it"], kept["version"]] == [["Forum nuovo"], ["Ancora"], ["2"]]


def test_saving_what_is_live_unchanged_makes_no_working_copy(anna, event):
    anna.save(event)
    assert (event.working_copy, event.version) == (None, 2)


def test_dropping_a_working_copy_brings_the_live_page_back_into_the_form(anna, event):
    anna.save(event, edited(anna, event))
    assert anna.press(event, "discard", version=1).status_code == 302
    event.refresh_from_db()
    assert event.working_copy is not None
    anna.press(event, "discard")
    event.refresh_from_db()
    assert (event.working_copy, anna.form(event)["title_it"]) == (None, ["Forum"])


def test_draft_needs_an_italian_title_and_nothing_else(anna):
    assert anna.add(Event, title_it="Solo un titolo").status_code == 302
    event = Event.objects.get()
    assert (event.title_it, event.slug, event.state, event.starts_on) == (
        "Solo un titolo",
        "solo-un-titolo",
        "draft",
        None,
    )
    assert (event.version, Revision.objects.count(), event.created_by) == (2, 1, anna.user)
    refused = anna.add(Event, title_it="")
    assert "title_it" in refused.context["adminform"].form.errors


def test_publishing_lists_each_problem_as_a_link_to_its_field(rita):
    rita.add(Event, "_publish", title_it="Solo un titolo")
    event = Event.objects.get()
    assert event.state == "draft"
    page = rita.get(address(event)).text
    (problem,) = re.findall(r'<li><a href="#(\w+)">Primo giorno</a>: ([^<]+)</li>', page)
    assert problem == ("id_starts_on", "manca, e serve per pubblicare.")
    assert f'id="{problem[0]}"' in page
    rita.save(event, button="_publish", starts_on="03/03/2027")
    assert event.is_live


def test_change_that_cannot_be_public_stays_a_draft_and_the_page_as_it_was(rita, client, event):
    rita.save(event, button="_publish", starts_on="", title_it="Cambiato")
    assert (event.title_it, event.working_copy.kind) == ("Forum", "working")
    assert "Cambiato" not in client.get(event.get_absolute_url()).text


def test_one_click_does_not_publish_where_the_page_moved_on(anna, rita, event):
    anna.save(event, title_it="Bozza")
    Event.objects.filter(pk=event.pk).update(title_fr="FR")
    assert "La pagina pubblica è cambiata dopo questa bozza" in anna.get(address(event)).text
    rita.press(event, "publish")
    event.refresh_from_db()
    assert (event.title_it, event.working_copy is None) == ("Forum", False)
    anna.save(event)
    rita.press(event, "publish")
    event.refresh_from_db()
    assert (event.title_it, event.title_fr, event.working_copy) == ("Bozza", "FR", None)


def test_editor_publishes_nothing_whatever_is_forged(anna, teo, event):
    draft = make_event(state="draft")
    for staff in (anna, teo):
        for target in (draft, event):
            values = staff.form(target) | {"title_it": "Falso", "title_en": "Forged", "state": "published"}
            staff.send(target, values, "_publish")
            assert staff.press(target, "publish").status_code == 403
            assert staff.press(target, "archive").status_code == 403
    draft.refresh_from_db()
    event.refresh_from_db()
    assert (draft.state, event.title_it, event.title_en) == ("review", "Forum", "Forum EN")
    assert anna.add(Event, "_publish", title_it="Nuovo", starts_on="03/03/2027").status_code == 302
    assert Event.objects.get(title_it="Nuovo").state == "review"


def test_translator_writes_the_other_languages_alone(teo, event):
    values = teo.form(event)
    assert ("title_en" in values, "title_it" in values, "slug" in values, "links-0-url" in values) == (
        True,
        False,
        False,
        False,
    )
    forged = values | {
        "title_fr": "FR",
        "title_it": "FORGED",
        "slug": "forged",
        "projects": [],
        "links-0-title_en": "Video EN",
        "links-0-url": "https://evil.example/",
        "links-1-DELETE": "on",
    }
    before = snapshots.take(event)
    teo.save(event, forged)
    changed = snapshots.differences(before, event.working_copy.rows, before)
    assert {(each.key.partition(":")[0], each.field) for each in changed} == {
        ("events.event", "title_fr"),
        ("events.eventlink", "title_en"),
    }
    for button in ("discard", "publish", "archive", "untrash"):
        assert teo.press(event, button).status_code == 403
    assert teo.post(address(event, "delete"), {"post": "yes"}).status_code == 403


def test_rich_text_that_is_only_read_shows_as_text(teo, event):
    page = teo.get(address(event)).text
    assert "Ciao" in page
    assert "&lt;p&gt;Ciao" not in page


def test_preview_shows_the_working_copy_in_each_language_and_writes_nothing(anna, event):
    anna.save(event, edited(anna, event))
    before = (snapshots.take(event), event.version)
    response = anna.get(address(event, "preview"))
    event.refresh_from_db()
    pages = {code: html for code, _name, html in response.context["pages"]}
    assert [("Forum nuovo" in pages["it"]), ("Forum EN" in pages["en"]), ("Forum FR" in pages["fr"])] == [True] * 3
    assert (snapshots.take(event), event.version) == before
    assert response.text.count("<iframe") == 6


def test_preview_of_what_is_typed_writes_nothing_not_even_its_file(anna, settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path
    document = make_document(title_it="Profilo", state="draft")
    add_file(document, pdf(1))
    files = sorted(tmp_path.rglob("*.*"))
    values = anna.form(document) | {"title_en": "Unsaved"}
    values["files-0-file"] = SimpleUploadedFile("new.pdf", pdf(4), "application/pdf")
    response = anna.post(address(document), {**values, "_preview": "it"})
    pages = {code: html for code, _name, html in response.context["pages"]}
    assert ("Unsaved" in pages["en"], "4 pagine" in pages["it"].replace("\u00a0", " ")) == (True, True)
    document.refresh_from_db()
    assert (document.version, document.title_en, Revision.objects.count()) == (1, None, 0)
    assert sorted(tmp_path.rglob("*.*")) == files


def test_preview_of_a_form_with_mistakes_is_the_form(anna, event):
    values = anna.form(event) | {"title_it": ""}
    response = anna.post(address(event), {**values, "_preview": "it"})
    assert "title_it" in response.context["adminform"].form.errors


def test_review_shows_what_changes_and_publishes_in_one_click(anna, rita, event):
    anna.save(event, button="_review", title_it="Forum nuovo", theme_it="")
    assert event.awaits_review
    page = rita.get(address(event, "review"))
    assert [(change.label, change.runs) for change in page.context["changes"]] == [
        ("Titolo in italiano", [("same", "Forum"), ("added", " nuovo")])
    ]
    assert (page.context["problems"], page.context["may_publish"]) == ([], True)
    rita.press(event, "publish")
    event.refresh_from_db()
    assert (event.title_it, event.awaits_review, event.working_copy) == ("Forum nuovo", False, None)


def test_review_sends_back_with_a_note(anna, rita, event):
    anna.save(event, button="_review", title_it="Forum nuovo")
    refused = rita.press(event, "sendback", note="")
    assert "Scrivi che cosa c’è da sistemare" in refused.text
    rita.press(event, "sendback", note="Manca il tema.")
    event.refresh_from_db()
    assert (event.title_it, event.awaits_review, event.working_copy.kind) == ("Forum", False, "working")
    assert "Da sistemare: Manca il tema." in anna.get(address(event)).text
    assert anna.press(event, "sendback", note="x").status_code == 403


def test_second_person_is_asked_for_where_the_office_wants_one(anna, rita, event):
    ReviewRule.objects.filter(model="events.event").update(needs_second_person=True)
    rita.save(event, button="_publish", title_it="Da sola")
    assert (event.title_it, event.working_copy.kind) == ("Forum", "working")
    rita.press(event, "publish")
    event.refresh_from_db()
    assert event.title_it == "Forum"
    rita.press(event, "discard")
    anna.save(event, button="_review", title_it="Di Anna")
    rita.press(event, "publish")
    event.refresh_from_db()
    assert event.title_it == "Di Anna"


def test_publishing_ones_own_work_is_logged(anna, rita, event):
    rita.save(event, button="_publish", title_it="Di Rita")
    anna.save(event, title_it="Di Anna")
    rita.press(event, "publish")
    said = list(
        LogEntry.objects.filter(object_id=event.pk).order_by("pk").values_list("user__username", "change_message")
    )
    assert said == [
        ("rita", "Pubblicato. Il lavoro era di chi ha pubblicato."),
        ("anna", "Salvata una bozza di modifica."),
        ("rita", "Pubblicata la bozza."),
    ]


def test_history_says_who_changed_which_field_in_which_language(anna, rita, event):
    anna.save(event, title_en="Forum in English")
    rita.press(event, "publish")
    page = rita.get(address(event, "history"))
    told = [
        (revision.version, revision.saved_by, [(change.label, change.language, change.runs) for change in changes])
        for revision, changes in page.context["entries"]
    ]
    assert told == [
        (3, rita.user, []),
        (2, anna.user, [("Titolo in inglese", "en", [("same", "Forum "), ("removed", "EN"), ("added", "in English")])]),
        (1, None, []),
    ]


def test_older_version_comes_back_as_a_draft_with_languages_rows_and_relations(anna, rita, event):
    old = snapshots.take(event)
    values = edited(rita, event) | {"slug": "altro", "publish_until_when": "chosen", "publish_until_0": "01/01/2099"}
    rita.save(event, values, "_publish")
    live = snapshots.take(event)
    first = Revision.objects.get(content=row_key(event), version=1)
    anna.post(address(event, "restore", first.pk), {"version": event.version})
    event.refresh_from_db()
    assert snapshots.take(event) == live
    restored = event.working_copy.rows
    kept = {name: live[row_key(event)][name] for name in ("slug", "publish_from", "publish_until")}
    assert restored == {**old, row_key(event): {**old[row_key(event)], **kept}}
    assert (event.state, event.slug) == ("published", "altro")


def test_changed_address_is_shown_and_the_old_one_leads_on_without_chains(rita, client, event):
    first = event.get_absolute_url()
    rita.save(event, slug="secondo")
    assert "Indirizzo: <b>forum</b> → <b>secondo</b>" in rita.get(address(event)).text
    assert rita.get(address(event)).context["absolute_url"]
    assert (client.get(first).status_code, client.get(first.replace("forum", "secondo")).status_code) == (200, 404)
    rita.press(event, "publish")
    rita.save(event, button="_publish", slug="terzo")
    addresses = {slug: first.replace("forum", slug) for slug in ("forum", "secondo", "terzo")}
    answers = [client.get(addresses[slug]) for slug in ("forum", "secondo")]
    assert [(answer.status_code, answer["Location"]) for answer in answers] == [(301, addresses["terzo"])] * 2
    assert "Portano qui anche i vecchi indirizzi: forum, secondo." in rita.get(address(event)).text
    rita.save(event, button="_publish", slug="forum")
    assert client.get(first).status_code == 200
    assert client.get(addresses["terzo"])["Location"] == first


def test_publishing_from_the_list_runs_the_same_checks(anna, rita, event):
    whole, broken = make_event(state="draft"), make_event(state="draft", starts_on=None, title_it="Senza data")
    anna.save(event, title_it="Forum nuovo")
    selected = {"action": "publish_selected", "_selected_action": [whole.pk, broken.pk, event.pk]}
    anna.post("/admin/events/event/", selected)
    assert [each.state for each in Event.objects.filter(pk__in=[whole.pk, broken.pk])] == ["draft", "draft"]
    page = rita.post("/admin/events/event/", selected, follow=True).text
    states = {each.pk: (each.state, each.title_it) for each in Event.objects.all()}
    assert (states[whole.pk][0], states[broken.pk][0], states[event.pk][1]) == ("published", "draft", "Forum nuovo")
    assert "«Senza data» non è pubblicabile. Primo giorno: manca, e serve per pubblicare." in page


def test_scheduled_publication_runs_the_same_checks(rita):
    draft = make_event(state="draft", starts_on=None)
    later = {"publish_from_when": "chosen", "publish_from_0": "03/03/2099", "publish_from_1": "09:00"}
    rita.save(draft, button="_publish", **later)
    assert (draft.state, draft.publish_from.year) == ("draft", 2099)
    rita.save(draft, button="_publish", starts_on="03/03/2099", **later)
    assert (draft.state, list(Event.objects.published())) == ("published", [])


def test_nobody_without_a_role_sees_what_is_not_public(client, anna, event):
    anna.save(event, title_it="Canarino")
    draft = make_event(state="draft", title_it="Canarino")
    stranger = Staff("nessuno")
    for page in ("change", "preview", "review", "history"):
        for target in (event, draft):
            assert client.get(address(target, page)).status_code == 302
            assert stranger.get(address(target, page)).status_code == 403
    assert stranger.get("/admin/events/event/trash/").status_code == 403


def test_preview_of_something_else_shows_nothing_of_a_working_copy(anna, event):
    project = event.projects.get()
    anna.save(event, title_it="Canarino")
    pages = anna.get(address(project, "preview")).context["pages"]
    assert [("Forum" in html, "Canarino" in html) for _code, _name, html in pages[:1]] == [(True, False)]


def test_note_reaches_who_wrote_a_draft_that_was_never_public(anna, rita):
    draft = make_event(state="draft")
    anna.save(draft, button="_review")
    rita.press(draft, "sendback", note="Manca il tema.")
    draft.refresh_from_db()
    assert draft.state == "draft"
    assert "Da sistemare: Manca il tema." in anna.get(address(draft)).text


def test_list_shows_what_waits_for_review_and_what_has_changes_that_nobody_sent(anna, rita, event):
    draft, changed = make_event(state="draft"), make_event()
    anna.save(draft, button="_review")
    anna.save(event, button="_review", title_it="Forum nuovo")
    anna.save(changed, title_it="Altro")

    def listed(value):
        return set(rita.get("/admin/events/event/", {"da-fare": value}).context["cl"].queryset)

    assert (listed("revisione"), listed("bozza")) == ({draft, event}, {changed})
