"""Keeps what was read in a PDF, and reads what is still missing: after a publication, and each night."""

from django.db import transaction

from editorial.files import is_kept
from editorial.inspection.parent import inspect

from .file_kinds import KIND_OF_EXTENSION
from .inspection.languages import FEWEST_LETTERS_OF_A_TEXT, MOST_TO_READ, guess, letters_in
from .models.extracted_text import ExtractedText, TextPage, TextState
from .uploads import PDF_OPTIONS, TEXT_OPTIONS, PagesRead

PDF = KIND_OF_EXTENSION["pdf"].media_type
READER = "documents.inspection.pdf_text"
#: For a command that nobody waits for: a run ends by itself after a minute, and the next goes on.
UNHURRIED = {"page_s": 15, "rest_s": 60, "cpu_s": 130, "wall_s": 150} | TEXT_OPTIONS
#: While somebody waits, as when a file is sent.
HURRIED = {name: PDF_OPTIONS[name] for name in ("page_s", "rest_s", "cpu_s", "wall_s")} | TEXT_OPTIONS
#: A run that yields no page costs the page at which it died; after so many the others are given up, too.
MOST_DEAD_RUNS = 3


def keep_text(sha256, facts):
    """Store what the `FileFacts` of a file say of its text; inside the transaction that stores its row.

    Nothing for what is no PDF. The same bytes are stored once: what is there is added to, and never replaced by less.
    """
    if facts.media_type != PDF:
        return
    kept = _kept(sha256)
    if kept.state != TextState.PARTIAL:
        return
    if facts.reading is None:
        _finish(kept, TextState.LOCKED)
        return
    _add_pages(kept, facts.reading)
    if kept.pages.count() == facts.pages:
        _finish(kept, _state_of(kept))


def read_stored(file, again=False, options=UNHURRIED, most_runs=None):
    """Read the pages of a stored DocumentFile that were not read yet, or all of them `again`. Gives its ExtractedText.

    A page that cannot be read stays without text, and is not tried again unless asked. What is left when the checks are
    busy, or after `most_runs` runs of the child process, waits for the next time: the state is then PARTIAL.
    Raises OSError when the storage has no such file.
    """
    with file.file.storage.open(file.file.name) as stored:
        kept = _kept(file.sha256)
        if again or kept.state == TextState.PARTIAL:
            done = set() if again else set(kept.pages.values_list("number", flat=True))
            _read_rest(stored, kept, done, options, most_runs)
    return kept


def read_if_missing(file):
    """Read a stored file of which nothing is known, as far as there is time while somebody waits."""
    if file.media_type == PDF and not ExtractedText.objects.filter(sha256=file.sha256).exists():
        read_stored(file, options=HURRIED, most_runs=1)


def read_on_commit(file, using):
    """Have `read_if_missing` called once the row of a file is there for good; a failure is logged, and costs no more.

    For rows that are put rather than uploaded: of a working copy whose rows were rolled back, or of the history.
    """

    def read_text():
        read_if_missing(file)

    # No partial: Django names the function that failed, and a partial has no name.
    transaction.on_commit(read_text, using=using, robust=True)


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


def _read_rest(stored, kept, done, options, most_runs):
    runs = dead_runs = 0
    while most_runs is None or runs < most_runs:
        found = inspect(stored, READER, done=sorted(done), **options)
        runs += 1
        if found.get("refused") == "busy":
            return
        if not found.get("pages"):
            is_locked = found.get("refused") == "encrypted"
            _finish(kept, TextState.LOCKED if is_locked else TextState.UNREADABLE)
            return
        read, every = PagesRead.of(found), range(1, found["pages"] + 1)
        _add_pages(kept, read)
        done |= read.texts.keys()
        missing = [number for number in every if number not in done]
        if missing and not read.texts:
            done.add(missing.pop(0))
            dead_runs += 1
        if not missing or dead_runs == MOST_DEAD_RUNS:
            _finish(kept, _state_of(kept))
            return


def _add_pages(kept, read):
    rows = [TextPage(text=kept, number=number, content=text) for number, text in read.texts.items() if text is not None]
    with transaction.atomic():
        # Twice at once, or again: the text of the same bytes.
        TextPage.objects.bulk_create(
            rows, batch_size=200, update_conflicts=True, unique_fields=["text", "number"], update_fields=["content"]
        )
        if read.headings:
            kept.headings = read.headings
        kept.language = kept.language or _language_of(kept)
        kept.save()


def _language_of(kept):
    read = kept.pages.exclude(content="").values_list("content", flat=True)[:40]
    return guess("\n".join(content[: MOST_TO_READ // 40] for content in read))


def _state_of(kept):
    """The state of a text of which every page was tried."""
    letters = 0
    for content in kept.pages.exclude(content="").values_list("content", flat=True).iterator():
        letters += letters_in(content)
        if letters >= FEWEST_LETTERS_OF_A_TEXT:
            return TextState.READ
    return TextState.NO_TEXT if kept.pages.exists() else TextState.UNREADABLE


def _finish(kept, state):
    kept.state = state
    kept.save()
