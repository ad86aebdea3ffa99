"""The fonts come with the page, so that no line moves when one arrives (docs/decisions/three-fonts-preloaded.md)."""

import re
from pathlib import Path

import pytest
from django.conf import settings

BUILD = Path(settings.BASE_DIR) / "static/build"
PRELOADED = re.compile(r'<link rel="preload" href="[^"]*/(fonts/[^"]+)" as="font" type="font/woff2" crossorigin>')


@pytest.mark.django_db
def test_every_font_of_the_style_sheet_is_asked_for_at_the_head_of_the_page(client):
    declared = re.findall(r"url\(\.\./(fonts/[^)]+)\)", (BUILD / "css/site.css").read_text(encoding="utf-8"))
    assert PRELOADED.findall(client.get("/it/").text) == sorted(declared)
    assert sorted(declared) == sorted(f"fonts/{path.name}" for path in (BUILD / "fonts").iterdir())


def test_stand_ins_have_the_height_of_the_font():
    """Ascent and descent are Titillium's own, whatever the width of the stand-in: lines keep their height."""
    style = (BUILD / "css/site.css").read_text(encoding="utf-8")
    number = r"([\d.]+)%"
    stand_ins = re.findall(f"size-adjust:{number};ascent-override:{number};descent-override:{number}", style)
    heights = {tuple(round(float(width) * float(part) / 100, 1) for part in parts) for width, *parts in stand_ins}
    assert (len(stand_ins), heights) == (9, {(113.3, 38.8)})
