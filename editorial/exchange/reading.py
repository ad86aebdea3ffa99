"""What a file says that somebody brings back: the rows of ours, or why it is none that can be read."""

from ..inspection.parent import inspect
from ..languages import TARGET_LANGUAGES

MOST_BYTES = 15_000_000
_READER = "editorial.inspection.workbook_file"
#: What the child process takes: far more than the texts of the portal, far less than a bomb.
_LIMITS = {
    "members": 500,
    "unpacked": 200 << 20,
    "rows": 20_000,
    "memory_mb": 768,
    "cpu_s": 40,
    "wall_s": 60,
    "output": 32 << 20,
}
_NOT_A_WORKBOOK = "Non è un file XLSX che si possa leggere. Riapri quello del traduttore e salvalo come XLSX."
_TOO_LARGE = "Il file è troppo grande: un file per il traduttore non supera i 15 MB."
_SENTENCES = {
    "not ours": "Non è un file scaricato da qui: manca la riga con i nomi delle colonne.",
    "rows": "Il file ha troppe righe: dividilo in due.",
    "unpacked": _TOO_LARGE,
    "encrypted": "Il file è protetto da una password: salvalo senza e riprova.",
    "busy": "In questo momento si leggono altri file: riprova tra un minuto.",
    "virus": "Il file contiene un virus.",
    "stopped": "Il file è troppo grande o troppo strano per leggerlo: scaricane uno nuovo e copiaci le traduzioni.",
}


class NotTaken(Exception):
    """A file that is not read; the message is an Italian sentence for who brought it."""


def read_rows(file, name):
    """The target language of a file and its rows, as `editorial.inspection.workbook_file.texts_of_row` gives them.

    `file` is open and has a descriptor. Raises NotTaken.
    """
    if not name.lower().endswith(".xlsx"):
        raise NotTaken("Il nome del file non finisce con «.xlsx»: salvalo come cartella di lavoro di Excel (XLSX).")
    if file.seek(0, 2) > MOST_BYTES:
        raise NotTaken(_TOO_LARGE)
    facts = inspect(file, _READER, **_LIMITS)
    if refused := facts.pop("refused", None):
        raise NotTaken(_SENTENCES.get(refused, _NOT_A_WORKBOOK))
    language = facts.pop("language")
    if language not in TARGET_LANGUAGES:
        raise NotTaken(f"Il file è per una lingua («{language}») che il portale non traduce.")
    rows = [row for line in sorted(facts, key=int) for row in facts[line]]
    if not rows:
        raise NotTaken("Il file non ha nessuna riga: scaricane uno nuovo.")
    return language, rows
