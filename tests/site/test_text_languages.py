"""Every text of a public page stands within the language that it is in, wherever the page shows it."""

import pytest
from django.urls import reverse
from django.utils import translation
from lxml import html

from tests.conftest import indexed_at_once
from tests.documents.files import add_file
from tests.factories import make_document
from tests.site.addresses import PAGES, address, objects_of
from tests.site.translated import make_world, marked_pieces, words_in

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("indexed")]
#: One value of each facet whose values are terms, as `canaries.make_hosts` names them.
FILTERS = "area=host-geographicarea-draft&programme=host-fundingprogramme-draft&goal=1"


@pytest.fixture
def media(settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path


def all_pages(client, language):
    """{address: the page} of one of each type, of the lists in all their views, and of what a search finds."""
    with translation.override(language):
        asked = [address(name, objects_of(name)[0]) for name in PAGES if name != "search"]
        projects = reverse("projects:list")
        asked += [f"{projects}?view=table", f"{projects}?view=map", f"{projects}?{FILTERS}"]
        asked.append(f"{reverse('search')}?q=title")
        answers = {own: client.get(own) for own in asked}
    assert {answer.status_code for answer in answers.values()} == {200}
    return {own: html.fromstring(answer.text).find("body") for own, answer in answers.items()}


@pytest.mark.slow
def test_italian_texts_are_marked_wherever_they_stand(client, media):
    with indexed_at_once():
        make_world("it")
    for own, page in (all_pages(client, "en") | all_pages(client, "fr")).items():
        assert [said for said in marked_pieces(page) if said[:2] != ("it", "it")] == [], own
        assert marked_pieces(page.find("main")) != [], own


@pytest.mark.slow
def test_nothing_is_marked_where_all_is_translated(client, media):
    with indexed_at_once():
        make_world("it", "en", "fr")
    for language in ("en", "fr"):
        for own, page in all_pages(client, language).items():
            assert {said[:2] for said in marked_pieces(page)} == {(language, language)}, own
            assert [inner.tag for inner in page.find("main").iter("*") if inner.get("lang")] == [], own


@pytest.mark.parametrize("language", ["en", "fr"])
def test_file_says_its_own_language_and_not_that_of_its_document(client, media, language):
    document = make_document(title_it="Profilo")
    add_file(document, language="it", title="Il profilo")
    add_file(document, language="fr", title="Le profil")
    add_file(document, language="ar")
    add_file(document, language="und", title="N. 4")
    with translation.override(language):
        page = html.fromstring(client.get(document.get_absolute_url()).text)
    links = page.xpath("//main//ul[@class='doc-list']//a")
    said = {words_in(link): (link.get("hreflang"), link[0].get("lang")) for link in links}
    assert said == {
        "Il profilo": ("it", "it"),
        "Le profil": ("fr", "fr"),
        "Profilo": ("ar", "it"),
        "N. 4": (None, None),
    }
