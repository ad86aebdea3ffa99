"""Takes in files that are sent without a form of their own: each becomes a draft document, or says why it does not."""

import re
import unicodedata
from dataclasses import dataclass, field, replace
from pathlib import PurePosixPath

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.text import capfirst

from editorial.saving import as_it_is, settle

from .file_kinds import FILE_KINDS, KIND_OF_EXTENSION
from .kinds import DocumentKind
from .labels import UNDETERMINED, language_choices
from .models import Document, DocumentFile
from .uploads import said_by_somebody

MOST_TITLE_LETTERS = 300
NAMELESS = "Documento senza titolo"
_EXTENSIONS = {f".{kind.extension}" for kind in FILE_KINDS} | {".jpeg"}
#: Words of a title that tell its kind: a first choice, to be changed on the card.
_AGENDA = re.compile(r"\b(?:agenda|ordine del giorno|programma dei lavori|ordre du jour)\b", re.IGNORECASE)
_SLIDES = {KIND_OF_EXTENSION[extension].media_type for extension in ("pptx", "odp")}
_MADE_BY = re.compile(r"^microsoft (?:office )?(?:word|powerpoint|excel) - ", re.IGNORECASE)
#: Words of a name are joined by underscores, or by hyphens where no digit stands beside them: dates keep theirs.
_JOINT = re.compile(r"_+|(?<=[^\W\d])-+(?=[^\W\d])")


@dataclass(frozen=True)
class Taken:
    """What became of one file that was sent: it is stored, or refused, or was there already (`twin`)."""

    #: What its sender calls it.
    name: str
    document: Document | None = None
    #: Sentences on what the office should look at.
    doubts: tuple[str, ...] = ()
    refusal: str = ""
    #: A current file of another document with the very same bytes.
    twin: DocumentFile | None = None
    #: The file as it was read, not stored where it is refused or has a twin.
    row: DocumentFile | None = field(default=None, repr=False)

    @property
    def title(self):
        """What the document is called to begin with: as the file itself says, else made of its name."""
        said = _plain(self.row.facts.title)
        if _MADE_BY.match(said):
            # Printed from an office program: its name and that of the file.
            said = title_from_name(_MADE_BY.sub("", said))
        return (said_by_somebody(said) or title_from_name(self.name) or NAMELESS)[:MOST_TITLE_LETTERS]

    @property
    def kind(self):
        """The kind of document that title and format speak of, to begin with."""
        if _AGENDA.search(self.title):
            return DocumentKind.AGENDA
        return DocumentKind.SLIDES if self.row.media_type in _SLIDES else DocumentKind.OTHER


def examine(sent):
    """Read a sent file without storing anything: facts, doubts, and whether the portal has it already."""
    name = shown_name(sent.name)
    row = DocumentFile(file=sent)
    try:
        row.clean()
    except ValidationError as refused:
        return Taken(name, refusal=" ".join(refused.messages))
    row.language = row.facts.language if row.facts.language in dict(language_choices()) else UNDETERMINED
    return Taken(name, doubts=tuple(row.doubt_sentences), twin=twin_of(row.sha256), row=row)


def take_in(sent, by, is_wanted_twice=False):
    """Make a draft document of a sent file, titled and in the language that the file says; `by` is whose work it is.

    Nothing is stored of a file that is refused, or that the portal has already, unless it `is_wanted_twice`.
    """
    # Read before the transaction: a slow file must not keep others from saving.
    taken = examine(sent)
    if taken.refusal or (taken.twin and not is_wanted_twice):
        return taken
    row = taken.row
    with transaction.atomic():
        document = Document(title_it=taken.title, kind=taken.kind, created_by=by, updated_by=by)
        document.save()
        row.document, row.uploaded_by = document, by
        row.save()
        settle(document, as_it_is, by, comment="Caricato.", is_new=True)
    return replace(taken, document=document, twin=None)


def twin_of(sha256, beside=None):
    """A current file with these bytes, of any document that is not in the trash; not of the document `beside`."""
    found = DocumentFile.objects.current().with_sha256(sha256)
    return found.exclude(document=beside).select_related("document").order_by("uploaded_at", "pk").first()


def shown_name(name):
    """A file's name as its sender knows it, without folders and without what cannot be shown."""
    return _plain((name or "").replace("\\", "/").rpartition("/")[2])[:MOST_TITLE_LETTERS]


def title_from_name(name):
    """A title to begin with, where the file says none: "programma_dei_lavori.pdf" gives "Programma dei lavori"."""
    path = PurePosixPath(shown_name(name))
    stem = path.stem if path.suffix.lower() in _EXTENSIONS else path.name
    return capfirst(_plain(_JOINT.sub(" ", stem)).strip(". "))


def _plain(text):
    """Without control, direction and half characters, which no database or page wants."""
    seen = "".join(
        " " if unicodedata.category(letter) in ("Cc", "Cs", "Zl", "Zp") else letter
        for letter in unicodedata.normalize("NFC", text)
        if unicodedata.category(letter) != "Cf" or letter in "\u200c\u200d"
    )
    return " ".join(seen.split())
