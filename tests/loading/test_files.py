"""Images come with their records, sample files only when they are asked for, and none outlives a load that fails."""

from io import BytesIO
from pathlib import Path

import pytest
from django.conf import settings
from django.core.files.base import ContentFile
from django.core.management.base import CommandError
from PIL import Image
from reportlab.pdfgen.canvas import Canvas

from documents.models import Document, DocumentFile
from pages.models import PortalIdentity

pytestmark = [pytest.mark.django_db, pytest.mark.slow]

DOCUMENTS = """
model: documents.document
key: slug
records:
  - slug: profilo
    kind: report
    title: {it: Profilo, en: Profile, fr: Profil}
    files:
      - {language: it, title: Profilo, file: files/profilo.pdf}
  - slug: senza-file
    title: {it: Senza file}
"""
PORTAL = """
model: pages.portalidentity
key: null
records:
  - site_name: {it: Portale}
    body: {it: Ente}
    emblem: emblem.png
"""


def pdf(words):
    stream = BytesIO()
    canvas = Canvas(stream)
    canvas.drawString(72, 720, words)
    canvas.save()
    return stream.getvalue()


def png(colour):
    stream = BytesIO()
    Image.new("RGB", (8, 8), colour).save(stream, "PNG")
    return stream.getvalue()


def stored_files():
    return {path for path in Path(settings.MEDIA_ROOT).rglob("*") if path.is_file()}


@pytest.fixture(autouse=True)
def uploads(settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path / "uploads"


@pytest.fixture
def library(content):
    return content.write("documents.yaml", DOCUMENTS).write("files/profilo.pdf", pdf("Profilo"))


def profilo():
    return Document.objects.get(slug="profilo")


def test_without_the_flag_the_document_is_a_draft_without_a_file(library):
    lines = library.load()
    assert dict(Document.objects.values_list("slug", "state")) == {"profilo": "draft", "senza-file": "published"}
    assert not DocumentFile.objects.exists()
    assert lines[-2:] == [
        "Without --with-sample-files: 1 record kept as drafts without a file",
        "Loaded 2 records: 2 created",
    ]
    assert library.load()[-1] == "Nothing to change: 2 records as loaded"


def test_without_the_flag_the_file_need_not_be_there(library):
    (library.folder / "files/profilo.pdf").unlink()
    library.load()
    assert profilo().state == "draft"


def test_with_the_flag_the_document_is_published_with_its_file(library):
    library.load(with_sample_files=True)
    file = profilo().files.get()
    assert profilo().state == "published"
    assert (file.language, file.title, file.media_type, file.pages) == ("it", "Profilo", "application/pdf", 1)
    assert file.file.read() == (library.folder / "files/profilo.pdf").read_bytes()


def test_flag_given_later_publishes_and_attaches(library):
    library.load()
    assert library.load(with_sample_files=True)[-1] == "Loaded 2 records: 1 updated, 1 unchanged"
    assert (profilo().state, profilo().files.count()) == ("published", 1)
    assert library.load(with_sample_files=True)[-1] == "Nothing to change: 2 records as loaded"


def test_flag_left_out_later_removes_nothing(library):
    library.load(with_sample_files=True)
    file = profilo().files.get()
    assert library.load()[-1] == "Nothing to change: 2 records as loaded"
    assert (profilo().state, profilo().files.get()) == ("published", file)


def test_document_whose_draft_got_a_file_from_the_staff_is_theirs_to_publish(library):
    library.load()
    DocumentFile(document=profilo(), language="it", file=ContentFile(pdf("L’originale"), name="a.pdf")).save()
    lines = library.load(with_sample_files=True)
    assert (profilo().state, profilo().files.count()) == ("draft", 1)
    assert lines[-2:] == [
        "kept, changed by the staff: documents.document profilo: state",
        "kept, changed by the staff and in the files too: documents.document profilo: files",
    ] or sorted(line for line in lines if line.startswith("kept")) == [
        "kept, changed by the staff and in the files too: documents.document profilo: files",
        "kept, changed by the staff: documents.document profilo: state",
    ]


def test_new_version_of_the_staff_is_kept(library):
    library.load(with_sample_files=True)
    DocumentFile(document=profilo(), language="it", file=ContentFile(pdf("L’originale"), name="a.pdf")).save()
    lines = library.load(with_sample_files=True)
    assert profilo().files.count() == 2
    assert "kept, changed by the staff: documents.document profilo: files" in lines


def test_unchanged_file_is_not_stored_again_when_its_title_changes(library):
    library.load(with_sample_files=True)
    before = profilo().files.get()
    library.change("documents.yaml", "title: Profilo, file", "title: Il profilo, file").load(with_sample_files=True)
    after = profilo().files.get()
    assert (after.title, after.file.name, after.version_number) == ("Il profilo", before.file.name, 1)
    assert (after.pk, profilo().version) == (before.pk, 2)


def test_changed_file_takes_the_place_of_the_one_before(library, django_capture_on_commit_callbacks):
    library.load(with_sample_files=True)
    library.write("files/profilo.pdf", pdf("Il profilo, corretto"))
    with django_capture_on_commit_callbacks(execute=True):
        assert library.load(with_sample_files=True)[-1] == "Loaded 2 records: 1 updated, 1 unchanged"
    assert profilo().files.get().file.read() == (library.folder / "files/profilo.pdf").read_bytes()
    assert len(stored_files()) == 1
    assert library.load(with_sample_files=True)[-1] == "Nothing to change: 2 records as loaded"


def test_image_is_loaded_and_follows_the_file(content):
    content.write("portal.yaml", PORTAL).write("emblem.png", png("red")).load()
    assert PortalIdentity.objects.get().emblem.read() == png("red")
    assert content.load()[-1] == "Nothing to change: 1 record as loaded"
    content.write("emblem.png", png("blue")).load()
    assert PortalIdentity.objects.get().emblem.read() == png("blue")


def test_image_of_the_staff_is_kept(content):
    content.write("portal.yaml", PORTAL).write("emblem.png", png("red")).load()
    identity = PortalIdentity.objects.get()
    identity.emblem.save("nostro.png", ContentFile(png("green")))
    assert "kept, changed by the staff: pages.portalidentity: emblem" in content.load()
    assert PortalIdentity.objects.get().emblem.read() == png("green")


def test_image_that_is_lost_from_the_storage_is_listed_and_not_fatal(content):
    content.write("portal.yaml", PORTAL).write("emblem.png", png("red")).load()
    Path(PortalIdentity.objects.get().emblem.path).unlink()
    assert "kept, changed by the staff: pages.portalidentity: emblem" in content.load()


def test_failed_load_leaves_no_file_and_no_row(library):
    library.write("portal.yaml", PORTAL).write("emblem.png", png("red"))
    library.write("wrong.yaml", "model: projects.project\nkey: slug\nrecords:\n  - {slug: x, activity_status: '9'}\n")
    with pytest.raises(CommandError):
        library.load(with_sample_files=True)
    assert not Document.objects.exists() and not PortalIdentity.objects.exists()
    assert stored_files() == set()


def test_dry_run_leaves_no_file(library):
    library.load(with_sample_files=True, dry_run=True)
    assert stored_files() == set()


def test_failed_load_keeps_the_files_that_were_there(library):
    library.load(with_sample_files=True)
    before = stored_files()
    library.write("files/profilo.pdf", pdf("Un altro"))
    library.change("documents.yaml", "kind: report", "kind: poem")
    with pytest.raises(CommandError):
        library.load(with_sample_files=True)
    assert stored_files() == before
    assert profilo().files.get().file.read(5) == b"%PDF-"
