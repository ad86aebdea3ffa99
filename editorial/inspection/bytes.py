"""What the readers of the child process look for in bytes, and which text of a file can be stored."""

import re
import unicodedata

from editorial.inspection.refusal import Refused

BLOCK = 1 << 20
# In two pieces, so that no scanner takes this source for the virus that it is not.
EICAR = b"EICAR-STANDARD-" + b"ANTIVIRUS-TEST-FILE"
MARKUP = re.compile(rb"<\s*(?:!doctype\s+html|html|head|body|script|svg|iframe|\?php|%@)", re.IGNORECASE)
# PostgreSQL refuses NUL, UTF-8 half a character.
_UNSTORABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff\ufffe\uffff]")
_PRESENTATION = re.compile("[\ufb00-\ufb06\ufb50-\ufdff\ufe70-\ufefc]+")


def refuse_virus(stream):
    """Read a stream to its end and go back to its beginning; Refused("virus") for the test file of scanners."""
    tail = b""
    while block := stream.read(BLOCK):
        if EICAR in tail + block:
            raise Refused("virus")
        tail = block[-len(EICAR) :]
    stream.seek(0)


def clean(text, limit):
    """A text of at most `limit` characters that both databases store; ligatures and presentation forms spelled out."""
    text = _UNSTORABLE.sub("", str(text)[: limit * 2])
    text = _PRESENTATION.sub(lambda found: unicodedata.normalize("NFKC", found[0]), text)
    return unicodedata.normalize("NFC", text).strip()[:limit]
