"""The command of the night: what it reads, what it tells, what it forgets, when it fails."""

from io import StringIO

import pytest
from django.core.management import CommandError, call_command

from documents import extraction
from documents.models import Document, DocumentFile, ExtractedText
from documents.uploads import PDF_OPTIONS
from editorial.models import Revision
from tests.documents.builders import raw_pdf
from tests.documents.files import add_file, image, pdf
from tests.documents.texts import (
    LATE,
    add_read_pdf,
    contents,
    extract_texts,
    stored_without_text,
)
from tests.factories import make_document

pytestmark = pytest.mark.django_db


def facts_in_row(row):
    row = DocumentFile.objects.get(pk=row.pk)
    return row.has_text, row.doubts, row.text_layer.partition(":")[0]


def test_night_tells_every_file_with_these_bytes_that_there_is_a_text(monkeypatch):
    for name, value in {"sampled_pages": 4, "rest_s": 0}.items():
        monkeypatch.setitem(PDF_OPTIONS, name, value)
    rows = [add_file(make_document(), content) for content in (LATE, LATE, raw_pdf(pages=3))]
    unknown = add_file(make_document(), pdf(2))
    ExtractedText.objects.filter(sha256=unknown.sha256).update(state="partial")
    DocumentFile.objects.filter(pk=unknown.pk).update(has_text=None, doubts=["partial"])
    versions = [*Document.objects.order_by("pk").values_list("version", flat=True)]
    assert [facts_in_row(row) for row in rows] == [(False, ["no_text"], "no")] * 3
    extract_texts()
    assert [facts_in_row(row) for row in rows] == [(True, [], "sì"), (True, [], "sì"), (False, ["no_text"], "no")]
    assert facts_in_row(unknown) == (True, ["partial"], "sì")
    assert [*Document.objects.order_by("pk").values_list("version", flat=True)] == versions
    assert [*Document.objects.with_scanned_files()] == [rows[2].document]


def test_row_that_is_put_as_it_was_before_its_text_was_read_is_told_by_night():
    row = add_read_pdf(make_document(), "Il testo di questa pagina.")
    row.has_text, row.doubts = False, ["author", "no_text"]
    row.save()
    extract_texts()
    assert facts_in_row(row) == (True, ["author"], "sì")


def test_command_reads_what_is_missing_and_says_so():
    missing, done = stored_without_text(pdf(2)), add_read_pdf(make_document(), "Il testo di questa pagina.")
    begun = add_read_pdf(make_document(title_it="A metà"), "Prima pagina.", None)
    add_file(make_document(), image("PNG"))
    lines = extract_texts()
    assert sorted(lines[:-1]) == sorted(
        [f"{missing}, versione 1: letto, 2 di 2 pagine", f"{begun}, versione 1: letto, 2 di 2 pagine"]
    )
    assert lines[-1] == "0 testi tolti"
    assert contents(ExtractedText.objects.get(sha256=begun.sha256))[1] == "Prima pagina."
    assert contents(ExtractedText.objects.get(sha256=done.sha256)) == {1: "Il testo di questa pagina."}
    assert extract_texts() == ["0 testi tolti"]


def test_command_reads_everything_again_if_asked():
    row = add_read_pdf(make_document(), "Come fu letto una volta.")
    assert extract_texts("--again") == [f"{row}, versione 1: letto, 1 di 1 pagine", "0 testi tolti"]
    assert "municipalities" in contents(ExtractedText.objects.get())[1]


def run_and_fail(*arguments):
    """The lines of a command that fails for one file."""
    out = StringIO()
    with pytest.raises(CommandError, match="1 file da riprovare"):
        call_command("extract_texts", *arguments, stdout=out)
    return out.getvalue().splitlines()


def test_command_fails_for_a_missing_file_and_reads_the_others():
    lost, there = add_read_pdf(make_document(), "Uno.", None), add_read_pdf(make_document(), "Due.", None)
    lost.file.storage.delete(lost.file.name)
    assert f"{lost}, versione 1: il file non c’è più nella cartella dei caricamenti" in run_and_fail()
    states = dict(ExtractedText.objects.values_list("sha256", "state"))
    assert states == {lost.sha256: "partial", there.sha256: "read"}


@pytest.mark.parametrize("error", [FileNotFoundError(2, "python"), BlockingIOError(11, "fork")])
def test_command_does_not_call_a_file_missing_when_the_program_that_reads_it_does_not_start(monkeypatch, error):
    row = add_read_pdf(make_document(), "Uno.", None)

    def fail(*_args, **_options):
        raise error

    monkeypatch.setattr(extraction, "inspect", fail)
    assert run_and_fail() == [f"{row}, versione 1: non è stato possibile leggerlo ({error})", "0 testi tolti"]


@pytest.mark.parametrize(
    ("texts", "arguments", "said"),
    [
        (["Uno.", None], [], "letto in parte, 1 di 2 pagine"),
        (["Il testo di questa pagina."], ["--again"], "letto, 1 di 1 pagine"),
    ],
    ids=["what is missing", "again"],
)
@pytest.mark.parametrize("refused", ["busy", "stopped"])
def test_command_fails_while_the_checks_are_busy(monkeypatch, texts, arguments, said, refused):
    row = add_read_pdf(make_document(), *texts)
    monkeypatch.setattr(extraction, "inspect", lambda *_args, **_options: {"refused": refused})
    line = f"{row}, versione 1: {said}; lettura interrotta, da riprovare"
    assert run_and_fail(*arguments) == [line, "0 testi tolti"]


def test_texts_whose_file_is_gone_are_forgotten_unless_the_history_names_them():
    kept, named, lost = (add_read_pdf(make_document(), word) for word in ("Uno.", "Due.", "Tre."))
    rows = {"documents.documentfile:1": {"sha256": named.sha256}}
    Revision.objects.create(content="documents.document:1", version=1, kind="live", rows=rows)
    for row in (named, lost):
        row.delete()
    assert extract_texts() == ["1 testo tolto"]
    assert {text.sha256 for text in ExtractedText.objects.all()} == {kept.sha256, named.sha256}
