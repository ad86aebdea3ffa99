"""Reads a translator's file (XLSX) row by row, inside the child process.

Source: ECMA-376, as openpyxl reads it. Formulas are not worked out, and nothing that the file links to is looked at.
"""

import re
import warnings
from itertools import islice

from openpyxl import load_workbook

from editorial.exchange import columns
from editorial.inspection.office_archive import opened
from editorial.inspection.refusal import Refused

#: Headings stand above the texts; somebody may have written something above them.
ROWS_WITH_HEADINGS = 20
ROWS_A_LINE = 100
_CARRIAGE_RETURN = re.compile("_x000[dD]_\n?|\r\n?")


def read(stream, options):
    """Yield {"language": code}, then {"0": rows}, {"1": rows} …; each row as `texts_of_row` gives it.

    Options: `members` and `unpacked` (bytes) of the archive, `rows` (the most there may be). Refused("not ours") where
    no sheet has our headings, Refused("rows") where there are too many.
    """
    opened(stream, options["members"], options["unpacked"])
    stream.seek(0)
    # About styles and extensions that openpyxl does not know: nothing of them is wanted.
    warnings.simplefilter("ignore")
    workbook = load_workbook(stream, read_only=True, data_only=False, keep_links=False)
    for sheet in workbook.worksheets:
        # As the file says them they may be wrong.
        sheet.reset_dimensions()
        rows = enumerate(sheet.iter_rows(), 1)
        language, places = headings(islice(rows, ROWS_WITH_HEADINGS))
        if language:
            yield {"language": language}
            yield from in_lines(filled_rows(rows, places), options["rows"])
            return
    raise Refused("not ours")


def headings(rows):
    """The language of the sheet and where its columns are ({heading: index}); (None, {}) where it is none of ours."""
    for _number, cells in rows:
        places = {str(cell.value).strip(): index for index, cell in enumerate(cells) if cell.value is not None}
        for heading, index in places.items():
            language = columns.language_in(heading)
            if language and all(needed in places for needed in columns.NEEDED):
                return language, places | {"id": index}
    return None, {}


def in_lines(rows, most):
    """The rows in lines of the protocol."""
    number = 0
    while line := list(islice(rows, ROWS_A_LINE)):
        if number * ROWS_A_LINE + len(line) > most:
            raise Refused("rows")
        yield {str(number): line}
        number += 1


def filled_rows(rows, places):
    for number, cells in rows:
        texts = texts_of_row(number, cells, places)
        if texts["id"] or texts["translation"] or texts["problem"]:
            yield texts


def texts_of_row(number, cells, places):
    """What a row says: its number in the sheet, texts by column, and what is wrong with the kind of its translation.

    "formula": something that would be worked out; "value": a date, a truth or an error. What it says is then empty.
    """

    def cell(heading):
        index = places[heading]
        return cells[index] if index < len(cells) else None

    translation, problem = text_and_problem(cell(columns.TRANSLATION))
    return {
        "number": number,
        "id": plain_text(cell("id")),
        "content": plain_text(cell(columns.CONTENT)),
        "source": plain_text(cell(columns.SOURCE)),
        "source_hash": plain_text(cell(columns.SOURCE_HASH)),
        "target_hash": plain_text(cell(columns.TARGET_HASH)),
        "translation": translation,
        "confirmation": plain_text(cell(columns.CONFIRMATION)),
        "problem": problem,
    }


def text_and_problem(cell):
    if cell is None or cell.value is None:
        return "", ""
    if cell.data_type == "f":
        return "", "formula"
    if isinstance(cell.value, str) and cell.data_type == "s":
        return plain_text(cell), ""
    # A year alone; True is a number, too.
    if isinstance(cell.value, int) and cell.data_type == "n":
        return str(cell.value), ""
    return "", "value"


def plain_text(cell):
    """The text of a cell with plain line ends; whatever it is, nothing is worked out."""
    if cell is None or cell.value is None:
        return ""
    return _CARRIAGE_RETURN.sub("\n", str(cell.value)).strip()
