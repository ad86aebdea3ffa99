"""Drawing the picture that stands beside a shared address: words on the look's ground, or a photo, above who we are."""

from dataclasses import dataclass, replace
from functools import cache
from io import BytesIO

from django.contrib.staticfiles import finders
from PIL import Image, ImageDraw, ImageFont, ImageOps

from .look import colours

#: Pixels, as Open Graph's readers want them; and the most bytes that they take without complaint.
WIDTH, HEIGHT = 1200, 630
MOST_BYTES = 300_000

_STRIP = 140
_MARGIN = 72
_EMBLEM = 88
_BAND = 20
_SIZES = (76, 68, 60, 54, 48, 44)
_MOST_LINES = 4


@dataclass(frozen=True)
class Card:
    """What is on the picture. `photo` and `emblem` are the bytes of images, empty for none."""

    title: str
    kind: str
    site_name: str
    body: str
    photo: bytes = b""
    emblem: bytes = b""


def draw(card):
    """The picture of a card, as the bytes of a JPEG of less than `MOST_BYTES`."""
    card = replace(card, **{name: _one_line(getattr(card, name)) for name in ("title", "kind", "site_name", "body")})
    picture = Image.new("RGB", (WIDTH, HEIGHT), colours()["navy"])
    photo = _opened(card.photo)
    if photo:
        picture.paste(ImageOps.fit(photo.convert("RGB"), (WIDTH, HEIGHT - _STRIP)), (0, 0))
    else:
        _draw_words(ImageDraw.Draw(picture), card)
    _draw_strip(picture, card)
    return _as_jpeg(picture)


def _one_line(text):
    """Without what has no shape: line ends, tabs and other controls, which the drawing of text refuses."""
    return " ".join("".join(letter if letter.isprintable() else " " for letter in text).split())


def _opened(content):
    """The image, upright; None where there is none or it cannot be read."""
    if not content:
        return None
    try:
        return ImageOps.exif_transpose(Image.open(BytesIO(content)))
    except (OSError, ValueError, Image.DecompressionBombError):
        return None


def _draw_words(draw_on, card):
    tokens = colours()
    draw_on.rectangle((0, 0, _BAND, HEIGHT), fill=tokens["blue"])
    top = _MARGIN
    if card.kind:
        draw_on.text((_MARGIN, top), card.kind, font=_font(600, 32), fill=tokens["amber"])
        top += 56
    lines, font = _fitting(card.title, WIDTH - 2 * _MARGIN, HEIGHT - _STRIP - top - 32)
    draw_on.multiline_text((_MARGIN, top), "\n".join(lines), font=font, fill="white", spacing=font.size * 0.12)


def _draw_strip(picture, card):
    tokens = colours()
    draw_on = ImageDraw.Draw(picture)
    draw_on.rectangle((0, HEIGHT - _STRIP, WIDTH, HEIGHT), fill=tokens["paper"])
    left, middle = _MARGIN, HEIGHT - _STRIP // 2
    emblem = _opened(card.emblem)
    if emblem:
        emblem = ImageOps.contain(emblem.convert("RGBA"), (_EMBLEM, _EMBLEM))
        picture.paste(emblem, (left, middle - emblem.height // 2), emblem)
        left += _EMBLEM + 28
    room = WIDTH - left - _MARGIN
    name, size = _font(700, 40), _font(400, 28)
    if not card.body:
        draw_on.text((left, middle), _shortened(card.site_name, name, room), font=name, fill=tokens["ink"], anchor="lm")
        return
    draw_on.text((left, middle + 2), _shortened(card.site_name, name, room), font=name, fill=tokens["ink"], anchor="ls")
    draw_on.text((left, middle + 40), _shortened(card.body, size, room), font=size, fill=tokens["ink-2"], anchor="ls")


@cache
def _font(weight, size):
    """The look's typeface; Pillow's own where the built one is missing."""
    found = finders.find(f"build/fonts/titillium-web-{weight}.woff2")
    try:
        return ImageFont.truetype(found, size) if found else ImageFont.load_default(size)
    except OSError:  # a library without WOFF2
        return ImageFont.load_default(size)


def _fitting(text, width, height):
    """(lines, font): the largest type in which the text has room, cut in the smallest where it has none."""
    for size in _SIZES:
        font = _font(700, size)
        lines = _wrapped(text, font, width)
        if len(lines) <= min(_MOST_LINES, height // (size * 1.32)):
            return lines, font
    most = int(min(_MOST_LINES, height // (size * 1.32)))
    return [*lines[: most - 1], _shortened(" ".join(lines[most - 1 : most + 1]), font, width)], font


def _wrapped(text, font, width):
    lines = [""]
    for word in text.split():
        longer = f"{lines[-1]} {word}".strip()
        if font.getlength(longer) <= width:
            lines[-1] = longer
        else:
            lines += [_shortened(word, font, width)]
    return [line for line in lines if line]


def _shortened(text, font, width):
    """The text, cut with an ellipsis where it is wider than there is room."""
    if font.getlength(text) <= width:
        return text
    while text and font.getlength(f"{text}…") > width:
        text = text[:-1].rstrip()
    return f"{text}…"


def _as_jpeg(picture):
    for quality in (88, 78, 66, 52, 36):
        out = BytesIO()
        picture.save(out, "JPEG", quality=quality, optimize=True, progressive=True)
        if out.tell() < MOST_BYTES:
            break
    return out.getvalue()
