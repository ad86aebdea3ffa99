"""Licences under which documents may be used again.

The codes are those of SPDX, where it has one.
"""

from django.db import models
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

_DEED = "https://creativecommons.org/{path}/deed.{language}"


class Licence(models.TextChoices):
    CC_BY = "CC-BY-4.0", "CC BY 4.0"
    CC_BY_SA = "CC-BY-SA-4.0", "CC BY-SA 4.0"
    CC_BY_NC = "CC-BY-NC-4.0", "CC BY-NC 4.0"
    CC_BY_NC_SA = "CC-BY-NC-SA-4.0", "CC BY-NC-SA 4.0"
    CC_BY_ND = "CC-BY-ND-4.0", "CC BY-ND 4.0"
    CC_BY_NC_ND = "CC-BY-NC-ND-4.0", "CC BY-NC-ND 4.0"
    CC0 = "CC0-1.0", "CC0 1.0"
    RESERVED = "reserved", _("All rights reserved")


def deed_address(licence):
    """Where a Creative Commons licence is explained, in the active language; empty for what is no licence."""
    if licence in ("", Licence.RESERVED):
        return ""
    path = "publicdomain/zero/1.0" if licence == Licence.CC0 else f"licenses/{licence[3:-4].lower()}/4.0"
    return _DEED.format(path=path, language=(get_language() or "it")[:2])
