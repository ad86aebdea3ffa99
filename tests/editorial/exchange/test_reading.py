"""Files that are brought back are read in a process of their own; what is none of ours is refused with a sentence."""

import io
import zipfile

import pytest
from openpyxl import Workbook, load_workbook

from editorial.exchange import reading
from editorial.exchange.columns import identity
from editorial.exchange.reading import NotTaken, read_rows
from tests.editorial.exchange.sheets import Sheet
from tests.factories import make_event

pytestmark = pytest.mark.django_db


@pytest.fixture
def sheet():
    make_event(title_it="Forum", presentation_it="<p>Acqua</p>")
    sheet = Sheet()
    sheet.write("title", "=Forum")
    return sheet


def kept(content, tmp_path):
    """An open file of these bytes."""
    path = tmp_path / "file.xlsx"
    path.write_bytes(content)
    return path.open("rb")


def bytes_of(workbook):
    out = io.BytesIO()
    workbook.save(out)
    return out.getvalue()


def why_not(content, tmp_path, name="tornato.xlsx"):
    with kept(content, tmp_path) as file, pytest.raises(NotTaken) as refused:
        read_rows(file, name)
    return str(refused.value)


def test_rows_are_read_with_texts_that_look_like_formulas(sheet):
    with sheet.saved() as file:
        language, rows = read_rows(file, "Tornato.XLSX")
    assert (language, [row["translation"] for row in rows]) == ("en", ["=Forum", ""])
    assert [(row["number"], row["content"], row["id"], row["source_hash"]) for row in rows] == [
        (number, row["content"], row["id"], row["source_hash"]) for number, row in enumerate(sheet.rows, 2)
    ]


def test_columns_are_found_wherever_they_stand_and_other_sheets_passed_over(sheet, tmp_path):
    workbook = Workbook()
    workbook.active.append(["Appunti"])
    moved = workbook.create_sheet("Rinominato")
    moved.append([])
    moved.append(["Nota di chi traduce"])
    for row in sheet.sheet.iter_rows(values_only=True):
        moved.append(["", *reversed(row)])
    with kept(bytes_of(workbook), tmp_path) as file:
        _language, rows = read_rows(file, "a.xlsx")
    assert [(row["number"], row["source"]) for row in rows] == [(4, "Forum"), (5, "‹1›Acqua‹/1›")]


def test_line_ends_of_other_programs_are_line_ends(sheet, tmp_path):
    sheet.write("title", "One_x000D_\nTwo\r\nThree")
    with sheet.saved() as file:
        assert read_rows(file, "a.xlsx")[1][0]["translation"] == "One\nTwo\nThree"


def test_shared_strings_of_other_programs_are_read(sheet, tmp_path):
    """Programs keep texts in a table of their own and write "=" there as it is."""
    with sheet.saved() as file:
        content = with_shared_strings(file.name)
    with kept(content, tmp_path) as file:
        assert [row["translation"] for row in read_rows(file, "a.xlsx")[1]] == ["=Forum", ""]


SHARED_STRINGS = (
    b'<Override PartName="/xl/sharedStrings.xml" ContentType="application/vnd.openxmlformats-officedocument'
    b'.spreadsheetml.sharedStrings+xml"/>'
)


def with_shared_strings(path):
    from lxml import etree

    space = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
    strings, out = [], io.BytesIO()
    with zipfile.ZipFile(path) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            content = old.read(name)
            if name.startswith("xl/worksheets/sheet"):
                tree = etree.fromstring(content)
                for cell in tree.iter(f"{space}c"):
                    if cell.get("t") == "inlineStr":
                        strings.append("".join(cell.itertext()))
                        for child in list(cell):
                            cell.remove(child)
                        cell.set("t", "s")
                        etree.SubElement(cell, f"{space}v").text = str(len(strings) - 1)
                content = etree.tostring(tree)
            if name == "[Content_Types].xml":
                content = content.replace(b"</Types>", SHARED_STRINGS + b"</Types>")
            new.writestr(name, content)
        table = etree.Element(f"{space}sst", nsmap={None: space.strip("{}")})
        for text in strings:
            etree.SubElement(etree.SubElement(table, f"{space}si"), f"{space}t").text = text
        new.writestr("xl/sharedStrings.xml", etree.tostring(table))
    return out.getvalue()


def test_file_that_is_none_of_ours_is_refused(sheet, tmp_path):
    workbook = Workbook()
    workbook.active.append(["Nome", "Traduzione"])
    said = "Non è un file scaricato da qui: manca la riga con i nomi delle colonne."
    assert why_not(bytes_of(workbook), tmp_path) == said
    sheet.sheet.delete_cols(10)
    assert why_not(bytes_of(sheet.workbook), tmp_path) == said


def test_file_of_another_language_or_without_rows_is_refused(sheet, tmp_path):
    heading = sheet.sheet.cell(1, 9)
    heading.value = identity("de")
    said = "Il file è per una lingua («de») che il portale non traduce."
    assert why_not(bytes_of(sheet.workbook), tmp_path) == said
    heading.value = identity("en")
    sheet.sheet.delete_rows(2, 9)
    assert why_not(bytes_of(sheet.workbook), tmp_path) == "Il file non ha nessuna riga: scaricane uno nuovo."


@pytest.mark.parametrize("content", [b"", b"PK", b"a,b,c\n1,2,3", b"%PDF-1.7", b"PK\x05\x06" + b"\x00" * 18])
def test_what_is_no_workbook_is_refused(content, tmp_path):
    assert why_not(content, tmp_path) == reading._NOT_A_WORKBOOK


def test_other_names_are_refused(tmp_path):
    for name in ("testi.xls", "testi.csv", "testi", "testi.xlsx.exe", "testi.ods"):
        assert "Il nome del file non finisce con «.xlsx»" in why_not(b"PK", tmp_path, name)


def test_files_that_swell_are_refused_before_they_are_unpacked(sheet, tmp_path):
    out = io.BytesIO(bytes_of(sheet.workbook))
    with zipfile.ZipFile(out, "a", zipfile.ZIP_DEFLATED) as archive:
        with archive.open("xl/worksheets/sheet9.xml", "w", force_zip64=True) as member:
            for _block in range(220):
                member.write(b"\x00" * (1 << 20))
    assert len(out.getvalue()) < 1_000_000
    assert why_not(out.getvalue(), tmp_path) == reading._TOO_LARGE


def test_files_that_are_too_large_are_refused(tmp_path, monkeypatch):
    monkeypatch.setattr(reading, "MOST_BYTES", 100)
    assert why_not(b"PK" * 51, tmp_path) == reading._TOO_LARGE


def test_more_rows_than_anybody_translates_are_refused(sheet, tmp_path, monkeypatch):
    monkeypatch.setitem(reading._LIMITS, "rows", 1)
    assert why_not(bytes_of(sheet.workbook), tmp_path) == "Il file ha troppe righe: dividilo in due."


def test_file_that_has_to_wait_is_no_broken_file(sheet, tmp_path, monkeypatch):
    monkeypatch.setattr(reading, "inspect", lambda *args, **limits: {"refused": "busy"})
    said = "In questo momento si leggono altri file: riprova tra un minuto."
    assert why_not(bytes_of(sheet.workbook), tmp_path) == said


def test_entities_are_not_unfolded(sheet, tmp_path):
    bomb = b'<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa">' + b"".join(
        b'<!ENTITY %c "%s">' % (98 + n, b"&%c;" % (97 + n) * 10) for n in range(9)
    )
    with sheet.saved() as file, zipfile.ZipFile(file.name) as old:
        parts = {name: old.read(name) for name in old.namelist()}
    name = load_workbook(io.BytesIO(_zipped(parts)), read_only=True)["Testi"]._worksheet_path
    parts[name] = bomb + b"]>" + parts[name].replace(b"Forum", b"&j;")
    assert why_not(_zipped(parts), tmp_path) in (reading._NOT_A_WORKBOOK, reading._SENTENCES["stopped"])


def _zipped(parts):
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return out.getvalue()
