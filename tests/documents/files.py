"""Files for tests, honest and hostile, made on the spot."""

import io
import zipfile
from functools import cache

from django.core.files.base import ContentFile
from PIL import Image
from pypdf import PdfWriter
from pypdf.constants import UserAccessPermissions
from pypdf.generic import NameObject, StreamObject
from reportlab.pdfgen import canvas

from documents.models import DocumentFile
from editorial.pictures import Picture, picture

PROSE = "The municipalities of both shores meet, once a year."
OFFICE = "application/vnd.openxmlformats-officedocument"
OFFICE_TEXT = f"{OFFICE}.wordprocessingml.document.main+xml"
OPEN_DOCUMENT = "application/vnd.oasis.opendocument"


def pdf(pages=1, text=PROSE, title=None, author=None):
    """A PDF with this text on each page; as reportlab names itself "anonymous", nobody is its author unless told."""
    out = io.BytesIO()
    paper = canvas.Canvas(out)
    paper.setTitle(title or "")
    paper.setAuthor(author or "")
    for _page in range(pages):
        paper.drawString(72, 700, text)
        paper.showPage()
    paper.save()
    return out.getvalue()


def locked_pdf(content=None, password="a secret", algorithm="RC4-128"):
    """A PDF that opens with a password; where that is empty, everybody may read it and not everybody print it."""
    writer, out = PdfWriter(clone_from=io.BytesIO(content or pdf())), io.BytesIO()
    writer.encrypt(password, "the owner's", algorithm=algorithm, permissions_flag=UserAccessPermissions.EXTRACT)
    writer.write(out)
    return out.getvalue()


def drawn_pdf(drawing, content=None):
    """A PDF with this drawing on its first page, packed: a small file may hold a very large one."""
    writer, out, stream = PdfWriter(clone_from=io.BytesIO(content or pdf())), io.BytesIO(), StreamObject()
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


EXTENSIONS = {b"%PDF": "pdf", b"\x89PNG": "png", b"\xff\xd8\xff": "jpg", b"RIFF": "webp"}


def name_for(content, stem="file"):
    """A name that agrees with the content of one of the files above; without extension for others."""
    found = next((end for start, end in EXTENSIONS.items() if content.startswith(start)), "")
    return f"{stem}.{found}" if found else stem


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


@cache
def _made(kind):
    return picture(ContentFile(image(kind), name_for(image(kind))))


def ready_image(kind="PNG"):
    """A small image as the portal makes it of what is sent: no process is started to store it."""
    made = _made(kind)
    return Picture(made.file.getvalue(), made.extension, made.pixels)


def add_file(document, content=None, name=None, **fields):
    """A stored file of a document: a small image, ready to store, unless told otherwise."""
    sent = ready_image() if content is None else ContentFile(content, name or name_for(content))
    row = DocumentFile(document=document, file=sent, **{"language": "it"} | fields)
    row.save()
    return row
