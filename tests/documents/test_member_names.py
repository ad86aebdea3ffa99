"""Names of files in an archive: what people understand, unique, and such that every file system takes them."""

import pytest
from django.utils.translation import override

from documents.member_names import member_names, portable
from documents.models import Document, DocumentFile


@pytest.mark.parametrize(
    ("stem", "name"),
    [
        ("Profilo: città", "Profilo - città.pdf"),
        ("10:30", "10-30.pdf"),
        ('Che "cosa" <è>?*|', "Che 'cosa' è-.pdf"),
        ("../../etc/passwd", "etc passwd.pdf"),
        ("a\\b", "a b.pdf"),
        ("annex\u202efdp.exe", "annex fdp.exe.pdf"),
        ("ملف الهجرة", "ملف الهجرة.pdf"),
        ("🎉 festa", "🎉 festa.pdf"),
        ("e\u0301te\u0301", "été.pdf"),
        ("CON", "_CON.pdf"),
        ("nul ", "_nul.pdf"),
        ("Aux.tar", "_Aux.tar.pdf"),
        ("COM1", "_COM1.pdf"),
        ("lpt²", "_lpt².pdf"),
        ("Console", "Console.pdf"),
        ("com10", "com10.pdf"),
        ("...", "document.pdf"),
        ("?", "document.pdf"),
        (" end. ", "end.pdf"),
    ],
)
def test_name_is_one_that_every_file_system_takes(stem, name):
    assert portable(stem, "pdf") == name


def named(*titles, language="it", media_type="application/pdf"):
    files = [
        DocumentFile(document=Document(title_it=title), language=language, media_type=media_type) for title in titles
    ]
    with override("it"):
        return member_names(files)


def test_names_are_unique_whatever_the_case_or_form():
    assert named("Ponte", "PONTE", "ponte", "ponte (italiano) 2", "été", "e\u0301te\u0301", "ﬁne", "fine") == [
        "Ponte (italiano).pdf",
        "PONTE (italiano) 2.pdf",
        "ponte (italiano) 3.pdf",
        "ponte (italiano) 2 (italiano).pdf",
        "été (italiano).pdf",
        "été (italiano) 2.pdf",
        "ﬁne (italiano).pdf",
        "fine (italiano) 2.pdf",
    ]
    assert named("Ponte 2", "Ponte", "ponte", language="und") == ["Ponte 2.pdf", "Ponte.pdf", "ponte 3.pdf"]


def test_language_that_a_title_ends_with_is_not_said_twice():
    assert named("Il profilo (in italiano)", "In italiano (2018)") == [
        "Il profilo (in italiano).pdf",
        "In italiano (2018) (italiano).pdf",
    ]


@pytest.mark.parametrize("letter", ["a", "à", "あ", "🎉", "?", ":", "\u202e", "a?", "\u0958"])
def test_long_names_stay_apart_and_short_enough(letter):
    long = named(*[letter * 300] * 12)
    assert len(set(long)) == 12
    assert max(len(name.encode()) for name in long) <= 200
    assert all(name.endswith(".pdf") for name in long)
