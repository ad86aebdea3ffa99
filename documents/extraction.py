"""Keeps what was read in a PDF when it was sent, and reads each night what is still missing."""

from typing import NamedTuple

from django.db import transaction

from editorial.files import is_kept
from editorial.inspection.parent import inspect
from editorial.signals import written_in_bulk

from .file_kinds import KIND_OF_EXTENSION
from .inspection.languages import FEWEST_LETTERS_OF_A_TEXT, MOST_TO_READ, guess, letters_in
from .models.extracted_text import ExtractedText, TextPage, TextState
from .uploads import TEXT_OPTIONS, PagesRead

PDF = KIND_OF_EXTENSION["pdf"].media_type
READER = "documents.inspection.pdf_text"
#: Nobody waits for a command: a run ends by itself after a minute, and the next goes on.
NIGHT_OPTIONS = {"page_s": 15, "rest_s": 60, "cpu_s": 130, "wall_s": 150} | TEXT_OPTIONS
#: A run that yields no page costs the page at which it died; after so many the others are given up, too.
MOST_DEAD_RUNS = 3


class Reading(NamedTuple):
    """The ExtractedText of a stored file, and whether every page that was to be read has now been tried."""

    text: ExtractedText
    is_complete: bool


def keep_text(facts):
    """Store what the `FileFacts` of a file say of its text, whatever becomes of the row for which it was sent.

    The text hangs on the bytes: what no row and no version in the history comes to name is removed by `purge_texts`.
    Nothing for what is no PDF. The same bytes are stored once: what is there is added to, and never replaced by less.
    """
    if facts.media_type != PDF:
        return
    kept = _kept(facts.sha256)
    if kept.state != TextState.PARTIAL:
        _tell_files(kept)
        return
    if facts.reading is None:
        _finish(kept, TextState.LOCKED)
        return
    _add_pages(kept, facts.reading)
    if kept.pages.count() == facts.pages:
        _finish(kept, _state_of(kept))


def read_stored(file, again=False, options=NIGHT_OPTIONS):
    """Read the pages of a stored DocumentFile that were not read yet, or all of them `again`. Gives a Reading.

    A page that cannot be read stays without text, and is not tried again unless asked. What is left when the checks are
    busy, or when the child process dies before it says anything, waits for the next time: the state stays what it was.
    Raises FileNotFoundError when the storage has no such file, another OSError when it or the checks do not work.
    """
    with file.file.storage.open(file.file.name) as stored:
        kept, is_complete = _kept(file.sha256), True
        if again or kept.state == TextState.PARTIAL:
            done = set() if again else set(kept.pages.values_list("number", flat=True))
            is_complete = _read_rest(stored, kept, done, options)
    return Reading(kept, is_complete)


def tell_files():
    """Have the rows say whether there is a text that were put as they were before it was read to its end."""
    # It imports this module.
    from .models.document_file import DocumentFile

    unsaid = DocumentFile.objects.filter(media_type=PDF).exclude(has_text=True).values("sha256")
    for kept in ExtractedText.objects.filter(sha256__in=unsaid):
        _tell_files(kept)


def purge_texts(named):
    """Remove the texts whose bytes neither these checksums nor the history name; how many they were."""
    removed = 0
    for kept in ExtractedText.objects.exclude(sha256__in=named):
        if not is_kept(kept.sha256):
            kept.delete()
            removed += 1
    return removed


def _kept(sha256):
    return ExtractedText.objects.get_or_create(sha256=sha256, defaults={"state": TextState.PARTIAL})[0]


def _read_rest(stored, kept, done, options):
    """Whether every page was tried."""
    dead_runs = 0
    while dead_runs < MOST_DEAD_RUNS:
        found = inspect(stored, READER, done=sorted(done), **options)
        refused = found.get("refused")
        if refused == "busy":
            return False
        if found.get("pages"):
            read, every = PagesRead.of(found), range(1, found["pages"] + 1)
            _add_pages(kept, read)
            done |= read.texts.keys()
            missing = [number for number in every if number not in done]
            if missing and not read.texts:
                done.add(missing.pop(0))
                dead_runs += 1
            if not missing or dead_runs == MOST_DEAD_RUNS:
                _finish(kept, _state_of(kept))
                return True
        elif refused == "stopped":
            # It says nothing of the file: the machine may have had too much to do.
            dead_runs += 1
        elif refused == "encrypted":
            _finish(kept, TextState.LOCKED)
            return True
        else:
            # What was read of these very bytes before is still true.
            _finish(kept, TextState.READ if _has_text(kept) else TextState.UNREADABLE)
            return True
    return False


def _add_pages(kept, read):
    # In their order: two that write the same pages at once must not wait for each other.
    texts = sorted((number, text) for number, text in read.texts.items() if text is not None)
    rows = [TextPage(text=kept, number=number, content=text) for number, text in texts]
    with transaction.atomic():
        # Twice at once, or again: the text of the same bytes.
        TextPage.objects.bulk_create(
            rows, batch_size=200, update_conflicts=True, unique_fields=["text", "number"], update_fields=["content"]
        )
        if read.headings:
            kept.headings = read.headings
        kept.language = kept.language or _language_of(kept)
        # Not the state: another may have come to the end meanwhile.
        kept.save(update_fields=["headings", "language", "read_at"])
        _say_that_text_came(kept)


def _say_that_text_came(kept):
    """Whoever follows what the files say, such as the search, hears that these bytes have more text now."""
    # It imports this module.
    from .models.document_file import DocumentFile

    files = DocumentFile.objects.filter(sha256=kept.sha256)
    written_in_bulk.send(DocumentFile, keys=list(files.values_list("pk", flat=True)))


def _language_of(kept):
    read = kept.pages.exclude(content="").values_list("content", flat=True)[:40]
    return guess("\n".join(content[: MOST_TO_READ // 40] for content in read))


def _state_of(kept):
    """The state of a text of which every page was tried."""
    if _has_text(kept):
        return TextState.READ
    return TextState.NO_TEXT if kept.pages.exists() else TextState.UNREADABLE


def _has_text(kept):
    letters = 0
    for content in kept.pages.exclude(content="").values_list("content", flat=True).iterator():
        letters += letters_in(content)
        if letters >= FEWEST_LETTERS_OF_A_TEXT:
            return True
    return False


def _finish(kept, state):
    kept.state = state
    with transaction.atomic():
        kept.save(update_fields=["state", "read_at"])
        _tell_files(kept)


def _tell_files(kept):
    """Have all rows with these bytes say whether there is a text: from a sample of its pages one cannot always tell.

    Nothing that the staff wrote changes, so no document becomes a version newer.
    """
    # It imports this module.
    from .models.document_file import DocumentFile

    if kept.state == TextState.PARTIAL:
        return
    has_text = {TextState.READ: True, TextState.NO_TEXT: False}.get(kept.state)
    files = DocumentFile.objects.filter(sha256=kept.sha256)
    for pk, said, doubts in files.order_by("pk").values_list("pk", "has_text", "doubts"):
        others = [code for code in doubts if code != "no_text"]
        told = ["no_text", *others] if has_text is False else others
        if (said, sorted(doubts)) != (has_text, sorted(told)):
            files.filter(pk=pk).update(has_text=has_text, doubts=told)
