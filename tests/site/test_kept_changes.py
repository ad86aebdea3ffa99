"""Whatever changes, the very next question of any visitor is answered with it, though pages are kept."""

from datetime import UTC, datetime, timedelta

import pytest
import time_machine
from django.test import Client
from django.utils import timezone

from documents.models import TextPage
from editorial.saving import Intent, settle
from events.models import Event, EventLink
from networks.models import PartnerCity
from pages.models import Highlight, Page, PortalIdentity
from projects.models import Project
from tests.documents.texts import PROSE, add_read_pdf
from tests.factories import make_area, make_city, make_document, make_event, make_page, make_project

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("kept_pages", "indexed")]
NOON = datetime(2026, 12, 1, 11, tzinfo=UTC)


def body(path):
    """A page as a visitor gets it, having asked before; it must be the page that a first visitor gets."""
    answers = [Client().get(path) for _visit in range(2)]
    assert answers[0].content == answers[1].content
    return answers[0].text


def is_shown(text, path):
    return text in body(path)


@pytest.fixture
def project():
    return make_project(title_it="Melograno")


def test_change_of_a_row_shows_with_all_its_pages(project):
    area = make_area(name_it="Levante")
    paths = ["/it/", "/it/progetti/", project.get_absolute_url(), "/it/mappa-del-sito/", "/it/cerca/?q=melograno"]
    project.areas.add(area)
    assert [is_shown("Melograno", path) for path in paths] == [True] * 5
    assert is_shown("Levante", project.get_absolute_url())
    project.title_it = "Ciliegio"
    project.save()
    assert [is_shown("Melograno", path) for path in paths[:4]] == [False] * 4
    assert is_shown("Ciliegio", project.get_absolute_url())
    project.areas.clear()
    assert not is_shown("Levante", project.get_absolute_url())
    area.name_it = "Ponente"
    area.save()
    project.areas.set([area])
    assert is_shown("Ponente", project.get_absolute_url())
    Project.objects.filter(pk=project.pk).update(title_it="Nocciolo")
    assert is_shown("Nocciolo", project.get_absolute_url())
    project.delete()
    assert not is_shown("Nocciolo", "/it/progetti/")


def test_inline_row_shows_and_goes():
    event = make_event(title_it="Festa", starts_on="2027-01-01")
    assert not is_shown("Programma", event.get_absolute_url())
    link = EventLink.objects.create(
        event=event, title_it="Programma", url="https://example.org/", kind="page", position=0
    )
    assert is_shown("Programma", event.get_absolute_url())
    link.delete()
    assert not is_shown("Programma", event.get_absolute_url())


def test_saves_of_the_staff_show_when_they_are_public(rita, anna):
    event = make_event(title_it="Festa", starts_on="2027-01-01")
    path = event.get_absolute_url()
    assert is_shown("Festa", path)
    anna.save(event, title_it="Canario")
    assert not is_shown("Canario", path)
    rita.save(event, button="_publish", title_it="Pubblicata")
    assert is_shown("Pubblicata", path) and is_shown("Pubblicata", "/it/eventi/")
    settle(event, lambda: Event.objects.filter(pk=event.pk).update(title_it="Ancora"), rita.user, Intent.PUBLISH)
    assert is_shown("Ancora", path)
    rita.press(event, "delete", post="yes")
    assert Client().get(path).status_code == 404
    assert not is_shown("Ancora", "/it/eventi/")
    rita.press(event, "untrash")
    event.refresh_from_db()
    assert Client().get(path).status_code == (200 if event.state == Event.State.PUBLISHED else 404)


def test_identity_pages_and_menus_show_everywhere(project):
    identity = PortalIdentity.objects.create(site_name_it="Portale primo", body_it="Ente")
    assert is_shown("Portale primo", project.get_absolute_url())
    identity.site_name_it = "Portale secondo"
    identity.save()
    assert is_shown("Portale secondo", project.get_absolute_url())
    page = make_page(title_it="Voce di menu", menu_order=1)
    assert is_shown("Voce di menu", project.get_absolute_url())
    Page.objects.filter(pk=page.pk).update(deleted_at=timezone.now())
    assert not is_shown("Voce di menu", project.get_absolute_url())


def test_city_and_its_country_show_in_lists():
    city = make_city(name_it="Porto Nuovo", country="FR")
    assert is_shown("Porto Nuovo", "/it/citta/")
    PartnerCity.objects.filter(pk=city.pk).update(state="draft")
    assert not is_shown("Porto Nuovo", "/it/citta/")


def test_texts_that_are_read_later_show_on_the_reading_page(settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path
    file = add_read_pdf(make_document(title_it="Relazione"), PROSE["it"])
    assert is_shown("un impegno", file.reading_address)
    page = TextPage.objects.get()
    page.content = PROSE["it"].replace("un impegno", "una promessa")
    page.save()
    assert is_shown("una promessa", file.reading_address)


def test_publication_and_expiry_come_at_their_minute():
    project = make_project(
        title_it="Melograno", publish_from=NOON + timedelta(minutes=1), publish_until=NOON + timedelta(minutes=2)
    )
    seen, tags = [], []
    for seconds in (0, 59.9, 60, 61, 119.9, 120, 121, 0):
        with time_machine.travel(NOON + timedelta(seconds=seconds), tick=False):
            seen.append((is_shown("Melograno", "/it/progetti/"), Client().get(project.get_absolute_url()).status_code))
            tags.append(Client().get("/it/progetti/")["ETag"])
    hidden, shown = (False, 404), (True, 200)
    assert seen == [hidden, hidden, shown, shown, shown, hidden, hidden, hidden]
    assert len(set(tags)) == 3 and tags[0] == tags[1] == tags[-1]


def test_what_ends_with_a_day_ends_at_midnight():
    project = make_project(title_it="Melograno")
    Highlight.objects.create(project=project, position=1, text_it="In evidenza", expires_on=NOON.date())
    event = make_event(title_it="Festa", starts_on=NOON.date())
    evening = datetime(2026, 12, 1, 22, 59, 59, tzinfo=UTC)  # a second before midnight in Rome
    seen = []
    for moment in (NOON, evening, evening + timedelta(seconds=1)):
        with time_machine.travel(moment, tick=False):
            seen.append((is_shown("In evidenza", "/it/"), body(event.get_absolute_url())))
    assert [highlighted for highlighted, _page in seen] == [True, True, False]
    assert seen[0][1] == seen[1][1]


def test_etag_and_kept_pages_tell_nothing_of_drafts(anna, kept_pages):
    event = make_event(title_it="Festa", starts_on="2027-01-01")
    paths = ["/it/", "/it/eventi/", event.get_absolute_url(), "/it/cerca/?q=canario", "/it/mappa-del-sito/"]
    before = [body(path) for path in paths]
    anna.save(event, title_it="Canario", presentation_it="<p>Canario</p>")
    make_event(title_it="Canario", starts_on="2027-01-01", state="draft")
    make_project(title_it="Canario", deleted_at=timezone.now())
    make_project(title_it="Canario", publish_from=timezone.now() + timedelta(days=1))
    assert [body(path) for path in paths] == before
