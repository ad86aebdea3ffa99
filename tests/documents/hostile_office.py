"""Hostile and broken archives and office files, as in `hostile.py`."""

from tests.documents.builders import (
    ELSEWHERE,
    W,
    claiming,
    moved,
    office_file,
    open_file,
    overlapping,
    packed,
    relation,
    renamed_inside,
)

SVG = b'<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'
HTML = b"<html><script>alert(1)</script></html>"
LAUGHS = '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa">{}]><x>&j;</x>'.format(
    "".join(f'<!ENTITY {chr(98 + n)} "{f"&{chr(97 + n)};" * 10}">' for n in range(9))
)
PASSWD = '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><x>&e;</x>'
EXCHANGE = f"<w:document {W}><w:instrText>DDEAUTO c:\\\\cmd.exe</w:instrText></w:document>"
OTHER_MACROS = '<Override PartName="/x" ContentType="application/vnd.ms-word.document.macroEnabled.main+xml"/>'
PACKAGE = b"\xd0\xcf" + "\x01Ole10Native".encode("utf-16-le")
SWOLLEN = ("xl/x.xml", b"<a>" + b" " * (12 << 20) + b"</a>")

OFFICE_FILES = {
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
}
