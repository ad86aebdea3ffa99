"""Gives a file out: its name, its validators, a part of it.

Sources: RFC 9110 (sections 13 and 14: conditions and ranges), RFC 6266 (the name). One range is served; several at
once get the whole file, as the standard allows.
"""

import re
import unicodedata
from urllib.parse import quote

from django.conf import settings
from django.http import HttpResponse, StreamingHttpResponse
from django.utils.cache import get_conditional_response
from django.utils.http import content_disposition_header, http_date, parse_http_date_safe

from .file_kinds import KIND_OF_MEDIA_TYPE, opens_in_browser

BLOCK = 64 << 10
MOST_NAME_BYTES = 200
# A part that ends before this byte asks whether parts can be had ("bytes=0-0"), not for the file.
LONGEST_PROBE = 1023
# A file may do nothing in the browser. Chromium's own PDF viewer shows a PDF all the same.
POLICY = "sandbox; default-src 'none'; frame-ancestors 'none'"
# Control and direction characters, separators of paths.
UNFIT = re.compile("[\x00-\x1f\x7f-\x9f\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff\ud800-\udfff/\\\\]+")
RANGE = re.compile(r"\s*bytes\s*=\s*(\d{0,19})-(\d{0,19})\s*", re.ASCII | re.IGNORECASE)


class Part:
    """Some bytes of an open file, block by block; the server closes it also when the client goes away."""

    def __init__(self, file, start, length):
        file.seek(start)
        self.file, self.left = file, length

    def __iter__(self):
        return self

    def __next__(self):
        block = self.file.read(min(BLOCK, self.left))
        if not block:
            self.close()
            if self.left:
                # Breaks the connection: who downloads must not take half a file for the whole.
                raise OSError(f"{self.file.name} is shorter than its row says")
            raise StopIteration
        self.left -= len(block)
        return block

    def close(self):
        self.file.close()


def file_name(title, extension):
    """A title as the name of a file, in any script, without what a file system or a header could trip over."""
    name = " ".join(UNFIT.sub(" ", unicodedata.normalize("NFC", title)).split()).strip(". ")
    name = name.encode()[:MOST_NAME_BYTES].decode("utf-8", "ignore").strip()
    return f"{name or 'document'}.{extension}"


def wanted_range(header, size):
    """First and last byte asked for, None for "the whole", False for bytes that the file does not have."""
    found = RANGE.fullmatch(header)
    if not found or found.groups() == ("", ""):
        return None
    first, last = found.groups()
    if not first:
        return (max(0, size - int(last)), size - 1) if int(last) else False
    if last and int(last) < int(first):
        return None
    return (int(first), min(int(last or size), size - 1)) if int(first) < size else False


def file_response(request, row):
    """The response that gives out a DocumentFile, which the caller has found public.

    Its `gives_start` says whether it holds the first bytes of the file: of the many parts in which one may be fetched,
    the one that counts. Raises OSError when the storage has no such file.
    """
    response = _handed_over(request, row) if settings.ACCEL_REDIRECT else _given_out(request, row)
    promises = {
        # Asked again each time: a document that is withdrawn is gone at once.
        "Cache-Control": "no-cache",
        "Content-Language": row.language,
        "Content-Security-Policy": POLICY,
        "X-Content-Type-Options": "nosniff",
    }
    for name, value in promises.items():
        response.headers[name] = value
    return response


def _given_out(request, row):
    etag, modified = f'"{row.sha256}"', int(row.uploaded_at.timestamp())
    response = get_conditional_response(request, etag, modified)
    if response is None:
        asked = None
        if request.method == "GET" and _range_holds(request, etag, modified):
            asked = wanted_range(request.headers.get("Range", ""), row.size)
        response = _bytes_response(request, row, asked)
    response.headers["ETag"] = etag
    response.headers["Last-Modified"] = http_date(modified)
    return response


def _handed_over(request, row):
    """nginx gives the file out, with parts and validators of its own."""
    if not row.file.storage.exists(row.file.name):
        raise FileNotFoundError(row.file.name)
    response = HttpResponse(headers=_described(row))
    response.headers["X-Accel-Redirect"] = settings.ACCEL_REDIRECT + quote(row.file.name)
    # Whether nginx will find that the client has the file already is not known here: that does not count.
    is_asked_again = any(name in request.headers for name in ("If-None-Match", "If-Modified-Since"))
    asked = wanted_range(request.headers.get("Range", ""), row.size)
    response.gives_start = not is_asked_again and _gives_start(asked, row.size)
    return response


def _bytes_response(request, row, asked):
    if asked is False:
        return HttpResponse(status=416, headers={"Content-Range": f"bytes */{row.size}"})
    start, end = asked or (0, row.size - 1)
    file = row.file.storage.open(row.file.name)
    if request.method == "HEAD":
        file.close()
        response = HttpResponse(headers=_described(row))
    else:
        response = StreamingHttpResponse(Part(file, start, end - start + 1), headers=_described(row))
    response.headers["Accept-Ranges"] = "bytes"
    response.headers["Content-Length"] = str(end - start + 1)
    if asked:
        response.status_code = 206
        response.headers["Content-Range"] = f"bytes {start}-{end}/{row.size}"
    response.gives_start = _gives_start(asked, row.size)
    return response


def _gives_start(asked, size):
    """True for the whole file and for a part with its beginning, but not for the few bytes of a client that probes."""
    if not asked:
        return asked is None
    start, end = asked
    return start == 0 and end >= min(LONGEST_PROBE, size - 1)


def _described(row):
    return {"Content-Type": row.media_type, "Content-Disposition": content_disposition(row)}


def content_disposition(row):
    """Shown by the browser or saved, under the title of the file or else of its document; a former version says so."""
    title = row.title or row.document.title
    if not row.is_current:
        title = f"{title[:MOST_NAME_BYTES]} (v{row.version_number})"
    name = file_name(title, KIND_OF_MEDIA_TYPE[row.media_type].extension)
    return content_disposition_header(not opens_in_browser(row.media_type), name)


def _range_holds(request, etag, modified):
    """If-Range: only the same tag, or the very same date, says that the client's part is of these bytes."""
    condition = request.headers.get("If-Range", "").strip()
    return not condition or condition == etag or parse_http_date_safe(condition) == modified
