"""Files are found page by page."""

from datetime import timedelta

import pytest
from django.utils import timezone

from documents.models import ExtractedText
from search.rebuilding import differences
from tests.factories import make_city, make_document
from tests.search.asking import find, total
from tests.search.index_files import add_file

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("indexed")]


def test_page_of_a_file_is_found_with_its_number_and_the_new_one_after_it_is_replaced():
    document = make_document(title_it="Profilo")
    old = add_file(document, "a" * 64, "La prima pagina", "I migranti vivono in periferia", "La terza")
    [hit] = find("“migranti vivono in periferia”", "it").hits
    assert [(page.number, page.file) for page in hit.pages] == [(2, old)]
    assert (hit.title, hit.pages[0].snippet) == (
        "Profilo",
        "I <mark>migranti</mark> <mark>vivono</mark> in <mark>periferia</mark>",
    )
    old.is_current = False
    old.save()
    new = add_file(document, "b" * 64, "Altro", "Altro", "Altro", "I migranti vivono in periferia")
    [hit] = find("migranti vivono periferia", "it").hits
    assert [(page.number, page.file) for page in hit.pages] == [(4, new)]
    assert list(differences()) == []
    document.state = "draft"
    document.save()
    assert total("migranti") == 0


def test_pages_are_found_in_the_language_of_their_file():
    document = make_document(title_it="Profilo", title_en="Profile")
    file = add_file(document, "c" * 64, "السكان المهاجرون", language="ar")
    [hit] = find("المهاجرون", "en").hits
    assert [(page.number, page.language, page.file) for page in hit.pages] == [(1, "ar", file)]
    assert (hit.title, hit.language) == ("Profile", "ar")
    assert find("المهاجرون", "en").counts["language"] == {"it": 1, "en": 1, "ar": 1}


def test_many_pages_name_the_first_five():
    document = make_document(title_it="Profilo")
    add_file(document, "d" * 64, *["acqua"] * 40)
    [hit] = find("acqua", "it").hits
    assert [page.number for page in hit.pages] == [1, 2, 3, 4, 5]


def test_file_of_which_no_language_is_stated_is_found_in_that_of_its_text():
    for sha256, guess in (("e" * 64, "it"), ("f" * 64, "fr"), ("0" * 64, "")):
        ExtractedText.objects.create(sha256=sha256, state="read", language=guess)
    italian, french, unknown, stated = (make_document(title_it=f"Profilo {number}") for number in range(4))
    add_file(italian, "e" * 64, "I cittadini stranieri", language="und")
    add_file(french, "f" * 64, "Les collectivités locales", language="und")
    add_file(unknown, "0" * 64, "I cittadini stranieri", language="und")
    add_file(stated, "e" * 64, "I cittadini stranieri", language="fr")
    assert [hit.object_id for hit in find("cittadino straniero").hits] == [italian.pk]
    [hit] = find("collectivité locale").hits
    assert (hit.object_id, hit.language, hit.pages[0].snippet) == (
        french.pk,
        "fr",
        "Les <mark>collectivités</mark> <mark>locales</mark>",
    )
    # It is narrowed by what is said of it.
    assert find("collectivité locale").counts["language"]["und"] == 1
    # The same bytes once more, and said to be French.
    add_file(french, "f" * 64, "Les collectivités locales", language="fr")
    [hit] = find("collectivité locale").hits
    assert [page.file.language for page in hit.pages] == ["fr"]
    assert list(differences()) == []


def test_pages_of_a_file_have_no_say_in_what_the_document_can_be_narrowed_by():
    now = timezone.now()
    city = make_city(name_it="Beirut", country="LB", publish_from=now + timedelta(hours=1))
    document = make_document(title_it="Profilo", city=city)
    add_file(document, "a" * 64, "السكان المهاجرون", language="ar")
    times = [now, now + timedelta(hours=2)]
    assert [find("profilo", "it", on=time).counts.get("country", {}) for time in times] == [{}, {"LB": 1}]
