"""What an address inside an office file leads to.

What is known to be harmless is let through, and nothing else: nobody can list all the schemes that programs know.
"""

import re
from urllib.parse import unquote

# Browsers and office programs drop these wherever they stand in an address.
_DROPPED = re.compile(r"[\x00-\x20\x7f]+")
# A letter alone is a drive of Windows.
_SCHEME = re.compile(r"[a-z][a-z0-9+.-]+:", re.IGNORECASE)
_LOCAL_FILE = re.compile(r"file:(?:/|///)?(?![/\\])", re.IGNORECASE)
_ELSEWHERE = re.compile(r"[/\\]{2}")
_WAITING = re.compile(r"(?:https?|ftps?|mailto|tel):", re.IGNORECASE)
#: The bytes of an image, written into the address itself.
_CONTAINED = re.compile(r"data:image/", re.IGNORECASE)


def is_remote(target):
    """Whether what is fetched from here comes from outside of the file and of the computer that opens it."""
    return any(_leaves(_DROPPED.sub("", spelled)) for spelled in (target, unquote(target)))


def _leaves(target):
    if _ELSEWHERE.match(target):
        return True
    return bool(_SCHEME.match(target)) and not (_LOCAL_FILE.match(target) or _CONTAINED.match(target))


def waits_for_a_click(target):
    """Whether a link does nothing but open a page, a message or a file."""
    target = _DROPPED.sub("", target)
    return not _SCHEME.match(target) or bool(_WAITING.match(target)) or target.lower().startswith("file:")


def is_local_file(target):
    """Whether a link leads to a file beside the document or on somebody's computer."""
    target = _DROPPED.sub("", target)
    return bool(target) and not target.startswith("#") and not _WAITING.match(target)
