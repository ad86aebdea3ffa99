"""Synthetic documents with the text of their files, and events."""

import hashlib
import io
import uuid
from datetime import UTC, date, datetime, timedelta

from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from pypdf import PdfWriter

from documents.extraction import PDF
from documents.kinds import DocumentKind
from documents.models import Document, DocumentFile, ExtractedText, TextPage
from editorial.languages import SOURCE_LANGUAGE
from editorial.partial_dates import PartialDate
from events.models import Event, EventKind
from projects.models import Project

from .rows import key, link, published, some, store

FILE_SIZE = 2_000_000
_PAGES, _WORDS_A_PAGE = 12, 250
_UPLOADED = datetime(2026, 1, 15, 9, 30, tzinfo=UTC)


def make_documents(numbers, chance, writer, terms, projects, stored):
    """Store documents of these numbers, each with an Italian PDF and its text, and give each to two of the projects.

    All of them name the one stored file (`store_file`); only the first has its checksum too, the others a made-up one,
    because texts hang on checksums.
    """
    name, size, checksum = stored
    documents = store(
        published(
            Document,
            f"document-{number}",
            **writer.columns("title", 5),
            **writer.columns("description", 30, "<p>{}.</p>"),
            kind=chance.choice(DocumentKind.values),
            city=chance.choice(terms.cities),
            author=chance.choice(terms.organisations),
            issued=PartialDate.parse(str(chance.randrange(2000, 2027))),
        )
        for number in numbers
    )
    files = store(
        DocumentFile(
            id=key(chance),
            document=document,
            language=SOURCE_LANGUAGE,
            file=name,
            size=size,
            media_type=PDF,
            pages=_PAGES,
            sha256=checksum if number == 1 else f"{chance.getrandbits(256):064x}",
            has_text=True,
            uploaded_at=_UPLOADED,
        )
        for number, document in zip(numbers, documents, strict=True)
    )
    texts = store(ExtractedText(sha256=file.sha256, state="read", language=SOURCE_LANGUAGE) for file in files)
    store(
        TextPage(text=text, number=number, content=writer.words(SOURCE_LANGUAGE, _WORDS_A_PAGE))
        for text in texts
        for number in range(1, _PAGES + 1)
    )
    link(Project.documents, ((project, document) for document in documents for project in some(chance, projects, 2, 2)))
    return documents


def store_file(chance):
    """Put a PDF of 2 MB into the storage: its name there, its size and its checksum."""
    content = _pdf(chance)
    name = default_storage.save(
        f"documents/{uuid.UUID(int=chance.getrandbits(128), version=4)}.pdf", ContentFile(content)
    )
    return name, len(content), hashlib.sha256(content).hexdigest()


def _pdf(chance):
    """Empty pages, with an attachment that makes up the size and cannot be compressed."""
    writer = PdfWriter()
    for _page in range(_PAGES):
        writer.add_blank_page(width=595, height=842)
    writer.add_attachment("noise.bin", chance.randbytes(FILE_SIZE))
    written = io.BytesIO()
    writer.write(written)
    return written.getvalue()


def make_events(numbers, chance, writer, terms, projects, documents):
    """Store events of these numbers, each of one or two of the projects, some with a document."""
    events = store(_event(number, chance, writer, terms) for number in numbers)
    link(Event.projects, ((event, project) for event in events for project in some(chance, projects, 1, 2)))
    link(Event.organisers, ((event, body) for event in events for body in some(chance, terms.organisations, 0, 2)))
    link(Event.documents, ((event, document) for event in events for document in some(chance, documents, 0, 1)))
    return events


def _event(number, chance, writer, terms):
    first = date(2000, 1, 1) + timedelta(days=chance.randrange(9_500))
    return published(
        Event,
        f"event-{number}",
        **writer.columns("title", 6),
        **writer.columns("theme", 8),
        **writer.columns("report", 80, "<p>{}.</p>"),
        kind=chance.choice(EventKind.values),
        starts_on=first,
        ends_on=first + timedelta(days=chance.randrange(3)),
        time_zone="Europe/Rome",
        city=chance.choice(terms.cities),
    )
