"""PDFs whose text is worth reading: in several languages, in Arabic, in columns, with bookmarks."""

import hashlib
import io
from io import StringIO

from django.core.files.base import ContentFile
from django.core.management import call_command
from pypdf import PdfReader, PdfWriter
from reportlab.pdfgen import canvas

from documents.file_kinds import KIND_OF_EXTENSION
from documents.models import DocumentFile, ExtractedText
from documents.uploads import FileFacts, PagesRead
from tests.documents.builders import of_objects, raw_pdf
from tests.documents.files import add_file, pdf
from tests.factories import make_document

PROSE = {
    "it": "La cooperazione internazionale della città è un impegno che dura da molti anni e che unisce le comunità. ",
    "en": "The cooperation of the city with its partners is a commitment that has lasted for many years with them. ",
    "fr": "La coopération de la ville est un engagement qui dure depuis des années et qui unit les communes. ",
}
ARABIC = "التعاون الدولي للمدينة هو التزام مستمر منذ سنوات عديدة يجمع مجتمعات البحر الأبيض المتوسط مع بلديات الإقليم"
TOP, LINE = 780, 14


def lines_of(text, width=70):
    """A text in lines of about this many letters."""
    lines = [""]
    for word in text.split():
        if len(lines[-1]) + len(word) > width:
            lines.append("")
        lines[-1] = f"{lines[-1]} {word}".strip()
    return lines


def pdf_of(*pages, bookmarks=()):
    """A PDF with these pages, each a list of lines, or of (x, y, line); bookmarks are (title, number of the page)."""
    out = io.BytesIO()
    paper = canvas.Canvas(out)
    paper.setAuthor("")
    paper.setTitle("")
    for number, lines in enumerate(pages, 1):
        for title, place in bookmarks:
            if place == number:
                paper.bookmarkPage(title)
                paper.addOutlineEntry(title, title, 0)
        for row, line in enumerate(lines):
            x, y, text = (50, TOP - LINE * row, line) if isinstance(line, str) else line
            paper.drawString(x, y, text)
        paper.showPage()
    paper.save()
    return out.getvalue()


def two_columns(left, right):
    """The lines of a page with two columns, written one after the other."""
    return [
        (x, TOP - LINE * row, line)
        for x, text in ((50, left), (320, right))
        for row, line in enumerate(lines_of(text, 35))
    ]


def arabic_pdf(*pages):
    """A PDF in Arabic, of pages that are lists of lines: glyphs from left to right and a map of what each means.

    So browsers write it; no font is needed, as nobody looks at it.
    """
    letters = sorted({letter for lines in pages for line in lines for letter in line})
    code = {letter: number for number, letter in enumerate(letters, 1)}
    known = "\n".join(f"<{number:04x}> <{ord(letter):04x}>" for letter, number in code.items())
    meaning = (
        "/CIDInit /ProcSet findresource begin 12 dict begin begincmap 1 begincodespacerange <0000> <ffff> "
        f"endcodespacerange {len(code)} beginbfchar\n{known}\nendbfchar endcmap"
    )
    objects = [
        "<< /Type /Catalog /Pages 2 0 R >>",
        "",
        "<< /Type /Font /Subtype /Type0 /BaseFont /F /Encoding /Identity-H /ToUnicode 5 0 R "
        "/DescendantFonts [4 0 R] >>",
        "<< /Type /Font /Subtype /CIDFontType2 /BaseFont /F /DW 500 "
        "/CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> >>",
        _stream(meaning),
    ]
    kids = []
    for lines in pages:
        glyphs = ["".join(f"{code[letter]:04x}" for letter in reversed(line)) for line in lines]
        shown = [f"BT /F1 11 Tf 1 0 0 1 50 {TOP - LINE * row} Tm <{line}> Tj ET" for row, line in enumerate(glyphs)]
        objects.append(_stream("\n".join(shown)))
        objects.append(
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents {len(objects)} 0 R "
            "/Resources << /Font << /F1 3 0 R >> >> >>"
        )
        kids.append(f"{len(objects)} 0 R")
    objects[1] = f"<< /Type /Pages /Count {len(kids)} /Kids [{' '.join(kids)}] >>"
    return of_objects([*objects, "<< >>"])


def _stream(content):
    return f"<< /Length {len(content)} >>\nstream\n{content}\nendstream"


def of_several(*contents):
    """The pages of several PDFs as one."""
    writer, out = PdfWriter(), io.BytesIO()
    for content in contents:
        writer.append(PdfReader(io.BytesIO(content)))
    writer.write(out)
    return out.getvalue()


def ready_pdf(*texts, language="it", headings=()):
    """A PDF as it was read already, with these texts on its pages (None: not read): no process is started to store it.

    Each is a file of its own, as its texts are.
    """
    content = pdf(len(texts)) + f"\n% {texts} {headings}".encode()
    sent = ContentFile(content, "file.pdf")
    read = {number: text for number, text in enumerate(texts, 1) if text is not None}
    sent.what_was_read = FileFacts(
        KIND_OF_EXTENSION["pdf"].media_type,
        len(content),
        hashlib.sha256(content).hexdigest(),
        len(texts),
        any(read.values()),
        language=language,
        reading=PagesRead(read, list(headings)),
    )
    return sent


def add_read_pdf(document, *texts, row=None, **read):
    """A stored PDF of a document, as `ready_pdf` makes it of texts; `row` holds columns of its row."""
    file = DocumentFile(document=document, file=ready_pdf(*texts, **read), **{"language": "it"} | (row or {}))
    file.save()
    return file


def contents(text):
    return dict(text.pages.values_list("number", "content"))


def stored_without_text(content):
    """A file as it is after its row was put: stored, and its text not known."""
    row = add_file(make_document(), content)
    ExtractedText.objects.all().delete()
    return row


def extract_texts(*arguments):
    """The lines that the command of the night says."""
    out = StringIO()
    call_command("extract_texts", *arguments, stdout=out)
    return out.getvalue().splitlines()


#: A PDF that begins with pages without text.
LATE = of_several(raw_pdf(pages=5), pdf_of(lines_of(PROSE["it"])))
