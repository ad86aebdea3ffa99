#!/usr/bin/env python3
"""Make the sample PDFs that stand in for an office's originals.

Reads FOLDER/sources/standins.yaml and writes the PDFs that it names, inside FOLDER. The same sources always give
the same bytes, so that the files can be committed and checked.
"""

import argparse
import io
import sys
from pathlib import Path
from xml.sax.saxutils import escape

import yaml
from reportlab.lib.colors import HexColor
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import mm
from reportlab.platypus import BaseDocTemplate, Frame, NextPageTemplate, PageBreak, PageTemplate, Paragraph, Spacer

MARGIN = 25 * mm
INK = HexColor("#1d2433")
ACCENT = HexColor("#14476b")
PALE = HexColor("#eaf1f6")

HEADING = ParagraphStyle(
    "heading", fontName="Helvetica-Bold", fontSize=20, leading=25, textColor=ACCENT, spaceAfter=8 * mm
)
NOTICE = ParagraphStyle(
    "notice",
    fontName="Helvetica-Bold",
    fontSize=11.5,
    leading=16,
    textColor=INK,
    backColor=PALE,
    borderPadding=(8, 10, 9, 10),
    spaceAfter=8 * mm,
    leftIndent=10,
    rightIndent=10,
)
TEXT = ParagraphStyle("text", fontName="Helvetica", fontSize=11.5, leading=17, textColor=INK, spaceAfter=4 * mm)

LARGEST = 20_000
"""Bytes: samples are committed, so they stay small."""


class SourceError(Exception):
    """What the sources say cannot be made into a PDF."""


def read_sources(folder):
    """The entries of the folder's stand-ins. Raises SourceError where there are none or one is incomplete."""
    source = folder / "sources" / "standins.yaml"
    try:
        entries = yaml.safe_load(source.read_text(encoding="utf-8"))["files"]
    except FileNotFoundError:
        raise SourceError(f"{source}: not found") from None
    except (yaml.YAMLError, KeyError, TypeError) as error:
        raise SourceError(f"{source}: {error}") from error
    for entry in entries:
        for page in entry.get("pages") or [{}]:
            if not (page.get("language") and page.get("heading") and page.get("paragraphs")):
                raise SourceError(f"{source}: {entry.get('file')}: every page needs language, heading, paragraphs")
    return entries


def render(entry):
    """The bytes of one PDF: one page a language; the document's title and language are those of the first."""
    pages = entry["pages"]
    buffer = io.BytesIO()
    document = BaseDocTemplate(
        buffer,
        pagesize=A4,
        title=pages[0]["heading"],
        subject=pages[0]["paragraphs"][0],
        lang=pages[0]["language"],
        invariant=1,
        # Compressed bytes differ between versions of zlib; plain ones do not.
        pageCompression=0,
        initialFontName="Helvetica",
        displayDocTitle=True,
    )
    document.addPageTemplates(
        [_page_template(page["language"], number, len(pages)) for number, page in enumerate(pages, start=1)]
    )
    document.build(_story(pages))
    if document.page != len(pages):
        raise SourceError(f"{entry['file']}: a text is longer than its page")
    return buffer.getvalue()


def _page_template(name, number, count):
    def foot(canvas, document):
        canvas.saveState()
        canvas.setFont("Helvetica", 9)
        canvas.setFillColor(INK)
        canvas.setStrokeColor(ACCENT)
        canvas.line(MARGIN, 19 * mm, A4[0] - MARGIN, 19 * mm)
        canvas.drawRightString(A4[0] - MARGIN, 14 * mm, f"{number}/{count}")
        canvas.restoreState()

    frame = Frame(MARGIN, MARGIN, A4[0] - 2 * MARGIN, A4[1] - 2 * MARGIN, leftPadding=0, rightPadding=0)
    return PageTemplate(id=name, frames=[frame], onPageEnd=foot)


def _story(pages):
    story = []
    for number, page in enumerate(pages):
        if number:
            story += [NextPageTemplate(page["language"]), PageBreak()]
        notice, *rest = page["paragraphs"]
        story += [Paragraph(escape(page["heading"]), HEADING), Paragraph(escape(notice), NOTICE), Spacer(1, 2 * mm)]
        story += [Paragraph(escape(text), TEXT) for text in rest]
    return story


def make(folder):
    """Write the folder's PDFs and return their paths."""
    written = []
    for entry in read_sources(folder):
        path = folder / entry["file"]
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(render(entry))
        written.append(path)
    return written


def complaints(folder):
    """What is wrong with the PDFs on disk: missing, different from the sources, too large, or without a source."""
    found = []
    expected = {folder / entry["file"]: render(entry) for entry in read_sources(folder)}
    for path, content in expected.items():
        if not path.exists():
            found.append(f"{path}: missing")
        elif path.read_bytes() != content:
            found.append(f"{path}: differs from its source")
        if len(content) > LARGEST:
            found.append(f"{path}: {len(content)} bytes, more than {LARGEST}")
    for path in sorted((folder / "files").glob("*.pdf")):
        if path not in expected:
            found.append(f"{path}: has no source")
    return found


def main(arguments=None):
    here = Path(__file__).resolve().parent.parent
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument(
        "folders", nargs="*", type=Path, metavar="FOLDER", help="a folder of content (default: all in content/)"
    )
    parser.add_argument("--check", action="store_true", help="write nothing; fail if a file differs from its source")
    options = parser.parse_args(arguments)
    folders = options.folders or [
        source.parent.parent for source in sorted(here.glob("content/*/sources/standins.yaml"))
    ]
    try:
        if options.check:
            found = [complaint for folder in folders for complaint in complaints(folder)]
            print("\n".join(found) if found else "The sample PDFs equal their sources.")
            return 1 if found else 0
        for folder in folders:
            for path in make(folder):
                print(f"{path}: {path.stat().st_size} bytes")
    except SourceError as error:
        print(error, file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
