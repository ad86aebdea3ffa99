"""A new event begins where the last one is: nothing of that one changes, nothing of its day comes along."""

from datetime import date, time, timedelta

import pytest
from django.contrib.messages import get_messages
from django.utils import timezone

from editorial.models import Revision, row_key
from events.models import Event, EventLink
from pages.models import Highlight
from tests.factories import make_city, make_document, make_event, make_network, make_organisation, make_project
from tests.staff import Staff, address


@pytest.fixture
def event(db):
    event = make_event(
        title_it="Forum",
        title_en="Forum in English",
        title_fr="Forum en français",
        theme_it="Acqua",
        kind="seminar",
        starts_on=date(2025, 5, 6),
        starts_at=time(9),
        ends_on=date(2025, 5, 7),
        ends_at=time(18),
        time_zone="Europe/Paris",
        city=make_city(),
        venue_fr="Salle rouge",
        presentation_it="<p>Si parla di acqua.</p>",
        report_it="<p>È andata così.</p>",
        report_fr="<p>Voilà.</p>",
        online_url="https://example.org/live",
        internal_note="Solo per noi",
        publish_until=timezone.now() + timedelta(days=9),
        projects=[make_project()],
        networks=[make_network()],
        organisers=[make_organisation()],
        documents=[make_document()],
    )
    for kind in EventLink.Kind.values:
        EventLink.objects.create(
            event=event, title_it=kind, title_fr=f"{kind} fr", url=f"https://example.org/{kind}", kind=kind
        )
    Highlight.objects.create(event=event)
    return event


def test_duplicate_has_the_texts_and_relations_and_nothing_of_the_day(anna, event):
    before = Event.objects.filter(pk=event.pk).values().get()
    answer = anna.press(event, "duplicate")
    new = Event.objects.exclude(pk=event.pk).get()
    assert (answer.status_code, answer["Location"]) == (302, address(new))
    same = ["title_it", "title_en", "title_fr", "theme_it", "kind", "time_zone", "city", "venue_fr", "presentation_it"]
    assert [getattr(new, name) for name in same] == [getattr(event, name) for name in same]
    for name in ("projects", "networks", "organisers"):
        assert list(getattr(new, name).all()) == list(getattr(event, name).all())
    blank = ["starts_on", "starts_at", "ends_on", "ends_at", "report_it", "report_fr", "online_url", "internal_note"]
    assert [getattr(new, name) or None for name in (*blank, "publish_until", "working_copy")] == [None] * 10
    assert (new.state, new.slug, new.version, new.documents.count()) == ("draft", "forum-2", 2, 0)
    assert (new.created_by, new.updated_by) == (anna.user, anna.user)
    rows = [(link.title_it, link.title_fr, link.url, link.kind) for link in new.links.all()]
    assert rows == [("page", "page fr", "https://example.org/page", "page")]
    assert Highlight.objects.filter(event=new).count() == 0
    # The other one is untouched, its links included, and the new one's history says where it comes from.
    assert Event.objects.filter(pk=event.pk).values().get() == before
    assert event.links.count() == 3
    assert Revision.objects.get(content=row_key(new)).comment == "Duplicato da «Forum»."
    assert [str(message) for message in get_messages(answer.wsgi_request)] == [
        "Questa è una nuova bozza, fatta da «Forum». Ci sono i testi in tutte le lingue, il luogo, a che cosa "
        "appartiene e le pagine collegate; sono da scrivere le date. Resoconto, documenti e registrazioni restano "
        "all’altro evento."
    ]


def test_duplicate_takes_what_is_edited_and_leaves_out_what_is_gone(anna, event):
    gone = make_project()
    values = anna.form(event) | {"projects": [str(gone.pk)], "title_it": "Forum nuovo"}
    anna.save(event, values)
    gone.delete()
    anna.press(event, "duplicate")
    new = Event.objects.exclude(pk=event.pk).get()
    assert (new.title_it, list(new.projects.all())) == ("Forum nuovo", [])
    anna.save(new, starts_on="06/05/2027")
    assert (new.starts_on, new.title_it) == (date(2027, 5, 6), "Forum nuovo")


def test_list_duplicates_one_and_no_more(anna, event):
    other = make_event(state="draft")
    chosen = {"action": "duplicate_selected", "_selected_action": [event.pk, other.pk]}
    anna.post("/admin/events/event/", chosen)
    assert Event.objects.count() == 2
    answer = anna.post("/admin/events/event/", chosen | {"_selected_action": [event.pk]})
    assert answer["Location"] == address(Event.objects.exclude(pk__in=[event.pk, other.pk]).get())


def test_nobody_duplicates_beyond_their_role_or_by_a_link(anna, event):
    project = make_project()
    count = Event.objects.count()
    teo = Staff("teo", "Traduttore")
    assert teo.press(event, "duplicate").status_code == 403
    assert "duplicate_selected" not in teo.get("/admin/events/event/").text
    teo.post("/admin/events/event/", {"action": "duplicate_selected", "_selected_action": [event.pk]})
    assert anna.get(address(event, "duplicate")).status_code == 403
    assert anna.press(project, "duplicate").status_code == 403
    assert "duplicate_selected" not in anna.get("/admin/projects/project/").text
    Event.objects.filter(pk=event.pk).update(deleted_at=timezone.now())
    assert anna.post(address(event, "duplicate")).status_code == 404
    assert Event.objects.count() == count
