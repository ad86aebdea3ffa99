"""Hostile and broken files, made on the spot: each with its name, what makes its bytes, and why it is refused."""

from tests.documents.builders import (
    EICAR,
    ELSEWHERE,
    W,
    claiming,
    moved,
    moving,
    noise,
    of_objects,
    office_file,
    open_file,
    overlapping,
    packed,
    png_that_claims,
    raw_pdf,
    relation,
    renamed_inside,
)
from tests.documents.files import image

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
