"""Message catalogues: compiled without gettext, and every way in which they can be behind the code is reported."""

import gettext

import polib
import pytest

from tools.catalogues import compile_all
from tools.messages import compare, fill_english, keep_two_plural_forms, set_header

HEADER = """msgid ""
msgstr ""
"Content-Type: text/plain; charset=UTF-8\\n"
"Plural-Forms: nplurals=2; plural=(n > 1);\\n"

"""
FRENCH = (
    HEADER
    + """msgid "Projects"
msgstr "Projets"

msgctxt "month"
msgid "May"
msgstr "mai"

msgid "May"
msgstr "Peut"

msgid "%(count)s city"
msgid_plural "%(count)s cities"
msgstr[0] "%(count)s ville"
msgstr[1] "%(count)s villes"

#, fuzzy
msgid "Events"
msgstr "Projets"

msgid "News"
msgstr ""

#~ msgid "Old"
#~ msgstr "Vieux"
"""
)


def compiled(tmp_path, text):
    folder = tmp_path / "fr/LC_MESSAGES"
    folder.mkdir(parents=True)
    (folder / "django.po").write_text(text, encoding="utf-8")
    compile_all(tmp_path)
    with (folder / "django.mo").open("rb") as file:
        return gettext.GNUTranslations(file)


def test_compiled_catalogue_says_what_its_source_says(tmp_path):
    french = compiled(tmp_path, FRENCH)
    assert french.gettext("Projects") == "Projets"
    assert (french.gettext("May"), french.pgettext("month", "May")) == ("Peut", "mai")
    cities = [french.ngettext("%(count)s city", "%(count)s cities", number) for number in (0, 1, 2)]
    assert cities == ["%(count)s ville", "%(count)s ville", "%(count)s villes"]


def test_compiled_catalogue_leaves_out_fuzzy_untranslated_and_obsolete(tmp_path):
    french = compiled(tmp_path, FRENCH)
    assert [french.gettext(text) for text in ("Events", "News", "Old")] == ["Events", "News", "Old"]


def catalogue(*entries):
    made = polib.POFile()
    made.extend(polib.POEntry(**entry) for entry in entries)
    return made


PROJECTS = {"msgid": "Projects", "msgstr": "Progetti"}
NEWS = {"msgid": "News", "msgstr": "Notizie"}
CITIES = {"msgid": "%(n)s city", "msgid_plural": "%(n)s cities"}


@pytest.mark.parametrize(
    ("present", "wanted", "complaints"),
    [
        ([PROJECTS], [PROJECTS], []),
        ([PROJECTS], [PROJECTS, NEWS], ["locale/it: not in the catalogue: 'News'"]),
        ([PROJECTS, NEWS], [PROJECTS], ["locale/it: no longer used: 'News'"]),
        ([{"msgid": "News"}], [NEWS], ["locale/it: untranslated: 'News'"]),
        ([NEWS | {"flags": ["fuzzy"]}], [NEWS], ["locale/it: fuzzy: 'News'"]),
        ([NEWS | {"obsolete": True}], [], []),
        (
            [NEWS | {"msgctxt": "menu"}],
            [NEWS],
            ["locale/it: not in the catalogue: 'News'", "locale/it: no longer used: 'News'"],
        ),
        (
            [CITIES | {"msgstr_plural": {0: "%(n)s città", 1: ""}}],
            [CITIES],
            ["locale/it: untranslated: '%(n)s city'"],
        ),
        ([CITIES | {"msgstr_plural": {0: "%(n)s città", 1: "%(n)s città"}}], [CITIES], []),
    ],
)
def test_catalogue_behind_the_code_is_reported(present, wanted, complaints):
    assert compare("it", catalogue(*present), catalogue(*wanted)) == complaints


def test_english_catalogue_repeats_the_words_of_the_code():
    english = catalogue({"msgid": "Projects", "msgstr": "Project", "flags": ["fuzzy", "python-format"]}, CITIES)
    fill_english(english)
    assert english[0].msgstr == "Projects"
    assert english[0].flags == ["python-format"]
    assert english[1].msgstr_plural == {0: "%(n)s city", 1: "%(n)s cities"}


def test_header_has_no_date_that_changes_by_itself():
    french = polib.pofile(HEADER.replace("Content-Type", 'POT-Creation-Date: 2026-11-22 02:00+0100\\n"\n"Content-Type'))
    set_header(french, "fr")
    assert french.metadata == {
        "Language": "fr",
        "MIME-Version": "1.0",
        "Content-Type": "text/plain; charset=UTF-8",
        "Content-Transfer-Encoding": "8bit",
        "Plural-Forms": "nplurals=2; plural=(n > 1);",
    }


def test_third_plural_form_of_the_framework_is_dropped():
    italian = catalogue(CITIES | {"msgstr_plural": {0: "%(n)s città", 1: "", 2: ""}})
    keep_two_plural_forms(italian)
    assert italian[0].msgstr_plural == {0: "%(n)s città", 1: ""}
