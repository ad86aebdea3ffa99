"""What a printed page says of where it comes from: its short address on the web, and the same as a QR code."""

from functools import lru_cache

import segno
from django.conf import settings
from django.urls import reverse
from django.utils.safestring import mark_safe


def printed_address(project):
    """The short address of the project, as people write it, and its QR code as an SVG."""
    address = f"{settings.BASE_URL}{reverse('project-short', args=[project.slug])}"
    return {"words": address.partition("://")[2].rstrip("/"), "code": _qr_code(address)}


@lru_cache(maxsize=500)
def _qr_code(address):
    """QR code, ISO/IEC 18004, with the standard's quiet zone of four modules and error correction M."""
    drawn = segno.make(address, micro=False, error="m")
    # Only an address of ours goes in, and it comes out as the outline of squares.
    return mark_safe(drawn.svg_inline(border=4, omitsize=True, svgclass=None, lineclass=None))  # noqa: S308
