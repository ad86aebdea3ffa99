"""Scripts in every text field, in three languages, come out as words: in public and in the administration."""

import json

import pytest
from django.contrib import admin
from django.urls import reverse
from django.utils import translation

from editorial.admin.publishing import PublishableAdmin
from editorial.models import Publishable
from editorial.saving import fresh, settle
from events.models import Event
from projects.models import Project
from tests.factories import make_event
from tests.site import canaries, scripts
from tests.site.addresses import OBJECT_PAGES, PAGES, address
from tests.site.scripts import PAYLOADS, SENTINEL, active
from tests.site.walked import WALKED
from tests.staff import Staff
from tests.staff import address as admin_address

pytestmark = [pytest.mark.django_db, pytest.mark.slow, pytest.mark.usefixtures("indexed")]
MIDDLE = len(PAYLOADS) // 2
GROUPS = dict(zip(canaries.WAYS, (" ".join(PAYLOADS[:MIDDLE]), " ".join(PAYLOADS[MIDDLE:])), strict=False))


@pytest.fixture(scope="module")
def written(django_db_setup, django_db_blocker, tmp_path_factory):
    with django_db_blocker.unblock():
        return scripts.Written(GROUPS, tmp_path_factory.mktemp("scripts"))


@pytest.fixture
def hosts(written, settings):
    return written.put_back(settings)


def public_pages(hosts):
    """The addresses of every page in the active language that shows what was filled in."""
    names = {model: name for name, model in OBJECT_PAGES.items()}
    yield from (address(names[model], host) for (model, _way), host in hosts.items() if model in names)
    yield from (address(name) for name in PAGES if name not in OBJECT_PAGES)
    yield from (f"{reverse(name)}?q=ran" for name in ("search", "projects:list", "networks:organisation-list"))
    yield from (
        f"{reverse('search')}?q=%3Cscript%3Eran()",
        f"/{translation.get_language()}/%3Cscript%3Eran()%3C/script%3E/",
    )
    yield reverse("sitemap")


@pytest.mark.parametrize("language", WALKED, indirect=True)
def test_public_pages_run_nothing(client, hosts, language):
    answers = {page: client.get(page) for page in public_pages(hosts)}
    assert {answer.status_code for answer in answers.values()} == {200, 404}
    assert [(page, found) for page, answer in answers.items() if (found := active(answer.text))] == []
    # They are there to be found.
    shown = [page for page, answer in answers.items() if SENTINEL in answer.text]
    assert len(shown) > 2 * len(OBJECT_PAGES)


def office_pages(hosts):
    """The addresses of every page of the office that shows what was filled in."""
    for model, model_admin in admin.site._registry.items():
        if model._meta.app_label in scripts.OUR_APPS:
            yield f"{reverse(f'admin:{model._meta.app_label}_{model._meta.model_name}_changelist')}"
            yield reverse(f"admin:{model._meta.app_label}_{model._meta.model_name}_add")
            if not issubclass(model, Publishable):
                yield from (admin_address(row) for row in model._base_manager.all()[:2])
            elif isinstance(model_admin, PublishableAdmin):
                yield reverse(f"admin:{model._meta.app_label}_{model._meta.model_name}_trash")
    for (model, _way), host in hosts.items():
        pages = ["change", "history", "review", "delete"]
        # A preview holds the public pages, which are looked at by themselves.
        if model in (Event, Project):
            pages.append("preview")
        yield from (admin_address(host, page) for page in pages)


def test_pages_of_the_office_run_nothing(hosts):
    for (model, way), host in hosts.items():
        texts = scripts.columns(model, f"{GROUPS[way]} altro")
        settle(fresh(host), lambda host=host, texts=texts: write(host, texts), None)
    rita = Staff("rita<script>ran()", "Responsabile")
    answers = {page: rita.get(page) for page in office_pages(hosts)}
    assert {answer.status_code for answer in answers.values()} <= {200, 403}
    assert len([page for page, answer in answers.items() if answer.status_code == 200]) > 150
    assert [(page, found[:3]) for page, answer in answers.items() if (found := active(answer.text))] == []


def write(host, texts):
    row = fresh(host)
    for name, text in texts.items():
        setattr(row, name, text)
    row.save(claimed=True)


def test_autocomplete_answers_are_data(hosts):
    rita = Staff("rita", "Responsabile")
    asked = {"app_label": "events", "model_name": "event", "field_name": "organisers", "term": "ran"}
    answer = rita.get(reverse("admin:autocomplete"), asked)
    found = [result["text"] for result in json.loads(answer.content)["results"]]
    assert (answer["Content-Type"], answer["X-Content-Type-Options"]) == ("application/json", "nosniff")
    assert [text for text in found if "<script>ran()" in text] != []


@pytest.mark.parametrize("group", GROUPS.values(), ids=["elements", "contexts"])
def test_messages_mistakes_and_conflicts_run_nothing(db, group):
    typed = {f"title_{code}": group[:200] for code in ("it", "en", "fr")} | {"presentation_it": group}
    event = make_event(title_it="Forum", state="draft")
    anna, bruno = Staff("anna", "Redattore"), Staff("bruno", "Redattore")
    opened = anna.form(event)
    page = bruno.get(bruno.save(event, **typed)["Location"])
    conflict = anna.send(event, {**opened, **typed, "title_it": f"x{group[:190]}", "internal_note": group})
    mistake = bruno.send(event, {**bruno.form(event), "title_it": "", "starts_on": group, "presentation_it": group})
    assert [answer.status_code for answer in (page, conflict, mistake)] == [200, 409, 200]
    for answer in (page, conflict, mistake):
        assert (SENTINEL in answer.text, active(answer.text)) == (True, [])


def test_notes_of_reviews_run_nothing(rita):
    event = make_event(title_it="Forum", state="draft")
    for note in in_notes(PAYLOADS):
        assert rita.press(event, "sendback", note=note).status_code == 302
    # The history shows them all, the form the last.
    for page in ("history", "change"):
        answer = rita.get(admin_address(event, page))
        assert (SENTINEL in answer.text, active(answer.text)) == (True, []), page


def in_notes(payloads, most=400):
    """The payloads in as few texts as the form of a note takes."""
    notes = [""]
    for payload in payloads:
        if len(notes[-1]) + len(payload) >= most:
            notes.append("")
        notes[-1] = f"{notes[-1]} {payload}".strip()
    return notes


def test_reader_of_pages_sees_what_would_run():
    """Shows that the other tests can fail: bare payloads are seen, all but those that only a browser unravels."""
    elements = [payload for payload in PAYLOADS if payload.lstrip("]->!'\"").startswith("<")]
    assert len(PAYLOADS) >= 60
    assert [payload for payload in elements if not active(payload)] == ONLY_FOR_BROWSERS


ONLY_FOR_BROWSERS = [
    "<scr<script>ipt>ran()</scr</script>ipt>",
    "<img/src=x/onerror=ran()>",
    "<style>@import 'javascript:ran()';*{x:expression(ran())}</style>",
    '<noscript><p title="</noscript><img src=x onerror=ran()>">',
    "<a title='<img src=x onerror=ran()>' href=/>a</a>",
    '<abbr title="--><img src=x onerror=ran()>">a</abbr>',
]
