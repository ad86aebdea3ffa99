"""PDFs, office files and images, honest or bent at one place: what `hostile.py` is made of."""

import io
import random
import struct
import zipfile
import zlib

from PIL import Image

# In pieces, so that no scanner takes this source for the virus that it is not.
EICAR = b"X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR-STANDARD-" + b"ANTIVIRUS-TEST-FILE!$H+H*"
ITALIAN = (
    "La cooperazione internazionale della città è un impegno che dura da molti anni e che unisce le comunità del "
    "Mediterraneo con i comuni del territorio. "
)
ELSEWHERE = "http://198.51.100.7/t.dotm"


def raw_pdf(catalog="", page="", after=b"", pages=1, info=""):
    """A PDF, with what else is written into its catalogue and its pages, and behind its end."""
    kids = [3 + number for number in range(pages)]
    objects = [
        f"<< /Type /Catalog /Pages 2 0 R {catalog} >>",
        f"<< /Type /Pages /Count {pages} /Kids [{' '.join(f'{kid} 0 R' for kid in kids)}] >>",
        *[f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] {page} >>" for _ in kids],
        f"<< {info} >>",
    ]
    return of_objects(objects) + after


def of_objects(objects):
    out, offsets = bytearray(b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n"), []
    for number, body in enumerate(objects, 1):
        offsets.append(len(out))
        out += f"{number} 0 obj\n{body}\nendobj\n".encode("latin-1")
    start, last = len(out), len(objects)
    out += f"xref\n0 {last + 1}\n0000000000 65535 f \n".encode()
    out += b"".join(f"{offset:010d} 00000 n \n".encode() for offset in offsets)
    trailer = f"trailer\n<< /Size {last + 1} /Root 1 0 R /Info {last} 0 R >>\nstartxref\n{start}\n%%EOF\n"
    return bytes(out + trailer.encode())


def of_packed_objects(objects):
    """The same in an object stream with a packed table, as most programs write it."""
    places, bodies = [], b""
    for number, body in enumerate(objects, 1):
        places.append(f"{number} {len(bodies)}")
        bodies += body.encode("latin-1") + b"\n"
    head, count = " ".join(places).encode() + b" ", len(objects)
    out = bytearray(b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n")

    def stream(number, entries, content):
        at, content = len(out), zlib.compress(content)
        entries = f"<< {entries} /Filter /FlateDecode /Length {len(content)} >>"
        out.extend(f"{number} 0 obj\n{entries}\nstream\n".encode() + content + b"\nendstream\nendobj\n")
        return at

    holder = stream(count + 1, f"/Type /ObjStm /N {count} /First {len(head)}", head + bodies)
    rows = [(0, 0, 65535), *((2, count + 1, place) for place in range(count)), (1, holder, 0), (1, len(out), 0)]
    table = b"".join(struct.pack(">BIH", *row) for row in rows)
    start = stream(count + 2, f"/Type /XRef /Size {count + 3} /W [1 4 2] /Root 1 0 R", table)
    return bytes(out + f"startxref\n{start}\n%%EOF\n".encode())


def packed(members, comment=b""):
    """A ZIP archive of pairs of a name and bytes or text; "mimetype" is stored as it is."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as made:
        made.comment = comment
        for name, content in members:
            how = zipfile.ZIP_STORED if name == "mimetype" else zipfile.ZIP_DEFLATED
            made.writestr(zipfile.ZipInfo(name), content, how)
    return out.getvalue()


OFFICE_PARTS = {
    "docx": ("wordprocessingml.document", "word/document.xml"),
    "pptx": ("presentationml.presentation", "ppt/presentation.xml"),
    "xlsx": ("spreadsheetml.sheet", "xl/workbook.xml"),
}
W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
A = 'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"'
P = 'xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main"'
OFFICE_TEXTS = {
    "docx": ("word/document.xml", f"<w:document {W}><w:body><w:p><w:r><w:t>%s</w:t></w:r></w:p></w:body></w:document>"),
    "pptx": ("ppt/slides/slide1.xml", f"<p:sld {P} {A}><a:p><a:r><a:t>%s</a:t></a:r></a:p></p:sld>"),
    "xlsx": ("xl/sharedStrings.xml", "<sst><si><t>%s</t></si></sst>"),
}
CORE = (
    '<c:coreProperties xmlns:c="c" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>Titolo</dc:title>'
    "<dc:creator>%s</dc:creator><c:lastModifiedBy>%s</c:lastModifiedBy></c:coreProperties>"
)


def office_file(kind, *extra, text=ITALIAN * 2, types="", body=None, authors=("Maria Prova", "Maria Prova")):
    """An Office Open XML file of a kind, with a text, and what else is put into it."""
    name, main = OFFICE_PARTS[kind]
    content_type = f"application/vnd.openxmlformats-officedocument.{name}.main+xml"
    place, words = OFFICE_TEXTS[kind]
    override = f'<Override PartName="/{main}" ContentType="{content_type}"/>'
    members = {
        "[Content_Types].xml": f"<Types>{override}{types}</Types>",
        main: "<main/>",
        place: body if body is not None else words % text,
        "docProps/core.xml": CORE % authors,
    }
    return packed([*members.items(), *extra])


STANDARD = "urn:oasis:names:tc:opendocument:xmlns"
ODF = (
    f'xmlns:office="{STANDARD}:office:1.0" xmlns:text="{STANDARD}:text:1.0" xmlns:draw="{STANDARD}:drawing:1.0" '
    f'xmlns:script="{STANDARD}:script:1.0" xmlns:xlink="http://www.w3.org/1999/xlink"'
)
META = f'<office:document-meta {ODF} xmlns:dc="d"><dc:title>Titolo</dc:title><dc:creator>Maria Prova</dc:creator>%s'
ODF_TYPE = "application/vnd.oasis.opendocument."


def open_file(kind, *extra, text=ITALIAN * 2, inside="", manifest="", mimetype=None):
    """An OpenDocument file of a kind ("text"), with a text, and what else is put into it."""
    content = f"<office:document-content {ODF}><text:p>{text}</text:p>{inside}</office:document-content>"
    return packed(
        [
            ("mimetype", mimetype or ODF_TYPE + kind),
            ("content.xml", content),
            ("meta.xml", META % "</office:document-meta>"),
            ("META-INF/manifest.xml", f'<m:manifest xmlns:m="{STANDARD}:manifest:1.0">{manifest}</m:manifest>'),
            *extra,
        ]
    )


def relation(kind, target):
    """The part with one relation to what lies elsewhere."""
    types = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    one = f'<Relationship Id="r" Type="{types}/{kind}" Target="{target}" TargetMode="External"/>'
    return f'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{one}</Relationships>'


def end_record():
    """The end of an archive of nothing."""
    return b"PK\x05\x06" + bytes(18)


def claiming(archive, member, **claims):
    """An archive whose directory says something else of a member: its flags, or its unpacked size."""
    archive, at = bytearray(archive), archive.rfind(b"PK\x01\x02", 0, archive.rfind(member.encode()))
    if "flags" in claims:
        archive[at + 8 : at + 10] = struct.pack("<H", claims["flags"])
    if "size" in claims:
        archive[at + 24 : at + 28] = struct.pack("<I", claims["size"])
    return bytes(archive)


def renamed_inside(archive, member, other):
    """An archive whose local header names a member otherwise than its directory does."""
    assert len(member) == len(other)
    return archive.replace(member.encode(), other.encode(), 1)


def moved(archive, member, other):
    """An archive that has a member under another name, in both of its directories, without a lie."""
    return renamed_inside(renamed_inside(archive, member, other), member, other)


def overlapping(copies=50):
    """An archive whose directory names the same bytes many times (Fifield, 2019)."""
    base = office_file("docx", ("word/media/a.bin", bytes(1_000_000)))
    end = base.rfind(b"PK\x05\x06")
    size, start = struct.unpack("<II", base[end + 12 : end + 20])
    directory, count = base[start:end], struct.unpack("<H", base[end + 10 : end + 12])[0]
    record = directory[directory.rfind(b"PK\x01\x02") :]
    more = b"".join(record.replace(b"a.bin", b"%05d" % number) for number in range(copies))
    total = count + copies
    last = struct.pack("<4sHHHHIIH", b"PK\x05\x06", 0, 0, total, total, size + len(more), start, 0)
    return base[:start] + directory + more + last


def png_that_claims(width, height):
    def chunk(kind, content):
        return struct.pack(">I", len(content)) + kind + content + struct.pack(">I", zlib.crc32(kind + content))

    header = chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 1, 0, 0, 0, 0))
    return b"\x89PNG\r\n\x1a\n" + header + chunk(b"IDAT", zlib.compress(bytes(1000))) + chunk(b"IEND", b"")


def noise(head, size):
    return head + random.Random(size).randbytes(size)


def moving(kind):
    out = io.BytesIO()
    frames = [Image.new("RGB", (20, 20), colour) for colour in ("navy", "white")]
    frames[0].save(out, kind, save_all=True, append_images=frames[1:])
    return out.getvalue()
