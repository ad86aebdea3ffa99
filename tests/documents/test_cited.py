"""What is cited stays what it was: its number is never given again, and nobody takes it away by mistake."""

import pytest

from documents.admin.files import CITED_LANGUAGE, CITED_REMOVAL
from tests.documents.files import add_file
from tests.factories import make_document

pytestmark = pytest.mark.django_db


def versions(document):
    return list(document.files.order_by("version_number").values_list("language", "version_number", "is_citable"))


@pytest.fixture
def document():
    document = make_document()
    add_file(document)
    add_file(document, is_citable=True)
    return document


def test_number_of_a_cited_version_is_not_given_again(publisher, document):
    publisher.save(document, title_en="Profile", button="_publish")
    publisher.save(document, button="_publish", **{"files-0-is_citable": ""})
    publisher.save(document, button="_publish", **{"files-0-DELETE": "on"})
    assert versions(document) == [("it", 1, False)]
    add_file(document)
    assert versions(document) == [("it", 1, False), ("it", 3, False)]


def test_number_that_nobody_ever_cited_may_be_given_again(publisher):
    document = make_document()
    add_file(document)
    publisher.save(document, button="_publish", **{"files-0-DELETE": "on"})
    add_file(document)
    assert versions(document) == [("it", 1, False)]


@pytest.mark.parametrize("button", ["_draft", "_publish"])
def test_cited_version_is_not_deleted(publisher, document, button):
    response = publisher.send(document, publisher.form(document) | {"files-0-DELETE": "on"}, button)
    assert (response.status_code, CITED_REMOVAL in response.text) == (200, True)
    assert versions(document) == [("it", 1, False), ("it", 2, True)]


def test_cited_version_keeps_its_language(publisher, document):
    response = publisher.send(document, publisher.form(document) | {"files-0-language": "fr"}, "_publish")
    formset = response.context["inline_admin_formsets"][0].formset
    assert formset.errors[0] == {"language": [CITED_LANGUAGE]}
    assert versions(document) == [("it", 1, False), ("it", 2, True)]


def test_version_that_is_cited_no_more_may_change(publisher, document):
    publisher.save(document, button="_publish", **{"files-0-is_citable": "", "files-0-language": "fr"})
    assert sorted(versions(document)) == [("fr", 1, False), ("it", 1, False)]
