"""The sample PDFs: equal to their sources, small, with a text layer, a title and a language."""

from pathlib import Path

import pytest
import yaml
from pypdf import PdfReader

from tools import make_sample_pdfs

FOLDER = Path(__file__).resolve().parents[2] / "content" / "torino"
STANDINS = make_sample_pdfs.read_sources(FOLDER)
STANDS_IN = {
    "it": "sta al posto dell’originale dell’ufficio",
    "en": "it takes the place of the office’s original",
    "fr": "il tient lieu de l’original du service",
}


def named(standin):
    return Path(standin["file"]).stem


def text_of(page):
    return " ".join(page.extract_text().replace("\u00a0", " ").split())


def test_files_equal_their_sources():
    assert make_sample_pdfs.complaints(FOLDER) == []


@pytest.mark.parametrize("standin", STANDINS, ids=named)
def test_file_says_what_it_is_and_in_which_language(standin):
    reader = PdfReader(FOLDER / standin["file"])

    assert reader.metadata.title == standin["pages"][0]["heading"]
    assert reader.root_object["/Lang"] == standin["pages"][0]["language"]
    assert len(reader.pages) == len(standin["pages"])


@pytest.mark.parametrize("standin", STANDINS, ids=named)
def test_text_layer_has_every_word_and_accent(standin):
    reader = PdfReader(FOLDER / standin["file"])

    for page, source in zip(reader.pages, standin["pages"], strict=True):
        text = text_of(page)
        expected = [source["heading"], *source["paragraphs"], STANDS_IN[source["language"]]]
        assert [words for words in expected if words.replace("\u00a0", " ") not in text] == []


def test_each_document_has_its_file_in_its_language():
    documents = yaml.safe_load((FOLDER / "documents.yaml").read_text(encoding="utf-8"))["records"]
    listed = [(record["slug"], file["language"], file["file"]) for record in documents for file in record["files"]]

    assert listed == [(standin["document"], standin["language"], standin["file"]) for standin in STANDINS]


def test_original_in_an_unknown_language_has_a_page_in_each():
    pages = {
        tuple(page["language"] for page in standin["pages"]) for standin in STANDINS if standin["language"] == "und"
    }

    assert pages == {("it", "en", "fr")}


@pytest.fixture
def small_folder(tmp_path):
    (tmp_path / "sources").mkdir()
    (tmp_path / "sources" / "standins.yaml").write_text(
        "files:\n  - file: files/a.pdf\n    pages:\n"
        "      - {language: fr, heading: Où est l’œuvre, paragraphs: [Elle tient lieu de l’original., Déjà là.]}\n",
        encoding="utf-8",
    )
    return tmp_path


def test_check_tells_what_is_missing_changed_or_without_source(small_folder, capsys):
    arguments = ["--check", str(small_folder)]
    path = small_folder / "files" / "a.pdf"

    assert make_sample_pdfs.main(arguments) == 1
    assert capsys.readouterr().out == f"{path}: missing\n"

    assert make_sample_pdfs.main([str(small_folder)]) == 0
    assert capsys.readouterr().out == f"{path}: {path.stat().st_size} bytes\n"
    assert make_sample_pdfs.main(arguments) == 0
    assert capsys.readouterr().out == "The sample PDFs equal their sources.\n"

    path.rename(path.with_name("b.pdf"))
    path.write_bytes(b"%PDF-1.4 another")
    assert make_sample_pdfs.main(arguments) == 1
    other = path.with_name("b.pdf")
    assert capsys.readouterr().out == f"{path}: differs from its source\n{other}: has no source\n"


@pytest.mark.parametrize("text", ["files: [", "nothing: here", "files:\n  - file: files/a.pdf\n"])
def test_bad_sources_fail_with_one_line(tmp_path, capsys, text):
    (tmp_path / "sources").mkdir()
    (tmp_path / "sources" / "standins.yaml").write_text(text, encoding="utf-8")

    assert make_sample_pdfs.main([str(tmp_path)]) == 1
    assert str(tmp_path / "sources" / "standins.yaml") in capsys.readouterr().err


def test_folder_without_sources_fails(tmp_path, capsys):
    assert make_sample_pdfs.main([str(tmp_path)]) == 1
    assert capsys.readouterr().err == f"{tmp_path / 'sources' / 'standins.yaml'}: not found\n"
