"""A translator's file at work in tests: sent, written in, and brought back."""

from tempfile import NamedTemporaryFile

from openpyxl import load_workbook

from editorial.exchange.bringing_back import propose
from editorial.exchange.texts import exchanged_models, texts_to_send
from editorial.exchange.workbook import temporary_workbook
from editorial.inspection import workbook_file
from editorial.models import ProposedTranslation

HEADINGS = (
    "where",
    "field",
    "status",
    "source",
    "then",
    "translation",
    "confirmation",
    "content",
    "id",
    "source_hash",
    "target_hash",
)


class Sheet:
    """The file of a language as a translator has it open."""

    def __init__(self, language="en", which="all", chosen=None):
        chosen = dict.fromkeys(exchanged_models()) if chosen is None else chosen
        file, self.count, self.long = temporary_workbook(texts_to_send(language, which, chosen), language)
        with file:
            self.workbook = load_workbook(file)
        self.sheet = self.workbook["Testi"]

    @property
    def rows(self):
        """What each row says, as a dictionary, the headings left out."""
        return [dict(zip(HEADINGS, (cell.value or "" for cell in row), strict=True)) for row in self.sheet.iter_rows(2)]

    def number(self, place):
        """The number of the row of a text ("title" or "title of a row": the end of its code before the language)."""
        found = [row[8].row for row in self.sheet.iter_rows(2) if f"|{place}|" in (row[8].value or "")]
        assert len(found) == 1, (place, [row["id"] for row in self.rows])
        return found[0]

    def cell(self, place, column="translation"):
        number = place if isinstance(place, int) else self.number(place)
        return self.sheet.cell(number, HEADINGS.index(column) + 1)

    def write(self, place, value, column="translation"):
        """Type a text, whatever it begins with."""
        cell = self.cell(place, column)
        cell.value = value
        if isinstance(value, str):
            cell.data_type = "s"

    def saved(self):
        """An open file of it."""
        file = NamedTemporaryFile(suffix=".xlsx")
        self.workbook.save(file.name)
        return file

    def bring_back(self, by, name="tornato.xlsx"):
        """The import that comes of it; `by` is a user. Read in this process: starting another takes a second."""
        with self.saved() as file:
            facts = {}
            for more in workbook_file.read(file, {"members": 500, "unpacked": 200 << 20, "rows": 20_000}):
                facts |= more
        language = facts.pop("language")
        return propose(language, [row for line in facts.values() for row in line], name, by)


def refusals(imported):
    """(number of the row, why it is not taken) for every row that is not."""
    refused = imported.rows.filter(state=ProposedTranslation.State.REFUSED)
    return [(row.number, row.reason) for row in refused]


def proposed(imported):
    """{field: new text} of what waits to be applied."""
    return {row.place.split("|")[1]: row.new for row in imported.ready}
