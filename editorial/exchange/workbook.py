"""Writes the file for a translator: a sheet that explains, and one with a row for each text."""

import re
from tempfile import TemporaryFile

from django.conf import settings
from django.utils import timezone
from openpyxl import Workbook
from openpyxl.cell import WriteOnlyCell
from openpyxl.styles import Alignment, Font, NamedStyle, PatternFill, Protection
from openpyxl.worksheet.datavalidation import DataValidation

from ..models import Record
from ..naming import language_word
from ..translations import digest
from . import columns
from .guide import TOO_LONG, guide

#: What programs take in a cell (ECMA-376 names no limit; Excel's is 32,767), with some room.
MOST_IN_A_CELL = 32_000
MOST_ROWS = 1_048_576
# XML has no way to write these.
_UNWRITABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_SHEET = "Testi"
_GREY = "FF767676"
#: The width of each column in characters, and whether the translator writes there.
_COLUMNS = {
    columns.WHERE: (26, "read"),
    columns.FIELD: (18, "read"),
    columns.STATUS: (14, "read"),
    columns.SOURCE: (60, "read"),
    columns.SOURCE_THEN: (36, "read"),
    columns.TRANSLATION: (60, "written"),
    columns.CONFIRMATION: (18, "written"),
    columns.CONTENT: (14, "technical"),
    None: (20, "technical"),
    columns.SOURCE_HASH: (14, "technical"),
    columns.TARGET_HASH: (14, "technical"),
}


def file_name(language):
    """What the file is called: its language and the day."""
    return f"traduzioni-{language_word(language)}-{timezone.localdate():%Y-%m-%d}.xlsx"


def write_workbook(texts, language, file):
    """Write the texts (an iterable of `Text`) to a binary file; gives how many rows it has and how many had no room.

    Rows go to the disk as they come: however many there are, the memory it takes stays the same.
    """
    workbook = Workbook(write_only=True)
    for style in _styles():
        workbook.add_named_style(style)
    explained, sheet = workbook.create_sheet("Leggimi"), workbook.create_sheet(_SHEET)
    _set_up(sheet)
    _explain(explained, language)
    headings = [heading or columns.identity(language) for heading in _COLUMNS]
    sheet.append([_cell(sheet, heading, "heading") for heading in headings])
    count, long = 0, []
    kinds = [kind for _width, kind in _COLUMNS.values()]
    for text in texts:
        row = _row(text)
        if any(len(value) > MOST_IN_A_CELL for value in row) or count + 2 > MOST_ROWS:
            long.append(f"{text.where} · {text.what}")
            continue
        sheet.append([_cell(sheet, value, kind) for value, kind in zip(row, kinds, strict=True)])
        count += 1
    if long:
        explained.append([_cell(explained, TOO_LONG, "title")])
        for words in long:
            explained.append([_cell(explained, words, "read")])
    workbook.save(file)
    return count, len(long)


def temporary_workbook(texts, language):
    """An open temporary file with the texts, at its beginning, and how many rows it has and how many had no room."""
    file = TemporaryFile(dir=settings.FILE_UPLOAD_TEMP_DIR)
    written = write_workbook(texts, language, file)
    file.seek(0)
    return file, *written


def _row(text):
    return [
        text.where,
        text.what,
        Record.TranslationStatus(text.status).label,
        text.shown(text.source),
        text.shown(text.then) if text.then is not None else "",
        text.shown(text.target),
        "",
        text.content,
        text.place.name,
        digest(text.source),
        digest(text.target),
    ]


def _cell(sheet, value, style):
    cell = WriteOnlyCell(sheet, _UNWRITABLE.sub("", value))
    # Whatever it begins with: a text that looks like a formula is a text.
    cell.data_type = "s"
    cell.style = style
    return cell


def _set_up(sheet):
    """All that stands in the file before or after its rows."""
    sheet.freeze_panes = "A2"
    for number, (width, _kind) in enumerate(_COLUMNS.values()):
        sheet.column_dimensions[_letter(number)].width = width
    sheet.protection.sheet = True
    # Protected cells may still be made wider and higher, to be read.
    sheet.protection.formatColumns = sheet.protection.formatRows = False
    place = _letter(list(_COLUMNS).index(columns.CONFIRMATION))
    yes = DataValidation(type="list", formula1='"sì"', allow_blank=True, showErrorMessage=True)
    yes.error, yes.errorTitle = "Scrivi «sì», o lascia vuoto.", "Va ancora bene?"
    yes.add(f"{place}2:{place}{MOST_ROWS}")
    sheet.data_validations.append(yes)
    sheet.page_setup.orientation = "landscape"


def _explain(sheet, language):
    sheet.column_dimensions["A"].width = 100
    sheet.protection.sheet = True
    sheet.append([_cell(sheet, f"Traduzioni dall’italiano: {language_word(language)}", "title")])
    for heading, sentences in guide(language):
        sheet.append([_cell(sheet, heading, "title")])
        for sentence in sentences:
            sheet.append([_cell(sheet, sentence, "read")])


def _letter(number):
    return "ABCDEFGHIJKLMNOPQRSTUVWXYZ"[number]


def _styles():
    """Named styles: what is read, written, technical, a heading, a title. "@" keeps what is typed a text."""
    wrapped = Alignment(wrap_text=True, vertical="top")
    return (
        NamedStyle("read", alignment=wrapped, number_format="@"),
        NamedStyle(
            "written",
            alignment=wrapped,
            number_format="@",
            protection=Protection(locked=False),
            fill=PatternFill("solid", fgColor="FFFFF9E5"),
        ),
        NamedStyle("technical", alignment=Alignment(vertical="top"), number_format="@", font=Font(color=_GREY, size=8)),
        NamedStyle(
            "heading",
            alignment=Alignment(wrap_text=True, vertical="center"),
            number_format="@",
            font=Font(bold=True, color="FFFFFFFF"),
            fill=PatternFill("solid", fgColor="FF17324D"),
        ),
        NamedStyle("title", alignment=wrapped, number_format="@", font=Font(bold=True, size=13)),
    )
