"""What honest files hold, close to what hostile ones do: they are taken."""

import pytest

from tests.documents.builders import (
    ELSEWHERE,
    ITALIAN,
    OFFICE_TEXTS,
    of_objects,
    of_packed_objects,
    office_file,
    open_file,
    packed,
    raw_pdf,
    relation,
)
from tests.documents.hostile_office import MAIN, SVG, field
from tests.documents.hostile_pdf import SCRIPT, with_object
from tests.documents.test_uploads import facts_of

PAGE = ["<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Count 1 /Kids [3 0 R] >>"]
PAGE += ["<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >>"]


def listing(content, entry):
    """A PDF whose table of objects has this entry for the fourth."""
    at = content.index(b"4 0 obj")
    return content.replace(b"%010d 00000 n " % at, entry)


HONEST_PDFS = {
    "a script that was taken out": listing(with_object("", SCRIPT), b"0000000000 00001 f "),
    "an entry that leads nowhere": listing(with_object("", "<< /A 1 >>"), b"0000000009 00000 n "),
    "a link": raw_pdf(page="/Annots [<< /Subtype /Link /A << /S /URI /URI (https://example.org/) >> >>]"),
    "a link to another file": raw_pdf(page="/Annots [<< /Subtype /Link /A << /S /GoToR /F (b.pdf) /D [0] >> >>]"),
    "a button to an address": raw_pdf(page="/Annots [<< /AA << /U << /S /URI /URI (https://example.org/) >> >> >>]"),
    "a form that is sent": raw_pdf(page="/Annots [<< /A << /S /SubmitForm /F (https://example.org/) >> >>]"),
    "a first page": raw_pdf("/OpenAction [3 0 R /Fit]"),
    "a first jump": raw_pdf("/OpenAction << /S /GoTo /D [3 0 R /Fit] >>"),
    "a form": raw_pdf("/AcroForm << /Fields [<< /FT /Tx /T (a) /V (/JavaScript) >>] /XFA null >>"),
    "a table beside it": raw_pdf("/AF [<< /Type /Filespec /F (dati.csv) /EF << /F 2 0 R >> >>]"),
    "words of programs": raw_pdf(info="/Subject (/JavaScript /Launch \\( /EF) /Keywords (a/JS)"),
    "packed objects": of_packed_objects([*PAGE, "<< /S /P /JSX (a) >>"]),
    "many objects": of_objects([*PAGE, *["<< /Type /StructElem /S /P /P 3 0 R /K [0] >>"] * 30_000]),
}


@pytest.mark.parametrize("content", HONEST_PDFS.values(), ids=HONEST_PDFS)
def test_pdf_may_hold(content):
    assert facts_of(content, "file.pdf").doubts == ("no_text",)


def test_office_file_may_hold_links_and_drawings():
    link = ("word/_rels/document.xml.rels", relation("hyperlink", ELSEWHERE))
    drawing = ("word/media/image1.svg", SVG.replace(b"script", b"title"))
    content = office_file("docx", link, drawing, ("word/drawing.vml", "<v:shape><br></v:shape>"), authors=("", ""))
    assert facts_of(content).doubts == ()


@pytest.mark.parametrize(
    "body",
    [
        field("PAGE"),
        field("=", ("NUMPAGES",), "-1"),
        field("IF ", ("MERGEFIELD x",), ' = "1" "a" "b"'),
        field('HYPERLINK "https://example.org/"'),
        field('INCLUDEPICTURE "C:\\\\foto.png" \\* MERGEFORMAT'),
        field('REF dde "http://example.org"'),
    ],
)
def test_text_may_hold_fields(body):
    assert facts_of(office_file("docx", body=body, authors=("", "")), "file.docx").doubts == ()


@pytest.mark.parametrize(
    ("inside", "doubts"),
    [
        ('<text:a xlink:href="https://example.org/">a</text:a>', ()),
        ('<text:a xlink:href="mailto:ufficio@example.org">a</text:a>', ()),
        ('<text:a xlink:href="#capitolo">a</text:a>', ()),
        ('<text:a xlink:href="../altro.odt">a</text:a>', ("local_links",)),
        ('<text:a xlink:href="file:///C:/altro.odt">a</text:a>', ("local_links",)),
        ('<draw:image xlink:href="Pictures/1.png"/><draw:object xlink:href="./Object 1"/>', ()),
        ('<draw:image xlink:href="data:image/png;base64,AA=="/>', ()),
    ],
)
def test_open_text_may_hold_links_and_images(inside, doubts):
    assert facts_of(open_file("text", inside=inside), "file.odt").doubts == ("author", *doubts)


@pytest.mark.parametrize(
    "target", ["file:///C:\\Modelli\\Normal.dotm", "C:\\Modelli\\a.dotm", "a b.dotm", "file:a.dotm"]
)
def test_text_may_name_a_template_of_its_computer(target):
    local = ("word/_rels/settings.xml.rels", relation("attachedTemplate", target))
    assert facts_of(office_file("docx", local, authors=("", "")), "file.docx").doubts == ("local_links",)


def test_text_may_have_a_main_part_of_any_name():
    types = f'<Types><Override PartName="/word/Document.DAT" ContentType="{MAIN.upper()}"/></Types>'
    content = packed([("[Content_Types].xml", types), ("word/document.dat", OFFICE_TEXTS["docx"][1] % (ITALIAN * 2))])
    assert facts_of(content, "file.docx").language == "it"
