"""A document has one current file a language; what was there before stays, not current."""

import hashlib

import pytest
from django.core.exceptions import ValidationError
from django.core.files.base import ContentFile
from django.db import IntegrityError, transaction

from documents.messages import REFUSALS
from documents.models import DocumentFile
from tests.documents.files import add_file, image, open_document, pdf
from tests.factories import make_document

pytestmark = pytest.mark.django_db


def versions(document):
    rows = document.files.order_by("language", "version_number")
    return list(rows.values_list("language", "version_number", "is_current"))


def stored_files(folder):
    return sorted(path.name for path in (folder / "documents").glob("*"))


def test_columns_are_computed_from_the_file():
    content = pdf(2)
    row = add_file(make_document(), content, "Relazione finale.pdf", size=7, pages=99, sha256="typed", media_type="x")
    row.refresh_from_db()
    computed = (row.size, row.media_type, row.pages, row.sha256, row.has_text)
    assert computed == (len(content), "application/pdf", 2, hashlib.sha256(content).hexdigest(), True)


@pytest.mark.parametrize(
    ("content", "name", "suffix"),
    [
        (image("JPEG"), "photo.jpeg", "-2x2.jpg"),
        (image("PNG"), "../../../etc/passwd", "-2x2.png"),
        (open_document("text"), "Verbale 3.4.2018", ".odt"),
    ],
)
def test_file_is_stored_under_a_generated_name(uploads, content, name, suffix):
    row = add_file(make_document(), content, name)
    folder, _, stored = row.file.name.partition("/")
    assert (folder, len(stored), stored[36:]) == ("documents", 36 + len(suffix), suffix)
    assert hashlib.sha256((uploads / row.file.name).read_bytes()).hexdigest() == row.sha256


def test_new_file_takes_the_place_of_the_former_one_of_its_language():
    document = make_document()
    for language in ("it", "fr", "it", "it"):
        add_file(document, language=language)
    assert versions(document) == [("fr", 1, True), ("it", 1, False), ("it", 2, False), ("it", 3, True)]


def test_files_of_other_documents_stay_current():
    first, second = make_document(), make_document()
    for document in (first, second):
        add_file(document)
    assert versions(first) == versions(second) == [("it", 1, True)]


def test_second_version_is_valid_as_a_form_sends_it():
    document = make_document()
    add_file(document)
    DocumentFile(document=document, language="it", file=ContentFile(image("PNG"), "new.png")).full_clean()


def test_row_with_another_file_becomes_the_next_version(uploads):
    document = make_document()
    row = add_file(document, image("PNG"), title="Sintesi")
    former, former_upload = row.pk, row.uploaded_at
    row.file = ContentFile(pdf(3), "new.pdf")
    row.title = "Sintesi corretta"
    row.full_clean()
    row.save()
    assert versions(document) == [("it", 1, False), ("it", 2, True)]
    old, new = document.files.order_by("version_number")
    assert (old.pk, old.title, old.media_type) == (former, "Sintesi", "image/png")
    assert (new.pk, new.title, new.media_type, new.pages) == (row.pk, "Sintesi corretta", "application/pdf", 3)
    assert new.uploaded_at > former_upload == old.uploaded_at
    assert (uploads / old.file.name).read_bytes() == image("PNG")


def test_row_with_another_file_and_another_language_leaves_no_current_file_behind():
    document = make_document()
    row = add_file(document, language="und")
    row.file, row.language = ContentFile(image("PNG"), "new.png"), "fr"
    row.save()
    assert versions(document) == [("fr", 1, True), ("und", 1, False)]


def test_row_saved_again_without_a_new_file_stays_as_it_is():
    document = make_document()
    row = add_file(document)
    row.title = "Un altro titolo"
    row.save()
    stored = DocumentFile.objects.get(pk=row.pk)
    stored.is_citable = True
    stored.save()
    assert versions(document) == [("it", 1, True)]


def test_row_that_moves_to_another_language_is_the_current_one_there():
    document = make_document()
    add_file(document, language="fr")
    row = add_file(document, language="und")
    row.language = "fr"
    row.save()
    assert versions(document) == [("fr", 1, False), ("fr", 2, True)]


def test_deleting_the_current_version_brings_no_older_one_back():
    document = make_document()
    add_file(document)
    add_file(document).delete()
    assert versions(document) == [("it", 1, False)]


@pytest.mark.parametrize(("name", "code"), [("page.html", "active_name"), ("report.pdf", "kind")])
def test_refused_file_changes_nothing(uploads, name, code):
    document = make_document()
    row = add_file(document)
    row.file = ContentFile(b"<html><script>", name)
    with pytest.raises(ValidationError) as refused:
        row.save()
    assert refused.value.message_dict == {"file": [REFUSALS[code]]}
    assert versions(document) == [("it", 1, True)]
    assert len(stored_files(uploads)) == 1


def test_database_holds_one_current_file_a_language():
    document = make_document()
    rows = [DocumentFile(document=document, language="it", version_number=number) for number in (1, 2)]
    with pytest.raises(IntegrityError), transaction.atomic():
        DocumentFile.objects.bulk_create(rows)


def test_database_holds_one_file_a_version():
    document = make_document()
    rows = [DocumentFile(document=document, language="it", is_current=is_current) for is_current in (True, False)]
    with pytest.raises(IntegrityError), transaction.atomic():
        DocumentFile.objects.bulk_create(rows)


def test_deleted_row_takes_its_file_with_it_once_that_is_certain(uploads, django_capture_on_commit_callbacks):
    row = add_file(make_document())
    with django_capture_on_commit_callbacks(execute=False) as waiting:
        row.delete()
    assert len(stored_files(uploads)) == 1
    for callback in waiting:
        callback()
    assert stored_files(uploads) == []


def test_file_stays_while_another_row_names_it(uploads, django_capture_on_commit_callbacks):
    row = add_file(make_document())
    other = DocumentFile(document=make_document(), language="it", file=row.file.name)
    other.save()
    with django_capture_on_commit_callbacks(execute=True):
        row.delete()
    assert stored_files(uploads) == [other.file.name.partition("/")[2]]


def test_deleted_document_takes_its_files_with_it(uploads, django_capture_on_commit_callbacks):
    document = make_document()
    for language in ("it", "fr"):
        add_file(document, language=language)
    with django_capture_on_commit_callbacks(execute=True):
        document.delete()
    assert stored_files(uploads) == []
