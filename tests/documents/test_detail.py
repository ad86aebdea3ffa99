"""The page of a document: its facts, its files, and where it is used."""

import re
from datetime import date

import pytest
from django.conf import settings
from django.urls import reverse
from django.utils.translation import override

from editorial.partial_dates import PartialDate
from pages.models import PortalIdentity
from tests.content.visible import visible_text
from tests.documents.files import add_file, pdf
from tests.factories import (
    HIDDEN_WAYS,
    hidden_ways,
    make_city,
    make_document,
    make_event,
    make_organisation,
    make_project,
)

pytestmark = pytest.mark.django_db

QUERIES = 12


def address(document, language="it"):
    with override(language):
        return reverse("documents:detail", args=[document.slug])


def page_of(client, document, language="it"):
    return client.get(address(document, language)).content.decode()


@pytest.mark.parametrize("way", HIDDEN_WAYS)
def test_hidden_document_is_not_found(client, way):
    assert client.get(address(make_document(**hidden_ways()[way]))).status_code == 404


def test_page_tells_the_facts(client):
    city, author = make_city(name_it="Tunisi", name_en="Tunis"), make_organisation(name_it="Rete «delle città»")
    document = make_document(
        kind="agenda",
        description_it="<p>Che cosa <strong>contiene</strong>.</p>",
        issued=PartialDate.parse("2017"),
        city=city,
        author=author,
    )
    response = client.get(address(document, "en"))
    with override("en"):
        assert response.context["facts"] == [
            ("Kind", ["Agenda"]),
            ("Date of the document", ["2017"]),
            ("Author", [f'<a href="{author.get_absolute_url()}"><span lang="it">Rete «delle città»</span></a>']),
            ("City", [f'<a href="{city.get_absolute_url()}">Tunis</a>']),
        ]
    assert "<p>Che cosa <strong>contiene</strong>.</p>" in response.content.decode()


def test_fact_that_is_unknown_is_left_out(client):
    facts = client.get(address(make_document())).context["facts"]
    assert [values for _term, values in facts[1:]] == [[], [], []]


@pytest.mark.parametrize("way", HIDDEN_WAYS)
def test_hidden_city_author_project_and_event_are_not_named(client, way):
    hidden = hidden_ways()[way]
    document = make_document(
        city=make_city(name_it="Canarino", **hidden), author=make_organisation(name_it="Canarino", **hidden)
    )
    project, event = make_project(documents=[document]), make_event(documents=[document])
    make_project(title_it="Canarino", documents=[document], **hidden)
    make_event(title_it="Canarino", documents=[document], **hidden)
    response = client.get(address(document))
    shown = response.context["document"]
    assert (shown.city, shown.author) == (None, None)
    assert [list(response.context[name]) for name in ("projects", "events")] == [[project], [event]]
    assert "Canarino" not in response.content.decode()


def test_uses_are_linked(client):
    document = make_document()
    project = make_project(documents=[document])
    event = make_event(documents=[document], starts_on=date(2017, 7, 11))
    page = page_of(client, document)
    assert [page.count(f'href="{used.get_absolute_url()}"') for used in (project, event)] == [1, 1]


def test_related_documents_share_a_city_a_project_or_an_event(client):
    city, other_city = make_city(), make_city()
    document = make_document(city=city, kind="summary")
    of_city, of_project = make_document(city=city, kind="agenda"), make_document(kind="summary", city=other_city)
    of_event = make_document(kind="agenda")
    make_document(city=other_city), make_document()
    make_project(documents=[document, of_project])
    make_event(documents=[document, of_event, of_city])
    assert client.get(address(document)).context["related"] == [of_project, of_city, of_event]


@pytest.mark.parametrize("way", HIDDEN_WAYS)
def test_what_is_hidden_relates_no_documents_and_is_not_related(client, way):
    hidden = hidden_ways()[way]
    city = make_city(**hidden)
    document = make_document(city=city)
    shared = [document, make_document(city=city)]
    make_project(documents=shared, **hidden)
    make_event(documents=shared, **hidden)
    make_project(documents=[document, make_document(**hidden)])
    assert client.get(address(document)).context["related"] == []


def test_at_most_six_related_documents_are_shown(client):
    city = make_city()
    document = make_document(city=city)
    related = [make_document(city=city, title_it=f"Titolo {number}") for number in range(7)]
    assert client.get(address(document)).context["related"] == related[:6]


def test_title_of_a_project_says_its_language(client):
    document = make_document()
    make_project(title_it="Water for all", title_language="en", documents=[document])
    assert 'lang="en">Water for all</a>' in page_of(client, document, "it")
    assert 'lang="en">Water for all</a>' not in page_of(client, document, "en")


def test_each_file_has_its_address_title_and_label(client):
    document = make_document(title_it="Profilo")
    arabic = add_file(document, pdf(), language="ar", title="الماء «للجميع»")
    plain = add_file(document, language="und")
    page = page_of(client, document)
    assert list(client.get(address(document)).context["document"].current_files) == [arabic, plain]
    assert (
        f'<a href="{address(document)}ar/" hreflang="ar"><span dir="auto" lang="ar">الماء «للجميع»</span></a>'
        f"<small>{arabic.label}</small>"
    ) in page
    assert f'<a href="{address(document)}und/">Profilo</a><small>{plain.label}</small>' in page


def test_document_without_a_file_says_so(client):
    document = make_document()
    assert "There is no file to download yet." in page_of(client, document, "en")
    add_file(document)
    assert "There is no file to download yet." not in page_of(client, document, "en")


@pytest.mark.parametrize(
    ("fields", "words"),
    [
        ({}, "Licenza: CC BY 4.0"),
        ({"author": "published"}, "La licenza non è indicata: chiedi prima di riusarlo."),
        ({"author": "draft"}, "La licenza non è indicata: chiedi prima di riusarlo."),
        ({"author": "draft", "licence": "CC-BY-SA-4.0"}, "Licenza: CC BY-SA 4.0"),
        ({"licence": "reserved"}, "Licenza: Tutti i diritti riservati"),
    ],
    ids=str,
)
def test_licence_of_the_portal_holds_for_what_names_no_author(client, fields, words):
    PortalIdentity.objects.create(site_name_it="Portale", body_it="Ente", licence_name="CC BY 4.0")
    if "author" in fields:
        fields = fields | {"author": make_organisation(name_it="Altri", state=fields["author"])}
    shown = visible_text(page_of(client, make_document(**fields)).partition("<footer")[0])
    assert re.findall(r"Licenza: [^.]*?(?:4\.0|riservati)|La licenza non è indicata[^.]*\.", shown) == [words]


@pytest.mark.parametrize(
    ("state", "words"), [(None, "Ente, Profilo."), ("published", "Altri, Profilo."), ("draft", "Profilo.")]
)
def test_citation_names_the_author_or_the_office_and_nobody_for_a_hidden_one(client, state, words):
    PortalIdentity.objects.create(site_name_it="Portale", body_it="Ente")
    author = make_organisation(name_it="Altri", state=state) if state else None
    document = make_document(title_it="Profilo", slug="profilo", author=author)
    # An address may break after its slashes.
    shown = visible_text(page_of(client, document)).replace("/ ", "/")
    assert f"Come citarlo e riusarlo {words} {settings.BASE_URL}/it/documenti/profilo/" in shown


def test_page_without_a_translation_shows_the_italian_text_as_such(client):
    document = make_document(title_it="Profilo migratorio")
    response = client.get(address(document, "fr"))
    assert response.context["untranslated"]
    assert '<h1 lang="it">Profilo migratorio</h1>' in response.content.decode()


def test_former_address_leads_to_the_present_one(client):
    document = make_document(slug="vecchio")
    former = address(document)
    document.slug = "nuovo"
    document.save()
    response = client.get(former)
    assert (response.status_code, response["Location"]) == (301, document.get_absolute_url())


def test_former_address_of_a_hidden_document_is_not_found(client):
    document = make_document(slug="vecchio")
    former = address(document)
    document.slug = "nuovo"
    document.save()
    document.state = "draft"
    document.save()
    assert client.get(former).status_code == 404


@pytest.mark.parametrize("rows", [1, 30])
def test_page_asks_the_same_number_of_questions_for_any_number_of_rows(client, rows, django_assert_num_queries):
    document = make_document(city=make_city(), author=make_organisation())
    languages = ["it", "en", "fr", "ar", "es", "de", "pt", "el", "tr", "sq"]
    for number in range(rows):
        related = make_document(city=document.city)
        add_file(related)
        make_project(documents=[document, related])
        make_event(documents=[document, related])
        if number < len(languages):
            add_file(document, language=languages[number])
    url = address(document)
    with django_assert_num_queries(QUERIES):
        client.get(url)
