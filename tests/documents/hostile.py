"""Hostile and broken files, made on the spot: each with its name, what makes its bytes, and why it is refused."""

from tests.documents.builders import (
    EICAR,
    moving,
    noise,
    office_file,
    png_that_claims,
    raw_pdf,
)
from tests.documents.files import image
from tests.documents.hostile_office import HTML, OFFICE_FILES, SVG
from tests.documents.hostile_pdf import PDFS

OLD_OFFICE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600)


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
    **PDFS,
    **OFFICE_FILES,
    "image of too many pixels": ("a.png", lambda: png_that_claims(60_000, 60_000), "pixels"),
    "image of a few too many": ("a.png", lambda: png_that_claims(41_000, 1_000), "pixels"),
    "image cut off": ("a.jpg", lambda: image("JPEG", (300, 200))[:400], "damaged"),
    "image of noise": ("a.jpg", lambda: noise(b"\xff\xd8\xff\xe0", 5_000), "damaged"),
    "image that moves": ("a.png", lambda: moving("PNG"), "animated"),
    "photograph that moves": ("a.webp", lambda: moving("WEBP"), "animated"),
}
