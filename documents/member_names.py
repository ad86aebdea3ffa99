"""Names of files in an archive: what people understand, and every file system takes.

Source of what Windows refuses: Microsoft, "Naming Files, Paths, and Namespaces".
"""

import re
import unicodedata

from .downloads import file_name
from .file_kinds import KIND_OF_MEDIA_TYPE
from .labels import language_name

#: Of the title; the language, a number and the extension come after it, together at most 200.
_MOST_TITLE_BYTES = 140
_COLON = re.compile(r"\s*:\s+")
_FORBIDDEN = str.maketrans({":": "-", "|": "-", '"': "'", "<": "", ">": "", "?": "", "*": ""})
_DEVICE = re.compile(r"(con|prn|aux|nul|conin\$|conout\$|(com|lpt)[0-9¹²³])(?=\s*(\.|$))", re.IGNORECASE)


def member_names(files):
    """A name for each DocumentFile, in the active language: "Profilo migratorio di Tunisi (francese).pdf".

    Unique whatever the case; the second one of the same name ends in a 2.
    """
    taken, names = set(), []
    for file in files:
        extension = KIND_OF_MEDIA_TYPE[file.media_type].extension
        stem, number = _stem(file), 1
        name = portable(stem, extension)
        while _compared(name) in taken:
            number += 1
            name = portable(f"{stem} {number}", extension)
        taken.add(_compared(name))
        names.append(name)
    return names


def portable(stem, extension):
    """A file's name that Windows, macOS and Linux take, in any script."""
    name = file_name(_permitted(stem), extension)
    return f"_{name}" if _DEVICE.match(name) else name


def _stem(file):
    title = _permitted(unicodedata.normalize("NFC", file.document.title))
    # Cut here, so that what comes after it stays: the number tells two names apart.
    title = title.encode()[:_MOST_TITLE_BYTES].decode("utf-8", "ignore").strip()
    language = language_name(file.language)
    # Many a title says it already: "Migration profile (in Italian)".
    is_said = title.casefold().endswith(f"{language})".casefold())
    return f"{title} ({language})" if language and not is_said else title


def _permitted(text):
    """Without what Windows forbids in a name."""
    return _COLON.sub(" - ", text).translate(_FORBIDDEN)


def _compared(name):
    """What two names may not share: file systems differ in what they tell apart."""
    return unicodedata.normalize("NFKC", name).casefold()
