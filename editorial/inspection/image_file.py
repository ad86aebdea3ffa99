"""Decodes an image and encodes it anew, inside the child process.

No metadata survives, nor anything that was hidden behind the pixels. Of what the metadata said, the orientation and the
colours are applied to the pixels.
"""

import base64
import io
import warnings

from PIL import Image, ImageCms, ImageFile, ImageOps

from editorial.inspection.refusal import Refused

FORMATS = {"jpg": "JPEG", "png": "PNG", "webp": "WEBP"}
SAVE = {
    "jpg": {"quality": 88, "optimize": True},
    "png": {},
    "webp": {"quality": 88, "method": 4},
}
SMALLER = {"quality": 80, "method": 4}
MODES = {
    "jpg": ("L", "RGB"),
    "png": ("1", "L", "LA", "P", "RGB", "RGBA"),
    "webp": ("RGB", "RGBA"),
}
TRANSPARENT = ("RGBA", "LA", "PA", "La", "RGBa")
GPS = 0x8825


def read(stream, options):
    """Yield the new image, its size, its smaller versions and what was found in its metadata.

    Options: `kind` (an extension), `pixels` (the most there may be), `widths` (of the smaller versions).
    """
    kind = options["kind"]
    image = opened(stream, kind, options["pixels"])
    had_position = says_where(image)
    image.load()
    image = bare(in_plain_colours(turned(image), kind))
    small = (width for width in options["widths"] if width < image.width)
    yield {
        "image": encoded(image, kind, **SAVE[kind]),
        "size": image.size,
        "smaller": {width: encoded(narrowed(image, width), "webp", **SMALLER) for width in small},
        "findings": ["position"] if had_position else [],
    }


def opened(stream, kind, pixels):
    """The image, not decoded yet; Refused for too many pixels or more than one picture in time."""
    ImageFile.LOAD_TRUNCATED_IMAGES = False
    Image.MAX_IMAGE_PIXELS = pixels
    # By default Pillow only warns between the limit and twice as much.
    warnings.simplefilter("error", Image.DecompressionBombWarning)
    try:
        image = Image.open(stream, formats=[FORMATS[kind]])
    except (Image.DecompressionBombError, Image.DecompressionBombWarning):
        raise Refused("pixels") from None
    if image.width * image.height > pixels:
        raise Refused("pixels")
    # A photograph from a telephone may hold several pictures, too (MPO): the first is the photograph.
    if kind != "jpg" and getattr(image, "n_frames", 1) > 1:
        raise Refused("animated")
    return image


def in_plain_colours(image, kind):
    """The image in sRGB, in a mode that its kind and every browser know; transparency kept where the kind has it."""
    is_transparent = image.mode in TRANSPARENT or "transparency" in image.info
    profile = image.info.get("icc_profile")
    if profile and image.mode in ("RGB", "RGBA", "CMYK"):
        mode = "RGBA" if image.mode == "RGBA" else "RGB"
        try:
            srgb = ImageCms.createProfile("sRGB")
            image = ImageCms.profileToProfile(image, io.BytesIO(profile), srgb, outputMode=mode)
        except (ImageCms.PyCMSError, OSError, TypeError, ValueError):  # a broken profile: colours as they are
            pass
    if image.mode.startswith("I;16"):  # grey of 16 bits, which a plain conversion would cut off
        image = image.point(lambda value: value / 256).convert("L") if image.mode == "I;16" else image
    if image.mode not in MODES[kind]:
        image = image.convert("RGBA" if is_transparent and kind != "jpg" else "RGB")
    return image


def says_where(image):
    """Whether the metadata name the place where a photograph was taken."""
    try:
        return bool(image.getexif().get_ifd(GPS))
    except Exception:  # broken metadata cost what they say, not the image
        return False


def turned(image):
    """The image as it is to be seen, which its metadata know."""
    try:
        return ImageOps.exif_transpose(image)
    except Exception:
        return image


def bare(image):
    """Without anything but pixels (and a palette's transparency)."""
    transparency = image.info.get("transparency")
    image.info.clear()
    if transparency is not None and image.mode != "RGBA":
        image.info["transparency"] = transparency
    # Pillow writes what it finds here even when asked for nothing.
    image.getexif().clear()
    return image


def narrowed(image, width):
    """The image at this width, in its own proportions."""
    if image.mode not in ("RGB", "RGBA"):
        is_transparent = image.mode in TRANSPARENT or "transparency" in image.info
        image = image.convert("RGBA" if is_transparent else "RGB")
    height = max(1, round(image.height * width / image.width))
    return image.resize((width, height), Image.Resampling.LANCZOS, reducing_gap=3)


def encoded(image, kind, **options):
    out = io.BytesIO()
    image.save(out, FORMATS[kind], **options)
    return base64.b64encode(out.getvalue()).decode("ascii")
