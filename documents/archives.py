"""Many files as one ZIP: streamed in constant memory, stored uncompressed, with an index and checksums before them.

Its length is known beforehand. A file that is missing, or is not what its row says, breaks the stream off: better no
archive than a wrong one.
"""

import hashlib
from typing import NamedTuple

from django.conf import settings
from django.http import HttpResponse, StreamingHttpResponse
from django.template.loader import render_to_string
from django.utils import timezone
from django.utils.http import content_disposition_header
from django.utils.translation import gettext, pgettext
from zipstream import ZipStream

from .downloads import BLOCK
from .member_names import member_names, portable
from .models import DocumentFile

_SUMS = "SHA256SUMS"


class Member(NamedTuple):
    """A file of the archive, and the name it has there."""

    name: str
    file: DocumentFile


def archive_response(request, files):
    """The response that gives out these files as one ZIP; the caller has found them public, each with its document.

    Its index is in the active language. Reading it raises OSError where the storage lacks a file or holds another one.
    """
    members = [Member(name, file) for name, file in zip(member_names(files), files, strict=True)]
    archive = _archive(request, members)
    response = HttpResponse() if request.method == "HEAD" else StreamingHttpResponse(iter(archive))
    name = portable(pgettext("name of a ZIP", "documents"), "zip")
    promises = {
        "Content-Type": "application/zip",
        "Content-Length": str(len(archive)),
        "Content-Disposition": content_disposition_header(True, name),
        # Made anew each time: what is withdrawn is in no copy, and half an archive cannot be continued.
        "Cache-Control": "no-store",
        "Accept-Ranges": "none",
        "X-Content-Type-Options": "nosniff",
        "X-Robots-Tag": "noindex",
    }
    for header, value in promises.items():
        response.headers[header] = value
    response.gives_start = True
    return response


def _archive(request, members):
    index = _index(request, members)
    index_name = portable(pgettext("name of a file", "index"), "html")
    sums = [(hashlib.sha256(index).hexdigest(), index_name), *((file.sha256, name) for name, file in members)]
    archive = ZipStream(sized=True)
    archive.add(index, index_name)
    archive.add("".join(f"{digest}  {name}\n" for digest, name in sums), _SUMS)
    for name, file in members:
        archive.add(_checked(file), name, size=file.size)
    return archive


def _index(request, members):
    context = {
        "members": members,
        "sums": _SUMS,
        "title": gettext("Documents"),
        "day": timezone.localdate(),
        "base": settings.BASE_URL,
    }
    return render_to_string("documents/archive_index.html", context, request).encode()


def _checked(file):
    """The bytes of a file, block by block; raises OSError before it gives one too many, or ends with others."""
    digest, left = hashlib.sha256(), file.size
    with file.file.storage.open(file.file.name) as source:
        while block := source.read(BLOCK):
            digest.update(block)
            left -= len(block)
            if left < 0:
                break
            yield block
    if left or digest.hexdigest() != file.sha256:
        raise OSError(f"{file.file.name} is not the file that {file.pk} describes")
