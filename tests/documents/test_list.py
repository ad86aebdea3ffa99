"""The list of documents: what it shows, in which order, and what it never shows."""

import re

import pytest
from django.urls import reverse
from django.utils.translation import override

from documents.models import DocumentFile
from tests.content.visible import one_line, visible_text
from tests.documents.files import add_file, pdf
from tests.factories import HIDDEN_WAYS, hidden_ways, make_city, make_document

pytestmark = pytest.mark.django_db

QUERIES = 11


def address(language="it"):
    with override(language):
        return reverse("documents:list")


def shown(client, language="it", **query):
    return list(client.get(address(language), query).context["page_obj"])


@pytest.mark.parametrize("way", HIDDEN_WAYS)
def test_list_shows_what_is_published_and_nothing_else(client, way):
    document = make_document(title_it="Un documento pubblico")
    hidden = make_document(title_it="Canarino", **hidden_ways()[way])
    add_file(hidden, title="Canarino")
    response = client.get(address())
    assert list(response.context["page_obj"]) == [document]
    assert response.context["paginator"].count == 1
    assert "Canarino" not in response.content.decode()


def test_list_is_in_the_order_of_kinds_and_titles(client):
    article = make_document(kind="article", title_it="Àncora")
    second = make_document(kind="agenda", title_it="Bozza")
    first = make_document(kind="agenda", title_it="ancora")
    profile = make_document(kind="migration_profile", title_it="Zenit")
    assert shown(client) == [profile, first, second, article]


def test_list_is_in_the_order_of_the_titles_in_its_language(client):
    first = make_document(title_it="Zattera", title_en="A raft")
    second = make_document(title_it="Barca")
    assert shown(client, "en") == [first, second]
    assert shown(client, "it") == [second, first]


def test_document_stands_with_its_city_and_the_label_of_each_file(client):
    document = make_document(title_it="L’acqua è «di tutti»", city=make_city(name_it="Città visibile"))
    for language in ("fr", "ar"):
        add_file(document, pdf(), language=language)
    page = client.get(address("en")).content.decode()
    for text in ("Città visibile", *(file.label for file in DocumentFile.objects.all())):
        assert page.count(text) == 1


def test_link_to_each_file_names_the_document_and_the_language(client):
    document = make_document(title_it="Acqua")
    for language in ("fr", "und"):
        add_file(document, pdf(), language=language)
    links = re.findall(r'<small><a href="([^"]+)"([^>]*)>(.*?)</a></small>', client.get(address()).text)
    labels = {file.language: one_line(file.label) for file in document.files.all()}
    assert sorted((href.split("/")[-2], attributes, visible_text(words)) for href, attributes, words in links) == [
        ("fr", ' hreflang="fr"', f"{labels['fr']} – Acqua"),
        ("und", "", f"{labels['und']} – Acqua"),
    ]


@pytest.mark.parametrize("way", HIDDEN_WAYS)
def test_hidden_city_is_not_named(client, way):
    make_document(city=make_city(name_it="Canarino", **hidden_ways()[way]))
    assert "Canarino" not in client.get(address()).content.decode()


def test_former_version_is_not_listed(client):
    document = make_document()
    former = add_file(document, pdf(7))
    current = add_file(document, pdf(8))
    [listed] = shown(client)
    assert listed.current_files == [current]
    assert former.label not in client.get(address()).content.decode()


def test_title_is_escaped(client):
    make_document(title_it="<script>alert('à')</script> & \"altro\"")
    page = client.get(address()).content.decode()
    assert "<script>alert" not in page
    assert "&lt;script&gt;alert(&#x27;à&#x27;)&lt;/script&gt; &amp; &quot;altro&quot;" in page


def test_list_is_divided_into_pages(client):
    documents = [make_document(title_it=f"Documento {number:02}") for number in range(21)]
    assert shown(client) == documents[:20]
    assert shown(client, page="2") == documents[20:]


@pytest.mark.parametrize("page", ["0", "3", "-1", "x", "1e9", "9" * 400, "²"])
def test_page_that_does_not_exist_is_not_found(client, page):
    make_document()
    assert client.get(address(), {"page": page}).status_code == 404


@pytest.mark.parametrize("query", ["?kinds=agenda&kind=", "?q=%00", "?%ff=%fe", "?kind__in=agenda", "?page=1&x=1"])
def test_unknown_question_gets_the_list(client, query):
    document = make_document()
    assert list(client.get(address() + query).context["page_obj"]) == [document]


def test_list_without_documents_is_a_page(client):
    assert client.get(address()).status_code == 200


@pytest.mark.parametrize("rows", [1, 30])
def test_list_asks_the_same_number_of_questions_for_any_number_of_rows(client, rows, django_assert_num_queries):
    for _row in range(rows):
        document = make_document(city=make_city(), kind="agenda")
        for language in ("it", "fr"):
            add_file(document, language=language)
    url = address()
    with django_assert_num_queries(QUERIES):
        client.get(url)
