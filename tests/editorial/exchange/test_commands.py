"""The commands that send to a translator and take back."""

from io import StringIO

import pytest
from django.core.management import CommandError, call_command
from openpyxl import load_workbook

from editorial.models import TranslationImport, row_key
from editorial.saving import fresh
from editorial.translations import edited_texts
from tests.editorial.exchange.sheets import Sheet
from tests.factories import make_event

pytestmark = pytest.mark.django_db


@pytest.fixture
def event():
    return make_event(title_it="Forum", theme_it="Acqua")


def run(name, *arguments, **options):
    out = StringIO()
    call_command(name, *map(str, arguments), stdout=out, **options)
    return out.getvalue()


def saved(sheet, tmp_path):
    path = tmp_path / "tornato.xlsx"
    sheet.workbook.save(path)
    return path


def english(event):
    texts = edited_texts(fresh(event))[row_key(event)]
    return texts["title_en"], texts["theme_en"]


def test_export_writes_a_file_once(event, tmp_path):
    path = tmp_path / "en.xlsx"
    assert run("export_translations", "en", path).splitlines() == [f"2 testi in {path}"]
    assert load_workbook(path)["Testi"].max_row == 3
    with pytest.raises(CommandError, match="exists already"):
        run("export_translations", "en", path)
    with pytest.raises(CommandError, match="cannot be written: No such file or directory"):
        run("export_translations", "en", tmp_path / "nowhere" / "en.xlsx")


def test_export_without_anything_to_translate_leaves_no_file(tmp_path):
    with pytest.raises(CommandError, match="nothing to translate"):
        run("export_translations", "en", tmp_path / "en.xlsx", which="all")
    assert list(tmp_path.iterdir()) == []
    with pytest.raises(CommandError, match="invalid choice"):
        run("export_translations", "de", tmp_path / "de.xlsx")


def test_import_tells_the_differences_and_changes_nothing(event, teo, tmp_path):
    sheet = Sheet()
    sheet.write("title", "=Forum")
    told = run("import_translations", saved(sheet, tmp_path), by="teo").splitlines()
    assert told == [
        f"riga {sheet.number('title')} · Evento: Forum · Titolo",
        "  - ",
        "  + =Forum",
        "1 da applicare, 1 lasciate vuote, 0 uguali a prima",
    ]
    assert (english(event), TranslationImport.objects.count()) == ((None, None), 0)


def test_import_applies_and_ends_badly_where_rows_were_not_taken(event, teo, tmp_path):
    sheet = Sheet()
    sheet.write("title", "Forum")
    sheet.write("theme", "Water")
    sheet.write("theme", "x", "source_hash")
    with pytest.raises(CommandError, match="1 rows were not taken"):
        run("import_translations", saved(sheet, tmp_path), by="teo", apply=True)
    assert (english(event), fresh(event).title_en) == (("Forum", None), None)
    assert fresh(event).working_copy.saved_by == teo.user


def test_import_says_what_is_wrong_with_its_input(event, teo, tmp_path):
    path = saved(Sheet(), tmp_path)
    other = tmp_path / "a.txt"
    other.write_text("a")
    for arguments, options, said in (
        ([path], {"by": "nessuno"}, "No active user is called 'nessuno'."),
        ([tmp_path / "no.xlsx"], {"by": "teo"}, "cannot be read: No such file"),
        ([tmp_path], {"by": "teo"}, "cannot be read: Is a directory"),
        ([other], {"by": "teo"}, "non finisce con «.xlsx»"),
        ([path], {}, "--by"),
    ):
        with pytest.raises(CommandError, match=said):
            run("import_translations", *arguments, **options)
