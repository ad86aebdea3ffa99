"""The commands that send to a translator and take back."""

from io import StringIO

import pytest
from django.core.management import CommandError, call_command
from openpyxl import load_workbook

from editorial.models import TranslationImport, row_key
from editorial.saving import fresh
from editorial.translations import edited_texts
from events.models import Event
from tests.editorial.exchange.sheets import Sheet
from tests.factories import make_event

pytestmark = pytest.mark.django_db


@pytest.fixture
def event():
    return make_event(title_it="Forum", theme_it="Acqua")


def run(name, *arguments, **options):
    out = options.pop("stdout", None) or StringIO()
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
    Event.objects.update(theme_it="")
    assert run("export_translations", "en", tmp_path / "one.xlsx").splitlines() == [f"1 testo in {tmp_path}/one.xlsx"]
    with pytest.raises(CommandError, match="c’è già: scegli un altro nome"):
        run("export_translations", "en", path)
    with pytest.raises(CommandError, match="Non posso scrivere .*: il file o la cartella non c’è."):
        run("export_translations", "en", tmp_path / "nowhere" / "en.xlsx")


def test_export_without_anything_to_translate_leaves_no_file(tmp_path):
    with pytest.raises(CommandError, match="Non c’è niente da tradurre"):
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
        "1 da applicare, 1 lasciata vuota, 0 uguali a prima",
    ]
    assert (english(event), TranslationImport.objects.count()) == ((None, None), 0)


def test_import_applies_and_ends_badly_where_rows_were_not_taken(event, teo, tmp_path):
    sheet = Sheet()
    sheet.write("title", "Forum")
    sheet.write("theme", "Water")
    sheet.write("theme", "x", "source_hash")
    out = StringIO()
    with pytest.raises(CommandError, match="^1 riga non è stata presa.$"):
        run("import_translations", saved(sheet, tmp_path), by="teo", apply=True, stdout=out)
    assert out.getvalue().splitlines()[-1] == "1 applicata, 0 restano"
    assert (english(event), fresh(event).title_en) == (("Forum", None), None)
    assert fresh(event).working_copy.saved_by == teo.user


def test_import_says_what_is_wrong_with_its_input(event, teo, tmp_path):
    path = saved(Sheet(), tmp_path)
    other = tmp_path / "a.txt"
    other.write_text("a")
    for arguments, options, said in (
        ([path], {"by": "nessuno"}, "Nessun utente attivo si chiama «nessuno»."),
        ([tmp_path / "no.xlsx"], {"by": "teo"}, "Non posso leggere .*: il file o la cartella non c’è."),
        ([tmp_path], {"by": "teo"}, "Non posso leggere .*: è una cartella."),
        ([other], {"by": "teo"}, "non finisce con «.xlsx»"),
        ([path], {}, "--by"),
    ):
        with pytest.raises(CommandError, match=said):
            run("import_translations", *arguments, **options)
