"""The text of PDFs: what is read when a file is sent, what at night, and what stays of it."""

from dataclasses import replace

import pytest
from django.core.exceptions import ValidationError
from django.core.files.base import ContentFile
from django.core.files.uploadedfile import SimpleUploadedFile

from documents import extraction
from documents.extraction import NIGHT_OPTIONS, keep_text, read_stored
from documents.models import DocumentFile, ExtractedText, TextPage, TextState
from documents.uploads import PDF_OPTIONS, FileFacts, PagesRead, read_upload
from editorial.inspection.parent import inspect
from tests.documents.builders import open_file, raw_pdf
from tests.documents.files import add_file, drawn_pdf, image, locked_pdf, pdf
from tests.documents.hostile_pdf import PDFS
from tests.documents.texts import (
    ARABIC,
    LATE,
    PROSE,
    add_read_pdf,
    arabic_pdf,
    contents,
    extract_texts,
    lines_of,
    of_several,
    pdf_of,
    stored_without_text,
    two_columns,
)
from tests.factories import make_document

pytestmark = pytest.mark.django_db

HEAVY_PAGE = b"BT /F1 9 Tf (7) Tj ET\n" * 1_500_000


def text_of(content):
    """What is kept of the text of a PDF that is sent."""
    return ExtractedText.objects.get(sha256=add_file(make_document(), content).sha256)


def in_one_line(text):
    return " ".join(text.split())


@pytest.mark.parametrize("language", PROSE)
def test_text_of_every_page_is_kept_with_its_language(language):
    first, second = PROSE[language] * 3, PROSE[language] * 2
    text = text_of(pdf_of(lines_of(first), lines_of(second)))
    assert (text.state, text.language) == ("read", language)
    pages = {number: in_one_line(content) for number, content in contents(text).items()}
    assert pages == {1: first.strip(), 2: second.strip()}


def test_arabic_is_kept_in_the_order_in_which_it_is_read():
    text = text_of(arabic_pdf(lines_of(ARABIC)))
    assert (text.state, text.language, in_one_line(contents(text)[1])) == ("read", "ar", ARABIC)


def test_shapes_of_letters_are_spelled_out_and_what_cannot_be_seen_is_left_out():
    latin = "\ufb01ne\u200b e\u0301\x85\uf0b7 uno"
    # As glyphs stand from left to right: what is written so is turned here, not by the builder.
    content = arabic_pdf(["\ufe8d\ufedf\ufeb4\ufefc\ufee1", latin[::-1]])
    assert contents(text_of(content)) == {1: "السلام\nfine é\n• uno"}


def test_columns_come_in_the_order_in_which_the_file_holds_them():
    left, right = PROSE["it"] * 3, PROSE["en"] * 3
    lines = two_columns(left, right)
    # Each line is followed by the one beside it.
    abreast = sorted(lines, key=lambda line: (-line[1], line[0]))
    texts = [contents(text_of(pdf_of(page)))[1] for page in (lines, abreast)]
    assert in_one_line(texts[0]) == f"{left}{right}".strip()
    assert in_one_line(texts[1]) == in_one_line(" ".join(line for _x, _y, line in abreast)) != in_one_line(texts[0])


def test_bookmarks_are_kept_as_headings():
    text = text_of(pdf_of(["uno"], ["due"], bookmarks=[("Il contesto", 1), ("I risultati", 2)]))
    assert text.headings == [[1, 1, "Il contesto"], [1, 2, "I risultati"]]


@pytest.mark.parametrize(
    ("content", "state", "pages"),
    [
        (raw_pdf(pages=3), "no_text", 3),
        (pdf_of(*([str(number)] for number in range(1, 30))), "no_text", 29),
        (locked_pdf(), "locked", 0),
        (locked_pdf(algorithm="AES-256"), "locked", 0),
        (locked_pdf(pdf(2), password=""), "read", 2),
        (raw_pdf("/Outlines << /First 2 0 R /Last 3 0 R >>"), "no_text", 1),
    ],
    ids=["scanned", "numbers alone", "locked", "locked AES", "open to all", "broken bookmarks"],
)
def test_pdf_without_a_text_says_why(content, state, pages):
    text = text_of(content)
    assert (text.state, text.pages.count(), text.headings) == (state, pages, [])


@pytest.mark.parametrize("content", [image("PNG"), open_file("text")], ids=["image", "office"])
def test_other_files_have_no_text_of_pages(content):
    add_file(make_document(), content)
    assert not ExtractedText.objects.exists()


#: One for each reason for which a PDF is refused.
REFUSED = {code: (name, make) for name, make, code in PDFS.values()}


@pytest.mark.parametrize("code", REFUSED)
def test_hostile_pdf_leaves_no_text(code):
    name, make = REFUSED[code]
    with pytest.raises(ValidationError) as refused:
        DocumentFile(document=make_document(), file=ContentFile(make(), name)).save()
    assert [error.code for error in refused.value.error_dict["file"]] == [code]
    assert not ExtractedText.objects.exists()


def test_same_bytes_are_read_once_and_never_replaced_by_less():
    content = pdf(3)
    text = text_of(content)
    facts = FileFacts("application/pdf", 1, text.sha256, 3, reading=PagesRead({1: "altro"}, []))
    keep_text(facts)
    add_file(make_document(), content)
    assert ExtractedText.objects.get() == text
    assert [*contents(text)] == [1, 2, 3] and "altro" not in contents(text)[1]


def test_page_that_cannot_be_read_waits_for_the_night_and_costs_no_other(monkeypatch):
    monkeypatch.setitem(PDF_OPTIONS, "page_s", 0.2)
    row = add_file(make_document(), drawn_pdf(HEAVY_PAGE, pdf(3)))
    text = ExtractedText.objects.get()
    assert (text.state, [*contents(text)], row.doubts) == ("partial", [2, 3], ["partial"])
    text = read_stored(row, options=NIGHT_OPTIONS | {"page_s": 0.2}).text
    assert (text.state, [*contents(text)]) == ("read", [2, 3])


def test_pages_for_which_there_is_no_time_are_read_later_and_are_no_doubt(monkeypatch):
    for name, value in {"sampled_pages": 4, "rest_s": 0}.items():
        monkeypatch.setitem(PDF_OPTIONS, name, value)
    row = add_file(make_document(), pdf(9))
    text = ExtractedText.objects.get()
    assert (text.state, [*contents(text)], row.doubts) == ("partial", [1, 2, 3, 6], [])
    text, is_complete = read_stored(row)
    assert (text.state, [*contents(text)], is_complete) == ("read", [*range(1, 10)], True)


def test_pages_are_stored_in_their_order_so_that_two_who_store_them_do_not_wait_for_each_other(monkeypatch):
    monkeypatch.setitem(PDF_OPTIONS, "sampled_pages", 4)
    add_file(make_document(), pdf(9))
    assert [*TextPage.objects.order_by("pk").values_list("number", flat=True)] == [*range(1, 10)]


def test_long_text_is_read_in_several_runs(monkeypatch):
    row, runs = stored_without_text(pdf(4)), []

    def counted(*arguments, done, **options):
        runs.append(done)
        return inspect(*arguments, done=done, **options)

    monkeypatch.setattr(extraction, "inspect", counted)
    text, is_complete = read_stored(row, options=NIGHT_OPTIONS | {"letters": 1})
    assert (text.state, is_complete, [*contents(text)]) == ("read", True, [1, 2, 3, 4])
    assert runs == [[], [1], [1, 2], [1, 2, 3]]


def test_page_has_no_more_letters_than_it_may(monkeypatch):
    monkeypatch.setitem(PDF_OPTIONS, "page_letters", 7)
    assert contents(text_of(pdf(1))) == {1: "The mun"}


def test_child_that_dies_costs_a_page_and_after_three_times_the_others(monkeypatch):
    row = stored_without_text(pdf(2))
    runs = []

    def die(stored, reader, done, **options):
        runs.append(done)
        return {"pages": 9, "refused": "stopped"}

    monkeypatch.setattr(extraction, "inspect", die)
    assert (read_stored(row).text.state, runs) == ("unreadable", [[], [1], [1, 2]])


@pytest.mark.parametrize(
    ("answer", "state", "is_complete", "runs"),
    [
        ({"refused": "damaged"}, "unreadable", True, 1),
        ({"refused": "encrypted"}, "locked", True, 1),
        ({"refused": "busy"}, "partial", False, 1),
        ({"refused": "stopped"}, "partial", False, 3),
    ],
)
def test_file_that_cannot_be_opened_says_why_and_a_busy_server_tries_again(
    monkeypatch, answer, state, is_complete, runs
):
    row, answers = stored_without_text(pdf(2)), []
    monkeypatch.setattr(extraction, "inspect", lambda *_args, **_options: answers.append(answer) or answer)
    text, is_over = read_stored(row)
    assert (text.state, is_over, len(answers)) == (state, is_complete, runs)


@pytest.mark.parametrize("content", [pdf(2)[:600], raw_pdf()[:90]], ids=["cut off", "of nothing but a head"])
def test_stored_file_that_was_damaged_since_is_unreadable(content):
    row = stored_without_text(pdf(2))
    with open(row.file.path, "wb") as stored:
        stored.write(content)
    text, is_complete = read_stored(row)
    row.refresh_from_db()
    assert (text.state, is_complete, text.pages.count(), row.has_text) == ("unreadable", True, 0, None)


@pytest.mark.parametrize("refused", ["stopped", "busy", "damaged"])
def test_text_that_was_read_once_is_not_lost_by_reading_it_again(monkeypatch, refused):
    row = add_read_pdf(make_document(), "Il testo di questa pagina.")
    monkeypatch.setattr(extraction, "inspect", lambda *_args, **_options: {"refused": refused})
    text, is_complete = read_stored(row, again=True)
    assert (text.state, contents(text)) == ("read", {1: "Il testo di questa pagina."})
    assert is_complete == (refused == "damaged")


def test_text_read_in_part_stays_so_on_a_night_with_too_much_to_do(monkeypatch):
    row = add_read_pdf(make_document(), "Il testo di questa pagina.", None)
    with monkeypatch.context() as loaded:
        loaded.setattr(extraction, "inspect", lambda *_args, **_options: {"refused": "stopped"})
        assert read_stored(row).text.state == "partial"
    assert (read_stored(row).text.state, TextPage.objects.count()) == ("read", 2)


def test_text_that_another_has_read_to_its_end_meanwhile_stays_read(monkeypatch):
    row = add_read_pdf(make_document(), "Il testo di questa pagina.", None, None)

    def outrun(_stored, _reader, done, **_options):
        ExtractedText.objects.update(state="read")
        return {"refused": "busy"} if 2 in done else {"pages": 3, "texts": {"2": "Due."}}

    monkeypatch.setattr(extraction, "inspect", outrun)
    assert read_stored(row).is_complete is False
    assert ExtractedText.objects.get().state == "read"


def test_text_that_begins_after_the_sample_is_told_by_the_file_that_was_sent(monkeypatch):
    monkeypatch.setitem(PDF_OPTIONS, "sampled_pages", 4)
    row = add_file(make_document(), LATE)
    assert (row.has_text, row.doubts, row.facts.language) == (True, [], "it")
    assert ExtractedText.objects.get().state == "read"


def test_working_copy_has_its_text_before_it_is_published(rita, anna, client, monkeypatch):
    document = make_document()
    row = add_file(document, image("PNG"))
    values = rita.form(document)
    sent = SimpleUploadedFile("nuovo.pdf", pdf_of(lines_of(PROSE["it"])))
    anna.save(document, values, **{"files-0-file": sent})
    text = ExtractedText.objects.get()
    assert (text.state, text.language, [*document.files.all()]) == ("read", "it", [row])
    # The history names these bytes.
    assert extract_texts() == ["0 testi tolti"]

    # Nobody waits for a reader when it goes live.
    monkeypatch.setattr(extraction, "inspect", None)
    assert rita.press(document, "publish").status_code == 302
    current = document.files.current().get()
    assert (current.media_type, current.pk == row.pk, current.sha256) == ("application/pdf", False, text.sha256)
    assert PROSE["it"].split()[0] in client.get(current.reading_address).text


def test_text_of_a_form_that_was_not_saved_is_gone_after_the_night(rita):
    document = make_document()
    values = rita.form(document) | {"title_it": "", "files-0-file": SimpleUploadedFile("nuovo.pdf", pdf())}
    assert rita.send(document, values).status_code == 200
    assert ExtractedText.objects.count() == 1
    assert extract_texts() == ["1 testo tolto"]


def test_row_that_is_saved_again_is_not_read_again(monkeypatch):
    row = add_file(make_document(), pdf())
    monkeypatch.setattr(extraction, "inspect", None)
    row.save()
    assert ExtractedText.objects.get().state == "read"


def test_states_have_words():
    assert [str(label) for label in TextState.labels if not label] == []


def test_what_was_read_is_no_part_of_what_is_compared_or_shown():
    facts = read_upload(ContentFile(of_several(pdf(1), pdf(1)), "a.pdf"))
    assert facts.reading.texts.keys() == {1, 2}
    assert "municipalities" not in repr(facts)
    assert facts == replace(facts, reading=None)
