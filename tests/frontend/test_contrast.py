"""Every colour of the look against whatever it stands on (WCAG 2.2, success criteria 1.4.3 and 1.4.11).

Who changes a colour in the tokens sees here whether it can still be read.
"""

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
SCSS = ROOT / "frontend" / "scss"
HEX = r"#(?:[0-9a-fA-F]{6}|[0-9a-fA-F]{3})\b"
TEXT, MARK = 4.5, 3
WHITE, BLACK = "#fff", "#000"
LIGHT = ("--paper", "--soft", "--blue-tint")
DARK = ("--navy", "--navy-deep")

#: (what is drawn, on what, how much they must differ): text, then marks, icons, focus rings and borders of controls.
PAIRS = [
    *[(ink, ground, TEXT) for ink in ("--ink", "--ink-2", "--navy", "--blue", "--blue-dark") for ground in LIGHT],
    *[(ink, "--blue-tint-2", TEXT) for ink in ("--ink", "--blue", "--blue-dark")],
    *[(ink, "--sea", TEXT) for ink in ("--ink", "--ink-2", "--blue-dark")],
    *[("--ink", "--found", TEXT)],
    *[(light, dark, TEXT) for light in (WHITE, "--on-navy", "--amber", "--blue-tint") for dark in DARK],
    *[(WHITE, ground, TEXT) for ground in ("--blue", "--blue-dark", "--navy", "--ink-2", "--place")],
    *[("--place", ground, TEXT) for ground in ("--paper", "--soft")],
    *[(mark, ground, MARK) for mark in ("--control", "--blue", "--blue-dark") for ground in LIGHT],
    *[(mark, "--sea", MARK) for mark in ("--place", "--blue-dark", "--control")],
    *[(BLACK, ground, MARK) for ground in (*LIGHT, "--sea", "--blue-tint-2")],
]
#: Lines that only divide: nothing is known by them alone.
DECORATION = {"--line", "--line-2", "--line-strong"}
#: Bootstrap Italia's own, kept for the central State.
BLUE_OF_THE_STATE = re.compile(r"#06c\b|#0066cc\b", re.IGNORECASE)


def source(name):
    return (SCSS / name).read_text(encoding="utf-8")


def variables(text):
    """The colours that a style sheet of ours names: {"--ink": "#12263c", "$primary": …}."""
    named = dict(re.findall(rf"^\s*(\$[\w-]+):\s*({HEX})", text, re.MULTILINE))
    found = re.findall(rf"^\s*(--[\w-]+):\s*(?:({HEX})|#\{{(\$[\w-]+)\}})", text, re.MULTILINE)
    return named | {name: colour or named[variable] for name, colour, variable in found if colour or variable in named}


TOKENS = variables(source("_tokens.scss"))


def channels(colour):
    digits = colour.removeprefix("#")
    digits = "".join(digit * 2 for digit in digits) if len(digits) == 3 else digits
    return [int(digits[start : start + 2], 16) for start in (0, 2, 4)]


def luminance(colour):
    """Relative luminance of a colour, as WCAG 2.2 defines it."""
    parts = [value / 255 for value in channels(colour)]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one, other):
    darker, lighter = sorted((luminance(one), luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def test_contrast_is_what_the_standard_says():
    assert contrast(BLACK, WHITE) == 21
    assert contrast(WHITE, WHITE) == 1
    assert round(contrast("#777777", WHITE), 2) == 4.48


@pytest.mark.parametrize(("drawn", "ground", "least"), PAIRS)
def test_pair_can_be_read(drawn, ground, least):
    assert contrast(TOKENS.get(drawn, drawn), TOKENS.get(ground, ground)) >= least


def test_every_colour_is_paired_or_decoration():
    paired = {name for drawn, ground, _least in PAIRS for name in (drawn, ground)} - {WHITE, BLACK}
    assert {name for name in TOKENS if name.startswith("--")} == paired | DECORATION


def test_sectors_and_statuses_can_be_read_on_paper():
    sectors = dict(re.findall(rf"^\s*(\w+):\s*({HEX}),", source("portal/_sectors.scss"), re.MULTILINE))
    assert len(sectors) == 6
    assert {name for name, colour in sectors.items() if contrast(colour, WHITE) < TEXT} == set()
    marks = re.findall(rf"--mark:\s*({HEX})", source("portal/_status.scss"))
    assert [mark for mark in marks if contrast(mark, TOKENS["--soft"]) < MARK] == []


def test_primary_colour_is_the_same_for_the_library():
    """Bootstrap Italia takes it whole in some places, and as hue, saturation and brightness in others."""
    hue, saturation, brightness = (
        int(re.search(rf"\$primary-{part}: (\d+);", source("_tokens.scss"))[1]) for part in "hsb"
    )
    values = [value / 255 for value in channels(TOKENS["$primary"])]
    most, least = max(values), min(values)
    assert TOKENS["--blue"] == TOKENS["$primary"]
    assert values.index(least) == 0 and most == values[2]
    turned = 60 * (4 + (values[0] - values[1]) / (most - least))
    assert [round(turned), round(100 * (most - least) / most), round(100 * most)] == [hue, saturation, brightness]


def test_blue_of_the_state_is_nowhere():
    sources = [
        *SCSS.rglob("*.scss"),
        *(ROOT / "frontend" / "build").glob("*.mjs"),
        *(ROOT / "frontend" / "js").glob("*.js"),
    ]
    sources += [*(ROOT / "templates").rglob("*.html"), *(ROOT / "static" / "build" / "css").glob("*.css")]
    sources += [*(ROOT / "static").rglob("*.svg")]
    found = [path.name for path in sources if BLUE_OF_THE_STATE.search(path.read_text(encoding="utf-8"))]
    assert (len(sources) > 50, found) == (True, [])


def test_every_token_that_is_used_is_there():
    """A custom property without a value makes the whole declaration void, and nothing says so."""
    sheets = [path.read_text(encoding="utf-8") for path in SCSS.rglob("*.scss")]
    used = {name for sheet in sheets for name in re.findall(r"var\((--[\w-]+)\)", sheet)}
    named = {name for sheet in sheets for name in re.findall(r"(--[\w-]+):", sheet)}
    assert used - named == set()
