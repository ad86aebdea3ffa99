"""What becomes of each row of a file that comes back: proposed, not taken and why, left empty, or as it was."""

import re
import unicodedata
from collections import Counter, defaultdict
from enum import Enum

from django.core.exceptions import ValidationError
from django.db import models

from ..models import ProposedTranslation
from ..permissions import may_translate
from ..richtext import limit_length
from ..snapshots import label_of
from ..translations import Place, digest, normalised
from .finding import find
from .marks import BrokenMarks, restored, without_marks
from .texts import Status, exchanged_models

ROWS_AT_ONCE = 100
_YES = {"sì", "si", "s", "sí", "yes", "y", "oui", "ok", "x"}
_NO = {"", "no", "non", "-"}

SOURCE_CHANGED = "L’italiano è cambiato dopo che il file era stato scaricato: questa traduzione è di un testo di prima."
TARGET_CHANGED = "La traduzione è cambiata qui dopo che il file era stato scaricato: guarda quale delle due va bene."
UNKNOWN = "Il codice di questa riga non è di nessun testo: forse è stato cambiato, o il testo è stato tolto."
GONE = "Il contenuto non c’è più."
TRASHED = "Il contenuto è nel cestino."
NOT_YOURS = "Il tuo ruolo non traduce questo tipo di contenuto."
NOTHING_TO_CONFIRM = "C’è scritto «sì», ma la traduzione è vuota."
# No-break spaces are typed on purpose: French wants them before its signs.
_SPACES = re.compile(r"[^\S\u00a0\u2007\u202f]+")
_SPACES_AT_MARKS = re.compile(rf"{_SPACES.pattern[:-1]}*(‹[^›]*›){_SPACES.pattern[:-1]}*")
_KINDS = {
    "formula": "Nella cella c’è una formula al posto del testo. Metti un apostrofo davanti al segno «=» e riprova.",
    "value": "Nella cella c’è una data o un altro valore al posto del testo: riscrivilo come testo.",
}


class Skipped(Enum):
    """A row with which there is nothing to do."""

    EMPTY = "empty"
    UNCHANGED = "unchanged"


class Refusal(Exception):
    """A row that is not taken; the message says why."""

    def __init__(self, reason, **shown):
        super().__init__(reason)
        #: Values of the row's `ProposedTranslation` that explain it.
        self.shown = shown


def judge_rows(rows, language, by):
    """Yield for each row of a file, as `read_rows` gives them, a `ProposedTranslation` not saved yet, or a `Skipped`.

    `by` is the user who brought it. The same few queries for every ROWS_AT_ONCE rows.
    """
    places = defaultdict(list)
    for row in rows:
        places[row["id"]].append(row["number"])
    mine = {model._meta.label_lower: may_translate(by, model) for model in exchanged_models()}
    for start in range(0, len(rows), ROWS_AT_ONCE):
        few = rows[start : start + ROWS_AT_ONCE]
        found = find(few, language)
        for row in few:
            text = found.texts.get((row["content"], row["id"]))
            try:
                _refuse_misplaced(row, language, text, places, found, mine)
                yield _judged(row, text)
            except Refusal as refusal:
                yield _proposal(
                    row, text, state=ProposedTranslation.State.REFUSED, reason=str(refusal), **refusal.shown
                )


def still_fits(proposal, text):
    """Why a proposal no longer fits its `Text` (None where that is gone) as it is now; empty where it does."""
    if text is None:
        return GONE
    if proposal.source_hash != digest(text.source):
        return SOURCE_CHANGED
    return "" if proposal.target_hash == digest(text.target) else TARGET_CHANGED


def _refuse_misplaced(row, language, text, places, found, mine):
    """Raises Refusal where the row is about no text that may be written."""
    place = Place.named(row["id"])
    if place is None or label_of(row["content"]) not in mine:
        raise Refusal(UNKNOWN)
    if place.language != language:
        raise Refusal("La riga è di un’altra lingua: il resto del file è per un’altra traduzione.")
    others = [number for number in places[row["id"]] if number != row["number"]]
    if others:
        raise Refusal(f"Lo stesso testo sta anche alla riga {', '.join(map(str, others))}: tienine una sola.")
    if not mine[label_of(row["content"])]:
        raise Refusal(NOT_YOURS)
    if text is None:
        reason = UNKNOWN if row["content"] in found.kept else TRASHED if row["content"] in found.trashed else GONE
        raise Refusal(reason)


def _judged(row, text):
    if row["problem"]:
        raise Refusal(_KINDS[row["problem"]])
    says_yes = _says_yes(row)
    words = row["translation"]
    # Marks alone say nothing.
    if not normalised(without_marks(words) if text.is_rich else words):
        if says_yes:
            raise Refusal(NOTHING_TO_CONFIRM)
        return Skipped.EMPTY
    is_untouched = _typed(words) == _typed(text.shown(text.target))
    if is_untouched and not says_yes:
        return Skipped.UNCHANGED
    try:
        # Whose Italian changed gets what changed in its tags, which nobody who says «sì» has seen.
        new = text.target if is_untouched and text.then is None else _written(words, text)
        broken = None
    except BrokenMarks as error:
        new, broken = "", str(error)
    says_the_same = not broken and digest(new) == digest(text.target)
    is_as_it_was = says_the_same and _typed(text.shown(new)) == _typed(text.shown(text.target))
    # The translation is another one here by now, and the file has that of then.
    is_as_it_went = not broken and not says_the_same and digest(new) == row["target_hash"]
    is_confirmed = says_yes and says_the_same and text.status in (Status.STALE, Status.TO_VERIFY)
    if is_as_it_was and not is_confirmed or is_as_it_went and not says_yes:
        return Skipped.UNCHANGED
    if row["source_hash"] != digest(text.source):
        raise Refusal(SOURCE_CHANGED, italian_then=without_marks(row["source"]), new=new or words)
    if row["target_hash"] != digest(text.target):
        raise Refusal(TARGET_CHANGED, new=new or words)
    if broken:
        raise Refusal(broken, new=words)
    _refuse_too_long(new, text)
    kept = text.target if is_as_it_was else new
    return _proposal(row, text, state=ProposedTranslation.State.READY, new=kept, is_confirmed=is_confirmed)


def _typed(words):
    """Words, with marks or without, as somebody typed them: how many spaces and line ends makes no difference."""
    return _SPACES.sub(" ", _SPACES_AT_MARKS.sub(r"\1", unicodedata.normalize("NFC", words))).strip()


def _says_yes(row):
    said = row["confirmation"].strip(" .!").lower()
    if said not in _YES | _NO:
        raise Refusal(f"Nella colonna «Va ancora bene?» c’è scritto «{said[:40]}»: scrivi «sì» o lascia vuoto.")
    return said in _YES


def _written(words, text):
    """What the translator wrote, as it is kept."""
    if text.is_rich:
        return restored(words, text.source, text.target, text.then)
    # A text of one line stays one.
    return words if _takes_any_length(text.column) else _SPACES.sub(" ", words).strip()


def _takes_any_length(column):
    return isinstance(column, models.TextField)


def _refuse_too_long(new, text):
    most = text.column.max_length
    if most and len(new) > most:
        raise Refusal(f"La traduzione è troppo lunga: {len(new)} caratteri, al massimo {most}.", new=new)
    try:
        limit_length(new)
    except ValidationError as error:
        raise Refusal(error.messages[0], new=new) from error


def _proposal(row, text, **values):
    return ProposedTranslation(
        number=row["number"],
        content=row["content"][:120],
        place=row["id"][:200],
        where=text.where if text else "",
        what=text.what if text else "",
        source_hash=row["source_hash"][:64],
        target_hash=row["target_hash"][:64],
        italian=text.source if text else "",
        old=text.target if text else "",
        is_rich=bool(text) and text.is_rich,
        **values,
    )


def counted(judged):
    """The proposals among what `judge_rows` gives, and how many of each `Skipped`."""
    found, skipped = [], Counter()
    for one in judged:
        if isinstance(one, Skipped):
            skipped[one] += 1
        else:
            found.append(one)
    return found, skipped
