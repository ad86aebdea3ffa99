"""Files for tests, honest and hostile, made on the spot."""

import io
import zipfile

from django.core.files.base import ContentFile
from PIL import Image
from pypdf import PdfReader, PdfWriter
from pypdf.generic import NameObject, StreamObject
from reportlab.pdfgen import canvas

from documents.models import DocumentFile

PROSE = "The municipalities of both shores meet, once a year."
OFFICE = "application/vnd.openxmlformats-officedocument"
OPEN_DOCUMENT = "application/vnd.oasis.opendocument"


def pdf(pages=1, text=PROSE):
    out = io.BytesIO()
    paper = canvas.Canvas(out)
    for _page in range(pages):
        paper.drawString(72, 700, text)
        paper.showPage()
    paper.save()
    return out.getvalue()


def locked_pdf():
    """A PDF that opens with a password only."""
    writer, out = PdfWriter(PdfReader(io.BytesIO(pdf()))), io.BytesIO()
    writer.encrypt("a secret", algorithm="RC4-128")
    writer.write(out)
    return out.getvalue()


def drawn_pdf(drawing):
    """A PDF of one page with this drawing, packed: a small file may hold a very large one."""
    writer, out, stream = PdfWriter(clone_from=io.BytesIO(pdf())), io.BytesIO(), StreamObject()
    stream.set_data(drawing)
    writer.pages[0][NameObject("/Contents")] = writer._add_object(stream.flate_encode())
    writer.write(out)
    return out.getvalue()


def archive(**members):
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as file:
        for name, content in members.items():
            file.writestr(name, content)
    return out.getvalue()


def office(main_part, **members):
    """An Office Open XML package whose main part has this content type."""
    types = f'<Types><Override PartName="/main.xml" ContentType="{main_part}"/></Types>'
    return archive(**{"[Content_Types].xml": types, "main.xml": "<main/>", **members})


def open_document(kind):
    return archive(mimetype=f"{OPEN_DOCUMENT}.{kind}", **{"content.xml": "<content/>"})


def image(kind, size=(2, 2)):
    out = io.BytesIO()
    Image.new("RGB", size, "navy").save(out, kind)
    return out.getvalue()


def add_file(document, content=None, name="file.pdf", **fields):
    """A stored file of a document: a small image unless told otherwise, since no process is started for one."""
    sent = ContentFile(image("PNG") if content is None else content, name)
    row = DocumentFile(document=document, file=sent, **{"language": "it"} | fields)
    row.save()
    return row
