"""The files in the form of their document, and the list of documents: what stands there, and what it leads to."""

import pytest
from django.contrib.messages import get_messages
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from documents.messages import REFUSALS
from documents.models import DocumentFile
from tests.documents.files import add_file, image, pdf
from tests.factories import make_city, make_document
from tests.staff import Staff, address

pytestmark = pytest.mark.django_db
LIST = "admin:documents_document_changelist"


def picture(number):
    return SimpleUploadedFile(f"foto_{number}.png", image("PNG", (4, 4 + number)), "image/png")


def stored(document, number, **fields):
    return add_file(document, image("PNG", (4, 4 + number)), "foto.png", **fields)


def public_bytes(client, row):
    response = client.get(row.get_absolute_url())
    return response.getvalue(), response.headers["ETag"]


def test_file_replaced_on_a_live_document_is_public_once_it_is_published(client, editor, publisher):
    row = stored(make_document(), 1)
    before = public_bytes(client, row)
    editor.save(row.document, **{"files-0-file": picture(2)})
    assert public_bytes(client, row) == before
    assert list(DocumentFile.objects.all()) == [row]
    text = editor.get(address(row.document)).text
    assert "Versioni precedenti (1)" in text
    publisher.save(row.document, button="_publish")
    after = public_bytes(client, row)
    assert (after[0] != before[0], after[1] != before[1]) == (True, True)
    versions = DocumentFile.objects.order_by("version_number")
    assert [(file.version_number, file.is_current, file.uploaded_by) for file in versions] == [
        (1, False, None),
        (2, True, editor.user),
    ]


def test_older_version_can_be_called_citable_and_nothing_else(publisher):
    document = make_document()
    old = stored(document, 1)
    new = stored(document, 2)
    values = publisher.form(document)
    number = next(
        name.split("-")[1] for name, value in values.items() if name.endswith("-id") and value == [str(old.pk)]
    )
    assert (f"files-{number}-language" in values, f"files-{number}-title" in values) == (False, False)
    forged = {f"files-{number}-language": "fr", f"files-{number}-title": "Forged", f"files-{number}-file": picture(9)}
    publisher.save(document, values | forged | {f"files-{number}-is_citable": "on"}, "_publish")
    rows = {row.pk: (row.language, row.title, row.is_citable) for row in document.files.all()}
    assert rows == {old.pk: ("it", "", True), new.pk: ("it", "", False)}


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (b"<!doctype html><script>", REFUSALS["kind"]),
        (image("PNG", (4, 5)), "È lo stesso file che c’è già: non c’è niente da sostituire."),
    ],
)
def test_file_that_cannot_replace_is_told_at_its_place(client, publisher, content, message):
    row = stored(make_document(), 1)
    before = public_bytes(client, row)
    typed = {"files-0-file": SimpleUploadedFile("nuova", content), "files-0-title": "Mentre scrivo"}
    response = publisher.send(row.document, {**publisher.form(row.document), **typed}, "_publish")
    assert response.context["inline_admin_formsets"][0].formset.errors == [{"file": [message]}, {}]
    assert message in response.text.replace("&#x27;", "'")
    assert "Mentre scrivo" in response.text
    assert row.file.url in response.text
    assert public_bytes(client, row) == before


def test_file_lost_to_a_mistake_elsewhere_is_named(publisher):
    row = stored(make_document(), 1)
    typed = {"title_it": "", "files-0-file": picture(2), "files-1-file": picture(3), "files-1-language": "fr"}
    response = publisher.send(row.document, {**publisher.form(row.document), **typed})
    assert [name for name in ("foto_2.png", "foto_3.png") if f"«{name}»" in response.text] == [
        "foto_2.png",
        "foto_3.png",
    ]
    assert row.label in response.text


def test_same_file_elsewhere_is_pointed_out_and_taken(publisher):
    stored(make_document(title_it="Carta"), 1)
    document = make_document()
    response = publisher.save(document, **{"files-0-file": picture(1), "files-0-language": "fr"})
    assert any("«Carta»" in str(message) for message in get_messages(response.wsgi_request))
    # The published document has it in its draft of changes.
    publisher.save(document, button="_publish")
    assert [(file.language, file.uploaded_by) for file in document.files.all()] == [("fr", publisher.user)]


def test_doubts_stand_beside_the_file(publisher):
    row = add_file(make_document(), pdf(text="1"), "scansione.pdf")
    assert row.doubt_sentences[0] in publisher.get(address(row.document)).text


def test_who_only_translates_gets_no_files_and_sends_none(db):
    row = stored(make_document(), 1)
    translator = Staff("theo", "Traduttore")
    text = translator.get(address(row.document)).text
    assert ("files-0-file" in text, "files-0-DELETE" in text) == (False, False)
    translator.save(row.document, title_en="Charter", **{"files-0-file": picture(2)})
    assert list(DocumentFile.objects.all()) == [row]


def test_list_finds_by_what_files_are(publisher):
    city = make_city()
    scan, bare, french = make_document(city=city), make_document(), make_document(kind="agenda")
    add_file(scan, pdf(text="1"), "scansione.pdf")
    stored(french, 1, language="fr", title="Carte de services")
    replaced = make_document()
    stored(replaced, 2, language="fr")
    replaced.files.update(language="it")

    def found(**asked):
        response = publisher.get(reverse(LIST), asked)
        return sorted(document.pk for document in response.context["cl"].result_list)

    assert found(lingua="fr") == [french.pk]
    assert found(lingua="it") == [scan.pk, replaced.pk]
    assert found(**{"da-fare": "senza-testo"}) == [scan.pk]
    assert found(**{"da-fare": "senza-file"}) == [bare.pk]
    assert found(q="services") == [french.pk]
    assert found(kind__exact="agenda") == [french.pk]
    assert found(city__id__exact=city.pk) == [scan.pk]
    assert "senza file" in publisher.get(reverse(LIST), {"da-fare": "senza-file"}).text


def test_list_takes_the_same_number_of_queries(publisher, django_assert_max_num_queries):
    def queries():
        with django_assert_max_num_queries(60) as counted:
            publisher.get(reverse(LIST))
        return len(counted)

    stored(make_document(city=make_city()), 1)
    publisher.get(reverse(LIST))
    few = queries()
    for number in range(12):
        document = make_document(city=make_city())
        stored(document, number)
        stored(document, number, language="fr")
    assert queries() == few
