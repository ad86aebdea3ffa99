"""What is too large is told at its field: the form comes back with what was typed, and nothing stays on the disk."""

import io
from pathlib import Path

import pytest
from django.conf import settings
from django.core.files.storage import default_storage
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from documents.messages import REFUSALS
from documents.models import Document
from editorial import receiving
from editorial.richtext import MOST_CHARACTERS
from pages.models import News
from tests.documents.files import image, pdf
from tests.editorial.test_files import sweep
from tests.staff import add_row

pytestmark = pytest.mark.django_db
DAY = 86_400


@pytest.fixture(autouse=True)
def folders(settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path / "uploads"
    settings.FILE_UPLOAD_TEMP_DIR = tmp_path / "incoming"
    settings.FILE_UPLOAD_TEMP_DIR.mkdir()


def files_left():
    return [path.name for path in Path(settings.MEDIA_ROOT).parent.rglob("*") if path.is_file()]


@pytest.fixture
def written(monkeypatch):
    """The largest size that a received file had on the disk."""
    sizes = []

    class Watched(receiving.LimitedUploadHandler):
        def file_complete(self, file_size):
            sizes.append(self.file.file.tell())
            return super().file_complete(file_size)

    monkeypatch.setattr(receiving, "LimitedUploadHandler", Watched)
    return sizes


def test_file_past_the_limit_is_told_at_its_field_and_stays_off_the_disk(anna, monkeypatch, written):
    monkeypatch.setattr(receiving, "MOST_BYTES", 100_000)
    monkeypatch.setattr("documents.uploads.MOST_DOCUMENT_BYTES", 100_000)
    values = anna.new_form(Document)
    large = SimpleUploadedFile("a.pdf", pdf() + bytes(300_000), "application/pdf")
    add_row(values, "files", language="it", file=large)
    response = anna.post(
        reverse("admin:documents_document_add"), {**values, "title_it": "Titolo scritto a mano", "_draft": "1"}
    )
    assert response.status_code == 200
    errors = response.context["inline_admin_formsets"][0].formset.errors
    assert [error for error in errors if error] == [{"file": [REFUSALS["document_size"]]}]
    assert 'value="Titolo scritto a mano"' in response.text
    assert written == [100_000]
    response.wsgi_request.close()
    assert not Document.objects.exists()
    assert files_left() == []


def test_file_of_a_stranger_is_not_received(client, written):
    sent = SimpleUploadedFile("a.pdf", pdf(), "application/pdf")
    assert client.post(reverse("admin:login"), {"username": "x", "file": sent}).status_code == 200
    assert written == []
    assert files_left() == []


def test_body_larger_than_ten_files_is_not_read(anna, monkeypatch, written):
    monkeypatch.setattr(receiving, "MOST_BODY_BYTES", 1_000)
    sent = SimpleUploadedFile("a.pdf", pdf(), "application/pdf")
    assert anna.post(reverse("admin:documents_document_add"), {"file": sent}).status_code == 400
    assert written == []


@pytest.mark.parametrize("language", ["it", "fr"])
def test_paste_of_two_megabytes_is_refused_at_its_field(anna, language):
    paste = "<p>testo è incollato</p>" * 90_000
    response = anna.add(News, title_it="Titolo scritto a mano", date="2026-01-01", **{f"body_{language}": paste})
    assert response.status_code == 200
    (errors,) = response.context["adminform"].form.errors.values()
    assert errors == [
        "Il testo è troppo lungo: 2.160.000 caratteri, al massimo 200.000. Accorcialo, o dividilo in più pagine."
    ]
    assert list(response.context["adminform"].form.errors) == [f"body_{language}"]
    assert "Titolo scritto a mano" in response.text
    assert not News.objects.exists()


def test_text_as_long_as_the_limit_is_kept(anna):
    body = "<p>" + "a" * (MOST_CHARACTERS - 7) + "</p>"
    assert anna.add(News, title_it="Lunga", date="2026-01-01", body_it=body).status_code == 302
    assert News.objects.get().body_it == body


def test_image_is_refused_at_its_field_or_stored_without_what_it_said(anna):
    def send(content, name):
        sent = SimpleUploadedFile(name, content, "image/png")
        return anna.add(News, title_it="Con immagine", date="2026-01-01", image_alt_it="Un quadrato", image=sent)

    response = send(b"<svg onload='alert(1)'/>", "a.png")
    assert response.context["adminform"].form.errors == {"image": [REFUSALS["image_kind"]]}
    response.wsgi_request.close()
    assert files_left() == []
    send(image("PNG", (600, 300)) + b"<script>hidden</script>", "../È mia!.png")
    news = News.objects.get()
    stem = news.image.name.removesuffix(".png")
    assert stem.startswith("news/") and stem.endswith("-600x300")
    assert news.image.read() == image("PNG", (600, 300))
    assert default_storage.exists(f"{stem}-480.webp")


def test_sweep_knows_smaller_versions_and_interrupted_uploads(anna):
    import os

    def put(folder, name, days):
        path = Path(folder) / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(b"x")
        os.utime(path, (path.stat().st_mtime - days * DAY,) * 2)

    anna.add(
        News,
        title_it="Con immagine",
        date="2026-01-01",
        image_alt_it="Un quadrato",
        image=SimpleUploadedFile("a.png", image("PNG", (600, 300)), "image/png"),
    )
    kept = sorted(files_left())
    for path in Path(settings.MEDIA_ROOT).rglob("*.*"):
        os.utime(path, (0, 0))
    put(settings.MEDIA_ROOT, "news/0-600x300-480.webp", 2)
    put(settings.MEDIA_ROOT, "news/1.png.part", 2)
    put(settings.FILE_UPLOAD_TEMP_DIR, "old.upload.pdf", 2)
    put(settings.FILE_UPLOAD_TEMP_DIR, "new.upload.pdf", 0)
    assert sweep() == ["news/0-600x300-480.webp", "news/1.png.part", "old.upload.pdf", "3 file tolti"]
    assert sorted(files_left()) == sorted([*kept, "new.upload.pdf"])


def test_file_is_whole_before_it_has_its_name(settings):
    class Broken(io.BytesIO):
        size = 10

        def chunks(self, size):
            yield b"half"
            raise OSError("the disk is full")

    with pytest.raises(OSError, match="the disk is full"):
        default_storage.save("documents/a.pdf", Broken())
    assert files_left() == []
