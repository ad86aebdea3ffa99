"""Something hidden beside each kind of content, tied to public things in every way, shows nowhere in public."""

from datetime import timedelta
from itertools import cycle

import pytest
from django.urls import reverse
from django.utils import timezone, translation

from editorial.saving import fresh, settle
from editorial.signals import written_in_bulk
from events.models import Event
from networks.models import PartnerCity
from pages.models import PortalIdentity
from projects.models import FundingProgramme, GeographicArea, Project
from tests.conftest import indexed_at_once
from tests.content.visible import visible_text
from tests.site import canaries as made
from tests.site.addresses import LISTS, PAGES, address, objects_of
from tests.site.canaries import MODELS, SHORTEST, WAYS, WITH_PAGES, WORD, own_addresses, word_of
from tests.site.walked import WALKED

pytestmark = [pytest.mark.django_db, pytest.mark.slow, pytest.mark.usefixtures("indexed")]


@pytest.fixture
def hosts(settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path
    PortalIdentity.objects.create(site_name_it="Portale")
    with indexed_at_once():
        return made.make_hosts()


def asked_addresses():
    """The lists and the search as somebody asks them who knows what is hidden.

    Any of the values of one filter is enough for a row to be found: those of all ways are asked at once. The words of
    all begin with one, by which the lists and the search are asked with the other pages.
    """
    areas = [f"area={word_of(GeographicArea, way)}" for way in WAYS]
    programmes = [f"programme={word_of(FundingProgramme, way)}" for way in WAYS]
    host_areas = [f"area={slug_of_host(GeographicArea, way)}" for way in WAYS]
    host_programmes = [f"programme={slug_of_host(FundingProgramme, way)}" for way in WAYS]
    for asked in (areas, programmes, host_areas, host_programmes, [*host_areas, *areas, *programmes]):
        yield f"{reverse('projects:list')}?{'&'.join(asked)}"
    tied = {"city": PartnerCity, "project": Project, "event": Event}
    for name, model in tied.items():
        asked = [f"{name}={slug}" for way in WAYS for slug in (word_of(model, way), slug_of_host(model, way))]
        yield f"{reverse('documents:list')}?{'&'.join(asked)}"
    for way in WAYS:
        for name in ("projects:list", "documents:list", "search"):
            yield f"{reverse(name)}?q={word_of(Project, way)}"


def slug_of_host(model, way):
    return f"host-{name_of(model)}-{way}".replace(" ", "-")


def public_answers(client, language):
    """{address: (status, text)} of every public page, with and without questions."""
    with translation.override(language):
        pages = [address(name, obj) for name in PAGES for obj in objects_of(name)]
        pages += [f"{address(name)}?q={WORD}" for name in ("search", *LISTS)]
        pages += [f"{reverse('projects:list')}?status=2", f"{reverse('search')}?q=host"]
        pages += asked_addresses()
        pages += [reverse("sitemap"), reverse("robots")]
    answers = {page: client.get(page) for page in pages}
    return {page: (answer.status_code, answer.text) for page, answer in answers.items()}


def in_all_languages(client):
    return {page: answer for code in WALKED for page, answer in public_answers(client, code).items()}


def test_public_is_the_same_with_and_without_what_is_hidden(client, hosts):
    before = in_all_languages(client)
    make_working_copies(hosts)
    # That the index which follows each save is the one that is built anew is the matter of tests/search.
    with indexed_at_once():
        made.make_canaries(hosts)
    after = in_all_languages(client)
    assert {status for status, _text in before.values()} == {200}
    assert [page for page in before if before[page] != after[page]] == []
    unasked = {page: text for page, (_status, text) in after.items() if WORD not in page}
    assert [page for page, text in unasked.items() if SHORTEST in text] == []


def make_working_copies(hosts):
    """Changes of every text, the address included, that wait beside each host."""
    for (model, way), host in hosts.items():
        texts = made.texts_of(model, word_of(model, way))
        settle(fresh(host), lambda host=host, texts=texts: write(host, texts), None)
    assert [host for host in hosts.values() if not fresh(host).working_copy] == []


def all_own_addresses():
    """In every language that is walked, each once: pictures and files of no page have one address."""
    found = []
    for code in WALKED:
        with translation.override(code):
            found += [own for model in MODELS for way in WAYS for own in own_addresses(model, way)]
    return dict.fromkeys(found)


def test_addresses_of_working_copies_are_not_found_and_name_nothing(client, hosts):
    make_working_copies(hosts)
    assert found_or_named(client, all_own_addresses()) == {}


def found_or_named(client, addresses):
    """Of these addresses those that answer other than with 404, or whose page of failure says what is hidden.

    Not in the page's words; its address, which stands in links, was typed by whoever asks for it.
    """
    answers = {own: client.get(own) for own in addresses}
    return {
        own: answer.status_code
        for own, answer in answers.items()
        if answer.status_code != 404 or SHORTEST in visible_text(answer.text)
    }


def write(host, texts):
    """What a form writes in a working copy, the address of the page included."""
    row = fresh(host)
    for name, text in texts.items():
        setattr(row, name, text)
    row.save(claimed=True)


def test_addresses_of_what_is_hidden_are_not_found(client, hosts):
    with indexed_at_once():
        made.make_canaries(hosts)
    addresses = [*all_own_addresses(), *short_addresses()]
    # For each way: pages, downloads and texts of files in each language, pictures and what other sites show in one.
    assert len(addresses) == 6 * (2 * (len(WALKED) * (9 + 4) + 3 + 1) + 9)
    assert found_or_named(client, addresses) == {}


def short_addresses():
    words = [word_of(Project, way) for way in WAYS]
    return [reverse("project-short", args=[slug]) for word in words for slug in (word, f"former-{word}")]


def test_the_same_things_are_everywhere_once_they_are_public(client, hosts):
    """Shows that the canaries sing: what the other tests do not find is there to be found."""
    with indexed_at_once():
        made.publish(made.make_canaries(hosts))
    answers = public_answers(client, "it")
    assert {status for status, _text in answers.values()} == {200}
    alone = ("/it/", "/it/glossario/")
    texts = [text for page, (_status, text) in answers.items() if "/host-" in page or page in alone]
    for way in WAYS:
        assert [model for model in MODELS if not any(word_of(model, way) in text for text in texts)] == []
    # Addresses are made alike for all ways: each model is asked for those of one, and each way has its turn.
    with translation.override("it"):
        turns = zip(MODELS, cycle(WAYS), strict=False)
        addresses = [own for model, way in turns for own in own_addresses(model, way)]
    former = [own for own in addresses if "/former-" in own and "/images/" not in own]
    assert {client.get(own).status_code for own in addresses if "/former-" not in own} == {200}
    assert {client.get(own).status_code for own in former} == {301}
    assert {client.get(own).status_code for own in short_addresses()} == {302}


def name_of(model):
    return model._meta.model_name


def test_windows_open_and_close_at_their_moment(hosts):
    with indexed_at_once():
        canaries = made.make_canaries(hosts)
    an_instant = timedelta(microseconds=1)
    for model in MODELS:
        scheduled, expired = canaries[model, "scheduled"], canaries[model, "expired"]
        opens, closes = scheduled.publish_from, expired.publish_until
        assert scheduled not in model.objects.published(on=opens - an_instant), model
        assert scheduled in model.objects.published(on=opens), model
        assert expired in model.objects.published(on=closes - an_instant), model
        assert expired not in model.objects.published(on=closes), model


def test_scheduled_pages_are_there_once_their_moment_has_come(client, hosts):
    with indexed_at_once():
        canaries = made.make_canaries(hosts)
    for model in WITH_PAGES:
        scheduled = canaries[model, "scheduled"]
        # Below what checks a publication: canaries sing where texts of another form stand.
        model._base_manager.filter(pk=scheduled.pk).update(publish_from=timezone.now())
        written_in_bulk.send(model, keys=[scheduled.pk])
        with translation.override("it"):
            page = client.get(scheduled.get_absolute_url())
            found = client.get(reverse("search"), {"q": word_of(model, "scheduled")})
        assert (page.status_code, page.context["object"]) == (200, scheduled)
        assert (model, scheduled.pk) in [(hit.model, hit.object_id) for hit in found.context["hits"]], model
