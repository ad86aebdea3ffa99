"""What the name of a file that somebody sends may be. It is never believed, and nothing is ever stored under it."""

import re
from pathlib import PurePath

INVISIBLE = re.compile("[\x00-\x1f\x7f-\x9f\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\ud800-\udfff]")
MOST_BYTES = 250
# What some server or desktop would run. «agenda.docx.pdf» and «verbale 3.4.2018.pdf» are honest names.
ACTIVE = frozenset(
    "asp aspx bat cgi cmd com cpl dll docm exe hta htm html htaccess jar js jse jsp lnk mht mhtml mjs msi php php3 php4"
    " php5 phar phtml pif pl pptm ps1 py rb scr sh shtml svg svgz swf vbe vbs wsf xht xhtml xlsm xml".split()
)
_SAME = {"jpeg": "jpg", "jpe": "jpg", "jfif": "jpg"}
_EXTENSION = re.compile(r"[a-z][a-z0-9]{1,5}|7z")


def name_problem(name):
    """Why a file of this name is not taken, "name" or "active_name"; empty where nothing speaks against it."""
    name = name or ""
    if INVISIBLE.search(name) or len(name.encode("utf-8", "replace")) > MOST_BYTES:
        return "name"
    return "active_name" if is_active(name) else ""


def is_active(name):
    """Whether one of the extensions of a name, the last or one before it, is that of something that runs."""
    return any(suffix.strip(". ").lower() in ACTIVE for suffix in PurePath(name.replace("\\", "/")).suffixes)


def extension_of(name):
    """The extension that a name ends with, in small letters, "jpg" for "jpeg"; empty where it has none."""
    extension = PurePath(name or "").suffix.lower().strip(". ")
    return _SAME.get(extension, extension) if _EXTENSION.fullmatch(extension) else ""
