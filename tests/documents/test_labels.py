"""The words about files, in each language of the portal."""

import pytest
from django.utils.translation import override

from documents.labels import file_label, file_size, language_name, page_count
from documents.models import DocumentFile

PDF = "application/pdf"
XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"

SIZES = {
    0: ("0 byte", "0 bytes", "0 octet"),
    1: ("1 byte", "1 byte", "1 octet"),
    2: ("2 byte", "2 bytes", "2 octets"),
    999: ("999 byte", "999 bytes", "999 octets"),
    1000: ("1 kB", "1 kB", "1 ko"),
    29_400: ("29 kB", "29 kB", "29 ko"),
    999_499: ("999 kB", "999 kB", "999 ko"),
    999_500: ("1,0 MB", "1.0 MB", "1,0 Mo"),
    1_200_000: ("1,2 MB", "1.2 MB", "1,2 Mo"),
    1_280_000: ("1,3 MB", "1.3 MB", "1,3 Mo"),
    13_700_000: ("13,7 MB", "13.7 MB", "13,7 Mo"),
}
PAGES = {
    1: ("1 pagina", "1 page", "1 page"),
    2: ("2 pagine", "2 pages", "2 pages"),
    12: ("12 pagine", "12 pages", "12 pages"),
}
LABELS = [
    (
        {"media_type": PDF, "size": 1_200_000, "pages": 12, "language": "it"},
        ("PDF, 1,2 MB, 12 pagine, italiano", "PDF, 1.2 MB, 12 pages, Italian", "PDF, 1,2 Mo, 12 pages, italien"),
    ),
    (
        {"media_type": PDF, "size": 29_400, "pages": 1, "language": "ar"},
        ("PDF, 29 kB, 1 pagina, arabo", "PDF, 29 kB, 1 page, Arabic", "PDF, 29 ko, 1 page, arabe"),
    ),
    (
        {"media_type": PDF, "size": 999, "pages": None, "language": "und"},
        (
            "PDF, 999 byte, lingua non indicata",
            "PDF, 999 bytes, language not stated",
            "PDF, 999 octets, langue non indiquée",
        ),
    ),
    (
        {"media_type": XLSX, "size": 1000, "pages": None, "language": "es"},
        ("XLSX, 1 kB, spagnolo", "XLSX, 1 kB, Spanish", "XLSX, 1 ko, espagnol"),
    ),
    (
        {"media_type": "image/webp", "size": 13_700_000, "pages": None, "language": "und"},
        (
            "WebP, 13,7 MB, lingua non indicata",
            "WebP, 13.7 MB, language not stated",
            "WebP, 13,7 Mo, langue non indiquée",
        ),
    ),
]


def in_each_language(words):
    """The words in Italian, English and French."""
    found = []
    for language in ("it", "en", "fr"):
        with override(language):
            found.append(words())
    return tuple(found)


def with_plain_spaces(texts):
    return tuple(text.replace("\N{NO-BREAK SPACE}", " ") for text in texts)


@pytest.mark.parametrize(("size", "expected"), SIZES.items())
def test_size_is_written_in_each_language(size, expected):
    assert with_plain_spaces(in_each_language(lambda: file_size(size))) == expected


@pytest.mark.parametrize(("pages", "expected"), PAGES.items())
def test_number_of_pages_is_written_in_each_language(pages, expected):
    assert with_plain_spaces(in_each_language(lambda: page_count(pages))) == expected


@pytest.mark.parametrize(("facts", "expected"), LABELS)
def test_label_is_written_in_each_language(facts, expected):
    file = DocumentFile(**facts)
    assert with_plain_spaces(in_each_language(lambda: file_label(file))) == expected


@pytest.mark.parametrize("words", [lambda: file_size(812), lambda: file_size(29_400), lambda: page_count(12)])
def test_number_stays_with_its_unit(words):
    assert [" " in text for text in in_each_language(words)] == [False, False, False]


def test_unknown_language_has_no_name():
    assert in_each_language(lambda: language_name("und")) == ("", "", "")
