"""Uploaded files: what the history needs stays, what nothing names is swept."""

import os
import time
from io import StringIO

import pytest
from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from django.core.files.uploadedfile import SimpleUploadedFile
from django.core.management import call_command

from editorial.models import Revision, row_key
from tests.documents.files import add_file, pdf
from tests.factories import make_document
from tests.staff import address

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def uploads(settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path
    return tmp_path


def sweep(**options):
    out = StringIO()
    call_command("sweep_uploads", stdout=out, **options)
    return out.getvalue().splitlines()


def put(name, days=2):
    """An uploaded file of this age."""
    default_storage.save(name, ContentFile(b"x"))
    moment = time.time() - days * 86_400
    os.utime(default_storage.path(name), (moment, moment))


def test_sweep_removes_old_files_that_nothing_names(uploads):
    put("documents/left.pdf")
    put("documents/young.pdf", days=0)
    put("documents/kept.pdf")
    Revision.objects.create(content="x:1", version=1, kind="working", rows={"x:1": {"file": "documents/kept.pdf"}})
    file = add_file(make_document())
    os.utime(file.file.path, (0, 0))
    assert sweep(dry_run=True) == ["documents/left.pdf", "1 file da togliere"]
    assert (uploads / "documents/left.pdf").exists()
    assert sweep() == ["documents/left.pdf", "1 file tolti"]
    left = {path.name for path in uploads.rglob("*.*")}
    assert left == {"young.pdf", "kept.pdf", os.path.basename(file.file.name)}


def test_sweep_of_nothing_says_so():
    assert sweep() == ["0 file tolti"]


def test_file_of_an_older_version_comes_back_with_it(rita, anna, client, django_capture_on_commit_callbacks):
    document, content = make_document(), pdf(2)
    file = add_file(document, content, language="it")
    with django_capture_on_commit_callbacks(execute=True):
        rita.save(document, button="_publish", **{"files-0-DELETE": "on"})
    assert document.files.count() == 0
    old = Revision.objects.get(content=row_key(document), version=1)
    anna.post(address(document, "restore", old.pk), {"version": document.version})
    rita.press(document, "publish")
    assert client.get(file.get_absolute_url()).getvalue() == content


def test_file_of_a_draft_that_was_dropped_stays_for_the_history(anna):
    document = make_document()
    values = anna.form(document) | {"files-TOTAL_FORMS": "1", "files-0-language": "it"}
    values["files-0-file"] = SimpleUploadedFile("new.pdf", pdf(1), "application/pdf")
    anna.save(document, values)
    (name,) = (fields["file"] for key, fields in document.working_copy.rows.items() if "documentfile" in key)
    anna.press(document, "discard")
    sweep()
    assert default_storage.exists(name)
